package org.pmocatalogue.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pmocatalogue.Tally;
import org.pmocatalogue.finding.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks catalogues. */
@Command(name = "validate", description = "Checks catalogues and tells all that is wrong with them.")
final class ValidateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "IN", description = "Files, - (standard input), or source:ID[:LOCATION].")
    private final List<String> in = new ArrayList<>();

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (in.stream().filter("-"::equals).count() > 1) {
            throw new WrongUseException("- is given twice, but standard input can be read only once");
        }
        List<Given> all = in.stream().map(i -> reading.given(i, session)).toList();
        try (var report = new Report(session, reading.findings())) {
            for (Given each : all) {
                try (each) {
                    var result = check(each);
                    report.add(result);
                    session.out()
                            .println("%s: %s: %s"
                                    .formatted(
                                            each.name(),
                                            result.value().map(Tally::toString).orElse("no entries"),
                                            result.counts()));
                } catch (IOException e) {
                    report.add(each.name(), e);
                }
            }
            return report.exitCode();
        }
    }

    private Result<Tally> check(Given given) throws IOException {
        try (var progress = new Progress(session.err(), session.surroundings(), System::nanoTime)) {
            return session.catalogues().check(given.origin(), reading.options(progress));
        }
    }
}
