package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.Origin;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.Tally;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.finding.Severity;
import org.pmocatalogue.testkit.RandomCatalogues;

@DisplayName("Converting")
class ConvertingTest {

    private static final WriteOptions DROP_REJECTED =
            WriteOptions.builder().dropRejected(true).build();

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static Result<Tally> convert(Origin from, Path to, WriteOptions options) throws IOException {
        return Fixtures.CATALOGUES.convert(from, to, ReadOptions.standard(), options);
    }

    private static Result<Tally> convert(Origin from, Path to) throws IOException {
        return convert(from, to, WriteOptions.standard());
    }

    private static Origin fixture(String name) {
        return Origin.of(Fixtures.input(name));
    }

    private static List<String> linesOf(Path file) throws IOException {
        return Files.readAllLines(file, UTF_8);
    }

    private List<String> filesInFolder() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("the article and converting that again gives the same bytes")
    void article() throws IOException {
        Path a = file("a.json");
        Path b = file("b.json");
        assertEquals(
                "3 functions, 6 services",
                convert(Origin.source("article", ""), a).orThrow().toString());
        assertEquals("no findings", convert(Origin.of(a), b).toString());
        assertArrayEquals(Files.readAllBytes(a), Files.readAllBytes(b));
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105})
    @DisplayName("gives the bytes that reading and writing gives")
    void isReadingAndWriting(long seed) throws IOException {
        Path a = file("a.json");
        Path b = file("b.json");
        Fixtures.CATALOGUES.write(RandomCatalogues.of(seed), a).orThrow();
        convert(Origin.of(a), b).orThrow();
        assertArrayEquals(Files.readAllBytes(a), Files.readAllBytes(b));
    }

    @Test
    @DisplayName("puts members in order")
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

    @Test
    @DisplayName("a file onto itself replaces it")
    void ontoItself() throws IOException {
        Path a = file("a.json");
        Files.write(a, Fixtures.bytes("members-in-any-order.json").read());
        convert(Origin.of(a), a).orThrow();
        byte[] once = Files.readAllBytes(a);
        convert(Origin.of(a), a).orThrow();
        assertArrayEquals(once, Files.readAllBytes(a));
        assertEquals("  \"format\": \"pmo-catalogue/1\",", linesOf(a).get(1));
        assertEquals(List.of("a.json"), filesInFolder());
    }

    @Test
    @DisplayName("writes nothing if an entry would be lost, and says how to allow it")
    void refuses() throws IOException {
        Path a = file("a.json");
        Files.writeString(a, "old");
        var result = convert(fixture("duplicate-id.json"), a);
        assertEquals(
                List.of(
                        "duplicate-id.json:10:12: error PMO-107: Service id \"log\" is used twice; the first is at"
                                + " duplicate-id.json:8:5; the second is left out; give it an id of its own",
                        a + ": error PMO-016: Nothing was written, since entries with errors would be lost;"
                                + " mend them, or leave them out on purpose (pmo --drop-rejected; WriteOptions.dropRejected)"),
                Fixtures.lines(result));
        assertFalse(result.value().isPresent());
        assertEquals("old", Files.readString(a));
        assertEquals(List.of("a.json"), filesInFolder());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duplicate-id.json",
                "ids-differ-by-case.json",
                "unknown-function.json",
                "rejected-function.json",
                "previous-id-in-use.json",
                "unknown-stage.json",
                "missing-fields.json",
                "wrong-type.json",
                "wrong-shape.json",
                "repeated-key.json",
                "huge-number.json",
                "lone-surrogate.json",
                "ten-faults.json"
            })
    @DisplayName("writes the rest if told to, and the rest has no error")
    void dropsRejected(String name) throws IOException {
        Path a = file("a.json");
        convert(fixture(name), a, DROP_REJECTED);
        var rest = Fixtures.CATALOGUES.read(a);
        assertEquals(0, rest.counts().of(Severity.ERROR), () -> String.valueOf(Fixtures.lines(rest)));
        assertEquals(Fixtures.read(name).value(), rest.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"truncated.json", "trailing-text.json", "deep-nesting.json", "newer-format.json", "empty.json"})
    @DisplayName("writes nothing in any case if not all was read")
    void needsAll(String name) throws IOException {
        Path a = file("a.json");
        var result = convert(fixture(name), a, DROP_REJECTED);
        assertEquals(
                a + ": error PMO-016: Nothing was written, since not all was read; mend the errors first",
                Fixtures.lines(result).get(1));
        assertEquals(List.of(), filesInFolder());
    }

    @Test
    @DisplayName("writes nothing if nothing tells about the catalogue")
    void needsCatalogue() throws IOException {
        Path a = file("a.json");
        var result = convert(fixture("no-catalogue.json"), a, DROP_REJECTED);
        assertEquals(
                a + ": error PMO-016: Nothing was written, since a catalogue must tell about itself;"
                        + " mend the errors first",
                Fixtures.lines(result).get(1));
        assertEquals(List.of(), filesInFolder());
    }

    @Test
    @DisplayName("writes nothing if what the catalogue tells about itself has errors")
    void needsCatalogueWithoutErrors() throws IOException {
        Path from = Files.writeString(
                file("from.json"),
                "{\"format\": \"pmo-catalogue/1\", \"catalogue\": {\"id\": \"acme\", \"version\": \"1\", \"kind\": \"own\"}}");
        Path a = file("a.json");
        var result = convert(Origin.of(from), a, DROP_REJECTED);
        assertEquals(
                a + ": error PMO-016: Nothing was written, since what the catalogue tells about itself has errors;"
                        + " mend the errors first",
                Fixtures.lines(result).get(1));
        assertEquals(List.of("from.json"), filesInFolder());
    }

    @Test
    @DisplayName("into a file whose name tells no format asks for one")
    void asksForFormat() throws IOException {
        Path a = file("a.txt");
        assertEquals(
                List.of(a + ": error PMO-009: No format writes files of this name; known are json (.json);"
                        + " name one (pmo --to; WriteOptions.format), or give the file a name that ends so"),
                Fixtures.lines(convert(fixture("sample.json"), a)));
        convert(fixture("sample.json"), a, WriteOptions.builder().format("json").build())
                .orThrow();
        assertEquals(List.of("a.txt"), filesInFolder());
    }

    @Test
    @DisplayName("what is not there, or into a folder that is not there, is trouble outside")
    void troubleOutside() {
        var missing = Origin.of(file("missing.json"));
        assertThrows(NoSuchFileException.class, () -> convert(missing, file("a.json")));
        assertThrows(
                NoSuchFileException.class,
                () -> convert(fixture("sample.json"), file("no-folder").resolve("a.json")));
    }

    @Test
    @DisplayName("reads a pipe once, and what it gave as often as needed")
    void pipe() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo, of Debian's coreutils");
        Path pipe = file("in.json");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Files.write(file("a.json"), Fixtures.bytes("members-in-any-order.json").read());
        var writer = new ProcessBuilder("sh", "-c", "cat a.json > in.json")
                .directory(folder.toFile())
                .start();
        assertEquals(
                "1 function, 1 service, 1 stage change, 1 mapping",
                convert(Origin.of(pipe), file("b.json")).orThrow().toString());
        assertEquals(0, writer.waitFor());
    }
}
