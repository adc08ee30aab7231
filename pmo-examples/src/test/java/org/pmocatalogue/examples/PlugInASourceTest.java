package org.pmocatalogue.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Request;
import org.pmocatalogue.testkit.SourceContract;

@DisplayName("The source acme-folder")
class PlugInASourceTest extends SourceContract {

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        part(
                "catalogue",
                "\"catalogue\": {\"id\": \"acme\", \"name\": \"ACME\", \"version\": \"1\", \"kind\": \"own\"}");
        part("risk", "\"functions\": [{\"id\": \"risk\", \"name\": \"Risk\"}]");
        part("administration", "\"services\": [{\"id\": \"log\", \"function\": \"risk\", \"name\": \"Keep the log\"}]");
        Files.writeString(folder.resolve("notes.txt"), "Not a part");
    }

    private void part(String name, String member) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), "{\"format\": \"pmo-catalogue/1\",\n" + member + "}");
    }

    @Override
    protected CatalogueSource source() {
        return new PlugInASource();
    }

    @Override
    protected ImmutableList<Request> requests() {
        return ImmutableList.of(new Request(folder.toString(), ImmutableMap.of()));
    }

    private List<String> findings(Limits limits) throws IOException {
        return Catalogues.of(List.of(), List.of(new PlugInASource()))
                .read(
                        Origin.source("acme-folder", folder.toString()),
                        ReadOptions.builder().limits(limits).build())
                .findings()
                .stream()
                .map(Finding::toString)
                .toList();
    }

    private String shown() throws IOException {
        var out = new ByteArrayOutputStream();
        PlugInASource.show(folder.toString(), new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8).replace("\r\n", "\n");
    }

    @Test
    @DisplayName("reads a folder as one catalogue")
    void shows() throws IOException {
        assertEquals("ACME: 1 functions, 1 services\n", shown());
    }

    @Test
    @DisplayName("reports the findings of all parts, each with the name of its file")
    void tellsAll() throws IOException {
        part("administration", "\"services\": [{\"id\": \"log\",");
        part("x", "\"services\": [{\"id\": \"plan\", \"function\": \"risk\", \"name\": 1}]");
        assertEquals("""
                %s:2:27: error PMO-701: Invalid JSON: superfluous comma before }; \
                the rest was not read; correct it and read the file again
                %s:2:57: error PMO-103: Name is the number 1, must be text
                ACME: 1 functions, 0 services
                """.formatted(folder.resolve("administration.json"), folder.resolve("x.json")), shown());
    }

    @Test
    @DisplayName("applies the limit of bytes to each part")
    void keepsToLimits() throws IOException {
        assertEquals(List.of(), findings(Limits.standard()));
        assertEquals(
                List.of(folder.resolve("administration.json")
                        + ": error PMO-010: The number of bytes exceeds the limit of 90; the rest was not read;"
                        + " raise the limit bytes if you trust the file"),
                findings(Limits.builder().bytes(90).build()));
    }
}
