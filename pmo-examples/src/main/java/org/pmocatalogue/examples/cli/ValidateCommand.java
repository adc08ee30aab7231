package org.pmocatalogue.examples.cli;

import java.io.IOException;
import java.util.List;
import org.pmocatalogue.Tally;
import org.pmocatalogue.finding.Result;
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
        spec.usageMessage().description("Checks catalogues and tells all that is wrong with them.");
        spec.addPositional(PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1..*")
                .required(true)
                .paramLabel("IN")
                .description("Files, - (standard input), or source:ID[:LOCATION].")
                .build());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        List<String> in = given.matchedPositionalValue(0, List.of());
        var reading = new ReadingOptions(given);
        if (in.stream().filter("-"::equals).count() > 1) {
            throw new WrongUseException("- is given twice, but standard input can be read only once");
        }
        List<Given> all = in.stream().map(i -> reading.given(i, session)).toList();
        try (var report = new Report(session, reading.findings())) {
            for (Given each : all) {
                try (each) {
                    var result = check(each, reading);
                    report.add(result);
                    session.out()
                            .println("%s: %s: %s"
                                    .formatted(each.name(), result.value().orElseThrow(), result.counts()));
                } catch (IOException e) {
                    report.add(each.name(), e);
                }
            }
            return report.exitCode();
        }
    }

    private Result<Tally> check(Given given, ReadingOptions reading) throws IOException {
        try (var progress = new Progress(session.err(), session.surroundings(), System::nanoTime)) {
            return session.catalogues().check(given.origin(), reading.options(progress));
        }
    }
}
