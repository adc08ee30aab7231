package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page in docs that shows runs of the command.
 *
 * @param page its text
 */
record Guide(String page) {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
    private static final int WIDTH = 100;

    /** A command, and below it what it prints; with three dots at the end, only how that begins. */
    private static final Pattern RUN = Pattern.compile("```\n\\$ pmo (.*)\n((?s:.*?))(…\n)?```");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    /** {@return the page of this name} */
    static Guide named(String name) throws IOException {
        return new Guide(Files.readString(Path.of("../docs", name)));
    }

    /**
     * Runs all commands, one after the other, and compares what they print with what the page shows.
     *
     * @param count how many there are
     * @param folder where files of these names are
     */
    void assertRuns(int count, Path folder, String... files) {
        var runs = RUN.matcher(page).results().toList();
        assertEquals(count, runs.size());
        for (var shown : runs) {
            List<String> words = WORD.matcher(shown.group(1))
                    .results()
                    .map(word -> word.group(1) == null ? word.group() : word.group(1))
                    .map(word ->
                            List.of(files).contains(word) ? folder.resolve(word).toString() : word)
                    .toList();
            var run = PmoRun.on(TODAY, WIDTH, words.toArray(String[]::new));
            String printed = run.out() + run.err();
            for (String file : files) {
                printed = printed.replace(folder.resolve(file).toString(), file);
            }
            String expected = shown.group(2);
            assertEquals(
                    expected,
                    shown.group(3) == null
                            ? printed
                            : printed.substring(0, Math.min(expected.length(), printed.length())));
        }
    }
}
