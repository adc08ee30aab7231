package org.pmocatalogue.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Transition;

/** Defines a custom lifecycle policy, applies its transitions, and saves the policy with the catalogue. */
public final class CustomPolicy {

    private static final Stage IDEA = Stage.of("idea", "Idea", Phase.PIPELINE);
    private static final Stage TRIAL = Stage.of("trial", "Trial", Phase.PIPELINE);
    private static final Stage OFFERED = Stage.of("offered", "Offered", Phase.LIVE);
    private static final Stage GONE = Stage.of("gone", "Gone", Phase.RETIRED);
    private static final ServiceId RISK_LOG = ServiceId.of("update-risk-log");

    private CustomPolicy() {}

    /** Writes both files to the folder named first, or to a temporary folder. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0) {
            apply(Path.of(args[0]), System.out);
            return;
        }
        try (var folder = new TempFolder()) {
            apply(folder.path(), System.out);
        }
    }

    static LifecyclePolicy policy() {
        return LifecyclePolicy.builder("acme", "Life of a service at ACME")
                .stages(List.of(IDEA, TRIAL, OFFERED, GONE))
                .put(Transition.begin(IDEA))
                .put(Transition.builder()
                        .from(IDEA)
                        .to(TRIAL)
                        .fields("owner")
                        .details("until")
                        .build())
                .put(Transition.builder()
                        .from(TRIAL)
                        .to(OFFERED)
                        .evidence("trial result")
                        .build())
                .put(Transition.of(TRIAL, GONE))
                .put(Transition.of(OFFERED, GONE))
                .build();
    }

    static void apply(Path folder, PrintStream out) throws IOException {
        LifecyclePolicy policy = policy();
        Catalogues catalogues = Catalogues.discover().withPolicies(List.of(policy));
        Catalogue reference = catalogues.readSource("reference").orThrow();
        Catalogue catalogue = reference.toBuilder()
                .info(reference.info().toBuilder().policy(policy.id()).build())
                .build();

        catalogue = policy.apply(catalogue, to(IDEA, 5).build());
        StageChange trial = to(TRIAL, 19).until(LocalDate.of(2026, 3, 31)).build();
        policy.check(catalogue, trial).forEach(refusal -> out.println("Refused: " + refusal.message()));
        PmoService riskLog = catalogue.findService(RISK_LOG).orElseThrow();
        catalogue = catalogue.toBuilder()
                .put(riskLog.toBuilder().owner("Head of PMO").build())
                .build();
        catalogue = policy.apply(catalogue, trial);
        out.println("Stage: " + catalogue.stageOf(RISK_LOG).orElseThrow().label());

        catalogues.policyFiles().write(policy, folder.resolve("policy.json")).orThrow();
        catalogues.write(catalogue, folder.resolve("acme.json")).orThrow();
        out.println("Read back equal: "
                + catalogues.read(folder.resolve("acme.json")).orThrow().equals(catalogue));
    }

    private static StageChange.Builder to(Stage stage, int day) {
        return StageChange.builder()
                .service(RISK_LOG)
                .to(stage)
                .on(LocalDate.of(2026, 1, day))
                .by("Head of PMO");
    }
}
