package org.pmocatalogue.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The README")
class ReadmeTest {

    private static final Path ACME = Path.of("src/test/resources/org/pmocatalogue/examples/acme.json");
    private static final Path FIRST_STEPS = Path.of("src/main/java/org/pmocatalogue/examples/FirstSteps.java");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("shows code that stands in a program")
    void showsCode() throws IOException {
        String code = block("java");
        assertTrue(code.lines().count() >= 10, code);
        assertTrue(Files.readString(FIRST_STEPS).replace("\n        ", "\n").contains(code), code);
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
    @DisplayName("shows a file that is read as it stands")
    void showsAFile() throws IOException {
        assertEquals(Files.readString(ACME), block("json"));
    }

    private static String block(String language) throws IOException {
        var block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../README.md")));
        assertTrue(block.find(), language);
        return block.group(1);
    }
}
