package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.json.Fixtures.BEGINNING;
import static org.pmocatalogue.json.Fixtures.CATALOGUES;
import static org.pmocatalogue.json.Fixtures.lines;
import static org.pmocatalogue.json.Fixtures.service;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.Origin;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.Tally;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Sample;
import org.pmocatalogue.value.RawValue;

@DisplayName("Nothing is lost in silence:")
class NoLossTest {

    private static final String GIVEN_UP = " choose another format, or leave the rest out on purpose"
            + " (pmo --drop-rejected; WriteOptions.dropRejected)";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a conversion refuses to lose entries of unknown kinds, unless told to")
    void unknownKinds() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), BEGINNING + ", \"teams\": [{\"id\": \"t\"}]}");
        String before = Files.readString(file);
        var refused = convert(Origin.of(file), file, WriteOptions.standard());
        assertEquals(Optional.empty(), refused.value());
        assertEquals(
                file + ": error PMO-016: Nothing was written, since what the warnings name would be lost;"
                        + " mend them, or leave them out on purpose (pmo --drop-rejected; WriteOptions.dropRejected)",
                lines(refused).get(0));
        assertEquals(before, Files.readString(file));
        convert(Origin.of(file), file, WriteOptions.builder().dropRejected(true).build());
        assertEquals(List.of(), lines(CATALOGUES.read(file)));
    }

    @Test
    @DisplayName("what a file says of its schema is kept")
    void schema() throws IOException {
        String text = """
                {
                  "format": "pmo-catalogue/1",
                  "$schema": "https://example.org/schema.json",
                  "catalogue": {"id": "acme", "name": "ACME", "version": "1", "kind": "own"}
                }
                """;
        Path file = Files.writeString(folder.resolve("a.json"), text);
        var catalogue = CATALOGUES.read(file);
        assertEquals(List.of(), lines(catalogue));
        CATALOGUES.write(catalogue.orThrow(), file).orThrow();
        assertEquals(text, Files.readString(file));
    }

    @Test
    @DisplayName("what is named like a schema and is no text is kept where it stands, or told")
    void schemaThatIsNoText() throws IOException {
        String text = """
                {
                  "format": "pmo-catalogue/1",
                  "catalogue": {"id": "acme", "name": "ACME", "version": "1", "kind": "own", "$schema": 5}
                }
                """;
        Path file = Files.writeString(folder.resolve("a.json"), text);
        CATALOGUES.write(CATALOGUES.read(file).orThrow(), file).orThrow();
        assertEquals(text, Files.readString(file));
        Files.writeString(file, text.replace("\"catalogue\"", "\"$schema\": {}, \"catalogue\""));
        assertEquals(
                Problem.UNKNOWN_KIND, CATALOGUES.read(file).findings().get(0).problem());
    }

    @Test
    @DisplayName("a member that is misspelt, if only by case, is told with what was meant")
    void misspeltMember() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), BEGINNING + ", \"Services\": []}");
        assertTrue(CATALOGUES
                .read(file)
                .findings()
                .get(0)
                .message()
                .endsWith("services, stageChanges, mappings; did you mean \"services\"?"));
    }

    @Test
    @DisplayName("a conversion refuses to lose the name of a schema that stands too late, unless told to")
    void lateSchema() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), BEGINNING + ", \"$schema\": \"x\"}");
        String before = Files.readString(file);
        assertEquals(
                List.of(
                        file + ": error PMO-016: Nothing was written, since what the warnings name would be lost;"
                                + " mend them, or leave them out on purpose (pmo --drop-rejected; WriteOptions.dropRejected)",
                        file + ":4:50: warning PMO-709: \"$schema\" stands after the catalogue, so that it is not kept"
                                + " when the file is written again; move it up"),
                lines(convert(Origin.of(file), file, WriteOptions.standard())));
        assertEquals(before, Files.readString(file));
        convert(Origin.of(file), file, WriteOptions.builder().dropRejected(true).build());
        assertEquals(List.of(), lines(CATALOGUES.read(file)));
    }

    @Test
    @DisplayName("of two names of a schema the second, in the catalogue, is told, and the catalogue stays")
    void twoSchemas() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.json"),
                BEGINNING.replace("\"catalogue\": {", "\"$schema\": \"x\", \"catalogue\": {\"$schema\": [\"y\"], ")
                        + "}");
        String told = file + ":3:33: error PMO-708: \"$schema\" is given twice; the second is left out;"
                + " keep one of them, with what is in both";
        var read = CATALOGUES.read(file);
        assertEquals(List.of(told), lines(read));
        assertEquals(
                ImmutableMap.of("$schema", RawValue.of("x")),
                read.value().orElseThrow().info().attributes());
        assertEquals(
                List.of(
                        told,
                        file + ": error PMO-016: Nothing was written, since entries with errors would be lost;"
                                + " mend them, or leave them out on purpose (pmo --drop-rejected; WriteOptions.dropRejected)"),
                lines(convert(Origin.of(file), file, WriteOptions.standard())));
    }

    @Test
    @DisplayName("a stage that could not be read again is not written")
    void unknownStage() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        var catalogue =
                Fixtures.read(Fixtures.services(List.of(service("log", "")))).orThrow();
        var onHold = StageChange.builder()
                .service(ServiceId.of("log"))
                .to(Stage.of("on-hold", "On hold", Phase.PIPELINE))
                .on(LocalDate.of(2026, 1, 5))
                .build();
        var result = CATALOGUES.write(catalogue.toBuilder().add(onHold).build(), file);
        assertEquals(
                List.of(file + ": error PMO-302: \"on-hold\" is no stage of service log, which goes through strategy,"
                        + " design, pilot, implementation, operation, transformation, retired;"
                        + " if it is a stage of your own, give the policy that has it"
                        + " (Catalogues.withPolicies; pmo --policy FILE)"),
                lines(result));
        assertEquals("old", Files.readString(file));
    }

    @Test
    @DisplayName("a file that changes between two reads is not converted, and the old one stays")
    void changingInput() throws IOException {
        Path file = Files.writeString(folder.resolve("b.json"), "old");
        var reads = new AtomicInteger();
        var changing = Input.of("a.json", new ByteSource() {
            @Override
            public InputStream openStream() {
                // A sample and the check come first.
                String name = reads.getAndIncrement() < 3 ? "Risk" : "Change";
                return new ByteArrayInputStream(
                        (BEGINNING + "}").replace("Risk", name).getBytes(UTF_8));
            }
        });
        var trouble =
                assertThrows(IOException.class, () -> convert(Origin.of(changing), file, WriteOptions.standard()));
        assertEquals("a.json changed while it was read", trouble.getMessage());
        assertEquals("old", Files.readString(file));
    }

    @Test
    @DisplayName("a file that is cut off between two reads is not converted, though its entries are the same")
    void cutOffInput() throws IOException {
        Path file = Files.writeString(folder.resolve("b.json"), "old");
        var reads = new AtomicInteger();
        var changing = Input.of("a.json", new ByteSource() {
            @Override
            public InputStream openStream() {
                // A sample and the check come first.
                return new ByteArrayInputStream(
                        (reads.getAndIncrement() < 3 ? BEGINNING + "}" : BEGINNING).getBytes(UTF_8));
            }
        });
        var trouble =
                assertThrows(IOException.class, () -> convert(Origin.of(changing), file, WriteOptions.standard()));
        assertEquals("a.json changed while it was read", trouble.getMessage());
        assertEquals("old", Files.readString(file));
    }

    @Test
    @DisplayName("a format that cannot carry an entry leaves the old file as it is, unless told to")
    void lossyFormat() throws IOException {
        refusesToLose(
                new Forgetful(Problem.KIND_NOT_CARRIED, "x-forgetful", "service"),
                "warning PMO-017: Format \"x-forgetful\" has no place for entries of kind service; they are left out");
    }

    @Test
    @DisplayName("a format that cannot carry a value leaves the old file as it is, unless told to")
    void lossyFormatOfValues() throws IOException {
        refusesToLose(
                new Forgetful(Problem.VALUE_NOT_CARRIED, "x-forgetful", "x-code", "service", "the number 4711"),
                "warning PMO-022: Format \"x-forgetful\" cannot carry \"x-code\" of a service, which is the number 4711;"
                        + " it is left out; write to another format if you need it");
    }

    private void refusesToLose(Forgetful format, String warning) throws IOException {
        var catalogues = Catalogues.of(List.of(format), List.of());
        Path file = Files.writeString(folder.resolve("a.forgetful"), "old");
        var catalogue =
                Fixtures.read(Fixtures.services(List.of(service("log", "")))).orThrow();
        var refused = catalogues.write(catalogue, file);
        assertEquals(Optional.empty(), refused.value());
        assertEquals(
                List.of(
                        file + ": error PMO-016: Nothing was written, since the format cannot carry all of it;"
                                + GIVEN_UP,
                        file + ": " + warning),
                lines(refused));
        assertEquals("old", Files.readString(file));
        var out = new ByteArrayOutputStream();
        var forgetful = WriteOptions.builder().format("x-forgetful").build();
        assertEquals(
                "the stream: error PMO-021: Not all was written, since the format cannot carry all of it;" + GIVEN_UP,
                lines(catalogues.write(catalogue, out, forgetful)).get(0));
        assertEquals("new", out.toString(UTF_8));
        var written = catalogues.write(
                catalogue, file, WriteOptions.builder().dropRejected(true).build());
        assertTrue(written.value().isPresent());
        assertEquals("new", Files.readString(file));
    }

    @Test
    @DisplayName("a service without id does not stand in the way of another")
    void serviceWithoutId() throws IOException {
        var result = Fixtures.read(Fixtures.services(List.of(
                "{\"function\": \"risk\", \"name\": \"Nameless\"}", service("risk", ", \"needs\": [\"none\"]"))));
        assertEquals(1, result.value().orElseThrow().services().size());
        assertEquals(
                List.of(
                        "a.json:5:14: error PMO-101: Id is missing; such as update-risk-log",
                        "a.json:5:119: warning PMO-202: Needs names service \"none\", which does not exist"),
                lines(result));
    }

    @Test
    @DisplayName("each bad element of a list is told at its own place")
    void badElements() throws IOException {
        var result = Fixtures.read(
                Fixtures.services(List.of(service("log", ", \"tools\": [\"a\\nb\", \"ok\", \"c\\nd\", \"ok\"]"))));
        assertEquals(
                List.of("a.json:5:76", "a.json:5:90"),
                result.findings().stream().map(f -> f.place().toString()).toList());
    }

    @Test
    @DisplayName("what an entry with an error refers to is looked at in the same run")
    void referencesOfRejected() throws IOException {
        var result = Fixtures.read(Fixtures.services(List.of("{\"id\": \"log\", \"function\": \"rusk\","
                + " \"name\": \"Log\", \"effortHours\": \"four\", \"needs\": [\"log\", \"none\"]}")));
        assertEquals(
                List.of(Problem.WRONG_TYPE, Problem.UNKNOWN_FUNCTION, Problem.UNKNOWN_REFERENCE),
                result.findings().stream().map(f -> f.problem()).toList());
    }

    @Test
    @DisplayName("a source tells that it has nothing at a location")
    void locationOfArticle() throws IOException {
        assertEquals(
                List.of("source:article: error PMO-018: Source \"article\" has nothing at \"foo\";"
                        + " ask for source:article alone"),
                lines(CATALOGUES.read(Origin.source("article", "foo"), ReadOptions.standard())));
    }

    private static Result<Tally> convert(Origin from, Path to, WriteOptions options) throws IOException {
        return CATALOGUES.convert(from, to, ReadOptions.standard(), options);
    }

    /** A format that cannot carry something. */
    private static final class Forgetful implements CatalogueFormat {

        private final Problem problem;
        private final Object[] details;

        Forgetful(Problem problem, Object... details) {
            this.problem = problem;
            this.details = details;
        }

        @Override
        public String id() {
            return "x-forgetful";
        }

        @Override
        public ImmutableSet<String> extensions() {
            return ImmutableSet.of("forgetful");
        }

        @Override
        public Claim probe(Sample sample) {
            return Claim.BY_NAME;
        }

        @Override
        public Optional<EntryWriterFactory> writer() {
            return Optional.of((out, writing) -> {
                writing.report(problem, details);
                return new EntryWriter() {
                    @Override
                    public void accept(Entry entry) {}

                    @Override
                    public void finish() throws IOException {
                        out.write("new".getBytes(UTF_8));
                    }

                    @Override
                    public void close() {}
                };
            });
        }
    }
}
