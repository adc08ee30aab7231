package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Progress")
class ProgressTest {

    private long now;

    private String shown(boolean terminal, Duration each) {
        return shown(terminal, each, 3);
    }

    private String shown(boolean terminal, Duration each, int count) {
        var err = new ByteArrayOutputStream();
        var printer = new PrintStream(err, true, StandardCharsets.UTF_8);
        try (var progress = new Progress(
                printer, new Terminal(false, terminal, () -> 80, false, () -> LocalDate.EPOCH), () -> now)) {
            for (int i = 1; i <= count; i++) {
                now += each.toNanos();
                progress.accept(i * 1_000L);
            }
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("appears on a terminal after a second and is erased at the end")
    void slow() {
        String erased = " ".repeat("Reading: 3,000 entries".length());
        assertEquals(
                "\rReading: 2,000 entries\rReading: 3,000 entries\r" + erased + "\r",
                shown(true, Duration.ofMillis(600)));
    }

    @Test
    @DisplayName("is drawn at most five times a second")
    void seldom() {
        String line = "\rReading: %s entries";
        String shown = shown(true, Duration.ofMillis(1), 1_500);
        assertEquals(
                line.formatted("1,001,000") + line.formatted("1,202,000") + line.formatted("1,403,000"),
                shown.substring(0, shown.lastIndexOf("entries") + "entries".length()));
    }

    @Test
    @DisplayName("is not shown for short runs")
    void quick() {
        assertEquals("", shown(true, Duration.ofMillis(300)));
    }

    @Test
    @DisplayName("is not shown in a file")
    void file() {
        assertEquals("", shown(false, Duration.ofMinutes(1)));
    }
}
