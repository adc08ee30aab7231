package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each in a Java of its own with 128 MB and a minute at most, which is more than enough. */
@DisplayName("A file made to use up memory or time")
class HostileFilesIT {

    private static final int MB = 1 << 20;
    private static final int COLLIDING = 1 << 16;

    private static final String BEGINNING = """
            {"format": "pmo-catalogue/1",
            "catalogue": {"id": "a", "name": "A", "version": "1", "kind": "own"},
            "functions": [{"id": "risk", "name": "Risk"}],
            """;

    private static final String SERVICE =
            BEGINNING + "\"services\": [{\"id\": \"s\", \"function\": \"risk\", \"name\": \"Do\", ";

    @TempDir
    private Path folder = Path.of("");

    /** A part of a file that comes again and again. */
    private record Much(String before, int times, IntFunction<String> part, String after) {

        static Much of(String before, String part, int times) {
            return new Much(before, times, i -> part, "");
        }

        static Much listed(String before, int times, IntFunction<String> part, String after) {
            return new Much(before, times, i -> i == 0 ? part.apply(i) : "," + part.apply(i), after);
        }

        Path in(Path file) throws IOException {
            try (Writer to = Files.newBufferedWriter(file)) {
                to.write(before);
                for (int i = 0; i < times; i++) {
                    to.write(part.apply(i));
                }
                to.write(after);
            }
            return file;
        }
    }

    /**
     * What is expected of a finding.
     *
     * @param line what is printed of it, up to the code
     * @param detail a part of the message or the hint
     */
    private record Expected(String line, String detail) {

        static Expected limit(String place, String name) {
            return new Expected(place + ": error PMO-010", "(--limit " + name + "=N)");
        }

        static Expected noCatalogue() {
            return new Expected("a.json:1:1: error PMO-703", "pmo-catalogue/1");
        }

        void assertFirst(PmoRun run) {
            assertEquals(line, run.findings().get(0));
            String message = run.err().lines().findFirst().orElseThrow();
            assertTrue(message.contains(detail), message);
            assertEquals(1, run.exitCode());
        }
    }

    /** {@return different texts, for each number one, that have the same hash code in Java} */
    private static String colliding(int i) {
        return IntStream.range(0, 16)
                .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(joining());
    }

    static List<Arguments> refused() {
        IntFunction<String> numbered = i -> "\"k" + i + "\": 1";
        IntFunction<String> named = i -> "\"" + colliding(i) + "\": 1";
        return List.of(
                Arguments.of("10 MB of [", Much.of("", "[", 10 * MB), Expected.noCatalogue()),
                Arguments.of(
                        "10 MB of [ in an entry",
                        Much.of(SERVICE + "\"x-a\": ", "[", 10 * MB),
                        Expected.limit("a.json:4:130", "depth")),
                Arguments.of(
                        "10 MB of [ to be skipped",
                        Much.of(BEGINNING + "\"teams\": ", "[", 10 * MB),
                        Expected.limit("a.json:4:74", "depth")),
                Arguments.of(
                        "10 MB of {\"a\":",
                        Much.of(SERVICE + "\"x-a\": ", "{\"a\":", 2 * MB),
                        Expected.limit("a.json:4:382", "depth")),
                Arguments.of(
                        "a million keys",
                        Much.listed("{", MB, numbered, "}"),
                        Expected.limit("a.json:1:108902", "fields")),
                Arguments.of(
                        "a million keys in an entry",
                        Much.listed(SERVICE, MB, numbered, "}]}"),
                        Expected.limit("a.json:4:108926", "fields")),
                Arguments.of(
                        "a million keys in an attribute",
                        Much.listed(SERVICE + "\"x-a\": {", MB, numbered, "}}]}"),
                        Expected.limit("a.json:4:108923", "fields")),
                Arguments.of(
                        "a text of 50 MB",
                        Much.of(SERVICE + "\"purpose\": \"", "x".repeat(MB), 50),
                        Expected.limit("a.json:4:71", "textLength")),
                Arguments.of(
                        "a name of 50 MB",
                        Much.of(SERVICE + "\"", "x".repeat(MB), 50),
                        Expected.limit("a.json:4:8388674", "textLength")),
                Arguments.of(
                        "a number of 50 MB",
                        Much.of(SERVICE + "\"effortHours\": ", "9".repeat(MB), 50),
                        Expected.limit("a.json:4:60", "textLength")),
                Arguments.of("50 MB of blanks", Much.of("", " ".repeat(MB), 50), Expected.noCatalogue()),
                Arguments.of(
                        "keys that collide",
                        Much.listed(BEGINNING, COLLIDING, named, "}"),
                        Expected.limit("a.json:4:380037", "fields")),
                Arguments.of(
                        "keys that collide in an entry",
                        Much.listed(SERVICE, COLLIDING, named, "}]}"),
                        Expected.limit("a.json:4:379982", "fields")),
                Arguments.of(
                        "ids that collide, twice each",
                        Much.listed(
                                BEGINNING + "\"services\": [",
                                COLLIDING,
                                i -> "{\"id\": \"%s\", \"function\": \"risk\", \"name\": \"Do\"}"
                                        .formatted(colliding(i / 2)),
                                "]}"),
                        new Expected("a.json:4:98: error PMO-107", "a.json:4:14")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    @DisplayName("is rejected with a finding:")
    void isRefused(String what, Much content, Expected expected) throws Exception {
        expected.assertFirst(validate(content.in(folder.resolve("a.json"))));
    }

    static List<Arguments> taken() {
        return List.of(
                Arguments.of(
                        "a million keys to be skipped",
                        Much.listed(BEGINNING + "\"teams\": {", MB, i -> "\"k" + i + "\": 1", "}}"),
                        "1 function: 1 warning"),
                Arguments.of(
                        "keys that collide in entries",
                        Much.listed(BEGINNING + "\"services\": [", 8, HostileFilesIT::withCollidingKeys, "]}"),
                        "1 function, 8 services: 64,000 info"),
                Arguments.of(
                        "ids that collide",
                        Much.listed(
                                BEGINNING + "\"services\": [",
                                COLLIDING,
                                i ->
                                        "{\"id\": \"%s\", \"function\": \"risk\", \"name\": \"Do\", \"previousIds\": [\"%s-\"], \"successor\": \"%s\"}"
                                                .formatted(colliding(i), colliding(i), colliding(COLLIDING - 1 - i)),
                                "]}"),
                        "1 function, 65,536 services: no findings"));
    }

    private static String withCollidingKeys(int service) {
        return IntStream.range(0, 8_000)
                .mapToObj(i -> "\"" + colliding(i * 8 + service) + "\": 1")
                .collect(joining(
                        ",", "{\"id\": \"s%d\", \"function\": \"risk\", \"name\": \"Do\",".formatted(service), "}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    @DisplayName("is read nevertheless:")
    void isTaken(String what, Much content, String summary) throws Exception {
        Path file = content.in(folder.resolve("a.json"));
        var run = validate(file);
        assertEquals("a.json: " + summary, run.out().strip());
        assertEquals(0, run.exitCode());
        assertEquals(
                0,
                pmo(
                                "convert",
                                "--drop-rejected",
                                file.toString(),
                                folder.resolve("b.json").toString())
                        .exitCode());
    }

    @Test
    @DisplayName("reports numbers that would fill the memory")
    void exponents() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.json"),
                SERVICE + "\"effortHours\": 1e999999999,\n\"x-a\": 1e-999999999, \"x-b\": -1e99999999999999999999}]}");
        var run = validate(file);
        assertEquals(
                List.of("a.json:4:75: error PMO-102", "a.json:5:8: error PMO-102", "a.json:5:29: error PMO-102"),
                run.findings());
        assertEquals(1, run.exitCode());
    }

    @Test
    @DisplayName("may be read from standard input")
    void standardInput() throws Exception {
        Path file = Much.of(SERVICE + "\"x-a\": ", "[", 10 * MB).in(folder.resolve("a.json"));
        var run = PmoJar.run(
                folder,
                List.of(
                        "sh",
                        "-c",
                        "'%s' -Xmx128m -jar '%s' validate - --format json < '%s'"
                                .formatted(PmoJar.JAVA, PmoJar.PATH, file)));
        Expected.limit("standard input:4:130", "depth").assertFirst(run);
    }

    private PmoRun validate(Path file) throws IOException, InterruptedException {
        return pmo("validate", file.toString());
    }

    /** {@return a run that names files without their folder} */
    private PmoRun pmo(String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(PmoJar.JAVA, "-Xmx128m", "-jar", PmoJar.PATH));
        command.addAll(List.of(args));
        var run = PmoJar.run(folder, command);
        String here = folder + File.separator;
        return new PmoRun(run.exitCode(), run.out().replace(here, ""), run.err().replace(here, ""));
    }
}
