package org.pmocatalogue.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;

/** How does a catalogue go to people who work in Excel, and what have they changed when it comes back? */
public final class ExcelRoundTrip {

    private static final ServiceId RISK_LOG = ServiceId.of("update-risk-log");

    private ExcelRoundTrip() {}

    /** Writes the reference catalogue to the workbook named first, or to a temporary one, and tells what differs. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0) {
            take(Path.of(args[0]), System.out);
            return;
        }
        Path folder = Files.createTempDirectory("pmo");
        try {
            take(folder.resolve("services.xlsx"), System.out);
        } finally {
            Files.deleteIfExists(folder.resolve("services.xlsx"));
            Files.delete(folder);
        }
    }

    static void take(Path workbook, PrintStream out) throws IOException {
        Catalogues catalogues = Catalogues.discover();
        Catalogue sent = catalogues
                .read(Origin.source("reference", ""), ReadOptions.standard())
                .orThrow();
        catalogues.write(sent, workbook).orThrow();
        out.printf(
                "Sent: %s services in %s functions%n",
                sent.services().size(), sent.functions().size());
        tell(sent, returned(workbook, out), out);

        changeAsPeopleWould(workbook);
        tell(sent, returned(workbook, out), out);
    }

    /** {@return what the workbook says now; tells what is wrong in it, cell by cell} */
    static Catalogue returned(Path workbook, PrintStream out) throws IOException {
        var read = Catalogues.discover().read(workbook);
        read.findings().forEach(out::println);
        return read.orThrow();
    }

    /** This stands for a person at work in Excel: one service gets an owner, one is new. */
    private static void changeAsPeopleWould(Path workbook) throws IOException {
        Catalogues catalogues = Catalogues.discover();
        Catalogue there = catalogues.read(workbook).orThrow();
        PmoService riskLog = there.findService(RISK_LOG).orElseThrow();
        Catalogue changed = there.toBuilder()
                .put(riskLog.toBuilder().owner("Head of PMO").build())
                .put(PmoService.builder(ServiceId.of("run-risk-quiz"))
                        .function(riskLog.function())
                        .name("Run a risk quiz")
                        .build())
                .build();
        catalogues.write(changed, workbook).orThrow();
    }

    /** Tells which services are new, are gone, or are no longer as they were. */
    static void tell(Catalogue sent, Catalogue returned, PrintStream out) {
        out.println("Returned as sent: " + sent.equals(returned));
        for (PmoService service : returned.services()) {
            var before = sent.findService(service.id());
            if (before.isEmpty()) {
                out.println("  new: " + service.name());
            } else if (!before.get().equals(service)) {
                out.println("  changed: " + service.name());
            }
        }
        for (PmoService service : sent.services()) {
            if (returned.findService(service.id()).isEmpty()) {
                out.println("  gone: " + service.name());
            }
        }
    }
}
