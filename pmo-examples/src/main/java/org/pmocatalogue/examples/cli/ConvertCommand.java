package org.pmocatalogue.examples.cli;

import java.io.IOException;
import org.pmocatalogue.Tally;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.finding.Result;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Converts a catalogue to another format, or to the tidy form of its own. */
final class ConvertCommand implements Subcommand {

    private final Session session;

    ConvertCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Writes a catalogue to a file, in the format that its name tells.",
                        "A file that is there is replaced. Nothing is written if there is an error.");
        spec.addPositional(Subcommand.parameter(0, "IN", IN));
        spec.addPositional(Subcommand.parameter(1, "OUT", "A file, or - (standard output)."));
        WritingOptions.addTo(spec);
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String out = given.matchedPositionalValue(1, "");
        var writing = new WritingOptions(given).of(out, session);
        var reading = new ReadingOptions(given);
        try (var in = reading.given(given.matchedPositionalValue(0, ""), session);
                var report = new Report(session, reading.findings())) {
            try {
                var result = convert(in, out, reading, writing);
                report.add(result);
                if (!out.equals(WritingOptions.STANDARD_OUTPUT)) {
                    result.value().ifPresent(tally -> session.out().println(out + ": " + tally));
                }
            } catch (IOException e) {
                String outName = out.equals(WritingOptions.STANDARD_OUTPUT) ? "standard output" : out;
                report.add(in.isBlamedBy(e) ? in.name() : outName, e);
            }
            return report.exitCode();
        }
    }

    private Result<Tally> convert(Given in, String out, ReadingOptions reading, WriteOptions writing)
            throws IOException {
        try (var progress = new Progress(session.err(), session.surroundings(), System::nanoTime)) {
            var options = reading.options(progress);
            return out.equals(WritingOptions.STANDARD_OUTPUT)
                    ? reading.catalogues(session).convert(in.origin(), session.out(), options, writing)
                    : reading.catalogues(session).convert(in.origin(), Subcommand.path(out), options, writing);
        }
    }
}
