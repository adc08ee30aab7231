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

/** Tells where services stand, how long they took to get there, and what is overdue. */
final class MetricsCommand implements Subcommand {

    /** As many as are taken in at a glance. */
    private static final int MOST_SHOWN = 20;

    private final Session session;

    MetricsCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Tells how many services stand where on a day, how long they took, and what is overdue.");
        spec.addPositional(Subcommand.parameter(0, "IN", IN));
        spec.addOption(Subcommand.day("--on", "The day at whose end it was so; today if not given."));
        spec.addOption(Subcommand.option("--function", "ID", "Only the services of this function."));
        spec.addOption(Subcommand.flag(
                "--all", "Show all that is overdue or dropped, not only the first " + MOST_SHOWN + "."));
        spec.addOption(Policies.option());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        LocalDate day = session.day(given);
        int most = given.hasMatchedOption("--all") ? Integer.MAX_VALUE : MOST_SHOWN;
        String function = given.matchedOptionValue("--function", null);
        var reading = new ReadingOptions(given, session);
        var policies = reading.policies();
        return reading.use(given.matchedPositionalValue(0, ""), catalogue -> {
            var policy = policies.ofServices(catalogue);
            tell(catalogue, function, day, new MetricsPage(catalogue, policy, session, most));
        });
    }

    private void tell(Catalogue catalogue, @Nullable String id, LocalDate day, MetricsPage page) {
        String name = session.ink().strong(catalogue.info().name());
        if (id == null) {
            session.out().println(name + " on " + day);
            page.print(LifecycleMetrics.of(catalogue, day), LaterChanges.told(catalogue, day, service -> true));
            return;
        }
        PmoFunction function = Lookup.function(catalogue).find(id);
        session.out().println("%s: %s on %s".formatted(name, function.name(), day));
        var services = catalogue.query().function(function.id()).list();
        var ids = services.stream().map(PmoService::id).collect(ImmutableSet.toImmutableSet());
        page.print(
                services.stream().collect(LifecycleMetrics.toMetrics(catalogue, day)),
                LaterChanges.told(catalogue, day, ids::contains));
    }
}
