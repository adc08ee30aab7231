package org.pmocatalogue.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.Origin;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Severity;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;

@DisplayName("A limit")
class LimitsTest {

    /** An entry more than there are services: the catalogue; and one for the function. */
    private static final int OTHER_ENTRIES = 2;

    private static final String NOTHING_WRITTEN =
            "the stream: error PMO-016: Nothing was written, since not all was read; mend the errors first";

    /** {@return what is told by reading, by checking and by converting alike} */
    private static ImmutableList<String> check(Input input, UnaryOperator<Limits.Builder> limits) throws IOException {
        var options = ReadOptions.builder()
                .limits(limits.apply(Limits.builder()).build())
                .build();
        var told = Fixtures.lines(Fixtures.CATALOGUES.check(Origin.of(input), options));
        assertEquals(told, Fixtures.lines(Fixtures.CATALOGUES.read(input, options)));
        assertEquals(told, convert(input, options));
        return told;
    }

    private static ImmutableList<String> convert(Input input, ReadOptions options) throws IOException {
        var out = new ByteArrayOutputStream();
        var converted = Fixtures.CATALOGUES.convert(
                Origin.of(input),
                out,
                options,
                WriteOptions.builder().format("json").dropRejected(true).build());
        var told = Fixtures.lines(converted);
        var exceeded = told.stream().filter(l -> l.contains("PMO-010")).toList();
        assertTrue(exceeded.size() <= 1, exceeded::toString);
        assertEquals(
                exceeded.size(), told.stream().filter(NOTHING_WRITTEN::equals).count());
        assertEquals(exceeded.isEmpty(), out.size() > 0);
        return told.stream().filter(l -> !l.equals(NOTHING_WRITTEN)).collect(ImmutableList.toImmutableList());
    }

    private static String exceeded(String place, String what, String limit, String value, String option) {
        return "%s: error PMO-010: The %s is limited to %s, but is %s; the rest was not read; raise it (pmo --limit %s=N; Limits.%s) if you trust the file"
                .formatted(place, what, limit, value, option, option);
    }

    @Test
    @DisplayName("of entries lets in so many, and no more")
    void entries() throws IOException {
        var three = Fixtures.services(
                List.of(Fixtures.service("a", ""), Fixtures.service("b", ""), Fixtures.service("c", "")));
        assertEquals(List.of(), check(three, l -> l.entries(3 + OTHER_ENTRIES)));
        assertEquals(
                List.of(exceeded("a.json:5:110", "number of entries", "4", "more", "entries")),
                check(three, l -> l.entries(2 + OTHER_ENTRIES)));
    }

    @Test
    @DisplayName("of bytes lets in so many, and no more; what comes before is read")
    void bytes() throws IOException {
        byte[] file = Fixtures.bytes("duplicate-id.json").read();
        var input = Input.of("a.json", ByteSource.wrap(file));
        String twice = "a.json:10:12: error PMO-107: Service id \"log\" is used twice; the first is at a.json:8:5;"
                + " the second is left out; give it an id of its own";
        assertEquals(List.of(twice), check(input, l -> l.bytes(file.length)));
        assertEquals(
                List.of(twice, exceeded("a.json", "number of bytes", String.valueOf(file.length - 1), "more", "bytes")),
                check(input, l -> l.bytes(file.length - 1)));
        assertEquals(
                List.of(exceeded("a.json", "number of bytes", "1", "more", "bytes")), check(input, l -> l.bytes(1)));
    }

    @Test
    @DisplayName("of bytes is told once, also if what was read has more to tell at its end")
    void bytesAndMore() throws IOException {
        byte[] file = Fixtures.bytes("rejected-function.json").read();
        var lines = check(Input.of("a.json", ByteSource.wrap(file)), l -> l.bytes(file.length - 1));
        assertEquals(
                List.of(
                        "a.json:6:5: error PMO-101: Name is missing; such as Risk management",
                        exceeded("a.json", "number of bytes", String.valueOf(file.length - 1), "more", "bytes"),
                        "a.json:10:32: info PMO-203: Left out, since function \"plans\" was left out; mend that one first",
                        "a.json:11:33: info PMO-203: Left out, since function \"plans\" was left out; mend that one first",
                        "a.json:14:17: info PMO-203: Left out, since service \"plan\" was left out; mend that one first"),
                lines);
    }

    @Test
    @DisplayName("of bytes holds for each file that a source opens and limits")
    void bytesOfSource() throws IOException {
        var input = Fixtures.services(List.of(Fixtures.service("a", "")));
        var source = new CatalogueSource() {
            @Override
            public String id() {
                return "acme-parts";
            }

            @Override
            public String description() {
                return "A file of one's own";
            }

            @Override
            public void read(Request request, Reading to) throws IOException {
                new JsonFormat().reader().orElseThrow().read(to.limited(input), to);
            }
        };
        var options = ReadOptions.builder()
                .limits(Limits.builder().bytes(200).build())
                .build();
        assertEquals(
                List.of(exceeded("a.json", "number of bytes", "200", "more", "bytes")),
                Fixtures.lines(
                        Catalogues.of(List.of(), List.of(source)).read(Origin.source("acme-parts", ""), options)));
    }

    @ParameterizedTest
    @CsvSource({"x, 5:73", "ä, 5:73", "\\n, 5:73"})
    @DisplayName("of a text's length counts its characters, and is told where the text begins")
    void textLength(String character, String place) throws IOException {
        var file =
                Fixtures.services(List.of(Fixtures.service("a", ", \"purpose\": \"" + character.repeat(200) + "\"")));
        assertEquals(List.of(), check(file, l -> l.textLength(200)));
        assertEquals(
                List.of(exceeded("a.json:" + place, "length of a text", "199 characters", "longer", "textLength")),
                check(file, l -> l.textLength(199)));
    }

    @ParameterizedTest
    @CsvSource({"'\"%s\": 1', 5:62", "'\"x-a\": {\"%s\": 1}', 5:70", "'\"x-a\": [{\"b\": {\"%s\": 1}}]', 5:77"})
    @DisplayName("of a text's length holds for names, too, and is told where the name begins")
    void nameLength(String member, String place) throws IOException {
        for (String character : List.of("k", "ä", "€", "\\n", "\\u20ac")) {
            String name = "x-" + character.repeat(198);
            var file = Fixtures.services(List.of(Fixtures.service("a", ", " + member.formatted(name))));
            assertEquals(List.of(), check(file, l -> l.textLength(200)));
            assertEquals(
                    List.of(exceeded("a.json:" + place, "length of a text", "199 characters", "longer", "textLength")),
                    check(file, l -> l.textLength(199)));
        }
    }

    @Test
    @DisplayName("of a text's length holds for names that are no kind of entry, too")
    void unknownMemberLength() throws IOException {
        var file = Fixtures.file(Fixtures.BEGINNING + ", \"" + "k".repeat(200) + "\": 1}");
        assertEquals(1, check(file, l -> l.textLength(200)).size());
        assertEquals(
                List.of(exceeded("a.json:4:50", "length of a text", "199 characters", "longer", "textLength")),
                check(file, l -> l.textLength(199)));
    }

    @Test
    @DisplayName("of a text's length holds for names of any length")
    void anyNameLength() throws IOException {
        for (int length = 16; length < 600; length++) {
            var file =
                    Fixtures.services(List.of(Fixtures.service("a", ", \"x-" + "€".repeat(length - 2) + "\": \"\"")));
            int limit = length;
            assertEquals(List.of(), check(file, l -> l.textLength(limit + 1)));
            assertEquals(List.of(), check(file, l -> l.textLength(limit)));
            assertEquals(1, check(file, l -> l.textLength(limit - 1)).size());
        }
    }

    @Test
    @DisplayName("of a text's length holds for names that are much too long, which are given up on the way")
    void farTooLongName() throws IOException {
        var file = Fixtures.services(List.of(Fixtures.service("a", ", \"x-" + "k".repeat(60_000) + "\": 1")));
        assertEquals(List.of(), check(file, l -> l));
        assertEquals(
                List.of(exceeded("a.json:5:2116", "length of a text", "199 characters", "longer", "textLength")),
                check(file, l -> l.textLength(199)));
    }

    @Test
    @DisplayName("of a text's length holds for numbers, too, and is told where their name begins")
    void numberLength() throws IOException {
        var file = Fixtures.services(List.of(Fixtures.service("a", ", \"x-a\": " + "9".repeat(200))));
        assertEquals(List.of(), check(file, l -> l.textLength(200)));
        assertEquals(
                List.of(exceeded("a.json:5:62", "length of a text", "199 characters", "longer", "textLength")),
                check(file, l -> l.textLength(199)));
    }

    @ParameterizedTest
    @CsvSource({"'[[[1]]]', 5:71", "'{\"b\": {\"c\": {}}}', 5:81", "'[{\"b\": []}]', 5:76", "'[0, [0, [], 0], 0]', 5:77"
    })
    @DisplayName("of depth lets in so many levels, the entry counted")
    void depth(String value, String place) throws IOException {
        var four = Fixtures.services(List.of(Fixtures.service("a", ", \"x-a\": " + value)));
        assertEquals(List.of(), check(four, l -> l.depth(4)));
        assertEquals(
                List.of(exceeded("a.json:" + place, "depth of nesting", "3", "deeper", "depth")),
                check(four, l -> l.depth(3)));
    }

    @Test
    @DisplayName("of depth holds for what is left out, too")
    void depthOfUnknownMembers() throws IOException {
        var file = Fixtures.file(Fixtures.BEGINNING + ", \"teams\": [{\"b\": []}]}");
        assertEquals(1, check(file, l -> l.depth(3)).size());
        assertEquals(
                List.of(exceeded("a.json:4:66", "depth of nesting", "2", "deeper", "depth")),
                check(file, l -> l.depth(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"x-a\": [1, {\"b\": 2}]', 5:79",
        "'\"x-a\": 1, \"x-b\": 2, \"x-c\": 3, \"x-d\": 4', 5:99",
        "'\"skills\": [\"a\", \"b\", \"c\"]', 5:83",
        "'\"x-a\": {\"b\": {\"c\": [{}]}}', 5:82"
    })
    @DisplayName("of fields counts every value in an entry, and each entry by itself")
    void fields(String more, String place) throws IOException {
        var seven = Fixtures.services(List.of(Fixtures.service("a", ", " + more), Fixtures.service("b", ", " + more)));
        assertEquals(List.of(), check(seven, l -> l.fields(7)));
        assertEquals(
                List.of(exceeded("a.json:" + place, "number of values in an entry", "6", "more", "fields")),
                check(seven, l -> l.fields(6)));
    }

    @Test
    @DisplayName("of fields holds for members that are no kind of entry, too")
    void unknownMembers() throws IOException {
        String five = ", \"a\": 1, \"b\": [2], \"c\": {}, \"d\": 4, \"e\": 5";
        var file = Fixtures.file(Fixtures.BEGINNING + five + "}");
        assertEquals(5, check(file, l -> l.fields(5)).size());
        assertEquals(
                List.of(exceeded("a.json:4:90", "number of unknown members", "4", "more", "fields")),
                check(file, l -> l.fields(4)));
    }

    @Nested
    @DisplayName("of findings")
    class OfFindings {

        @Test
        @DisplayName("keeps a hundred of a problem and counts them all")
        void keepsHundred() throws IOException {
            var services = IntStream.range(0, 500)
                    .mapToObj(i -> Fixtures.service("s" + i, ", \"expertise\": \"suport\", \"nmae\": \"x\""))
                    .toList();
            var result = Fixtures.read(Fixtures.services(services));
            assertEquals(101, result.findings().size());
            assertEquals(500L, result.counts().byProblem().get(Problem.INVALID_VALUE));
            assertEquals(500L, result.counts().of(Severity.ERROR));
            assertEquals("500 errors, 1 warning", result.toString());
            assertEquals(0, result.value().orElseThrow().services().size());
        }
    }
}
