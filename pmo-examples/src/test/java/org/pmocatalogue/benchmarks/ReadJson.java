package org.pmocatalogue.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Reads a file of many services: checked and indexed, and by databind into bare records with a map by id. */
public class ReadJson extends ReadFile {

    @Param("100000")
    int services;

    private final ObjectMapper mapper = new ObjectMapper();

    @Setup
    public void writeFile() throws IOException {
        write(ManyServices.of(services), "many.json");
    }

    @Benchmark
    public Map<String, PlainCatalogue.Service> databind() throws IOException {
        var plain = mapper.readValue(file.toFile(), PlainCatalogue.class);
        var byId = new HashMap<String, PlainCatalogue.Service>();
        plain.services().forEach(s -> byId.put(s.id(), s));
        return byId;
    }
}
