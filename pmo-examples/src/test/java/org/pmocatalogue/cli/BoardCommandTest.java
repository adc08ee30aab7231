package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.Catalogues;

@DisplayName("pmo board")
class BoardCommandTest {

    private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path folder = Path.of("");

    private String lives(String name) throws IOException {
        return PmoRun.lives(name, folder).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lives.json", "lives.xlsx"})
    @DisplayName("shows the services by their stages today, at the width of the terminal")
    void today(String name) throws IOException {
        var run = PmoRun.on(MARCH_2, 80, "board", lives(name));
        assertEquals("""
                ACME PMO services on 2026-03-02

                Strategy (0)        Design (0)          Pilot (1)           Implementation (0)
                ------------------  ------------------  ------------------  ------------------
                                                        Update the risk
                                                         log

                Operation (1)       Transformation (0)  Retired (0)         Not recorded (1)
                ------------------  ------------------  ------------------  ------------------
                Run a risk                                                  Review the risks
                 workshop
                """, run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("shows them on another day, by ids, and side by side if there is room")
    void another() throws IOException {
        var run = PmoRun.on(MARCH_2, 168, "board", lives("lives.json"), "--on=2026-01-10", "--ids");
        var lines = run.out().lines().toList();
        assertEquals("ACME PMO services on 2026-01-10", lines.get(0));
        assertTrue(lines.get(2).startsWith("Strategy (1)         Design (0)"), run.out());
        assertTrue(lines.get(4).startsWith("update-risk-log "), run.out());
        assertTrue(lines.get(4).endsWith("  review-risks"), run.out());
        assertEquals(List.of("", "2 stage changes after 2026-01-10 are not included"), lines.subList(5, lines.size()));
    }

    @Test
    @DisplayName("adds a column for a stage that the policy does not have")
    void otherStages() throws IOException {
        var run = PmoRun.on(MARCH_2, 168, "board", lives("lives.json"), "--policy=light");
        assertEquals(
                "Strategy (0)            Design (0)              Operation (1)           Transformation (0)"
                        + "      Retired (0)             Pilot (1)               Not recorded (1)",
                run.out().lines().skip(2).findFirst().orElse(""));
    }

    @Test
    @DisplayName("counts many services and shows the first of them, or all with --all")
    void many() {
        var some = PmoRun.on(MARCH_2, 100, "board", "source:reference", "--policy=light");
        assertTrue(some.out().contains("Not recorded (145)"), some.out());
        assertTrue(some.out().contains("… 125 more\n"), some.out());
        assertTrue(some.out().lines().allMatch(line -> line.length() <= 100), some.out());
        var all = PmoRun.on(MARCH_2, 100, "board", "source:reference", "--all", "--ids");
        assertTrue(all.out().lines().count() > 145 && !all.out().contains("more"), all.out());
    }

    @Test
    @DisplayName("highlights headings on a terminal with colours")
    void colours() throws IOException {
        var terminal = new Terminal(true, true, () -> 168, false, () -> MARCH_2);
        var run =
                PmoRun.in(terminal, Catalogues::discover, InputStream.nullInputStream(), "board", lives("lives.json"));
        assertTrue(
                run.out().startsWith("\u001b[1mACME PMO services\u001b[0m on 2026-03-02\n\n\u001b[1mStrategy"),
                run.out());
    }
}
