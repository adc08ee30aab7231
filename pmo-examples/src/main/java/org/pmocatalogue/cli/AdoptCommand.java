package org.pmocatalogue.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pmocatalogue.OpenDocument;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.WriteOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Makes a catalogue of one's own of parts of another. */
final class AdoptCommand implements Subcommand {

    private static final String AS_PROFILE = "--as-profile";

    private final Session session;

    AdoptCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .customSynopsis("pmo adopt IN --take ID[,ID...] [--with-needs] [--as-profile] OUT [OPTIONS]")
                .description(
                        "Makes a catalogue of your own of functions and services of another, such as source:reference.",
                        "Each service says from where it was adopted; mappings come along, stage changes do not.",
                        "Nothing is written if there is an error, or if OUT is there already without --overwrite.");
        spec.addPositional(Subcommand.parameter(0, "IN", IN));
        spec.addPositional(Subcommand.parameter(1, "OUT", "A new file, such as our-pmo.xlsx."));
        AskedAdoption.addTo(spec);
        spec.addOption(Subcommand.flag(
                AS_PROFILE,
                "Write a profile that takes this, to be tailored; 'pmo resolve' makes the catalogue of it."));
        WritingOptions.addTo(spec, Subcommand.overwrite("Replace OUT if it is there already, with all that is in it."));
        spec.addOption(Policies.option());
        ReadingOptions.addTo(spec);
    }

    @Override
    public String cure(List<String> args, List<String> unmatched) {
        return args.stream().anyMatch(arg -> arg.endsWith(",") || arg.startsWith(","))
                ? "write no blank before or after a comma in --take"
                : "name all that is to be taken in one --take, with commas between; put a text with blanks into quotes";
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String from = given.matchedPositionalValue(0, "");
        String out = given.matchedPositionalValue(1, "");
        checkOrder(from, out);
        if (out.equals(WritingOptions.STANDARD_OUTPUT)) {
            throw new WrongUseException("OUT must be a file; standard output is for what happened");
        }
        var reading = new ReadingOptions(given, session);
        var writing = new WritingOptions(given)
                .of(out, session).toBuilder().limits(reading.limits()).build();
        WritingOptions.checkMayReplace(out, writing);
        var asked = new AskedAdoption(given, from, out);
        boolean asProfile = given.hasMatchedOption(AS_PROFILE);
        if (asProfile && reading.isMapped()) {
            throw new WrongUseException(
                    "%s takes from what can be read without --mapping; convert IN first (pmo convert)"
                            .formatted(AS_PROFILE));
        }
        var in = reading.input(from);
        Path to = Subcommand.path(out);
        checkIsOther(in, to);
        return session.run(reading.findings(), in, out, report -> {
            var catalogues = reading.catalogues();
            var options = reading.options(report.progress());
            var result = asProfile
                    ? writeProfile(asked, in, catalogues.read(in.origin(), options), to, writing, report)
                    : writeCatalogue(asked, catalogues.open(in.origin(), options), to, writing);
            report.add(result);
            if (result.value().isPresent()) {
                var missing = new Findings();
                asked.missing(out).ifPresent(missing::add);
                report.add(Result.of(null, missing));
                var remarks = ImmutableList.<String>builder().addAll(asked.remarks());
                if (asProfile) {
                    remarks.add("'pmo resolve %s OUT' makes the catalogue".formatted(out));
                }
                report.written(to, result.value().get(), remarks.build());
            }
        });
    }

    private static void checkIsOther(InputArgument in, Path to) throws IOException {
        if (in.origin() instanceof Origin.OfFile from
                && Files.exists(from.file())
                && Files.exists(to)
                && Files.isSameFile(from.file(), to)) {
            throw new WrongUseException("%s: is what is taken from; name another file for OUT".formatted(to));
        }
    }

    private static void checkOrder(String from, String out) {
        boolean isSwapped = out.startsWith("source:")
                || (ReadingOptions.origin(from) instanceof Origin.OfFile in
                        && !Files.exists(in.file())
                        && Files.isRegularFile(Subcommand.path(out)));
        if (isSwapped) {
            throw new WrongUseException("%s: no such file; write IN, which is taken from, before OUT".formatted(from));
        }
    }

    private static Result<EntryCounts> writeCatalogue(
            AskedAdoption asked, OpenDocument<Catalogue> from, Path to, WriteOptions writing) throws IOException {
        var catalogue = from.savable(writing);
        return catalogue.isPresent() ? from.save(asked.apply(catalogue.get()), to, writing) : from.save(to, writing);
    }

    /** Writes a profile that takes what is asked for from a catalogue, unless that has an error. */
    private Result<EntryCounts> writeProfile(
            AskedAdoption asked, InputArgument in, Result<Catalogue> read, Path to, WriteOptions writing, Report report)
            throws IOException {
        report.add(read);
        if (read.hasErrors() || read.value().isEmpty()) {
            report.refuse(ImmutableList.of(
                    "%s: nothing was written, since %s has errors; mend them first".formatted(to, in.name())));
            return Result.of(null, new Findings());
        }
        var profile = asked.profile(read.value().get(), in.origin(), to);
        return session.catalogues().profileFiles().write(profile, to, writing);
    }
}
