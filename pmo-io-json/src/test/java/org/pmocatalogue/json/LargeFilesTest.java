package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterables;
import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.spi.Input;

/** What takes seconds here takes hours if every place is looked up, or every circle copied. */
@DisplayName("A large file")
class LargeFilesTest {

    private static final int MANY = 100_000;
    private static final int FINDINGS = 30_000;

    private static List<String> services(int number, IntFunction<String> more) {
        return IntStream.range(0, number)
                .mapToObj(i -> Fixtures.service("s" + i, more.apply(i)))
                .toList();
    }

    @Test
    @DisplayName("on one line tells 300 errors spread in it, and the one at its end")
    void onOneLine() throws IOException {
        String padding = ", \"purpose\": \"" + "ä".repeat(100) + "\"";
        var services = services(30_000, i -> padding + (i % 100 == 0 ? ", \"expertise\": \"suport\"" : ""));
        String file = Fixtures.BEGINNING.replace("\n", "") + ",\"services\": [" + String.join(",", services) + "],}";
        var result = Fixtures.read(Fixtures.file(file));
        assertEquals("301 errors", result.toString());
        assertEquals(
                "a.json:1:%d: error PMO-701: The JSON is broken here: the comma before } is one too many;"
                                .formatted(file.length())
                        + " the rest was not read; mend it and read again",
                Iterables.getLast(Fixtures.lines(result)));
        assertEquals(29_700, result.value().orElseThrow().services().size());
    }

    @Test
    @DisplayName("without a fault is read whole, and in the order of the file")
    void isRead() throws IOException {
        var catalogue =
                Fixtures.read(Fixtures.services(services(MANY, i -> ""))).orThrow();
        assertEquals(MANY, catalogue.services().size());
        assertEquals("s" + (MANY - 1), catalogue.services().get(MANY - 1).id().value());
    }

    @Test
    @DisplayName("may have a circle of all its services, which is told in short")
    void circle() throws IOException {
        var result = Fixtures.read(Fixtures.services(
                services(MANY, i -> ", \"needs\": [\"s%d\"]".formatted((i + 1) % MANY))));
        assertEquals(
                List.of(
                        "a.json:5:73: warning PMO-204: Services need each other in a circle: s0 needs s1 needs s2 needs s3"
                                + " needs s4 needs … (99,991 more) needs s99996 needs s99997 needs s99998 needs s99999 needs s0;"
                                + " take one need away"),
                Fixtures.lines(result));
    }

    @Test
    @DisplayName("may have more circles than services")
    void circles() throws IOException {
        String all = IntStream.range(0, 1_000).mapToObj(i -> "\"s" + i + "\"").collect(Collectors.joining(","));
        var result = Fixtures.read(Fixtures.services(services(1_000, i -> ", \"needs\": [" + all + "]")));
        assertEquals("500,500 warnings", result.toString());
        assertEquals(100, result.findings().size());
    }

    static List<Arguments> manyFindings() {
        String function = Fixtures.BEGINNING;
        return List.of(
                Arguments.of("ids", inList("services", i -> Fixtures.service("same", "")), "29,999 errors"),
                Arguments.of(
                        "repeated fields",
                        inList(
                                "services",
                                i -> Fixtures.service("s" + i, ", \"name\": 1, \"x-a\": {\"b\": 1, \"b\": 2}")),
                        "60,000 errors"),
                Arguments.of(
                        "previous ids",
                        inList(
                                "services",
                                i -> Fixtures.service("s" + i, ", \"previousIds\": [\"s%d\"]".formatted(i ^ 1))),
                        "30,000 errors"),
                Arguments.of(
                        "days",
                        inList(
                                "stageChanges",
                                i -> "{\"to\": \"evaluation\", \"on\": \"%s-01-01\"}".formatted(9999 - i / 12)),
                        "29,988 warnings"),
                Arguments.of("shapes", inList("services", i -> "1"), "30,000 errors"),
                Arguments.of("repeated members", function + many(i -> ", \"functions\": []") + "}", "30,000 errors"),
                Arguments.of(
                        "unknown members",
                        function + many(i -> ", \"k" + i % 10_000 + "\": 1") + "}",
                        "20,000 errors, 10,000 warnings"));
    }

    private static String inList(String member, IntFunction<String> entry) {
        return Fixtures.BEGINNING
                + ", \""
                + member
                + "\": ["
                + IntStream.range(0, FINDINGS).mapToObj(entry).collect(Collectors.joining(","))
                + "]}";
    }

    private static String many(IntFunction<String> part) {
        return IntStream.range(0, FINDINGS).mapToObj(part).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("manyFindings")
    @DisplayName("full of faults looks only for the places of the findings it keeps:")
    void looksOnlyForPlacesItKeeps(String what, String file, String counts) throws IOException {
        byte[] bytes = file.getBytes(UTF_8);
        var opened = new AtomicInteger();
        var counting = new ByteSource() {
            @Override
            public InputStream openStream() {
                opened.incrementAndGet();
                return new ByteArrayInputStream(bytes);
            }
        };
        var result = Fixtures.read(Input.of("a.json", counting));
        assertEquals(counts, result.toString());
        assertTrue(opened.get() <= 700, () -> "opened %d times for %s".formatted(opened.get(), what));
    }
}
