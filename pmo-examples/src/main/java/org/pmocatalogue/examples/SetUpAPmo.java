package org.pmocatalogue.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.io.PrintStream;
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
import org.pmocatalogue.lifecycle.LifecyclePolicy;

/** Adopts parts of the reference catalogue for a new PMO, tailors them, and records the services that already run. */
public final class SetUpAPmo {

    private static final ImmutableList<FunctionId> FUNCTIONS = ImmutableList.of(
            FunctionId.of("risk-management"), FunctionId.of("issue-management"), FunctionId.of("secretariat"));
    private static final ServiceId RISK_LOG = ServiceId.of("update-risk-log");
    private static final ServiceId MINUTES = ServiceId.of("take-minutes");
    private static final ImmutableList<ServiceId> RUNNING =
            ImmutableList.of(RISK_LOG, MINUTES, ServiceId.of("book-meetings"));
    private static final LocalDate SET_UP_ON = LocalDate.of(2026, 1, 5);

    private SetUpAPmo() {}

    /** Writes a workbook and a JSON file to the folder named first, or to a temporary folder, and prints a board. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0) {
            setUp(Path.of(args[0]), System.out);
            return;
        }
        try (var folder = new TempFolder()) {
            setUp(folder.path(), System.out);
        }
    }

    static void setUp(Path folder, PrintStream out) throws IOException {
        Catalogues catalogues = Catalogues.discover();
        Catalogue reference = catalogues.readSource("reference").orThrow();
        Catalogue acme = opened(tailored(adopted(reference, out)));
        for (String name : ImmutableList.of("acme.xlsx", "acme.json")) {
            out.println(
                    name + ": " + catalogues.write(acme, folder.resolve(name)).orThrow());
        }
        printBoard(acme, out);
    }

    /** {@return three functions, with the services of other functions that they need} */
    private static Catalogue adopted(Catalogue reference, PrintStream out) {
        var adoption = Adoption.from(reference);
        for (FunctionId function : FUNCTIONS) {
            adoption = adoption.with(function);
        }
        adoption.missingNeeds()
                .asMap()
                .forEach((needed, by) -> out.printf(
                        "Added: %s, which %s needs%n", needed, by.iterator().next()));
        adoption = adoption.withNeeds();
        return adoption.into(adoption.proposedInfo(CatalogueId.of("acme-pmo"))
                .name("ACME PMO services")
                .organisation("ACME")
                .build());
    }

    /** {@return the catalogue with another cadence for one service, and another name and an owner for a second} */
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

    /** {@return the catalogue with an opening change to operation for each service that already runs} */
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
