package org.pmocatalogue.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.OpenDocument;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;

/** Changes one service in a file and saves the file, unless content would be lost. */
public final class SaveAChange {

    private SaveAChange() {}

    /** Changes the file named first, or a copy of the reference catalogue. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0) {
            save(Path.of(args[0]), System.out);
            return;
        }
        try (var folder = new TempFolder()) {
            save(folder.reference("acme.json"), System.out);
        }
    }

    static void save(Path file, PrintStream out) throws IOException {
        OpenDocument<Catalogue> acme = Catalogues.discover().open(Origin.of(file), ReadOptions.standard());
        var options = WriteOptions.standard();
        Optional<Catalogue> catalogue = acme.savable(file, options);
        Result<EntryCounts> saved = catalogue.isPresent()
                ? acme.save(withOwnerOfRiskLog(catalogue.get()), file, options)
                : acme.save(file, options); // reports the reason
        saved.findings().forEach(out::println);
        out.println(saved.value().map(counts -> "Saved: " + counts).orElse("Not saved"));
    }

    private static Catalogue withOwnerOfRiskLog(Catalogue catalogue) {
        PmoService riskLog =
                catalogue.findService(ServiceId.of("update-risk-log")).orElseThrow();
        return catalogue.toBuilder()
                .put(riskLog.toBuilder().owner("Head of PMO").build())
                .build();
    }
}
