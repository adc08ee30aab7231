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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.spi.Input;

/** These tests take seconds. They would take hours if every place were computed. */
@DisplayName("A large file")
@Tag("slow")
class LargeFilesTest {

    private static final int FINDINGS = 30_000;

    private static List<String> services(int number, IntFunction<String> more) {
        return IntStream.range(0, number)
                .mapToObj(i -> Fixtures.service("s" + i, more.apply(i)))
                .toList();
    }

    @Test
    @DisplayName("on one line has 300 errors, and one at its end")
    void onOneLine() throws IOException {
        String padding = ", \"purpose\": \"" + "ä".repeat(100) + "\"";
        var services = services(30_000, i -> padding + (i % 100 == 0 ? ", \"expertise\": \"suport\"" : ""));
        String file = Fixtures.BEGINNING.replace("\n", "") + ",\"services\": [" + String.join(",", services) + "],}";
        var result = Fixtures.read(Fixtures.file(file));
        assertEquals("301 errors", result.toString());
        assertEquals("1:%d PMO-701".formatted(file.length()), Iterables.getLast(Fixtures.found(result)));
        assertEquals(29_700, result.value().orElseThrow().services().size());
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
    @DisplayName("full of errors computes only the places of kept findings:")
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
