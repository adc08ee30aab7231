package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.cli.PmoRun.pmo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("pmo history")
class HistoryCommandTest {

    private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path folder = Path.of("");

    private String lives(String name) throws IOException {
        return PmoRun.lives(name, folder).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lives.json", "lives.xlsx"})
    @DisplayName("shows all stage changes of a service, and the days of each stage")
    void ofOne(String name) throws IOException {
        var run = PmoRun.on(MARCH_2, 160, "history", lives(name), "update-risk-log");
        assertEquals("""
                  On          Stage     Days       By           Reason                   Evidence          Scope                    Until

                Update the risk log  update-risk-log
                  2026-01-05  Strategy  14         Head of PMO  Two audits asked for it
                  2026-01-19  Design    14         Head of PMO  Worth it
                  2026-02-02  Pilot     28 so far  Board                                 draft: version 2  Two programmes in Leeds  2026-03-31
                                                                                         cost: 3 days
                """, run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("shows those of the office and of all services, and the number of services without")
    void ofAll() throws IOException {
        var run = PmoRun.on(MARCH_2, 100, "history", lives("lives.json"));
        assertTrue(run.out().contains("""

                The office itself
                  2025-09-01  Operation   182 so far
                              (opening)
                """), run.out());
        assertTrue(run.out().contains("\nRun a risk workshop  run-risk-workshop\n"), run.out());
        assertTrue(run.out().endsWith("\n\nNo stage changes are recorded for 1 service.\n"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run.out());
    }

    @Test
    @DisplayName("fits a narrow terminal and wraps no date")
    void narrow() throws IOException {
        var run = PmoRun.on(MARCH_2, 60, "history", lives("lives.json"), "update-risk-log");
        assertEquals("""

                Update the risk log  update-risk-log
                  On          Stage     Days     By       Reason    Evidence
                  2026-01-05  Strategy  14       Head of  Two
                                                 PMO      audits
                                                          asked
                                                          for it
                  2026-01-19  Design    14       Head of  Worth it
                                                 PMO
                  2026-02-02  Pilot     28 so    Board              draft:
                                        far                         version
                                                                    2
                                                                    cost: 3
                                                                    days

                  On          Scope                    Until
                  2026-02-02  Two programmes in Leeds  2026-03-31
                """, run.out());
    }

    @Test
    @DisplayName("reports that nothing is recorded")
    void none() throws IOException {
        assertEquals(
                "No stage changes are recorded for review-risks.\n",
                pmo("history", lives("lives.json"), "review-risks").out());
        assertEquals(
                "No stage changes are recorded for 6 services.\n",
                pmo("history", "source:article").out());
    }

    @Test
    @DisplayName("accepts the name of a service in place of the id")
    void byName() throws IOException {
        assertEquals(
                pmo("history", lives("lives.json"), "update-risk-log"),
                pmo("history", lives("lives.json"), "update THE risk log"));
    }

    @Test
    @DisplayName("exits with 2 for an unknown service")
    void noSuchService() throws IOException {
        var run = pmo("history", lives("lives.json"), "review-risk");
        assertEquals(
                "pmo: Unknown service \"review-risk\"; known: update-risk-log, run-risk-workshop, review-risks;"
                        + " did you mean \"review-risks\"?\n",
                run.err());
        assertEquals(2, run.exitCode());
    }
}
