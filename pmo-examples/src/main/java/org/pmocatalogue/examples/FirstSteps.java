package org.pmocatalogue.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.OpenDocument;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;

/** Reads a catalogue, queries it, changes a service and saves the catalogue: the first lines of the README. */
public final class FirstSteps {

    private FirstSteps() {}

    /** Uses the file named first, or a copy of the reference catalogue. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0) {
            take(Path.of(args[0]), System.out);
            return;
        }
        try (var folder = new TempFolder()) {
            take(folder.reference("acme.json"), System.out);
        }
    }

    static void take(Path file, PrintStream out) throws IOException {
        OpenDocument<Catalogue> open = Catalogues.discover().open(file);
        open.result().findings().forEach(out::println);
        Catalogue acme = open.result().orThrow();

        for (PmoService service :
                acme.query().performableBy(Expertise.SUPPORT).text("risk log").list()) {
            String phase = acme.phaseOf(service.id()).map(Phase::label).orElse("not recorded");
            out.println(service.name() + ": " + phase);
        }

        PmoService riskLog = acme.findService(ServiceId.of("update-risk-log")).orElseThrow();
        Catalogue changed = acme.toBuilder()
                .put(riskLog.toBuilder().owner("Head of PMO").build())
                .build();
        open.save(changed, file).orThrow();
    }
}
