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
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Refusal;

/** Moves one service through its whole life, and shows why some transitions are refused. */
public final class OneServiceLife {

    private static final LifecyclePolicy POLICY = LifecyclePolicy.standard();
    private static final ServiceId MINUTES = ServiceId.of("take-minutes");

    private final PrintStream out;
    private Catalogue catalogue;

    private OneServiceLife(Catalogue catalogue, PrintStream out) {
        this.catalogue = catalogue;
        this.out = out;
    }

    /** Prints the life. */
    public static void main(String[] args) throws IOException {
        run(System.out);
    }

    static void run(PrintStream out) throws IOException {
        Catalogue reference = Catalogues.discover().readSource("reference").orThrow();
        new OneServiceLife(reference, out).run();
    }

    private void run() {
        out.println(service().name());
        move(to(ServiceStages.STRATEGY, 2026, 1, 5).reason("Decisions get lost"));
        move(to(ServiceStages.DESIGN, 2026, 1, 19).reason("Worth half a day a week"));

        move(to(ServiceStages.OPERATION, 2026, 2, 2));
        var pilot = to(ServiceStages.PILOT, 2026, 2, 2).scope("Two boards").until(LocalDate.of(2026, 3, 31));
        move(pilot);
        catalogue = catalogue.toBuilder()
                .put(service().toBuilder().owner("Head of PMO").build())
                .build();
        move(pilot);

        move(to(ServiceStages.IMPLEMENTATION, 2026, 4, 1)
                .evidence(ImmutableList.of(Evidence.of("pilot result", "No decision was lost"))));
        move(to(ServiceStages.OPERATION, 2026, 6, 1));
        move(to(ServiceStages.TRANSFORMATION, 2027, 3, 1).reason("Minutes come from the recording now"));

        var end = to(ServiceStages.RETIRED, 2028, 1, 10).reason("Every board does it by itself");
        move(end);
        letOthersDoWithout();
        move(end);

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

    /** Checks the transition and applies it unless it is refused. */
    private void move(StageChange.Builder requested) {
        StageChange change = requested.build();
        ImmutableList<Refusal> refusals = POLICY.check(catalogue, change);
        out.printf("  %s %s%s%n", change.on(), change.to().label(), refusals.isEmpty() ? "" : ": refused");
        if (refusals.isEmpty()) {
            catalogue = POLICY.apply(catalogue, change);
        }
        for (Refusal refusal : refusals) {
            out.println("    " + refusal.message());
        }
    }
}
