package org.pmocatalogue.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;

/** Reads a file of many services: checked and indexed, and by databind into bare records with a map by id. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadJson {

    @Param("100000")
    int services;

    private final Catalogues catalogues = Catalogues.discover();
    private final ObjectMapper mapper = new ObjectMapper();
    private Path file = Path.of("");

    @Setup
    public void writeFile() throws IOException {
        file = Files.createTempDirectory("pmo").resolve("many.json");
        catalogues.write(ManyServices.of(services), file).orThrow();
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

    @Benchmark
    public Map<String, PlainCatalogue.Service> databind() throws IOException {
        var plain = mapper.readValue(file.toFile(), PlainCatalogue.class);
        var byId = new HashMap<String, PlainCatalogue.Service>();
        plain.services().forEach(s -> byId.put(s.id(), s));
        return byId;
    }
}
