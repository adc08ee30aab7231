package org.pmocatalogue.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;

@DisplayName("The README")
class ReadmeTest {

    private static final Path ACME = Path.of("src/test/resources/org/pmocatalogue/examples/acme.json");
    private static final Path PROGRAMS = Path.of("src/main/java/org/pmocatalogue/examples");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("shows code that stands in programs")
    void showsCode() throws IOException {
        var shown = blocks("java");
        assertEquals(2, shown.size());
        assertStands(shown.get(0), "FirstSteps.java");
        assertStands(shown.get(1), "ApplyATransition.java");
    }

    private static void assertStands(String code, String program) throws IOException {
        assertTrue(code.lines().count() >= 10, code);
        String text = Files.readString(PROGRAMS.resolve(program));
        assertTrue(text.replace("\n        ", "\n").contains(code), code);
    }

    @Test
    @DisplayName("shows code that does what it says")
    void codeRuns() throws IOException {
        Path file = Files.copy(ACME, folder.resolve("acme.json"));
        var out = new ByteArrayOutputStream();
        FirstSteps.take(file, new PrintStream(out, true, UTF_8));
        assertEquals("Update the risk log: Pipeline\n", out.toString(UTF_8).replace("\r\n", "\n"));
        assertEquals(
                Files.readString(ACME).replace("\"support\", \"x-", "\"support\", \"owner\": \"Head of PMO\", \"x-"),
                Files.readString(file));
    }

    @Test
    @DisplayName("shows a step that is refused, and taken when nothing is missing")
    void stepRuns() throws IOException {
        var out = new ByteArrayOutputStream();
        ApplyATransition.take(Catalogues.discover().read(ACME).orThrow(), new PrintStream(out, true, UTF_8));
        assertEquals("""
                Purpose of the service is empty, must be filled in before design
                2026-01-05 strategy
                2026-01-19 design
                14.0 days in strategy
                """, out.toString(UTF_8).replace("\r\n", "\n"));
    }

    @Test
    @DisplayName("shows a file that is read as it stands")
    void showsAFile() throws IOException {
        assertEquals(Files.readString(ACME), blocks("json").get(0));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
