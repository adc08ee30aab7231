package org.pmocatalogue.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Makes the catalogue of a profile. */
final class ResolveCommand implements Subcommand {

    private static final String UPDATE = "--update";

    private final Session session;

    ResolveCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .customSynopsis("pmo resolve PROFILE OUT [--base IN]... [--update] [OPTIONS]")
                .description(
                        "Makes the catalogue of a profile: what it takes from its bases and leaves out, tailors and adds.",
                        "A base is where the profile says, from where it is itself, or is given by --base.",
                        "Nothing is written if there is an error, or if OUT is there already without --update.");
        spec.addPositional(Subcommand.parameter(0, "PROFILE", "The profile: a file, - (standard input), or a source."));
        spec.addPositional(Subcommand.parameter(1, "OUT", "A file for the catalogue, such as our-pmo.xlsx."));
        spec.addOption(OptionSpec.builder("--base")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("IN")
                .description(
                        "A catalogue or profile that it builds on, a file or a source; goes before where the profile says.")
                .build());
        spec.addOption(Subcommand.flag(
                UPDATE, "Make OUT, which is there, anew, and keep its stage changes. All else in it is made anew."));
        WritingOptions.addTo(spec);
        spec.addOption(Policies.option());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String profile = given.matchedPositionalValue(0, "");
        String out = given.matchedPositionalValue(1, "");
        if (out.equals(WritingOptions.STANDARD_OUTPUT)) {
            throw new WrongUseException("OUT must be a file; standard output is for what happened");
        }
        var reading = new ReadingOptions(given, session);
        if (reading.isMapped()) {
            throw new WrongUseException("--mapping is for catalogues; convert the one that is taken from first");
        }
        var writing = new WritingOptions(given)
                .of(out, session).toBuilder().limits(reading.limits()).build();
        Path to = Subcommand.path(out);
        boolean isThere = Files.isRegularFile(to);
        boolean updates = given.hasMatchedOption(UPDATE);
        if (isThere && !updates && !writing.isOverwrite()) {
            throw new WrongUseException(
                    "%s: is there already; keep its stage changes (%s), or replace it on purpose (--overwrite)"
                            .formatted(out, UPDATE));
        }
        List<String> bases = given.matchedOptionValue("--base", ImmutableList.of());
        if (bases.contains("-")) {
            throw new WrongUseException("--base takes no standard input; put it into a file first");
        }
        var in = reading.input(profile);
        var origins = bases.stream().map(ReadingOptions::origin).toList();
        var inputs = ImmutableList.<InputArgument>builder()
                .add(in)
                .addAll(Lists.transform(origins, InputArgument::new))
                .build();
        return session.run(reading.findings(), inputs, out, report -> {
            var making = new ResolvedCatalogue(out);
            if (updates && isThere && !readBefore(to, making, reading, report)) {
                return;
            }
            var open = reading.catalogues().openProfile(in.origin(), origins, reading.options(report.progress()));
            var resolved = open.savable(writing);
            var result = resolved.isPresent()
                    ? open.save(making.apply(resolved.get()), to, writing)
                    : open.save(to, writing);
            report.add(result);
            if (result.value().isPresent()) {
                report.written(to, result.value().get(), making.remarks());
            }
        });
    }

    /** {@return whether the catalogue that is there could be read without an error} */
    private boolean readBefore(Path out, ResolvedCatalogue making, ReadingOptions reading, Report report)
            throws IOException {
        try (var in = new InputArgument(Origin.of(out))) {
            Result<Catalogue> before = reading.read(in, report);
            if (before.hasErrors() || before.value().isEmpty()) {
                report.add(before);
                report.refuse(ImmutableList.of(
                        "%s: is left as it is, since its stage changes cannot all be read; mend it first"
                                .formatted(out)));
                return false;
            }
            making.keepHistories(before.value().get());
            return true;
        }
    }
}
