package org.pmocatalogue.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.TearDown;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;

/** Reads a file in a folder of its own, which goes with it. */
public abstract class ReadFile extends MeasuredTime {

    private final Catalogues catalogues = Catalogues.discover();
    Path file = Path.of("");

    /** Makes the file that is read. */
    void write(Catalogue catalogue, String name) throws IOException {
        file = Files.createTempDirectory("pmo").resolve(name);
        catalogues.write(catalogue, file).orThrow();
    }

    @TearDown
    public void deleteFile() throws IOException {
        Files.delete(file);
        Files.delete(file.resolveSibling(""));
    }

    @Benchmark
    public Catalogue pmo() throws IOException {
        return catalogues.read(file).orThrow();
    }
}
