package org.pmocatalogue.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.file.AtomicFile;
import org.pmocatalogue.io.WriteOptions;

/** A program that writes a file until it is ended, and prints when it begins. */
final class EndlessWriting {

    private static final int SERVICES = 5_000;
    private static final FunctionId RISK = FunctionId.of("risk");

    private EndlessWriting() {}

    /** Writes one catalogue over the other again and again, or begins to write one and waits. */
    public static void main(String... args) throws IOException {
        Path file = Path.of(args[0]);
        if (args[1].equals("once")) {
            writeAndStop(file);
        }
        var catalogues = Catalogues.discover();
        var one = catalogue("one");
        var other = catalogue("other");
        System.out.println("writing");
        while (true) {
            write(catalogues, one, file);
            write(catalogues, other, file);
        }
    }

    /** Writes a catalogue, unless another program writes the file at the same time: that write is refused. */
    private static void write(Catalogues catalogues, Catalogue catalogue, Path file) throws IOException {
        try {
            catalogues.write(catalogue, file).orThrow();
        } catch (FileSystemException e) {
            if (!"another program has changed or deleted the file; nothing was written".equals(e.getReason())) {
                throw e;
            }
        }
    }

    /** Writes half of a file, then waits for a signal. */
    private static void writeAndStop(Path path) throws IOException {
        try (var file = AtomicFile.open(path)) {
            file.out().write(bytes(catalogue("other")));
            System.out.println("writing");
            System.in.read();
        }
    }

    /** {@return a large catalogue, with this in all names} */
    static Catalogue catalogue(String name) {
        var catalogue = Catalogue.builder()
                .info(CatalogueInfo.builder(CatalogueId.of("acme"))
                        .name(name)
                        .version("1")
                        .kind(CatalogueKind.OWN)
                        .build())
                .put(PmoFunction.builder(RISK).name(name).build());
        for (int i = 0; i < SERVICES; i++) {
            catalogue.put(PmoService.builder(ServiceId.of("s" + i))
                    .function(RISK)
                    .name("Do " + name)
                    .build());
        }
        return catalogue.build();
    }

    static byte[] bytes(Catalogue catalogue) throws IOException {
        var out = new ByteArrayOutputStream();
        Catalogues.discover()
                .write(catalogue, out, WriteOptions.builder().format("json").build())
                .orThrow();
        return out.toByteArray();
    }
}
