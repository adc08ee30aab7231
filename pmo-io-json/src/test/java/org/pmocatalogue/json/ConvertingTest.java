package org.pmocatalogue.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.finding.Severity;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;

@DisplayName("Converting to JSON")
class ConvertingTest {

    private static final WriteOptions DROP_REJECTED =
            WriteOptions.builder().allowLoss(true).build();

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static Result<EntryCounts> convert(Origin from, Path to, WriteOptions options) throws IOException {
        return Fixtures.CATALOGUES.convert(from, to, ReadOptions.standard(), options);
    }

    private static Result<EntryCounts> convert(Origin from, Path to) throws IOException {
        return convert(from, to, WriteOptions.standard());
    }

    private static Origin fixture(String name) {
        return Origin.of(Fixtures.input(name));
    }

    @Test
    @DisplayName("the article and back gives the same bytes")
    void article() throws IOException {
        Path a = file("a.json");
        Path b = file("b.json");
        assertEquals(
                "3 functions, 6 services",
                convert(Origin.source("article", ""), a).orThrow().toString());
        assertEquals("no findings", convert(Origin.of(a), b).toString());
        assertArrayEquals(Files.readAllBytes(a), Files.readAllBytes(b));
    }

    @Test
    @DisplayName("orders members")
    void order() throws IOException {
        Path a = file("a.json");
        assertEquals(
                "1 function, 1 service, 1 stage change, 1 mapping",
                convert(fixture("members-in-any-order.json"), a).orThrow().toString());
        assertEquals("""
                {
                  "format": "pmo-catalogue/1",
                  "catalogue": {"id": "acme-pmo", "name": "ACME", "version": "1", "kind": "own"},
                  "functions": [
                    {"id": "risk", "name": "Risk"}
                  ],
                  "services": [
                    {"id": "log", "function": "risk", "name": "Do log", "x-b": 1, "x-a": 2}
                  ],
                  "stageChanges": [
                    {"service": "log", "to": "pilot", "on": "2026-01-05"}
                  ],
                  "mappings": [
                    {"service": "log", "framework": "p3o-2013", "entry": "e", "relation": "same"}
                  ]
                }
                """, Files.readString(a));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-shape.json", "repeated-member.json"})
    @DisplayName("writes the valid entries if allowed")
    void dropsRejected(String name) throws IOException {
        Path a = file("a.json");
        convert(fixture(name), a, DROP_REJECTED);
        var rest = Fixtures.CATALOGUES.read(a);
        assertEquals(0, rest.counts().of(Severity.ERROR), () -> String.valueOf(Fixtures.found(rest)));
        assertEquals(Fixtures.read(name).value(), rest.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated.json", "trailing-text.json", "deep-nesting.json", "newer-format.json"})
    @DisplayName("writes nothing if the file was not read to its end")
    void needsAll(String name) throws IOException {
        Path a = file("a.json");
        var result = convert(fixture(name), a, DROP_REJECTED);
        assertEquals("a.json PMO-016", Fixtures.found(result).get(1));
        assertFalse(Files.exists(a));
    }
}
