package org.pmocatalogue.cli;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.lifecycle.LifecycleMetrics;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Reports the numbers of services by stage, durations, and overdue services. */
final class MetricsCommand implements Subcommand {

    /** The number of services per list by default. */
    private static final int MOST_SHOWN = 20;

    private static final Option<LocalDate> ON =
            Option.date("--on", "Report as of the end of this day (default: today).");
    private static final Option<String> FUNCTION =
            Option.text("--function", "FUNCTION", "Count only the services of this function, given by id or name.");
    private static final Option<Boolean> ALL = Option.flag(
            "--all", "List every overdue or dropped service (default: the first " + MOST_SHOWN + " of each list).");

    private final Session session;

    MetricsCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Report how many services are in each stage, how long they took, and what is overdue.");
        spec.addPositional(Parameter.IN.spec());
        spec.addOption(ON.spec());
        spec.addOption(FUNCTION.spec());
        spec.addOption(ALL.spec());
        spec.addOption(Policies.OPTION.spec());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        LocalDate day = ON.valueIn(given).orElse(session.today());
        int most = ALL.isIn(given) ? Integer.MAX_VALUE : MOST_SHOWN;
        String function = FUNCTION.valueIn(given).orElse(null);
        var reading = new ReadingOptions(given, session);
        var policies = reading.policies();
        return reading.use(Parameter.IN.valueIn(given), catalogue -> {
            var policy = policies.ofServices(catalogue);
            print(catalogue, function, day, new MetricsPage(catalogue, policy, session, most));
        });
    }

    private void print(Catalogue catalogue, @Nullable String id, LocalDate day, MetricsPage page) {
        String name = session.ink().strong(catalogue.info().name());
        if (id == null) {
            session.out().println(name + " on " + day);
            page.print(LifecycleMetrics.of(catalogue, day), LaterChanges.message(catalogue, day, service -> true));
            return;
        }
        PmoFunction function = Lookup.function(catalogue).get(id);
        session.out().println("%s: %s on %s".formatted(name, function.name(), day));
        var services = catalogue.query().function(function.id()).list();
        var ids = services.stream().map(PmoService::id).collect(ImmutableSet.toImmutableSet());
        page.print(
                services.stream().collect(LifecycleMetrics.toMetrics(catalogue, day)),
                LaterChanges.message(catalogue, day, ids::contains));
    }
}
