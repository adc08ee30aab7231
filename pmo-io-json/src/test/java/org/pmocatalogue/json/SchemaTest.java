package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;
import org.pmocatalogue.testkit.Attributes;
import org.pmocatalogue.testkit.RandomCatalogues;
import org.pmocatalogue.testkit.RandomProfiles;
import org.pmocatalogue.testkit.RiskLog;

@DisplayName("The JSON Schema")
class SchemaTest {

    /** The problems of single values, unlike those of bytes, or of several entries. */
    private static final ImmutableSet<Problem> OF_SHAPE = ImmutableSet.of(
            FieldProblem.MISSING_FIELD,
            FieldProblem.INVALID_VALUE,
            FieldProblem.WRONG_TYPE,
            FieldProblem.CONTRADICTION,
            LifecycleProblem.UNKNOWN_STAGE,
            FileProblem.NO_HEADER,
            JsonProblem.SHAPE,
            JsonProblem.NOT_A_DOCUMENT,
            JsonProblem.NEWER_FORMAT);

    /** Files that no schema can reject: with numbers of more than 400 digits, or unpaired surrogates. */
    private static final ImmutableSet<String> BEYOND_SCHEMAS =
            ImmutableSet.of("huge-number.json", "lone-surrogate.json");

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ImmutableList<JsonNode> TEXTS = Stream.of(
                    "",
                    " ",
                    "\t\n",
                    "a",
                    " a ",
                    "a\n",
                    "a b",
                    "a/b",
                    "ä-1_.X",
                    "a\tb",
                    "a \n b",
                    "\r\na\f",
                    "a\rb",
                    "a\u0007",
                    "a\u0085b\u009f",
                    ":",
                    "a:",
                    ":a",
                    "a:b",
                    " a : b:c ",
                    "a: b\nc",
                    "i".repeat(100),
                    "i".repeat(101),
                    " 2026-02-28 ",
                    "2026-02-30",
                    "2026-04-31",
                    "2026-13-01",
                    "2026-1-5",
                    "5 Jan 2026",
                    "2026-01-05T00:00:00Z",
                    "-0044-03-15",
                    "+12026-01-05",
                    "12026-01-05",
                    "yes")
            .map(TextNode::valueOf)
            .collect(ImmutableList.toImmutableList());
    private static final ImmutableList<JsonNode> VALUES = ImmutableList.<JsonNode>builder()
            .addAll(TEXTS)
            .add(NullNode.getInstance(), BooleanNode.TRUE, BooleanNode.FALSE)
            .add(IntNode.valueOf(0), IntNode.valueOf(-1), DecimalNode.valueOf(new BigDecimal("0.25")))
            .add(MAPPER.createArrayNode(), MAPPER.createObjectNode())
            .build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<Kind, RecordShape> SHAPES = shapes();

    private final Schema schema = REGISTRY.getSchema(JsonFormat.schema());

    SchemaTest() throws IOException {}

    static List<DocumentType> documents() {
        return DocumentType.ALL;
    }

    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("describes the declared fields; otherwise copy the file from target to docs")
    void isMadeFromTheTable(DocumentType document) throws IOException {
        String expected = DocumentSchema.of(document, SchemaTest::shape);
        String name = document.format().replace('/', '-') + ".schema.json";
        Files.writeString(Path.of("target", name), expected);
        assertEquals(expected, Files.readString(Path.of("../docs", name)));
        assertEquals(expected, JsonFormat.schema(document));
    }

    @Test
    @DisplayName("follows from the declared fields of any document")
    void anyDocument() throws IOException {
        var schema = REGISTRY.getSchema(DocumentSchema.of(RiskLog.DOCUMENT, RiskLog::shape));
        String log = """
                {"format": "acme-risk-log/1", "log": {"project": "HQ"}, "risks": [{"id": "r-1", "event": "%s"%s}]}
                """;
        assertEquals(
                List.of(), schema.validate(MAPPER.readTree(log.formatted("Late", ", \"review\": \"2026-03-01\""))));
        assertEquals(
                List.of("/risks/0/review"),
                schema.validate(MAPPER.readTree(log.formatted("Late", ", \"review\": \"soon\""))).stream()
                        .map(error -> error.getInstanceLocation().toString())
                        .toList());
    }

    @Test
    @DisplayName("accepts valid policies and rejects others")
    void policies() throws IOException {
        var policies = REGISTRY.getSchema(JsonFormat.schema(DocumentType.POLICY));
        for (LifecyclePolicy policy : LifecyclePolicy.shipped()) {
            var out = new ByteArrayOutputStream();
            Fixtures.CATALOGUES
                    .policyFiles()
                    .write(policy, out, WriteOptions.builder().format("json").build())
                    .orThrow();
            assertEquals(List.of(), policies.validate(MAPPER.readTree(out.toString(UTF_8))));
        }
        var wrong = MAPPER.readTree("""
                {"format": "pmo-policy/1", "policy": {"id": "a", "label": "A"},
                 "stages": [{"id": "b", "label": "B", "phase": "dropped"}], "steps": [{"from": "b"}]}
                """);
        assertEquals(
                List.of("/stages/0/phase", "/steps/0"),
                policies.validate(wrong).stream()
                        .map(error -> error.getInstanceLocation().toString())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("accepts valid profiles")
    void profiles(long seed) throws IOException {
        var out = new ByteArrayOutputStream();
        Fixtures.CATALOGUES
                .profileFiles()
                .write(
                        RandomProfiles.of(seed, Attributes.ALL),
                        out,
                        WriteOptions.builder().format("json").build())
                .orThrow();
        var profiles = REGISTRY.getSchema(JsonFormat.schema(DocumentType.PROFILE));
        assertEquals(List.of(), profiles.validate(MAPPER.readTree(out.toString(UTF_8))));
    }

    @Test
    @DisplayName("rejects invalid profiles")
    void wrongProfiles() throws IOException {
        var profiles = REGISTRY.getSchema(JsonFormat.schema(DocumentType.PROFILE));
        var wrong = MAPPER.readTree("""
                {"format": "pmo-profile/1", "profile": {"id": "a", "name": "A", "version": "1", "kind": "own", "onConflict": "last"},
                 "bases": [{"version": "1"}], "selections": [{"action": "drop"}],
                 "tailorings": [{"field": "owner", "value": "Me"}, {"service": "a", "field": "owner", "value": {"any": [1]}}]}
                """);
        assertEquals(
                List.of("/bases/0", "/profile/onConflict", "/selections/0/action", "/tailorings/0"),
                profiles.validate(wrong).stream()
                        .map(error -> error.getInstanceLocation().toString())
                        .distinct()
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("is a schema of JSON Schema 2020-12")
    void isASchema(DocumentType document) throws IOException {
        var ofSchemas = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), ofSchemas.validate(MAPPER.readTree(JsonFormat.schema(document))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("accepts all written files")
    void takesWhatIsWritten(long seed) throws IOException {
        assertEquals(List.of(), schema.validate(MAPPER.readTree(write(RandomCatalogues.of(seed)))));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("rejects the same files of this project as reading, by their structure")
    void agreesOnFiles(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        var json = MAPPER.readTree(bytes);
        boolean isBeyond = BEYOND_SCHEMAS.contains(file.getFileName().toString());
        var input = Input.of("a.json", ByteSource.wrap(bytes));
        assertEquals(isRead(input) || isBeyond, schema.validate(json).isEmpty());
    }

    static Stream<Path> files() throws IOException {
        var files = ImmutableList.<Path>builder();
        for (String module : List.of("../pmo-io-json/src", "../pmo-examples/src")) {
            try (var found = Files.walk(Path.of(module))) {
                found.filter(file -> file.toString().endsWith(".json"))
                        .filter(file -> !file.startsWith(Path.of("../pmo-examples/src/test/resources/golden")))
                        .filter(SchemaTest::isJson)
                        .forEach(files::add);
            }
        }
        return files.build().stream();
    }

    private static boolean isJson(Path file) {
        try {
            return !MAPPER.readTree(Files.readAllBytes(file)).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Kind> kinds() {
        return DocumentType.CATALOGUE.kinds().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("agrees with reading on the values of fields")
    void agreesOnFields(Kind kind) throws IOException {
        var differences = new ArrayList<String>();
        for (FieldSpec field : shape(kind).fields()) {
            for (JsonNode value : values(field)) {
                var single = MAPPER.createArrayNode().add(value);
                for (JsonNode given : List.of(value, single, single.deepCopy().add(example(field)))) {
                    var entry = entryWithout(field, kind);
                    if (field.name().equals("until")) {
                        entry.put("on", "-999999999-01-01");
                    }
                    var file = fileWith(kind, entry.set(field.name(), given));
                    difference(file).ifPresent(d -> differences.add(field + " " + given + d));
                }
            }
        }
        assertEquals("", String.join("\n", differences));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("agrees with reading on required fields")
    void agreesOnRequiredFields(Kind kind) throws IOException {
        for (FieldSpec field : shape(kind).fields()) {
            assertEquals(Optional.empty(), difference(fileWith(kind, entryWithout(field, kind))), field.name());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("agrees with reading on values in place of entries")
    void agreesOnMembers(Kind kind) throws IOException {
        for (String value : List.of("null", "{}", "[]", "[{}]", "7", "\"a\"", "[null]", "[[]]")) {
            var file = fileWith(kind, MAPPER.createObjectNode()).set(JsonFormat.memberOf(kind), MAPPER.readTree(value));
            assertEquals(Optional.empty(), difference(file), value);
        }
    }

    @Test
    @DisplayName("agrees with reading on attributes, their names, and unknown members")
    void agreesOnAttributes() throws IOException {
        for (String name : List.of("x-a", "name[de]", "$schema", "a b", " a", "", " ", "a\tb", "\u0007", "ä")) {
            for (JsonNode value : TEXTS) {
                var nested =
                        MAPPER.createArrayNode().add(MAPPER.createObjectNode().set(name, value));
                for (JsonNode given : List.of(value, nested)) {
                    var entry = entryWithout(null, Kind.SERVICE);
                    var file = fileWith(Kind.SERVICE, entry.set(name, given)).set("later", value);
                    assertEquals(Optional.empty(), difference(file), () -> name + " " + given);
                }
            }
        }
    }

    /** {@return the results of schema and reader for a file, if different} */
    private Optional<String> difference(JsonNode file) throws IOException {
        boolean isValid = schema.validate(file).isEmpty();
        boolean isRead = isRead(Fixtures.file(file.toString()));
        return isValid == isRead ? Optional.empty() : Optional.of(isRead ? " is read" : " is valid");
    }

    private static boolean isRead(Input input) throws IOException {
        return Fixtures.read(input).findings().stream().noneMatch(SchemaTest::isOfShape);
    }

    /** The schema does not distinguish the stages of services from those of the office. */
    private static boolean isOfShape(Finding finding) {
        return OF_SHAPE.contains(finding.problem()) && !finding.message().startsWith("Unknown stage ");
    }

    /** {@return a file with this entry} */
    private static ObjectNode fileWith(Kind kind, JsonNode entry) {
        var file = MAPPER.createObjectNode().put("format", DocumentType.CATALOGUE.format());
        file.set(JsonFormat.memberOf(Kind.CATALOGUE), entryWithout(null, Kind.CATALOGUE));
        return file.set(
                JsonFormat.memberOf(kind),
                kind == Kind.CATALOGUE ? entry : MAPPER.createArrayNode().add(entry));
    }

    /** {@return an entry with its required fields, except one} */
    private static ObjectNode entryWithout(@Nullable FieldSpec left, Kind kind) {
        var entry = MAPPER.createObjectNode();
        RecordShape shape = shape(kind);
        shape.fields().stream()
                .filter(field -> field.isRequired() || shape.exactlyOneOf().indexOf(field) == 0)
                .filter(field -> !field.equals(left))
                .forEach(field -> entry.set(field.name(), example(field)));
        if (left != null && shape.exactlyOneOf().contains(left)) {
            shape.exactlyOneOf().forEach(field -> entry.remove(field.name()));
        }
        return entry;
    }

    /** {@return a value, or an element of a list} */
    private static JsonNode example(FieldSpec field) {
        return switch (field.format()) {
            case LINE, ID, NAMED_LINE, TEXT, DATE, ANY -> TextNode.valueOf(field.example());
            case NUMBER -> DecimalNode.valueOf(new BigDecimal(field.example()));
            case TRUTH -> BooleanNode.TRUE;
        };
    }

    private static List<JsonNode> values(FieldSpec field) {
        var words = Stream.concat(
                        Stream.of(field.example()), field.choices().stream().map(Choice::token))
                .flatMap(word -> Stream.of(word, " " + word + "\n", word.toUpperCase(Locale.ROOT), word + ","))
                .map(TextNode::valueOf);
        return Stream.concat(VALUES.stream(), words).toList();
    }

    private static String write(Catalogue catalogue) throws IOException {
        var out = new ByteArrayOutputStream();
        var json = WriteOptions.builder().format("json").build();
        Fixtures.CATALOGUES.write(catalogue, out, json).orThrow();
        return out.toString(UTF_8);
    }

    private static RecordShape shape(Kind kind) {
        return requireNonNull(SHAPES.get(kind));
    }

    /** {@return a reading that provides the fields of each kind} */
    private static Map<Kind, RecordShape> shapes() {
        var shapes = new HashMap<Kind, RecordShape>();
        var source = new CatalogueSource() {
            @Override
            public String id() {
                return "nothing";
            }

            @Override
            public String description() {
                return "No entries";
            }

            @Override
            public void read(Request request, Reading to) {
                DocumentType.ALL.forEach(each -> each.kinds().forEach(kind -> shapes.put(kind, to.shape(kind))));
            }
        };
        try {
            Catalogues.of(List.of(), List.of(source)).read(Origin.source("nothing", ""), ReadOptions.standard());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return shapes;
    }
}
