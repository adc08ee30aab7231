package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Relation;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.testkit.RandomCatalogues;
import org.pmocatalogue.value.RawValue;

@DisplayName("Writing JSON")
class WritingTest {

    private static final CatalogueInfo INFO = CatalogueInfo.builder(CatalogueId.of("acme-pmo"))
            .name("ACME")
            .version("1")
            .kind(CatalogueKind.OWN)
            .build();
    private static final FunctionId RISK = FunctionId.of("risk");
    private static final ServiceId LOG = ServiceId.of("log");

    private static Catalogue with(PmoService.Builder service) {
        return Catalogue.builder(INFO)
                .put(PmoFunction.builder(RISK).name("Risk").build())
                .put(service.function(RISK).build())
                .build();
    }

    private static PmoService.Builder log() {
        return PmoService.builder(LOG).name("Keep the log");
    }

    private static String write(Catalogue catalogue) throws IOException {
        var out = new ByteArrayOutputStream();
        var json = WriteOptions.builder().format("json").build();
        Fixtures.CATALOGUES.write(catalogue, out, json).orThrow();
        return out.toString(UTF_8);
    }

    private static String lineOf(PmoService.Builder service) throws IOException {
        return write(with(service)).lines().toList().get(7).strip();
    }

    @Test
    @DisplayName("writes the format first, then a line for each kind and entry")
    void exactBytes() throws IOException {
        var catalogue =
                with(log().levels(Level.PROJECT, Level.PROGRAMME).effortHours(new BigDecimal("12.50"))).toBuilder()
                        .put(PmoService.builder(ServiceId.of("plan"))
                                .function(RISK)
                                .name("Plan")
                                .build())
                        .add(StageChange.builder()
                                .service(LOG)
                                .to(ServiceStages.PILOT)
                                .on(LocalDate.of(2026, 1, 5))
                                .opening(true)
                                .build())
                        .add(Mapping.builder()
                                .function(RISK)
                                .framework("p3o-2013")
                                .entry("risk-management")
                                .relation(Relation.SAME)
                                .build())
                        .build();
        assertEquals("""
                {
                  "format": "pmo-catalogue/1",
                  "catalogue": {"id": "acme-pmo", "name": "ACME", "version": "1", "kind": "own"},
                  "functions": [
                    {"id": "risk", "name": "Risk"}
                  ],
                  "services": [
                    {"id": "log", "function": "risk", "name": "Keep the log", "levels": ["project", "programme"], "effortHours": 12.5},
                    {"id": "plan", "function": "risk", "name": "Plan"}
                  ],
                  "stageChanges": [
                    {"service": "log", "to": "pilot", "on": "2026-01-05", "opening": true}
                  ],
                  "mappings": [
                    {"function": "risk", "framework": "p3o-2013", "entry": "risk-management", "relation": "same"}
                  ]
                }
                """, write(catalogue));
    }

    @Test
    @DisplayName("omits kinds without entries")
    void onlyTheCatalogue() throws IOException {
        assertEquals("""
                {
                  "format": "pmo-catalogue/1",
                  "catalogue": {"id": "acme-pmo", "name": "ACME", "version": "1", "kind": "own"}
                }
                """, write(Catalogue.builder(INFO).build()));
    }

    @Test
    @DisplayName("keeps the sample file, with one line per entry")
    void sample() throws IOException {
        var sample = Fixtures.read("sample.json").orThrow();
        String written = write(sample);
        assertEquals(sample, Fixtures.read(Fixtures.file(written)).orThrow());
        assertEquals(
                Fixtures.bytes("sample.json").asCharSource(UTF_8).read(),
                written.replace("[\n    ", "[").replace("\n  ]", "]"));
    }

    @Test
    @DisplayName("escapes only where JSON requires it")
    void escapes() throws IOException {
        assertEquals(
                "{\"id\": \"log\", \"function\": \"risk\", \"name\": \"Say \\\"a\\\\b\\\" / שלום\","
                        + " \"purpose\": \"\\n\\tA\u2028B 🧭 \u200fع  \", \"x-🧭\": {\"🧭\": \"🧭\"}}",
                lineOf(log().name("Say \"a\\b\" / שלום")
                        .purpose("\n\tA\u2028B 🧭 \u200fع  ")
                        .attributes(ImmutableMap.of(
                                "x-🧭", new RawValue.ObjectValue(ImmutableMap.of("🧭", RawValue.of("🧭")))))));
    }

    @Test
    @DisplayName("writes the deepest values of a catalogue")
    void deepest() throws IOException {
        RawValue value = new RawValue.ListValue(ImmutableList.of());
        for (int lists = 1; lists < 999; lists++) {
            value = new RawValue.ListValue(ImmutableList.of(value));
        }
        var bytes = new ByteArrayOutputStream();
        try (var writer = JsonWriter.file(bytes, DocumentType.CATALOGUE)) {
            writer.accept(Entry.builder(RecordShape.of(Kind.CATALOGUE, List.of()))
                    .put("x-a", value, 0)
                    .build());
            writer.finish();
        }
        assertTrue(bytes.toString(UTF_8).contains("\"x-a\": " + "[".repeat(999) + "]".repeat(999) + "}"));
    }

    @Test
    @DisplayName("keeps blanks around texts, but not around lines")
    void blanks() throws IOException {
        assertEquals(
                "{\"id\": \"log\", \"function\": \"risk\", \"name\": \"Keep it\", \"purpose\": \"  why \","
                        + " \"tools\": [\"a  b\"]}",
                lineOf(log().name(" \u00a0Keep it\u2007 ").purpose("  why ").tools(List.of("\ta  b\n"))));
    }

    @Test
    @DisplayName("keeps the types, order and digits of attributes")
    void attributes() throws IOException {
        String attributes = "\"x-z\": {\"b\": [1, \"1\", true, null, {}, []], \"a\": 1.50, \"\": -0.0, \" \": 1E+30},"
                + " \"x-a\": [], \"name[de]\": \" Liste \"";
        String file = Fixtures.BEGINNING + ",\n\"services\": ["
                + Fixtures.service("log", ", " + attributes + ", \"purpose\": \"p\"") + "]}";
        String written = write(Fixtures.read(Fixtures.file(file)).orThrow());
        assertTrue(
                written.contains(
                        "\"name\": \"Do log\", \"purpose\": \"p\", " + attributes.replace("-0.0", "0.0") + "}"),
                written);
    }

    @Test
    @DisplayName("writes dates in attributes as text")
    void dates() throws IOException {
        var attributes = ImmutableMap.of(
                "x-on",
                RawValue.of(LocalDate.of(2026, 1, 5)),
                "x-list",
                new RawValue.ListValue(ImmutableList.of(RawValue.of(LocalDate.of(-44, 3, 15)))));
        assertTrue(lineOf(log().attributes(attributes))
                .endsWith("\"x-on\": \"2026-01-05\", \"x-list\": [\"-0044-03-15\"]}"));
    }

    @Test
    @DisplayName("leaves an unfinished file incomplete")
    void endsBeforeWhatIsTooLarge() throws IOException {
        var out = new ByteArrayOutputStream();
        var json = WriteOptions.builder().format("json").build();
        var result = Fixtures.CATALOGUES.write(with(log().description("x".repeat(1_000_001))), out, json);
        assertEquals(List.of("the stream PMO-020", "the stream PMO-021"), Fixtures.found(result));
        assertFalse(out.toString(UTF_8).endsWith("}\n"), "it looks as if it were whole");
    }

    static List<Long> seeds() {
        return java.util.stream.LongStream.rangeClosed(1, 60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("returns the same catalogue when read, and the same bytes when written again")
    void isReadBackEqual(long seed, @TempDir Path folder) throws IOException {
        var catalogue = RandomCatalogues.of(seed);
        Path file = folder.resolve("a.json");
        Fixtures.CATALOGUES.write(catalogue, file).orThrow();
        byte[] bytes = Files.readAllBytes(file);
        var result = Fixtures.read(Input.of("a.json", ByteSource.wrap(bytes)));
        assertEquals(catalogue, result.orThrow(), () -> String.valueOf(Fixtures.found(result)));
        assertEquals(
                List.copyOf(catalogue.services()), List.copyOf(result.orThrow().services()));
        assertArrayEquals(bytes, write(result.orThrow()).getBytes(UTF_8));
        assertArrayEquals(bytes, write(RandomCatalogues.of(seed)).getBytes(UTF_8));
    }
}
