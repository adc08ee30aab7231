package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.cli.PmoRun.pmo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("pmo metrics")
class MetricsCommandTest {

    private static final LocalDate APRIL_10 = LocalDate.of(2026, 4, 10);

    @TempDir
    private Path folder = Path.of("");

    private String file = "";

    @BeforeEach
    void copy() throws IOException {
        file = PmoRun.copy("busy.json", folder).toString();
    }

    private PmoRun metrics(String... args) {
        return PmoRun.on(APRIL_10, 100, args);
    }

    @Test
    @DisplayName("shows all metrics of today, for workbooks, too")
    void today() {
        String workbook = folder.resolve("busy.xlsx").toString();
        pmo("convert", file, workbook);
        var run = metrics("metrics", workbook);
        assertEquals("""
                Busy PMO services on 2026-04-10

                Pipeline  Live  Retired  Dropped  Not recorded
                       1     2        0        1             1

                Stages  days spent in each stage (completed periods only)
                Stage           Services  Ended  Unknown   Mean  Median  85 %
                Strategy               0      2            20.5    20.5    31
                Design                 0      0
                Pilot                  1      2           137.5   137.5   245
                Implementation         0      1            31.0    31.0    31
                Operation              1      1        1
                Transformation         1      0
                Retired                1      0

                From stage to stage  services, and the days that they took
                From, to                  Entered  Reached  Share  Under way  Given up  Mean  Median  85 %
                Strategy, Implementation        2        1   50 %          1         0  61.0    61.0    61
                Pilot, Implementation           3        1   33 %          1         1  30.0    30.0    30

                Last 12 months  services that entered (+) and left (-) each stage
                Month    Strategy  Pilot  Implementation  Operation  Transformation  Retired
                2025-06            +1
                2025-10  +2 -1     +1
                2025-11  -1        +1
                2025-12            -1     +1
                2026-01                   -1              +1
                2026-02            -1                                                +1
                2026-03                                   -1         +1

                Overdue: planned end (1)
                Id                 Service              Stage  Planned end  Days ago
                run-risk-workshop  Run a risk workshop  Pilot  2026-01-31   69

                Overdue: next review (1)
                Id               Service              Next review  Days ago
                update-risk-log  Update the risk log  2026-03-31   10

                Dropped before going live (1)
                Id            Service           Since
                review-risks  Review the risks  2026-02-01
                """, run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("shows the metrics of one function on another day")
    void function() {
        var run = metrics("metrics", file, "--function=secretariat", "--on=2026-02-28");
        assertTrue(run.out().startsWith("""
                Busy PMO services: Secretariat on 2026-02-28

                Pipeline  Live  Retired  Dropped  Not recorded
                       0     1        0        0             1

                """), run.out());
        assertFalse(run.out().contains("From stage to stage"), run.out());
        assertTrue(run.out().contains("each stage\n  None\n"), run.out());
        assertTrue(run.out().contains("\nOverdue: planned end (0)\n"), run.out());
    }

    @Test
    @DisplayName("evaluates a custom policy: time to go live, and outcomes of stages with a planned end")
    void ownPolicy() throws IOException {
        Path policy = folder.resolve("policy.json");
        Files.writeString(policy, """
                {"format": "pmo-policy/1", "policy": {"id": "acme", "label": "ACME"},
                "stages": [{"id": "idea", "label": "Idea", "phase": "pipeline"},
                {"id": "trial", "label": "Trial", "phase": "pipeline"},
                {"id": "offered", "label": "Offered", "phase": "live"},
                {"id": "gone", "label": "Gone", "phase": "retired"}],
                "steps": [{"to": "idea"}, {"from": "idea", "to": "trial", "details": ["until"]},
                {"from": "trial", "to": "gone"}, {"from": "trial", "to": "offered"},
                {"from": "offered", "to": "gone"}]}
                """);
        String text = Files.readString(Path.of(file))
                .replace("\"own\"", "\"own\", \"policy\": \"acme\"")
                .replace("\"to\": \"strategy\"", "\"to\": \"idea\"")
                .replace("\"to\": \"pilot\"", "\"to\": \"trial\"")
                .replace("\"to\": \"retired\"", "\"to\": \"gone\"")
                .replaceAll("\"to\": \"(implementation|operation|transformation)\"", "\"to\": \"offered\"");
        Files.writeString(Path.of(file), text);
        var run = metrics("metrics", file, "--policy", policy.toString());
        assertTrue(run.out().contains("""
                From, to        Entered  Reached  Share  Under way  Given up  Mean  Median  85 %
                Idea, Offered         2        1   50 %          1         0  61.0    61.0    61
                Trial, Offered        3        1   33 %          1         1  30.0    30.0    30
                """), run.out());
    }

    @Test
    @DisplayName("fits a narrow terminal and wraps no date")
    void narrow() {
        var run = PmoRun.on(APRIL_10, 60, "metrics", file);
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 60), run.out());
        assertTrue(run.out().contains("""
                Last 12 months
                  services that entered (+) and left (-) each stage
                Month    Strategy  Pilot  Implementa  Operation  Transformat
                                          tion                   ion
                """), run.out());
        assertTrue(run.out().contains("""

                Month    Retired
                2026-02  +1
                """), run.out());
    }

    @Test
    @DisplayName("suggests what to do if nothing is recorded")
    void nothingRecorded() {
        var run = metrics("metrics", "source:reference");
        assertEquals("""
                Reference catalogue of PMO services on 2026-04-10

                  No stage changes are recorded for 145 services until then; 'pmo move --opening' records the stage
                  of a running service
                """, run.out());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("reports the number of changes after the day")
    void later() {
        var before = metrics("metrics", file, "--on=2024-12-31");
        assertTrue(before.out().startsWith("""
                                Busy PMO services on 2024-12-31

                                  No stage changes are recorded for 5 services until then; 10 stage changes after
                                """.stripTrailing()), before.out());
        String told = "\n\n1 stage change after 2026-02-28 is not included\n";
        assertTrue(metrics("metrics", file, "--on=2026-02-28").out().endsWith(told));
        assertFalse(metrics("metrics", file, "--on=2026-02-28", "--function=risk-management")
                .out()
                .contains(told));
    }

    @Test
    @DisplayName("shows overdue reviews even then")
    void reviewsWithoutHistory() throws IOException {
        String text = Files.readString(Path.of(file));
        Files.writeString(Path.of(file), text.substring(0, text.indexOf("],\n  \"stageChanges\"")) + "]}");
        assertEquals("""
                Busy PMO services on 2026-04-10

                  No stage changes are recorded for 5 services until then; 'pmo move --opening' records the stage of
                  a running service

                Overdue: next review (1)
                Id               Service              Next review  Days ago
                update-risk-log  Update the risk log  2026-03-31   10
                """, metrics("metrics", file).out());
    }

    @Test
    @DisplayName("accepts the name of a function in place of the id")
    void functionByName() {
        assertEquals(
                metrics("metrics", file, "--function=risk-management"),
                metrics("metrics", file, "--function=Risk management"));
    }

    @Test
    @DisplayName("suggests a function with a similar name")
    void unknownFunction() {
        var run = metrics("metrics", file, "--function=secretary");
        assertEquals(
                "pmo: Unknown function \"secretary\"; known: risk-management, secretariat; did you mean"
                        + " \"secretariat\"?\n",
                run.err());
        assertEquals(2, run.exitCode());
    }

    @Test
    @DisplayName("lists the first of many, or all with --all")
    void many() throws IOException {
        String many = folder.resolve("many.json").toString();
        var text = new StringBuilder(Files.readString(Path.of(file)));
        for (int i = 0; i < 30; i++) {
            String service =
                    "{\"id\": \"s%d\", \"function\": \"secretariat\", \"name\": \"S\", \"nextReview\": \"2026-01-01\"},"
                            .formatted(i);
            text.insert(text.indexOf("    {\"id\": \"update-risk-log\""), service);
        }
        Files.writeString(Path.of(many), text);
        var some = metrics("metrics", many).out();
        assertTrue(some.contains("Overdue: next review (31)\n") && some.contains("\n… 11 more\n"), some);
        var all = metrics("metrics", many, "--all").out();
        assertTrue(all.contains("\ns29  ") && !all.contains("more"), all);
    }
}
