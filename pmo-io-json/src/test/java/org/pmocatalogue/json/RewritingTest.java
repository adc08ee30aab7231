package org.pmocatalogue.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.Origin;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.Tally;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.testkit.RandomCatalogues;

@DisplayName("Rewriting")
class RewritingTest {

    private static final WriteOptions DROP_REJECTED =
            WriteOptions.builder().dropRejected(true).build();

    @TempDir
    private Path folder = Path.of("");

    private Path file(String fixture) throws IOException {
        return Files.write(folder.resolve(fixture), Fixtures.bytes(fixture).read());
    }

    private static Result<Tally> rewrite(Path file, WriteOptions options, UnaryOperator<Catalogue> change)
            throws IOException {
        return Fixtures.CATALOGUES.rewrite(Origin.of(file), file, ReadOptions.standard(), options, change);
    }

    private static Catalogue withPilot(Catalogue catalogue, Stage stage) {
        return catalogue.with(List.of(StageChange.builder()
                .service(ServiceId.of("log"))
                .to(stage)
                .on(LocalDate.of(2026, 2, 1))
                .build()));
    }

    /** Fails if it is asked for. */
    private static Catalogue never(Catalogue catalogue) {
        return fail("Asked to change " + catalogue);
    }

    @Test
    @DisplayName("writes what becomes of the catalogue, and leaves all else as it was")
    void writes() throws IOException {
        Path file = file("members-in-any-order.json");
        assertEquals(
                "1 function, 1 service, 2 stage changes, 1 mapping",
                rewrite(file, WriteOptions.standard(), c -> withPilot(c, ServiceStages.PILOT))
                        .orThrow()
                        .toString());
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
                    {"service": "log", "to": "pilot", "on": "2026-01-05"},
                    {"service": "log", "to": "pilot", "on": "2026-02-01"}
                  ],
                  "mappings": [
                    {"service": "log", "framework": "p3o-2013", "entry": "e", "relation": "same"}
                  ]
                }
                """, Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203})
    @DisplayName("without a change gives the bytes that converting gives")
    void isConverting(long seed) throws IOException {
        Path a = folder.resolve("a.json");
        Path b = folder.resolve("b.json");
        Fixtures.CATALOGUES.write(RandomCatalogues.of(seed), a).orThrow();
        byte[] before = Files.readAllBytes(a);
        Fixtures.CATALOGUES
                .rewrite(Origin.of(a), b, ReadOptions.standard(), WriteOptions.standard(), c -> c)
                .orThrow();
        assertArrayEquals(before, Files.readAllBytes(a));
        assertArrayEquals(before, Files.readAllBytes(b));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duplicate-id.json", "ten-faults.json", "unknown-function.json", "wrong-shape.json"})
    @DisplayName("does not begin if an entry would be lost, as converting does not")
    void refuses(String fixture) throws IOException {
        Path file = file(fixture);
        var result = rewrite(file, WriteOptions.standard(), RewritingTest::never);
        var converted =
                Fixtures.CATALOGUES.convert(Origin.of(file), file, ReadOptions.standard(), WriteOptions.standard());
        assertEquals(Fixtures.lines(converted), Fixtures.lines(result));
        assertTrue(result.value().isEmpty());
        assertArrayEquals(Fixtures.bytes(fixture).read(), Files.readAllBytes(file));
    }

    @Test
    @DisplayName("leaves out what is wrong if told to, and still tells it")
    void dropsRejected() throws IOException {
        Path file = file("duplicate-id.json");
        var result = rewrite(file, DROP_REJECTED, c -> withPilot(c, ServiceStages.PILOT));
        assertEquals(1, result.findings().size());
        assertEquals(
                withPilot(Fixtures.read("duplicate-id.json").value().orElseThrow(), ServiceStages.PILOT),
                Fixtures.CATALOGUES.read(file).orThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated.json", "newer-format.json", "empty.json", "no-catalogue.json"})
    @DisplayName("does not begin in any case if not all was read, or nothing tells about the catalogue")
    void needsAll(String fixture) throws IOException {
        Path file = file(fixture);
        var result = rewrite(file, DROP_REJECTED, RewritingTest::never);
        assertTrue(
                Fixtures.lines(result).get(1).startsWith(file + ": error PMO-016: Nothing was written, since "),
                () -> Fixtures.lines(result).toString());
        assertArrayEquals(Fixtures.bytes(fixture).read(), Files.readAllBytes(file));
    }

    @Test
    @DisplayName("writes nothing if the change is not made, or could not be read back")
    void changeFails() throws IOException {
        Path file = file("members-in-any-order.json");
        byte[] before = Files.readAllBytes(file);
        assertThrows(
                UnsupportedOperationException.class,
                () -> rewrite(file, WriteOptions.standard(), c -> {
                    throw new UnsupportedOperationException();
                }));
        Stage own = Stage.of("on-hold", "On hold", Phase.PIPELINE);
        assertEquals(
                List.of(file
                        + ": error PMO-302: \"on-hold\" is no stage of service log, which goes through strategy,"
                        + " design, pilot, implementation, operation, transformation, retired;"
                        + " if it is a stage of your own, give the policy that has it"
                        + " (Catalogues.withPolicies; pmo --policy FILE)"),
                Fixtures.lines(rewrite(file, DROP_REJECTED, c -> withPilot(c, own))));
        var small = WriteOptions.builder()
                .limits(Limits.builder().set("entries", 5).build())
                .build();
        assertEquals(
                file + ": error PMO-020: ",
                Fixtures.lines(rewrite(file, small, c -> withPilot(c, ServiceStages.PILOT)))
                        .get(0)
                        .substring(0, file.toString().length() + 17));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    @DisplayName("does not write over what another has written meanwhile")
    void changedByAnother() throws IOException {
        Path file = file("members-in-any-order.json");
        var e = assertThrows(
                IOException.class,
                () -> rewrite(file, WriteOptions.standard(), c -> {
                    overwrite(file);
                    return c;
                }));
        assertEquals(file + ": was changed by another meanwhile, and is left as it is", e.getMessage());
        assertEquals("theirs", Files.readString(file));
    }

    private static void overwrite(Path file) {
        try {
            Files.writeString(file, "theirs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
