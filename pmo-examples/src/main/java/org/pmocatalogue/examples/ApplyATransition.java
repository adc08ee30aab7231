package org.pmocatalogue.examples;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.lifecycle.LifecycleMetrics;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Refusal;

/** The lines of the README on lives: asks whether a service may take a step, takes it, and asks what came of it. */
public final class ApplyATransition {

    private ApplyATransition() {}

    /** Takes a step with the catalogue in the file named first. */
    public static void main(String[] args) throws IOException {
        take(Catalogues.discover().read(Path.of(args[0])).orThrow(), System.out);
    }

    static void take(Catalogue acme, PrintStream out) {
        LifecyclePolicy policy = LifecyclePolicy.standard();
        PmoService riskLog = acme.findService(ServiceId.of("update-risk-log")).orElseThrow();
        StageChange step = StageChange.builder()
                .service(riskLog.id())
                .to(ServiceStages.DESIGN)
                .on(LocalDate.of(2026, 1, 19))
                .by("Head of PMO")
                .reason("Worth half a day a week")
                .build();
        ImmutableList<Refusal> refusals = policy.check(acme, step);
        refusals.forEach(refusal -> out.println(refusal.message()));

        Catalogue ready = acme.toBuilder()
                .put(riskLog.toBuilder().purpose("Nobody is surprised").build())
                .build();
        Catalogue moved = policy.apply(ready, step);
        History history = moved.historyOf(riskLog.id());
        history.changes().forEach(change -> out.println(change.on() + " " + change.to()));
        LifecycleMetrics metrics = LifecycleMetrics.of(moved, LocalDate.of(2026, 4, 1));
        out.println(metrics.stage(ServiceStages.STRATEGY).finished().mean().orElseThrow() + " days in strategy");
    }
}
