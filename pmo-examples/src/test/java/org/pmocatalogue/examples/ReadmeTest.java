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

@DisplayName("The README")
class ReadmeTest {

    private static final Path ACME = Path.of("src/test/resources/org/pmocatalogue/examples/acme.json");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("shows code of an example program")
    void showsCode() throws IOException {
        List<String> shown = blocks("java");
        assertEquals(1, shown.size());
        String code = shown.get(0);
        assertTrue(code.lines().count() >= 10, code);
        String program = Files.readString(Path.of("src/main/java/org/pmocatalogue/examples/FirstSteps.java"));
        assertTrue(program.replace("\n        ", "\n").contains(code), code);
    }

    @Test
    @DisplayName("shows code that queries and saves a catalogue")
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
    @DisplayName("has at most 150 lines")
    void isShort() throws IOException {
        assertTrue(Files.readAllLines(Path.of("../README.md")).size() <= 150);
    }

    @Test
    @DisplayName("shows a file that can be read")
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
