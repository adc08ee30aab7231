package org.pmocatalogue.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.io.ByteStreams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.catalogue.Catalogue;

/** Writes a catalogue of many services: from the catalogue, and by databind from bare records. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class WriteJson {

    @Param("100000")
    int services;

    private final Catalogues catalogues = Catalogues.discover();
    private final ObjectMapper mapper = new ObjectMapper();
    private final OutputStream nowhere = ByteStreams.nullOutputStream();
    private final WriteOptions json = WriteOptions.builder().format("json").build();
    private Catalogue catalogue = ManyServices.of(1);
    private PlainCatalogue plain = new PlainCatalogue(null, null, null, List.of());

    @Setup
    public void makeBoth() throws IOException {
        catalogue = ManyServices.of(services);
        var bytes = new ByteArrayOutputStream();
        catalogues.write(catalogue, bytes, json).orThrow();
        plain = mapper.readValue(bytes.toByteArray(), PlainCatalogue.class);
    }

    @Benchmark
    public void pmo() throws IOException {
        catalogues.write(catalogue, nowhere, json).orThrow();
    }

    @Benchmark
    public void databind() throws IOException {
        mapper.writeValue(nowhere, plain);
    }
}
