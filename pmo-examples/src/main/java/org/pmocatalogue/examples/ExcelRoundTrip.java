package org.pmocatalogue.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;

/** Writes a catalogue as a workbook, reads the edited workbook, and reports the differences. */
public final class ExcelRoundTrip {

    private static final ServiceId RISK_LOG = ServiceId.of("update-risk-log");

    private ExcelRoundTrip() {}

    /**
     * Writes the reference catalogue to the workbook named first, or to a temporary one, and reports the differences.
     */
    public static void main(String[] args) throws IOException {
        if (args.length > 0) {
            run(Path.of(args[0]), System.out);
            return;
        }
        try (var folder = new TempFolder()) {
            run(folder.path().resolve("services.xlsx"), System.out);
        }
    }

    static void run(Path workbook, PrintStream out) throws IOException {
        Catalogues catalogues = Catalogues.discover();
        Catalogue sent = catalogues.readSource("reference").orThrow();
        catalogues.write(sent, workbook).orThrow();
        out.printf(
                "Sent: %s services in %s functions%n",
                sent.services().size(), sent.functions().size());
        report(sent, returned(workbook, out), out);

        changeAsPeopleWould(workbook);
        report(sent, returned(workbook, out), out);
    }

    /** {@return the catalogue in the workbook, after printing its findings} */
    static Catalogue returned(Path workbook, PrintStream out) throws IOException {
        var read = Catalogues.discover().read(workbook);
        read.findings().forEach(out::println);
        return read.orThrow();
    }

    /** Simulates a person who works in Excel: one service gets an owner, another service is added. */
    private static void changeAsPeopleWould(Path workbook) throws IOException {
        Catalogues catalogues = Catalogues.discover();
        Catalogue current = catalogues.read(workbook).orThrow();
        PmoService riskLog = current.findService(RISK_LOG).orElseThrow();
        Catalogue changed = current.toBuilder()
                .put(riskLog.toBuilder().owner("Head of PMO").build())
                .put(PmoService.builder(ServiceId.of("run-risk-quiz"))
                        .function(riskLog.function())
                        .name("Run a risk quiz")
                        .build())
                .build();
        catalogues.write(changed, workbook).orThrow();
    }

    /** Prints which services were added, changed or removed. */
    static void report(Catalogue sent, Catalogue returned, PrintStream out) {
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
