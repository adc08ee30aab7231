package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Evidence;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.cli.text.Columns;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Shows the stage changes of services. */
final class HistoryCommand implements Subcommand {

    private static final Parameter SERVICE =
            Parameter.optional(1, "SERVICE", "The service, by id or name (default: all).");

    private final Session session;

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Show the stage changes of a service, or of all services and the office, by date.");
        spec.addPositional(Parameter.IN.spec());
        spec.addPositional(SERVICE.spec());
        spec.addOption(Policies.OPTION.spec());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String service = SERVICE.find(given).orElse(null);
        return new ReadingOptions(given, session)
                .use(Parameter.IN.valueIn(given), catalogue -> print(catalogue, service));
    }

    private void print(Catalogue catalogue, @Nullable String id) {
        var columns = new Columns("On", "Stage", "Days", "By", "Reason", "Evidence", "Scope", "Until");
        if (id != null) {
            PmoService service = Lookup.service(catalogue).get(id);
            if (!add(service, catalogue, columns)) {
                session.out().println("No stage changes are recorded for %s.".formatted(service.id()));
                return;
            }
            session.print(columns);
            return;
        }
        var office = catalogue.officeHistory();
        if (!office.changes().isEmpty()) {
            columns.section("", "The office itself", "");
            add(office, columns);
        }
        int without = 0;
        for (PmoService service : catalogue.services()) {
            if (!add(service, catalogue, columns)) {
                without++;
            }
        }
        session.print(columns);
        if (without > 0) {
            if (!catalogue.stageChanges().isEmpty()) {
                session.out().println();
            }
            String services = without == 1 ? "1 service" : without + " services";
            session.out().println("No stage changes are recorded for %s.".formatted(services));
        }
    }

    private boolean add(PmoService service, Catalogue catalogue, Columns to) {
        var history = catalogue.historyOf(service.id());
        if (history.changes().isEmpty()) {
            return false;
        }
        to.section("", service.name(), service.id().value());
        add(history, to);
        return true;
    }

    private void add(History history, Columns to) {
        var changes = history.changes();
        for (int i = 0; i < changes.size(); i++) {
            StageChange change = changes.get(i);
            String days = i + 1 < changes.size()
                    ? days(change.on(), changes.get(i + 1).on())
                    : daysSoFar(change);
            to.row(
                    change.on().toString(),
                    change.to().label() + (change.isOpening() ? " (opening)" : ""),
                    days,
                    change.by().orElse(""),
                    change.reason().orElse(""),
                    change.evidence().stream().map(Evidence::toString).collect(joining("\n")),
                    change.scope().orElse(""),
                    change.until().map(LocalDate::toString).orElse(""));
        }
    }

    /** {@return the days so far; empty for a service that is no longer offered} */
    private String daysSoFar(StageChange last) {
        return Optional.of(session.terminal().today().get())
                .filter(today -> last.to().phase() != Phase.RETIRED && !today.isBefore(last.on()))
                .map(today -> days(last.on(), today) + " so far")
                .orElse("");
    }

    private static String days(LocalDate from, LocalDate to) {
        return String.valueOf(ChronoUnit.DAYS.between(from, to));
    }
}
