package org.pmocatalogue.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Adoption;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.lifecycle.LifecyclePolicy;

/** How does a new PMO get from the reference catalogue to one of its own, with what runs already? */
public final class SetUpAPmo {

    private static final ImmutableList<FunctionId> FUNCTIONS = ImmutableList.of(
            FunctionId.of("risk-management"), FunctionId.of("issue-management"), FunctionId.of("secretariat"));
    private static final ServiceId RISK_LOG = ServiceId.of("update-risk-log");
    private static final ServiceId MINUTES = ServiceId.of("take-minutes");
    private static final ImmutableList<ServiceId> RUNNING =
            ImmutableList.of(RISK_LOG, MINUTES, ServiceId.of("book-meetings"));
    private static final LocalDate SET_UP_ON = LocalDate.of(2026, 1, 5);

    private SetUpAPmo() {}

    /**
     * Writes the workbook and the JSON into the folder named first, or into a temporary one, and tells what is there.
     */
    public static void main(String[] args) throws IOException {
        if (args.length > 0) {
            setUp(Path.of(args[0]), System.out);
            return;
        }
        Path folder = Files.createTempDirectory("pmo");
        try {
            setUp(folder, System.out);
        } finally {
            Files.deleteIfExists(folder.resolve("acme.xlsx"));
            Files.deleteIfExists(folder.resolve("acme.json"));
            Files.delete(folder);
        }
    }

    static void setUp(Path folder, PrintStream out) throws IOException {
        Catalogues catalogues = Catalogues.discover();
        Catalogue reference = catalogues
                .read(Origin.source("reference", ""), ReadOptions.standard())
                .orThrow();
        Catalogue acme = opened(tailored(adopted(reference, out)));
        for (String name : ImmutableList.of("acme.xlsx", "acme.json")) {
            out.println(
                    name + ": " + catalogues.write(acme, folder.resolve(name)).orThrow());
        }
        printBoard(acme, out);
    }

    /** Three functions, and what their services need of others. */
    private static Catalogue adopted(Catalogue reference, PrintStream out) {
        var adoption = Adoption.from(reference);
        for (FunctionId function : FUNCTIONS) {
            adoption = adoption.with(function);
        }
        adoption.missingNeeds()
                .asMap()
                .forEach((needed, by) -> out.printf(
                        "Taken, too: %s, which %s needs%n",
                        needed, by.iterator().next()));
        adoption = adoption.withNeeds();
        return adoption.into(adoption.proposedInfo(CatalogueId.of("acme-pmo"))
                .name("ACME PMO services")
                .organisation("ACME")
                .build());
    }

    /** One service is done more often here; the other is done for boards alone, and somebody answers for it. */
    private static Catalogue tailored(Catalogue acme) {
        PmoService riskLog = acme.findService(RISK_LOG).orElseThrow();
        PmoService minutes = acme.findService(MINUTES).orElseThrow();
        return acme.toBuilder()
                .put(riskLog.toBuilder().cadence("weekly").build())
                .put(minutes.toBuilder()
                        .name("Take minutes of boards")
                        .owner("Head of PMO")
                        .build())
                .build();
    }

    /** What runs already enters by an opening change, which may lead to any stage. */
    private static Catalogue opened(Catalogue acme) {
        var openings = RUNNING.stream()
                .map(service -> StageChange.builder()
                        .service(service)
                        .to(ServiceStages.OPERATION)
                        .on(SET_UP_ON)
                        .by("Head of PMO")
                        .reason("Ran before there was a catalogue")
                        .opening(true)
                        .build());
        return LifecyclePolicy.standard().applyAll(acme, openings.toList());
    }

    private static void printBoard(Catalogue acme, PrintStream out) {
        var board = Multimaps.index(
                acme.services(),
                service -> acme.stageOf(service.id()).map(Stage::label).orElse("Not recorded"));
        board.asMap().forEach((stage, services) -> {
            out.printf("%s (%s)%n", stage, services.size());
            services.forEach(service -> out.println("  " + service.name()));
        });
    }
}
