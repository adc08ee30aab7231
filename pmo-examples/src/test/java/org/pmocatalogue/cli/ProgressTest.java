package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        var err = new ByteArrayOutputStream();
        var printer = new PrintStream(err, true, StandardCharsets.UTF_8);
        try (var progress = new Progress(
                printer, new Terminal(false, terminal, () -> 80, false, () -> LocalDate.EPOCH), () -> now)) {
            for (int i = 1; i <= 3; i++) {
                now += each.toNanos();
                progress.accept(i * 1_000L);
            }
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("is shown on a terminal once a second has passed, and taken away at the end")
    void slow() {
        String shown = shown(true, Duration.ofMillis(600));
        assertTrue(shown.contains("3000"), shown);
        assertTrue(shown.endsWith("\r"), shown);
    }

    @Test
    @DisplayName("is not shown for what is quick")
    void quick() {
        assertEquals("", shown(true, Duration.ofMillis(300)));
    }

    @Test
    @DisplayName("is not shown in a file")
    void file() {
        assertEquals("", shown(false, Duration.ofMinutes(1)));
    }
}
