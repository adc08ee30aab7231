package org.pmocatalogue.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.pmocatalogue.Texts.BEGINNING;
import static org.pmocatalogue.Texts.CATALOGUES;
import static org.pmocatalogue.Texts.found;
import static org.pmocatalogue.Texts.service;

import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.Texts;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.finding.Severity;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.testkit.RandomCatalogues;

@DisplayName("A conversion")
class ConversionTest {

    private static final WriteOptions DROP_REJECTED =
            WriteOptions.builder().allowLoss(true).build();

    private static final String ANY_ORDER = """
            pmo-catalogue/1
            mapping
              service: log
              framework: p3o-2013
              entry: e
              relation: same
            stage-change
              on: 2026-01-05
              to: pilot
              service: log
            service
              x-b: 1
              name: Do log
              x-a: 2
              function: risk
              id: log
            function
              name: Risk
              id: risk
            catalogue
              kind: own
              version: "1"
              name: ACME
              id: acme-pmo
            """;

    private static final String IN_ORDER = BEGINNING + service("log", "x-b: 1", "x-a: 2") + """
            stage-change
              service: log
              to: pilot
              on: 2026-01-05
            mapping
              service: log
              framework: p3o-2013
              entry: e
              relation: same
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static Result<EntryCounts> convert(Origin from, Path to, WriteOptions options) throws IOException {
        return CATALOGUES.convert(from, to, ReadOptions.standard(), options);
    }

    private static Result<EntryCounts> convert(String lines, Path to, WriteOptions options) throws IOException {
        return convert(Origin.of(Texts.input(lines)), to, options);
    }

    private static Result<EntryCounts> convert(Origin from, Path to) throws IOException {
        return convert(from, to, WriteOptions.standard());
    }

    private List<String> filesInFolder() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105})
    @DisplayName("gives the bytes that reading and writing gives")
    void isReadingAndWriting(long seed) throws IOException {
        Path a = file("a.text");
        Path b = file("b.text");
        CATALOGUES.write(RandomCatalogues.of(seed), a).orThrow();
        convert(Origin.of(a), b).orThrow();
        assertArrayEquals(Files.readAllBytes(a), Files.readAllBytes(b));
    }

    @Test
    @DisplayName("puts entries and fields in order")
    void order() throws IOException {
        Path a = file("b.text");
        assertEquals(
                "1 function, 1 service, 1 stage change, 1 mapping",
                convert(Origin.of(Texts.input(ANY_ORDER)), a).orThrow().toString());
        assertEquals(IN_ORDER, Files.readString(a));
    }

    @Test
    @DisplayName("of a file onto itself replaces it")
    void ontoItself() throws IOException {
        Path a = Files.writeString(file("a.text"), ANY_ORDER);
        convert(Origin.of(a), a).orThrow();
        assertEquals(IN_ORDER, Files.readString(a));
        convert(Origin.of(a), a).orThrow();
        assertEquals(IN_ORDER, Files.readString(a));
        assertEquals(List.of("a.text"), filesInFolder());
    }

    @Test
    @DisplayName("writes nothing if an entry would be lost")
    void refuses() throws IOException {
        Path a = Files.writeString(file("b.text"), "old");
        var result = convert(BEGINNING + service("log") + service("log"), a, WriteOptions.standard());
        assertEquals(List.of("15:7 PMO-107", "b.text PMO-016"), found(result));
        assertFalse(result.value().isPresent());
        assertEquals("old", Files.readString(a));
        assertEquals(List.of("b.text"), filesInFolder());
    }

    @Test
    @DisplayName("refuses to lose entries of unknown kinds, unless loss is allowed")
    void unknownKinds() throws IOException {
        Path file = Files.writeString(file("a.text"), BEGINNING + "team\n  id: t\n");
        String before = Files.readString(file);
        var refused = convert(Origin.of(file), file);
        assertFalse(refused.value().isPresent());
        assertEquals(List.of("a.text PMO-016", "10:1 PMO-012"), found(refused));
        assertEquals(before, Files.readString(file));
        convert(Origin.of(file), file, DROP_REJECTED);
        assertEquals(BEGINNING, Files.readString(file));
    }

    static List<Named<String>> flawed() {
        return List.of(
                Named.of("duplicate id", service("log") + service("plan") + service("log")),
                Named.of("ids that differ by case", service("risk-log") + service("Risk-Log")),
                Named.of("unknown function", service("log") + service("plan").replace("risk", "rísk")),
                Named.of(
                        "rejected function",
                        "function\n  id: plans\n"
                                + service("log")
                                + service("plan").replace("risk", "plans")
                                + "stage-change\n  service: plan\n  to: pilot\n  on: 2026-01-05\n"),
                Named.of("previous id in use", service("log", "previousIds: [old-log, plan]") + service("plan")),
                Named.of(
                        "unknown stage",
                        service("log") + "stage-change\n  service: log\n  to: pilott\n  on: 2026-03-01\n"),
                Named.of("missing fields", "service\nservice\n  id: null\n  function: \" \"\n  name: \"\"\n"),
                Named.of("wrong type", "service\n  id: 7\n  function: risk\n  name: [Do]\n"),
                Named.of("unknown kind", "project\n  id: p\n"),
                Named.of("repeated field", service("log", "purpose: a", "purpose: b")),
                Named.of("huge number", service("log", "effortHours: 1E400") + service("plan")),
                Named.of("half a surrogate pair", service("log", "purpose: \"\\ud83e\"")),
                Named.of(
                        "several flaws",
                        "function\n  id: risk\n  name: Again\n"
                                + service("log", "expertise: suport")
                                + service("plan", "needs: [nothing]", "nmae: x")
                                + "mapping\n  service: plan\n  framework: f\n  entry: x\n  relation: equal\n"));
    }

    @ParameterizedTest
    @MethodSource("flawed")
    @DisplayName("writes the entries without an error if loss is allowed")
    void dropsRejected(String lines) throws IOException {
        Path a = file("b.text");
        convert(BEGINNING + lines, a, DROP_REJECTED);
        var rest = CATALOGUES.read(a);
        assertEquals(0, rest.counts().of(Severity.ERROR), () -> found(rest).toString());
        assertEquals(Texts.read(BEGINNING + lines).value(), rest.value());
    }

    static List<Named<String>> notWhollyRead() {
        return List.of(
                Named.of("broken", BEGINNING + "  group: \"D\n"),
                Named.of("of another document", "pmo-policy/1\n"),
                Named.of("nested too deep", BEGINNING + "  x-deep: " + "[".repeat(65) + "]".repeat(65) + "\n"),
                Named.of("of a newer format", BEGINNING.replace("/1", "/2")),
                Named.of("empty", ""));
    }

    @ParameterizedTest
    @MethodSource("notWhollyRead")
    @DisplayName("writes nothing in any case if the input was not read to its end")
    void needsAll(String lines) throws IOException {
        var result = convert(lines, file("b.text"), DROP_REJECTED);
        assertEquals("b.text PMO-016", found(result).get(1));
        assertEquals(List.of(), filesInFolder());
    }

    @Test
    @DisplayName("writes nothing if the entry about the catalogue itself is missing")
    void needsCatalogue() throws IOException {
        var result = convert("pmo-catalogue/1\nfunction\n  id: risk\n  name: Risk\n", file("b.text"), DROP_REJECTED);
        assertEquals(List.of("a.text PMO-013", "b.text PMO-016"), found(result));
        assertEquals(List.of(), filesInFolder());
    }

    @Test
    @DisplayName("writes nothing if the entry about the catalogue itself has errors")
    void needsCatalogueWithoutErrors() throws IOException {
        var result = convert(BEGINNING.replace("  name: ACME\n", ""), file("b.text"), DROP_REJECTED);
        assertEquals(List.of("2:1 PMO-101", "b.text PMO-016"), found(result));
        assertEquals(List.of(), filesInFolder());
    }

    @Test
    @DisplayName("into a file name without a known format requires a format")
    void asksForFormat() throws IOException {
        Path a = file("a.txt");
        assertEquals(List.of("a.txt PMO-009"), found(convert(BEGINNING, a, WriteOptions.standard())));
        convert(BEGINNING, a, WriteOptions.builder().format("text").build()).orThrow();
        assertEquals(List.of("a.txt"), filesInFolder());
    }

    @Test
    @DisplayName("throws if the file to read or the folder to write to does not exist")
    void troubleOutside() {
        var missing = Origin.of(file("missing.text"));
        assertThrows(NoSuchFileException.class, () -> convert(missing, file("a.text")));
        var there = Origin.of(Texts.input(BEGINNING));
        assertThrows(
                NoSuchFileException.class,
                () -> convert(there, file("no-folder").resolve("a.text")));
    }

    @Test
    @DisplayName("reads a pipe")
    void pipe() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo, of Debian's coreutils");
        Path pipe = file("in.text");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Files.writeString(file("a.text"), ANY_ORDER);
        var writer = new ProcessBuilder("sh", "-c", "cat a.text > in.text")
                .directory(folder.toFile())
                .start();
        assertEquals(
                "1 function, 1 service, 1 stage change, 1 mapping",
                convert(Origin.of(pipe), file("b.text")).orThrow().toString());
        assertEquals(0, writer.waitFor());
    }

    @Test
    @DisplayName("reads its input once, after a sample of it")
    void readsOnce() throws IOException {
        var reads = new AtomicInteger();
        var counted = Input.of("a.text", new ByteSource() {
            @Override
            public InputStream openStream() {
                reads.incrementAndGet();
                return new ByteArrayInputStream(ANY_ORDER.getBytes(UTF_8));
            }
        });
        convert(Origin.of(counted), file("b.text")).orThrow();
        assertEquals(2, reads.get());
    }
}
