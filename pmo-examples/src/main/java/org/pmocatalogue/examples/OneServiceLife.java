package org.pmocatalogue.examples;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Evidence;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Refusal;

/** How does one service go from a need to its end, and what stops a step that comes too early? */
public final class OneServiceLife {

    private static final LifecyclePolicy POLICY = LifecyclePolicy.standard();
    private static final ServiceId MINUTES = ServiceId.of("take-minutes");

    private final PrintStream out;
    private Catalogue catalogue;

    private OneServiceLife(Catalogue catalogue, PrintStream out) {
        this.catalogue = catalogue;
        this.out = out;
    }

    /** Tells the life. */
    public static void main(String[] args) throws IOException {
        tell(System.out);
    }

    static void tell(PrintStream out) throws IOException {
        Catalogue reference = Catalogues.discover()
                .read(Origin.source("reference", ""), ReadOptions.standard())
                .orThrow();
        new OneServiceLife(reference, out).tell();
    }

    private void tell() {
        out.println(service().name());
        take(to(ServiceStages.STRATEGY, 2026, 1, 5).reason("Decisions get lost"));
        take(to(ServiceStages.DESIGN, 2026, 1, 19).reason("Worth half a day a week"));

        take(to(ServiceStages.OPERATION, 2026, 2, 2));
        var pilot = to(ServiceStages.PILOT, 2026, 2, 2).scope("Two boards").until(LocalDate.of(2026, 3, 31));
        take(pilot);
        catalogue = catalogue.toBuilder()
                .put(service().toBuilder().owner("Head of PMO").build())
                .build();
        take(pilot);

        take(to(ServiceStages.IMPLEMENTATION, 2026, 4, 1)
                .evidence(ImmutableList.of(Evidence.of("pilot result", "No decision was lost"))));
        take(to(ServiceStages.OPERATION, 2026, 6, 1));
        take(to(ServiceStages.TRANSFORMATION, 2027, 3, 1).reason("Minutes come from the recording now"));

        var end = to(ServiceStages.RETIRED, 2028, 1, 10).reason("Every board does it by itself");
        take(end);
        letOthersDoWithout();
        take(end);

        var history = catalogue.historyOf(MINUTES);
        out.printf(
                "%s changes, and on 2026-12-31 it was %s%n", history.changes().size(), phaseAtYearsEnd());
    }

    private void letOthersDoWithout() {
        var changed = catalogue.toBuilder();
        for (PmoService other : catalogue.servicesNeeding(MINUTES)) {
            var rest = other.needs().stream().filter(id -> !id.equals(MINUTES)).toList();
            changed.put(other.toBuilder().needs(rest).build());
        }
        catalogue = changed.build();
    }

    private Phase phaseAtYearsEnd() {
        return catalogue.phaseOn(MINUTES, LocalDate.of(2026, 12, 31)).orElseThrow();
    }

    private PmoService service() {
        return catalogue.findService(MINUTES).orElseThrow();
    }

    private static StageChange.Builder to(Stage stage, int year, int month, int day) {
        return StageChange.builder()
                .service(MINUTES)
                .to(stage)
                .on(LocalDate.of(year, month, day))
                .by("Head of PMO");
    }

    /** Asks, and takes the step if nothing is said against it. */
    private void take(StageChange.Builder asked) {
        StageChange step = asked.build();
        ImmutableList<Refusal> refusals = POLICY.check(catalogue, step);
        out.printf("  %s %s%s%n", step.on(), step.to().label(), refusals.isEmpty() ? "" : ": refused");
        if (refusals.isEmpty()) {
            catalogue = POLICY.apply(catalogue, step);
        }
        for (Refusal refusal : refusals) {
            out.println("    " + refusal.message());
        }
    }
}
