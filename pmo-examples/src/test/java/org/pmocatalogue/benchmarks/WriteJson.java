package org.pmocatalogue.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Writes a catalogue of many services: from the catalogue, and by databind from bare records. */
public class WriteJson extends WriteStream {

    @Param("100000")
    int services;

    private final ObjectMapper mapper = new ObjectMapper();
    private PlainCatalogue plain = new PlainCatalogue(null, null, null, List.of());

    public WriteJson() {
        super("json");
    }

    @Setup
    public void makeBoth() throws IOException {
        plain = mapper.readValue(use(ManyServices.of(services)), PlainCatalogue.class);
    }

    @Benchmark
    public void databind() throws IOException {
        mapper.writeValue(nowhere, plain);
    }
}
