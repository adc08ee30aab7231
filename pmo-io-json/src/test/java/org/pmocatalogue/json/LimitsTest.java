package org.pmocatalogue.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;

@DisplayName("A limit")
class LimitsTest {

    private static final Pattern OPTION = Pattern.compile("the limit (\\w+)");

    private static final String NOTHING_WRITTEN = "the stream PMO-016";

    /** {@return the findings, after asserting that reading, checking and converting report the same} */
    private static ImmutableList<String> check(Input input, UnaryOperator<Limits.Builder> limits) throws IOException {
        var options = ReadOptions.builder()
                .limits(limits.apply(Limits.builder()).build())
                .build();
        var reported = found(Fixtures.CATALOGUES.check(Origin.of(input), options));
        assertEquals(reported, found(Fixtures.CATALOGUES.read(input, options)));
        assertEquals(reported, convert(input, options));
        return reported;
    }

    private static ImmutableList<String> convert(Input input, ReadOptions options) throws IOException {
        var out = new ByteArrayOutputStream();
        var converted = Fixtures.CATALOGUES.convert(
                Origin.of(input),
                out,
                options,
                WriteOptions.builder().format("json").allowLoss(true).build());
        var reported = found(converted);
        var exceeded = reported.stream().filter(l -> l.contains("PMO-010")).toList();
        assertTrue(exceeded.size() <= 1, exceeded::toString);
        assertEquals(
                exceeded.size(),
                reported.stream().filter(NOTHING_WRITTEN::equals).count());
        assertEquals(exceeded.isEmpty(), out.size() > 0);
        return reported.stream().filter(l -> !l.equals(NOTHING_WRITTEN)).collect(ImmutableList.toImmutableList());
    }

    /** {@return place and code of each finding, and the option of the limit that was exceeded} */
    private static ImmutableList<String> found(Result<?> result) {
        return result.findings().stream()
                .map(f ->
                        f.problem() == FileProblem.LIMIT_EXCEEDED ? Fixtures.found(f) + optionOf(f) : Fixtures.found(f))
                .collect(ImmutableList.toImmutableList());
    }

    private static String optionOf(Finding exceeded) {
        var option = OPTION.matcher(exceeded.hint().orElseThrow());
        assertTrue(option.find());
        return " " + option.group(1);
    }

    private static String exceeded(String place, String option) {
        return place + " PMO-010 " + option;
    }

    @Test
    @DisplayName("of bytes is exact, and the content before is read")
    void bytes() throws IOException {
        byte[] file = Fixtures.bytes("duplicate-id.json").read();
        var input = Input.of("a.json", ByteSource.wrap(file));
        String twice = "10:12 PMO-107";
        assertEquals(List.of(twice), check(input, l -> l.bytes(file.length)));
        assertEquals(List.of(twice, exceeded("a.json", "bytes")), check(input, l -> l.bytes(file.length - 1)));
        assertEquals(List.of(exceeded("a.json", "bytes")), check(input, l -> l.bytes(1)));
    }

    @ParameterizedTest
    @CsvSource({"x, 5:73", "ä, 5:73", "\\n, 5:73"})
    @DisplayName("of the text length counts characters, and is reported where the text begins")
    void textLength(String character, String place) throws IOException {
        var file =
                Fixtures.services(List.of(Fixtures.service("a", ", \"purpose\": \"" + character.repeat(200) + "\"")));
        assertEquals(List.of(), check(file, l -> l.textLength(200)));
        assertEquals(List.of(exceeded(place, "textLength")), check(file, l -> l.textLength(199)));
    }

    @ParameterizedTest
    @CsvSource({"'\"%s\": 1', 5:62", "'\"x-a\": {\"%s\": 1}', 5:70", "'\"x-a\": [{\"b\": {\"%s\": 1}}]', 5:77"})
    @DisplayName("of the text length applies to names, and is reported where the name begins")
    void nameLength(String member, String place) throws IOException {
        for (String character : List.of("k", "ä", "€", "\\n", "\\u20ac")) {
            String name = "x-" + character.repeat(198);
            var file = Fixtures.services(List.of(Fixtures.service("a", ", " + member.formatted(name))));
            assertEquals(List.of(), check(file, l -> l.textLength(200)));
            assertEquals(List.of(exceeded(place, "textLength")), check(file, l -> l.textLength(199)));
        }
    }

    @Test
    @DisplayName("of the text length applies to unknown names")
    void unknownMemberLength() throws IOException {
        var file = Fixtures.file(Fixtures.BEGINNING + ", \"" + "k".repeat(200) + "\": 1}");
        assertEquals(1, check(file, l -> l.textLength(200)).size());
        assertEquals(List.of(exceeded("4:50", "textLength")), check(file, l -> l.textLength(199)));
    }

    @Test
    @DisplayName("of the text length applies to names of any length")
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
    @DisplayName("of the text length applies to very long names, which are not read to their end")
    void farTooLongName() throws IOException {
        var file = Fixtures.services(List.of(Fixtures.service("a", ", \"x-" + "k".repeat(60_000) + "\": 1")));
        assertEquals(List.of(), check(file, l -> l));
        assertEquals(List.of(exceeded("5:2116", "textLength")), check(file, l -> l.textLength(199)));
    }

    @Test
    @DisplayName("of the text length applies to numbers, and is reported where their name begins")
    void numberLength() throws IOException {
        var file = Fixtures.services(List.of(Fixtures.service("a", ", \"x-a\": " + "9".repeat(200))));
        assertEquals(List.of(), check(file, l -> l.textLength(200)));
        assertEquals(List.of(exceeded("5:62", "textLength")), check(file, l -> l.textLength(199)));
    }

    @ParameterizedTest
    @CsvSource({"'[[[1]]]', 5:71", "'{\"b\": {\"c\": {}}}', 5:81", "'[{\"b\": []}]', 5:76", "'[0, [0, [], 0], 0]', 5:77"
    })
    @DisplayName("of depth is exact, including the entry")
    void depth(String value, String place) throws IOException {
        var four = Fixtures.services(List.of(Fixtures.service("a", ", \"x-a\": " + value)));
        assertEquals(List.of(), check(four, l -> l.depth(4)));
        assertEquals(List.of(exceeded(place, "depth")), check(four, l -> l.depth(3)));
    }

    @Test
    @DisplayName("of depth applies to skipped content")
    void depthOfUnknownMembers() throws IOException {
        var file = Fixtures.file(Fixtures.BEGINNING + ", \"teams\": [{\"b\": []}]}");
        assertEquals(1, check(file, l -> l.depth(3)).size());
        assertEquals(List.of(exceeded("4:66", "depth")), check(file, l -> l.depth(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"x-a\": [1, {\"b\": 2}]', 5:79",
        "'\"x-a\": 1, \"x-b\": 2, \"x-c\": 3, \"x-d\": 4', 5:99",
        "'\"skills\": [\"a\", \"b\", \"c\"]', 5:83",
        "'\"x-a\": {\"b\": {\"c\": [{}]}}', 5:82"
    })
    @DisplayName("of fields counts all values of each entry")
    void fields(String more, String place) throws IOException {
        var seven = Fixtures.services(List.of(Fixtures.service("a", ", " + more), Fixtures.service("b", ", " + more)));
        assertEquals(List.of(), check(seven, l -> l.fields(7)));
        assertEquals(List.of(exceeded(place, "fields")), check(seven, l -> l.fields(6)));
    }

    @Test
    @DisplayName("of fields applies to unknown members")
    void unknownMembers() throws IOException {
        String five = ", \"a\": 1, \"b\": [2], \"c\": {}, \"d\": 4, \"e\": 5";
        var file = Fixtures.file(Fixtures.BEGINNING + five + "}");
        assertEquals(5, check(file, l -> l.fields(5)).size());
        assertEquals(List.of(exceeded("4:90", "fields")), check(file, l -> l.fields(4)));
    }
}
