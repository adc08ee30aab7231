package org.pmocatalogue.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.pmocatalogue.Texts.BEGINNING;
import static org.pmocatalogue.Texts.CATALOGUES;
import static org.pmocatalogue.Texts.found;
import static org.pmocatalogue.Texts.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.OpenDocument;
import org.pmocatalogue.Texts;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.testkit.RandomCatalogues;

@DisplayName("Rewriting a file")
class DocumentWriterTest {

    private static final WriteOptions DROP_REJECTED =
            WriteOptions.builder().allowLoss(true).build();

    private static final String PILOT = """
            stage-change
              service: log
              to: pilot
              on: 2026-01-05
            """;

    private static final String MAPPING = """
            mapping
              service: log
              framework: p3o-2013
              entry: e
              relation: same
            """;

    private static final String COMPLETE = BEGINNING + service("log", "x-b: 1", "x-a: 2") + PILOT + MAPPING;
    private static final String DUPLICATE_ID = BEGINNING + service("log") + service("plan") + service("log");

    @TempDir
    private Path folder = Path.of("");

    private Path file(String lines) throws IOException {
        return Files.writeString(folder.resolve("a.text"), lines);
    }

    private static Result<EntryCounts> rewrite(Path file, WriteOptions options, UnaryOperator<Catalogue> change)
            throws IOException {
        var open = CATALOGUES.open(Origin.of(file), ReadOptions.standard());
        var read = open.savable(file, options);
        return read.isPresent() ? open.save(change.apply(read.get()), file, options) : open.save(file, options);
    }

    private static Catalogue withStage(Catalogue catalogue, Stage stage) {
        return catalogue.with(List.of(StageChange.builder()
                .service(ServiceId.of("log"))
                .to(stage)
                .on(LocalDate.of(2026, 2, 1))
                .build()));
    }

    private static Catalogue withPilot(Catalogue catalogue) {
        return withStage(catalogue, ServiceStages.PILOT);
    }

    /** Fails if it is called. */
    private static Catalogue never(Catalogue catalogue) {
        return fail("Asked to change " + catalogue);
    }

    @Test
    @DisplayName("writes the changed catalogue and keeps all else as it was")
    void writes() throws IOException {
        Path file = file(COMPLETE);
        assertEquals(
                "1 function, 1 service, 2 stage changes, 1 mapping",
                rewrite(file, WriteOptions.standard(), DocumentWriterTest::withPilot)
                        .orThrow()
                        .toString());
        assertEquals(
                COMPLETE.replace(PILOT, PILOT + PILOT.replace("2026-01-05", "2026-02-01")), Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203})
    @DisplayName("without a change gives the bytes that converting gives")
    void isConverting(long seed) throws IOException {
        Path a = folder.resolve("a.text");
        Path b = folder.resolve("b.text");
        CATALOGUES.write(RandomCatalogues.of(seed), a).orThrow();
        byte[] before = Files.readAllBytes(a);
        var open = CATALOGUES.open(Origin.of(a), ReadOptions.standard());
        open.save(open.result().orThrow(), b, WriteOptions.standard()).orThrow();
        assertArrayEquals(before, Files.readAllBytes(a));
        assertArrayEquals(before, Files.readAllBytes(b));
    }

    static List<Named<String>> flawed() {
        return List.of(
                Named.of("duplicate id", DUPLICATE_ID),
                Named.of("unknown function", BEGINNING + service("log").replace("risk", "administration")),
                Named.of("unknown kind", BEGINNING + "project\n  id: p\n"),
                Named.of(
                        "several flaws",
                        BEGINNING
                                + service("log", "expertise: suport")
                                + service("log", "effortHours: four", "needs: [none]")));
    }

    @ParameterizedTest
    @MethodSource("flawed")
    @DisplayName("does not begin if an entry would be lost, as converting does not")
    void refuses(String lines) throws IOException {
        Path file = file(lines);
        var result = rewrite(file, WriteOptions.standard(), DocumentWriterTest::never);
        var converted = CATALOGUES.convert(Origin.of(file), file, ReadOptions.standard(), WriteOptions.standard());
        assertEquals(converted.findings(), result.findings());
        assertTrue(found(result).contains("a.text PMO-016"));
        assertTrue(result.value().isEmpty());
        assertEquals(lines, Files.readString(file));
    }

    @Test
    @DisplayName("drops rejected entries on request, and still reports them")
    void dropsRejected() throws IOException {
        Path file = file(DUPLICATE_ID);
        var result = rewrite(file, DROP_REJECTED, DocumentWriterTest::withPilot);
        assertEquals(List.of("19:7 PMO-107"), found(result));
        assertEquals(
                withPilot(Texts.read(DUPLICATE_ID).value().orElseThrow()),
                CATALOGUES.read(file).orThrow());
    }

    static List<Named<String>> notWhollyRead() {
        return List.of(
                Named.of("broken", BEGINNING + "  group: \"D\n"),
                Named.of("of a newer format", BEGINNING.replace("/1", "/2")),
                Named.of("empty", ""),
                Named.of("without a catalogue", "pmo-catalogue/1\nfunction\n  id: risk\n  name: Risk\n"));
    }

    @ParameterizedTest
    @MethodSource("notWhollyRead")
    @DisplayName(
            "does not begin in any case if the input was not read to its end, or the entry about the catalogue is missing")
    void needsAll(String lines) throws IOException {
        Path file = file(lines);
        var result = rewrite(file, DROP_REJECTED, DocumentWriterTest::never);
        assertEquals("a.text PMO-016", found(result).get(1));
        assertEquals(lines, Files.readString(file));
    }

    @Test
    @DisplayName("writes nothing if the change fails, or its result could not be read back")
    void changeFails() throws IOException {
        Path file = file(COMPLETE);
        assertThrows(
                UnsupportedOperationException.class,
                () -> rewrite(file, WriteOptions.standard(), c -> {
                    throw new UnsupportedOperationException();
                }));
        Stage own = Stage.of("on-hold", "On hold", Phase.PIPELINE);
        assertEquals(List.of("a.text PMO-302"), found(rewrite(file, DROP_REJECTED, c -> withStage(c, own))));
        var small = WriteOptions.builder()
                .limits(Limits.builder().set("entries", 5).build())
                .build();
        assertEquals(
                "a.text PMO-020",
                found(rewrite(file, small, DocumentWriterTest::withPilot)).get(0));
        assertEquals(COMPLETE, Files.readString(file));
    }

    @Test
    @DisplayName("does not write over a file that another has changed meanwhile")
    void changedByAnother() throws IOException {
        Path file = file(COMPLETE);
        var e = assertThrows(
                IOException.class,
                () -> rewrite(file, WriteOptions.standard(), c -> {
                    replace(file);
                    return c;
                }));
        assertEquals(file + ": another program has changed or deleted the file; nothing was written", e.getMessage());
        assertEquals("theirs", Files.readString(file));
    }

    @Test
    @DisplayName("does not create a file again that was deleted after it was read")
    void deleted() throws IOException {
        Path file = file(COMPLETE);
        var open = CATALOGUES.open(Origin.of(file), ReadOptions.standard());
        Files.delete(file);
        var e = assertThrows(IOException.class, () -> open.save(file, WriteOptions.standard()));
        assertEquals(file + ": another program has changed or deleted the file; nothing was written", e.getMessage());
        assertFalse(Files.exists(file));
    }

    @Test
    @DisplayName("may be done several times after one read")
    void savesAgain() throws IOException {
        Path file = file(COMPLETE);
        var open = CATALOGUES.open(Origin.of(file), ReadOptions.standard());
        var changed = withPilot(open.result().orThrow());
        open.save(changed, file, WriteOptions.standard()).orThrow();
        open.save(changed, file, WriteOptions.standard()).orThrow();
        assertEquals(changed, CATALOGUES.read(file).orThrow());
        replace(file);
        assertThrows(IOException.class, () -> open.save(changed, file, WriteOptions.standard()));
    }

    @Test
    @DisplayName("by one of two threads fails if the other has changed the file")
    void twoThreads() throws Exception {
        Path file = file(COMPLETE);
        var changed = withPilot(CATALOGUES.open(file).result().orThrow());
        for (int i = 0; i < 50; i++) {
            Files.writeString(file, COMPLETE);
            var first = CATALOGUES.open(file);
            var second = CATALOGUES.open(file);
            var start = new CyclicBarrier(2);
            var threads = Executors.newFixedThreadPool(2);
            int succeeded = 0;
            for (var saved : threads.invokeAll(
                    List.of(saving(first, changed, file, start), saving(second, changed, file, start)))) {
                succeeded += saved.get() ? 1 : 0;
            }
            threads.shutdown();
            assertEquals(1, succeeded);
        }
    }

    private static Callable<Boolean> saving(
            OpenDocument<Catalogue> open, Catalogue changed, Path file, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                return open.save(changed, file).value().isPresent();
            } catch (FileSystemException e) {
                return false;
            }
        };
    }

    private static void replace(Path file) {
        try {
            Files.writeString(file, "theirs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("or writing anew does not write a stage that could not be read again")
    void unknownStage() throws IOException {
        Path file = file("old");
        var catalogue = Texts.read(BEGINNING + service("log")).orThrow();
        var result = CATALOGUES.write(withStage(catalogue, Stage.of("on-hold", "On hold", Phase.PIPELINE)), file);
        assertEquals(List.of("a.text PMO-302"), found(result));
        assertEquals("old", Files.readString(file));
    }
}
