package org.pmocatalogue.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.WriteOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Validates documents. */
final class ValidateCommand implements Subcommand {

    private static final Option<String> ANNOTATE =
            Option.text("--annotate", "OUT", "Write IN as a workbook (.xlsx) with each problem noted at its cell.");
    private static final Option<Boolean> REPLACE = WritingOptions.REPLACE.described("Replace an existing OUT.");

    private final Session session;

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Validate catalogues, lifecycle policies and profiles, and report all problems.");
        spec.addPositional(PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1..*")
                .required(true)
                .paramLabel("IN")
                .description("Files, - (standard input) or source:ID[:LOCATION].")
                .build());
        spec.addOption(ANNOTATE.spec());
        spec.addOption(REPLACE.spec());
        spec.addOption(WritingOptions.FORCE.spec());
        spec.addOption(Policies.OPTION.spec());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        List<String> in = given.matchedPositionalValue(0, List.of());
        var reading = new ReadingOptions(given, session);
        if (in.stream().filter("-"::equals).count() > 1) {
            throw new WrongUseException("- is given more than once; standard input can be read only once");
        }
        String annotated = ANNOTATE.valueIn(given).orElse(null);
        if (annotated != null && in.size() > 1) {
            throw new WrongUseException("--annotate takes one IN, not " + in.size());
        }
        boolean replaces = REPLACE.isIn(given);
        if (annotated != null) {
            WritingOptions.checkIsClosed(annotated, given);
        }
        if (annotated != null && !replaces) {
            WritingOptions.checkIsNew(annotated);
        }
        reading.policies().checkNotOffice();
        var writing = WriteOptions.builder().replace(replaces).build();
        var inputs = ImmutableList.copyOf(Lists.transform(in, reading::input));
        return session.run(reading.findings(), inputs, "", report -> {
            for (InputArgument input : inputs) {
                String out = annotated == null ? input.name() : annotated;
                report.attempt(ImmutableList.of(input), out, r -> {
                    var result = annotated == null
                            ? check(input, reading, r)
                            : annotate(input, Subcommand.path(annotated), reading, writing, r);
                    r.add(result);
                    String counts = result.value().map(EntryCounts::toString).orElse("nothing written");
                    session.out().println("%s: %s: %s".formatted(input.name(), counts, result.counts()));
                    if (annotated != null && result.value().isPresent()) {
                        r.written(
                                Subcommand.path(annotated), "written, with the findings as notes", ImmutableList.of());
                    }
                });
            }
        });
    }

    private static Result<EntryCounts> check(InputArgument input, ReadingOptions reading, Report report)
            throws IOException {
        var options = reading.options(report.progress());
        var result = reading.catalogues().check(input.origin(), options);
        var other = OtherDocument.files(result, input, reading);
        return other.isPresent() ? other.get().check(input.origin(), options) : result;
    }

    private Result<EntryCounts> annotate(
            InputArgument input, Path out, ReadingOptions reading, WriteOptions writing, Report report)
            throws IOException {
        new KnownProviders(session.catalogues()).checkStatesFormat(out.toString(), "name an .xlsx file");
        return reading.catalogues().annotate(input.origin(), out, reading.options(report.progress()), writing);
    }
}
