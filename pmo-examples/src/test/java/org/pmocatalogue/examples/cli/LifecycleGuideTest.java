package org.pmocatalogue.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.lifecycle.LifecyclePolicy;

@DisplayName("The guide to the life of a service")
class LifecycleGuideTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
    private static final int WIDTH = 100;

    /** A command, and below it what it prints; with three dots at the end, only how that begins. */
    private static final Pattern RUN = Pattern.compile("```\n\\$ pmo (.*)\n((?s:.*?))(…\n)?```");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    @TempDir
    private Path folder = Path.of("");

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/lifecycle.md"));
    }

    @Test
    @DisplayName("shows the diagram of the standard policy")
    void diagram() throws IOException {
        assertTrue(guide().contains("```mermaid\n" + LifecyclePolicy.standard().mermaid() + "```\n"));
    }

    @Test
    @DisplayName("shows what the command prints, one run after the other")
    void runs() throws IOException {
        String file = Files.move(PmoRun.copy("lives.json", folder), folder.resolve("acme.json"))
                .toString();
        var runs = RUN.matcher(guide()).results().toList();
        assertEquals(9, runs.size());
        for (var shown : runs) {
            List<String> words = WORD.matcher(shown.group(1))
                    .results()
                    .map(word -> word.group(1) == null ? word.group() : word.group(1))
                    .map(word -> word.equals("acme.json") ? file : word)
                    .toList();
            var run = PmoRun.on(TODAY, WIDTH, words.toArray(String[]::new));
            String printed = (run.out() + run.err()).replace(file, "acme.json");
            String expected = shown.group(2);
            assertEquals(
                    expected,
                    shown.group(3) == null
                            ? printed
                            : printed.substring(0, Math.min(expected.length(), printed.length())));
        }
    }
}
