package org.pmocatalogue.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.Iterables.getOnlyElement;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Sample;
import org.pmocatalogue.value.RawValue;

@DisplayName("The format text")
class TextFormatTest {

    private static final Catalogues CATALOGUES = Catalogues.of(List.of(new TextFormat()), List.of());

    private static final String HEAD = """
            pmo-catalogue/1
            catalogue
              id: acme-pmo
              name: ACME
              version: "1"
              kind: own
            """;

    @Test
    @DisplayName("reads text, numbers, lists and objects with their types")
    void readsTypes() throws IOException {
        var service = entryWith("""
                  levels: [project, "a, b", programme]
                  effortHours: 4.50
                  x-truth: true
                  x-null: null
                  x-text: "4711 \\u0041\\n\\"\\\\"
                  x-colon: a: b, [c]
                  "x: odd": {amount: 1, "n:": [], deep: {a: b}}
                """);
        assertEquals(
                RawValue.of(new BigDecimal("4.50")),
                service.valueAt(service.shape().slotOf("effortHours")));
        assertEquals(
                items("project", "a, b", "programme"),
                service.valueAt(service.shape().slotOf("levels")));
        assertEquals(
                ImmutableMap.of(
                        "x-truth",
                        RawValue.of(true),
                        "x-null",
                        RawValue.NULL,
                        "x-text",
                        RawValue.of("4711 A\n\"\\"),
                        "x-colon",
                        RawValue.of("a: b, [c]"),
                        "x: odd",
                        new RawValue.ObjectValue(ImmutableMap.of(
                                "amount",
                                RawValue.of(new BigDecimal("1")),
                                "n:",
                                items(),
                                "deep",
                                new RawValue.ObjectValue(ImmutableMap.of("a", RawValue.of("b")))))),
                service.attributes());
    }

    @Test
    @DisplayName("locates entries, values, elements of lists and names by line and column")
    void locates() throws IOException {
        var service = entryWith("""
                  levels: [\uD83D\uDE00, "p,q", programme]
                  x-own: 1
                """);
        var levels = service.shape().find("levels").orElseThrow();
        assertEquals("a.text:7:1", service.place().toString());
        assertEquals("a.text:8:11", service.placeOf(levels).toString());
        assertEquals("a.text:8:12", service.placeOf(levels, 0).toString());
        assertEquals("a.text:8:15", service.placeOf(levels, 1).toString());
        assertEquals("a.text:8:22", service.placeOf(levels, 2).toString());
        assertEquals("a.text:9:10", service.placeOf("x-own").toString());
        assertEquals("a.text:9:3", service.placeOfName("x-own").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  name: \"ACME",
                "  name: \"ACME\" PMO",
                "  name: \"\\x\"",
                "  name: \"\\u00g1\"",
                "  name:",
                "  name",
                "  : ACME",
                "  tags: [a, b",
                "  tags: [a b] c",
                "  tags: [a}",
                "  tags: [, b]",
                "  x: {a}",
                "  x: {a: 1 b}}",
            })
    @DisplayName("reports a syntax error in its line and reads no further")
    void reportsSyntaxErrors(String line) throws IOException {
        var result = read(HEAD + line + "\nfunction\n  id: risk\n  name: Risk\n");
        assertEquals("PMO-015", getOnlyElement(codes(result)));
        assertTrue(result.findings().get(0).place().address().startsWith("7:"));
    }

    @Test
    @DisplayName("reports a field before the first entry")
    void reportsFieldBeforeEntry() throws IOException {
        assertEquals(ImmutableList.of("a.text:2:1 PMO-015"), found(read("pmo-catalogue/1\n  id: acme\n")));
    }

    @Test
    @DisplayName("reports a repeated name in an entry and in an object")
    void reportsRepeatedNames() throws IOException {
        assertEquals(
                ImmutableList.of("a.text:7:9 PMO-104", "a.text:8:15 PMO-104"),
                found(read(HEAD + "  name: Acme\n  x-own: {a:1,a:2}\n")));
    }

    @Test
    @DisplayName("reports an unknown kind and skips its fields")
    void reportsUnknownKinds() throws IOException {
        var result = read(HEAD + "funktion\n  id: risk\n  nonsense\n\nfunction\n  id: plan\n  name: Plan\n");
        assertEquals(ImmutableList.of("a.text:7:1 PMO-012"), found(result));
        assertEquals(1, result.orThrow().functions().size());
    }

    @Test
    @DisplayName("reports a number with too many digits")
    void reportsLongNumbers() throws IOException {
        assertEquals(
                ImmutableList.of("a.text:7:10 PMO-102", "a.text:8:11 PMO-102"),
                found(read(HEAD + "  x-own: 1e999999999999\n  x-more: " + "1".repeat(2_000) + "\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', PMO-011",
        "pmo-catalogue/2, PMO-015",
        "pmo-policy/1, PMO-026",
        "catalogue, PMO-015",
    })
    @DisplayName("accepts no other first line than the document and its version")
    void checksFirstLine(String first, String code) throws IOException {
        assertEquals(ImmutableList.of(code), codes(read(first)));
    }

    @Test
    @DisplayName("reports bytes that are not UTF-8")
    void reportsBrokenCharacters() throws IOException {
        var bytes = ByteSource.concat(ByteSource.wrap(HEAD.getBytes(UTF_8)), ByteSource.wrap(new byte[] {(byte) 0xff}));
        var result = CATALOGUES.read(Origin.of(Input.of("a.text", bytes)), ReadOptions.standard());
        assertEquals(ImmutableList.of("a.text PMO-015"), found(result));
    }

    @Test
    @DisplayName("stops at values that are nested too deep")
    void stopsAtDepth() throws IOException {
        var options =
                ReadOptions.builder().limits(Limits.builder().depth(3).build()).build();
        var file = HEAD + "  x-fits: [[1], 2]\n  x-deep: [{a: [1]}]\n";
        assertEquals(ImmutableList.of("a.text:8:16 PMO-010"), found(CATALOGUES.read(origin(file), options)));
    }

    @Test
    @DisplayName("claims files by their first line, others by their names")
    void claims() {
        var format = new TextFormat();
        for (String content : List.of("pmo-catalogue/1\n", "pmo-policy/1", "pmo-profile/7")) {
            assertEquals(
                    "BY_CONTENT",
                    format.probe(Sample.of("a.txt", content.getBytes(UTF_8))).toString());
        }
        assertEquals("BY_NAME", format.probe(Sample.of("a.TEXT", new byte[0])).toString());
        assertEquals(
                "NONE",
                format.probe(Sample.of("a.json", " pmo-catalogue/1".getBytes(UTF_8)))
                        .toString());
    }

    @Test
    @DisplayName("quotes only text that would be read as something else")
    void quotesWhereNeeded() throws IOException {
        var file = HEAD + """
                  tags: [a b, "c, d", "[e]", f [g, "2", "true", "h}"]
                  x-text: " two\\nlines\\t\\u2028\\"\\\\ "
                  x-plain: a, "b" ]
                  x-list: "[a]"
                  x-number: "1e3"
                  x-empty: ""
                  x-object: {a: 1E+3, b: -0.50, c: false, "d:": {}, e: null, "": []}
                function
                  id: risk
                  name: Risk
                """;
        var out = new ByteArrayOutputStream();
        CATALOGUES
                .write(
                        read(file).orThrow(),
                        out,
                        WriteOptions.builder().format("text").build())
                .orThrow();
        assertEquals(file, out.toString(UTF_8));
    }

    private static RawValue items(String... texts) {
        return new RawValue.ListValue(
                ImmutableList.copyOf(texts).stream().map(RawValue::of).collect(toImmutableList()));
    }

    /** {@return a service with these lines} */
    private static Entry entryWith(String lines) throws IOException {
        var entries = new ArrayList<Entry>();
        var bytes = ByteSource.wrap((HEAD + "service\n" + lines).getBytes(UTF_8));
        try (var input = Input.of("a.text", bytes)) {
            Trial.read(new TextFormat().reader().orElseThrow(), input, Limits.standard(), entries::add)
                    .rethrow();
        }
        return entries.stream()
                .filter(e -> e.kind() == Kind.SERVICE)
                .findFirst()
                .orElseThrow();
    }

    private static Origin origin(String content) {
        return Origin.of(Input.of("a.text", ByteSource.wrap(content.getBytes(UTF_8))));
    }

    private static Result<Catalogue> read(String content) throws IOException {
        return CATALOGUES.read(origin(content), ReadOptions.standard());
    }

    private static ImmutableList<String> codes(Result<?> result) {
        return result.findings().stream().map(f -> f.code()).collect(toImmutableList());
    }

    private static ImmutableList<String> found(Result<?> result) {
        return result.findings().stream().map(f -> f.place() + " " + f.code()).collect(toImmutableList());
    }
}
