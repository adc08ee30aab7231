package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.finding.CatalogueException;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.testkit.RandomCatalogues;

@DisplayName("A Jackson mapper with CatalogueModule")
class CatalogueModuleTest {

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new CatalogueModule());

    /** An object of an embedding program. */
    private record Office(String name, @Nullable Catalogue catalogue, List<Catalogue> others) {}

    private static String text(String fixture) throws IOException {
        return Fixtures.bytes(fixture).asCharSource(UTF_8).read();
    }

    private static Catalogue sample() throws IOException {
        return Fixtures.read("sample.json").orThrow();
    }

    /**
     * {@return the findings of a rejected text, one per line: place and code, or the whole finding for invalid JSON}
     */
    private String refused(String json, Class<?> type) {
        var trouble = assertThrows(JsonMappingException.class, () -> mapper.readValue(json, type));
        var cause = assertInstanceOf(CatalogueException.class, trouble.getCause());
        assertTrue(trouble.getOriginalMessage().startsWith(cause.getMessage()), trouble.getOriginalMessage());
        return cause.findings().stream()
                .map(f -> f.code().startsWith("PMO-7") ? f.toString() : Fixtures.found(f))
                .collect(Collectors.joining("\n"));
    }

    @Nested
    @DisplayName("reads and writes a catalogue")
    class ReadsAndWrites {

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        @DisplayName("in the format of its file")
        void roundTrip(long seed) throws IOException {
            Catalogue catalogue = RandomCatalogues.of(seed);
            var file = new ByteArrayOutputStream();
            Fixtures.CATALOGUES
                    .write(
                            catalogue,
                            file,
                            WriteOptions.builder().format("json").build())
                    .orThrow();
            String json = mapper.writeValueAsString(catalogue);
            assertEquals(mapper.readTree(file.toByteArray()), mapper.readTree(json));
            assertEquals(catalogue, mapper.readValue(json, Catalogue.class));
            assertEquals(catalogue, mapper.readValue(file.toByteArray(), Catalogue.class));
        }

        @Test
        @DisplayName("in the layout of the mapper")
        void layout() throws IOException {
            String json = mapper.writeValueAsString(sample());
            assertTrue(json.startsWith("{\"format\":\"pmo-catalogue/1\",\"catalogue\":{\"id\":"), json);
            assertTrue(json.endsWith("}"), json);
        }

        @Test
        @DisplayName("inside other objects and lists, or none")
        void nested() throws IOException {
            var office = new Office("PMO", sample(), List.of(sample(), RandomCatalogues.of(9)));
            assertEquals(office, mapper.readValue(mapper.writeValueAsString(office), Office.class));
            var none = new Office("PMO", null, List.of());
            assertEquals("{\"name\":\"PMO\",\"catalogue\":null,\"others\":[]}", mapper.writeValueAsString(none));
            assertEquals(none, mapper.readValue(mapper.writeValueAsString(none), Office.class));
            assertNull(mapper.readValue("{\"name\": \"PMO\"}", Office.class).catalogue());
            assertNull(mapper.readValue("null", Catalogue.class));
            var list = List.of(sample(), sample());
            assertEquals(
                    list, mapper.readValue(mapper.writeValueAsString(list), new TypeReference<List<Catalogue>>() {}));
        }

        @Test
        @DisplayName("from a tree or a map")
        void trees() throws IOException {
            Catalogue catalogue = RandomCatalogues.of(10);
            var exact = JsonMapper.builder()
                    .addModule(new CatalogueModule())
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();
            ObjectNode tree = exact.valueToTree(catalogue);
            assertEquals(catalogue, exact.treeToValue(tree, Catalogue.class));
            Map<?, ?> map = mapper.convertValue(sample(), Map.class);
            assertEquals(sample(), mapper.convertValue(map, Catalogue.class));
        }

        @Test
        @DisplayName("with all digits of a number")
        void numbers() throws IOException {
            String json = Fixtures.BEGINNING.replace(
                            "\"kind\": \"own\"", "\"kind\": \"own\", \"x-n\": 0.12345678901234567890123")
                    + "}";
            Catalogue catalogue = mapper.readValue(json, Catalogue.class);
            assertTrue(mapper.writeValueAsString(catalogue).contains("\"x-n\":0.12345678901234567890123"));
        }
    }

    @Nested
    @DisplayName("rejects a catalogue")
    class Refuses {

        @Test
        @DisplayName("with errors, and reports all like for a file, with pointers as places")
        void flawed() throws IOException {
            assertEquals("""
                    /functions/1/id PMO-107
                    /services/0/expertise PMO-102
                    /services/1/effortHours PMO-103
                    /services/2 PMO-101
                    /services/3/id PMO-102
                    /stageChanges/0/to PMO-302
                    /mappings/0/relation PMO-102
                    /services/4/function PMO-201
                    /services/6/nmae PMO-106
                    /services/5/needs/0 PMO-202""", refused(text("ten-faults.json"), Catalogue.class));
        }

        @Test
        @DisplayName("inside other objects with places relative to the catalogue")
        void nested() throws IOException {
            String json = "{\"others\": [%s, %s]}".formatted(text("sample.json"), text("misspelt-value.json"));
            assertEquals("""
                    /services/0/levels/1 PMO-102
                    /services/0/expertise PMO-102""", refused(json, Office.class));
            var trouble = assertThrows(JsonMappingException.class, () -> mapper.readValue(json, Office.class));
            assertEquals(
                    List.of("others", "1"),
                    trouble.getPath().stream()
                            .map(r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName())
                            .toList());
        }

        @Test
        @DisplayName("that is other JSON")
        void noCatalogue() {
            String cure = "; a catalogue begins with {\"format\": \"pmo-catalogue/1\"";
            assertEquals(
                    "catalogue: error PMO-703: The JSON is not a catalogue: it begins with the text \"acme\"" + cure,
                    refused("\"acme\"", Catalogue.class).lines().findFirst().orElseThrow());
            assertEquals(
                    "catalogue: error PMO-703: The JSON is not a catalogue: it begins with the number 12" + cure,
                    refused("12", Catalogue.class).lines().findFirst().orElseThrow());
            assertEquals(
                    "catalogue: error PMO-703: The JSON is not a catalogue: it has no member \"format\"" + cure,
                    refused("{}", Catalogue.class).lines().findFirst().orElseThrow());
        }

        @Test
        @DisplayName("with invalid characters, numbers or keys")
        void values() {
            String service =
                    "{\"services\": [{\"id\": \"log\", \"id\": \"log\", \"name\": \"\\ud83d\", \"x-n\": 1e999999999999}]}";
            String findings =
                    refused(service.replaceFirst("\\{", "{\"format\": \"pmo-catalogue/1\", "), Catalogue.class);
            assertTrue(findings.contains("/services/0/name PMO-102"), findings);
            assertTrue(findings.contains("/services/0/x-n PMO-102"), findings);
            assertTrue(findings.contains("/services/0/id PMO-104"), findings);
        }

        @Test
        @DisplayName("that exceeds its own limit")
        void limits() throws IOException {
            var careful = JsonMapper.builder()
                    .addModule(new CatalogueModule(Limits.builder().entries(2).build(), finding -> {}))
                    .build();
            String json = Fixtures.BEGINNING + ", \"services\": [" + Fixtures.service("log", "") + "]}";
            var trouble = assertThrows(JsonMappingException.class, () -> careful.readValue(json, Catalogue.class));
            assertTrue(trouble.getOriginalMessage().startsWith("1 error\ncatalogue: /services/0: error PMO-010: "));
            var small = JsonMapper.builder()
                    .addModule(
                            new CatalogueModule(Limits.builder().bytes(20_000).build(), finding -> {}))
                    .build();
            var much = IntStream.range(0, 1_000)
                    .mapToObj(i -> Fixtures.service("log" + i, ""))
                    .toList();
            String large = Fixtures.BEGINNING + ", \"services\": [" + String.join(",", much) + "]}";
            var tooMuch = assertThrows(JsonMappingException.class, () -> small.readValue(large, Catalogue.class));
            assertTrue(tooMuch.getOriginalMessage().startsWith("1 error\ncatalogue: error PMO-010: "));
        }

        @Test
        @DisplayName("that could not be read again")
        void unwritable() throws IOException {
            Catalogue catalogue = Fixtures.read(Fixtures.services(List.of(Fixtures.service("log", ""))))
                    .orThrow();
            var onHold = StageChange.builder()
                    .service(ServiceId.of("log"))
                    .to(Stage.of("on-hold", "On hold", Phase.PIPELINE))
                    .on(LocalDate.of(2026, 1, 5))
                    .build();
            var unwritable = catalogue.toBuilder().add(onHold).build();
            var trouble = assertThrows(JsonMappingException.class, () -> mapper.writeValueAsString(unwritable));
            assertTrue(trouble.getOriginalMessage().contains("error PMO-302: "), trouble.getMessage());
            assertInstanceOf(CatalogueException.class, trouble.getCause());
        }
    }

    @Nested
    @DisplayName("loses nothing silently:")
    class LosesNothing {

        private final List<String> reported = new ArrayList<>();
        private final JsonMapper reporting = JsonMapper.builder()
                .addModule(new CatalogueModule(Limits.standard(), finding -> reported.add(Fixtures.found(finding))))
                .build();
        private final String withTeams = Fixtures.BEGINNING + ", \"teams\": [{\"id\": \"t\"}]}";

        @Test
        @DisplayName("unknown fields are kept and reported")
        void unknownFields() throws IOException {
            String json =
                    Fixtures.BEGINNING.replace("\"kind\": \"own\"", "\"kind\": \"own\", \"budget\": [1, {\"a\": null}]")
                            + "}";
            Catalogue catalogue = reporting.readValue(json, Catalogue.class);
            assertTrue(
                    reporting.writeValueAsString(catalogue).contains("\"kind\":\"own\",\"budget\":[1,{\"a\":null}]}"));
            assertEquals(List.of("/catalogue/budget PMO-105"), reported);
        }

        @Test
        @DisplayName("unknown kinds are rejected, unless the mapper accepts unknown properties")
        void unknownKinds() throws IOException {
            var trouble =
                    assertThrows(JsonProcessingException.class, () -> reporting.readValue(withTeams, Catalogue.class));
            assertTrue(trouble.getOriginalMessage().startsWith("catalogue: /teams: warning PMO-012: "));
            reporting
                    .reader()
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(withTeams, Catalogue.class);
            assertEquals(List.of("/teams PMO-012"), reported);
        }
    }

    @Nested
    @DisplayName("writes findings")
    class WritesFindings {

        @Test
        @DisplayName("like the command")
        void finding() throws IOException {
            var finding = Fixtures.read("duplicate-id.json").findings().get(0);
            assertEquals(
                    """
                    {"code":"PMO-107","severity":"error",\
                    "message":%s,\
                    "hint":%s,\
                    "place":{"source":"duplicate-id.json","address":"10:12"},\
                    "related":[{"source":"duplicate-id.json","address":"8:5"}],\
                    "subject":{"kind":"service","id":"log","field":"id"}}""".formatted(
                                    mapper.writeValueAsString(finding.message()),
                                    mapper.writeValueAsString(finding.hint().orElseThrow())),
                    mapper.writeValueAsString(finding));
        }

        @Test
        @DisplayName("with the value, if present")
        void result() throws IOException {
            var read = Fixtures.read("sample.json");
            assertEquals(
                    "{\"value\":" + mapper.writeValueAsString(read.orThrow()) + ",\"findings\":[]}",
                    mapper.writeValueAsString(read));
            var tree = mapper.readTree(mapper.writeValueAsString(Fixtures.read("empty.json")));
            assertEquals(List.of("findings"), ImmutableList.copyOf(tree.fieldNames()));
            assertEquals("PMO-011", tree.at("/findings/0/code").asText());
        }

        @Test
        @DisplayName("and the number of findings not kept")
        void more() throws IOException {
            var many = Iterables.limit(Iterables.cycle(Fixtures.service("log", "")), 150);
            var tree = mapper.readTree(mapper.writeValueAsString(Fixtures.read(Fixtures.services(many))));
            assertEquals(101, tree.at("/findings").size());
            assertEquals("{\"more\":49}", tree.at("/findings/100").toString());
        }
    }
}
