package org.pmocatalogue.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Result;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Makes a catalogue of one's own of parts of another. */
final class AdoptCommand implements Subcommand {

    private final Session session;

    AdoptCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .customSynopsis("pmo adopt IN --take ID[,ID...] [--with-needs] OUT [OPTIONS]")
                .description(
                        "Makes a catalogue of your own of functions and services of another, such as source:reference.",
                        "Each service says from where it was adopted; mappings come along, stage changes do not.",
                        "Nothing is written if there is an error, or if OUT is there already.");
        spec.addPositional(Subcommand.parameter(0, "IN", IN));
        spec.addPositional(Subcommand.parameter(1, "OUT", "A new file, such as our-pmo.xlsx."));
        AskedAdoption.addTo(spec);
        WritingOptions.addTo(spec);
        spec.addOption(Policies.optionForReading());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String from = given.matchedPositionalValue(0, "");
        String out = given.matchedPositionalValue(1, "");
        if (out.equals(WritingOptions.STANDARD_OUTPUT)) {
            throw new WrongUseException("OUT must be a file; standard output is for what happened");
        }
        var reading = new ReadingOptions(given);
        var writing = new WritingOptions(given)
                .of(out, session).toBuilder().limits(reading.limits()).build();
        if (Files.isRegularFile(Subcommand.path(out)) && !writing.isOverwrite()) {
            throw new WrongUseException(
                    out + ": is there already; name another file, or replace it on purpose (--overwrite)");
        }
        var asked = new AskedAdoption(given, from, out);
        try (var in = reading.given(from, session)) {
            return adopt(asked, in, reading, out, writing);
        }
    }

    private int adopt(AskedAdoption asked, Given in, ReadingOptions reading, String out, WriteOptions writing)
            throws IOException {
        Path to = Subcommand.path(out);
        try (var report = new Report(session, reading.findings())) {
            try (var progress = new Progress(session.err(), session.surroundings(), System::nanoTime)) {
                var result =
                        reading.catalogues(session).rewrite(in.origin(), to, reading.options(progress), writing, asked);
                report.add(result);
                if (result.value().isPresent()) {
                    var missing = new Findings();
                    asked.missing(out).ifPresent(missing::add);
                    report.add(Result.of(null, missing));
                    session.out().println(out + ": " + result.value().get());
                    var page = new Page(session.out(), session.surroundings().width(), session.ink());
                    asked.remarks().forEach(page::paragraph);
                }
            } catch (IOException e) {
                report.add(in.isBlamedBy(e) ? in.name() : out, e);
            }
            return report.exitCode();
        }
    }
}
