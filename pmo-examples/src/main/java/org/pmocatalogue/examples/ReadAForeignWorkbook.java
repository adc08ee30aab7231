package org.pmocatalogue.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.excel.mapping.ColumnMapping;
import org.pmocatalogue.excel.mapping.MappedFormat;
import org.pmocatalogue.excel.mapping.MappingProposal;
import org.pmocatalogue.excel.mapping.MappingProposal.Certainty;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;

/** Reads a workbook of another layout through a mapping of its columns. */
public final class ReadAForeignWorkbook {

    private ReadAForeignWorkbook() {}

    /** Reads the workbook named first through the mapping named second, or the sample of both. */
    public static void main(String[] args) throws IOException {
        if (args.length > 1) {
            read(Path.of(args[0]), Path.of(args[1]), System.out);
            return;
        }
        try (var folder = new TempFolder()) {
            read(folder.packed("services.xlsx"), folder.packed("mapping.json"), System.out);
        }
    }

    static void read(Path workbook, Path mapping, PrintStream out) throws IOException {
        propose(workbook, out);

        ColumnMapping columns = ColumnMapping.parse(Files.readString(mapping), mapping.toString());
        Catalogues catalogues = Catalogues.of(List.of(new MappedFormat(columns)), List.of());
        Result<Catalogue> result = catalogues.read(workbook);
        result.findings().forEach(out::println);
        Catalogue catalogue = result.orThrow();
        for (PmoFunction function : catalogue.functions()) {
            out.println(function.name());
            for (PmoService service : catalogue.servicesOf(function.id())) {
                String stage = catalogue.stageOf(service.id()).map(Stage::label).orElse("not recorded");
                out.printf("  %s: %s%n", service.name(), stage);
            }
        }
    }

    /** Prints the columns and sheets of the workbook that a proposed mapping leaves to a person. */
    private static void propose(Path workbook, PrintStream out) throws IOException {
        try (Input input = Input.of(workbook, Limits.standard())) {
            MappingProposal proposal = MappingProposal.of(input, Catalogues.discover()::shape, Limits.standard())
                    .orThrow();
            for (var line : proposal.lines(Certainty.NOT_UNDERSTOOD)) {
                out.printf("Not understood: %s: %s%n", line.what(), line.why());
            }
        }
    }
}
