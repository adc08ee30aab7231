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

/** Checks a transition of a service, applies it, and reads the history and the metrics. */
public final class ApplyATransition {

    private ApplyATransition() {}

    /** Uses the catalogue in the file named first, or a service of the reference catalogue without a purpose. */
    public static void main(String[] args) throws IOException {
        Catalogues catalogues = Catalogues.discover();
        apply(
                args.length > 0
                        ? catalogues.read(Path.of(args[0])).orThrow()
                        : sample(catalogues.readSource("reference").orThrow()),
                System.out);
    }

    private static Catalogue sample(Catalogue reference) {
        ServiceId riskLog = ServiceId.of("update-risk-log");
        return reference.toBuilder()
                .put(reference.findService(riskLog).orElseThrow().toBuilder()
                        .purpose(null)
                        .build())
                .add(StageChange.builder()
                        .service(riskLog)
                        .to(ServiceStages.STRATEGY)
                        .on(LocalDate.of(2026, 1, 5))
                        .by("Head of PMO")
                        .build())
                .build();
    }

    static void apply(Catalogue acme, PrintStream out) {
        LifecyclePolicy policy = LifecyclePolicy.standard();
        PmoService riskLog = acme.findService(ServiceId.of("update-risk-log")).orElseThrow();
        StageChange change = StageChange.builder()
                .service(riskLog.id())
                .to(ServiceStages.DESIGN)
                .on(LocalDate.of(2026, 1, 19))
                .by("Head of PMO")
                .reason("Worth half a day a week")
                .build();
        ImmutableList<Refusal> refusals = policy.check(acme, change);
        refusals.forEach(refusal -> out.println(refusal.message()));

        Catalogue ready = acme.toBuilder()
                .put(riskLog.toBuilder().purpose("Risks surprise nobody").build())
                .build();
        Catalogue moved = policy.apply(ready, change);
        History history = moved.historyOf(riskLog.id());
        history.changes().forEach(entered -> out.println(entered.on() + " " + entered.to()));
        LifecycleMetrics metrics = LifecycleMetrics.of(moved, LocalDate.of(2026, 4, 1));
        out.println(metrics.stage(ServiceStages.STRATEGY).finished().mean().orElseThrow() + " days in strategy");
    }
}
