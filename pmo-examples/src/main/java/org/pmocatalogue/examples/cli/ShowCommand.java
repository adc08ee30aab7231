package org.pmocatalogue.examples.cli;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.finding.DidYouMean;
import org.pmocatalogue.finding.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows functions and services. */
@Command(name = "show", description = "Shows functions and services, all or those asked for.")
final class ShowCommand implements Callable<Integer> {

    private static final int MOST_LISTED = 20;

    private final Session session;

    @Parameters(paramLabel = "IN", description = "A file, - (standard input), or source:ID[:LOCATION].")
    private String in = "";

    @Option(names = "--function", paramLabel = "ID", description = "One function, as a page with its services.")
    private @Nullable String function;

    @Option(names = "--level", paramLabel = "LEVEL", description = "Services at this level: ${COMPLETION-CANDIDATES}.")
    private @Nullable Level level;

    @Option(
            names = "--expertise",
            paramLabel = "EXPERTISE",
            description = "Services for which just this is stated: ${COMPLETION-CANDIDATES}.")
    private @Nullable Expertise expertise;

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Services with all these words in name, description or purpose.")
    private @Nullable String search;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (var given = reading.given(in, session);
                var report = new Report(session, reading.findings())) {
            try {
                var result = read(given);
                result.value().ifPresent(this::show);
                report.add(result);
            } catch (IOException e) {
                report.add(given.name(), e);
            }
            return report.exitCode();
        }
    }

    private Result<Catalogue> read(Given given) throws IOException {
        try (var progress = new Progress(session.err(), session.surroundings(), System::nanoTime)) {
            return session.catalogues().read(given.origin(), reading.options(progress));
        }
    }

    private void show(Catalogue catalogue) {
        var query = catalogue.query();
        query = level == null ? query : query.level(level);
        query = expertise == null ? query : query.expertise(expertise);
        query = search == null ? query : query.text(search);
        int width = session.surroundings().width();
        if (function != null) {
            var found = find(function, catalogue);
            new FunctionPage(catalogue, new Page(session.out(), width, session.ink()))
                    .print(found, query.function(found.id()).list());
            return;
        }
        ImmutableList<PmoService> services = query.list();
        boolean isNarrowed = level != null || expertise != null || search != null;
        if (isNarrowed && services.isEmpty()) {
            session.out().println("No service fits.");
            return;
        }
        new ServiceList(catalogue, services).print(session.out(), width, session.ink(), !isNarrowed);
    }

    private static PmoFunction find(String id, Catalogue catalogue) {
        return catalogue.functions().stream()
                .filter(f -> f.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new WrongUseException(unknown(id, catalogue)));
    }

    private static String unknown(String id, Catalogue catalogue) {
        var ids = Collections2.transform(catalogue.functions(), f -> f.id().value());
        String known = ids.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return "There is no function \"%s\"; known are %s%s"
                .formatted(
                        id,
                        ids.isEmpty() ? "none" : known + (ids.size() > MOST_LISTED ? ", …" : ""),
                        DidYouMean.hint(id, ids).map(h -> "; " + h).orElse(""));
    }
}
