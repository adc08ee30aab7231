package org.pmocatalogue.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.WriteOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Checks catalogues. */
final class ValidateCommand implements Subcommand {

    private final Session session;

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Checks catalogues, lifecycle policies and profiles, and tells all that is wrong with them.");
        spec.addPositional(PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1..*")
                .required(true)
                .paramLabel("IN")
                .description("Files, - (standard input), or source:ID[:LOCATION].")
                .build());
        spec.addOption(Subcommand.option(
                "--annotate", "OUT", "A workbook (.xlsx) with all rows of IN, and each fault noted at its cell."));
        spec.addOption(Subcommand.overwrite());
        spec.addOption(Policies.option());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        List<String> in = given.matchedPositionalValue(0, List.of());
        var reading = new ReadingOptions(given);
        if (in.stream().filter("-"::equals).count() > 1) {
            throw new WrongUseException("- is given twice, but standard input can be read only once");
        }
        String annotated = given.matchedOptionValue("--annotate", null);
        if (annotated != null && in.size() > 1) {
            throw new WrongUseException("--annotate takes one IN, but there are " + in.size());
        }
        var writing = WriteOptions.builder()
                .overwrite(given.hasMatchedOption("--overwrite"))
                .build();
        List<InputArgument> all =
                in.stream().map(i -> reading.given(i, session)).toList();
        try (var report = new Report(session, reading.findings())) {
            for (InputArgument each : all) {
                try (each) {
                    var result = annotated == null
                            ? check(each, reading)
                            : annotate(each, Subcommand.path(annotated), reading, writing);
                    report.add(result);
                    session.out()
                            .println("%s: %s: %s"
                                    .formatted(
                                            each.name(),
                                            result.value()
                                                    .map(EntryCounts::toString)
                                                    .orElse("nothing written"),
                                            result.counts()));
                    if (annotated != null && result.value().isPresent()) {
                        report.warnIfOpen(Subcommand.path(annotated));
                    }
                } catch (IOException e) {
                    report.add(annotated == null || each.isBlamedBy(e) ? each.name() : annotated, e);
                }
            }
            return report.exitCode();
        }
    }

    private Result<EntryCounts> check(InputArgument given, ReadingOptions reading) throws IOException {
        try (var progress = new Progress(session.err(), session.terminal(), System::nanoTime)) {
            var result = reading.catalogues(session).check(given.origin(), reading.options(progress));
            var other = OtherDocument.files(result, given, reading, session);
            return other.isPresent() ? other.get().check(given.origin(), reading.options(progress)) : result;
        }
    }

    private Result<EntryCounts> annotate(InputArgument given, Path out, ReadingOptions reading, WriteOptions writing)
            throws IOException {
        new KnownProviders(session.catalogues())
                .checkTellsFormat(out.toString(), "give --annotate one that ends in .xlsx");
        try (var progress = new Progress(session.err(), session.terminal(), System::nanoTime)) {
            return reading.catalogues(session).annotate(given.origin(), out, reading.options(progress), writing);
        }
    }
}
