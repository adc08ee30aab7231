package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.cli.PmoRun.pmo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.PmoService;

@DisplayName("pmo show")
class ShowCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("groups services by function and omits empty columns")
    void showsArticle() {
        var run = pmo("show", "source:article");
        assertEquals("""
                  Id                      Service                               Expertise

                Schedule management  schedule-management
                  maintain-project-plans  Maintain and update project plans

                Administration  administration
                  take-minutes            Take minutes
                  arrange-travel          Arrange travel
                  book-meetings           Book meetings and workshops

                Risk management  risk-management
                  produce-risk-strategy   Produce the risk management strategy  advanced
                  update-risk-log         Update the risk log                   support
                """, run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("shows the stage and the phase of a service with a history")
    void showsStages() throws IOException {
        var run = pmo("show", PmoRun.copy("own.json", folder).toString());
        assertEquals("""
                  Id                     Service                  Expertise  Levels              Stage         Phase

                DELIVERY

                Risk management  risk-management
                  update-risk-log        Update the risk log      support    project, programme  Operation     Live
                  produce-risk-strategy  Produce the risk         advanced                       not recorded
                                         management strategy

                OTHER

                Administration  administration
                """, run.out());
    }

    @Test
    @DisplayName("wraps between words at the width of the terminal, and never within an id")
    void wraps() throws IOException {
        String file = PmoRun.copy("own.json", folder).toString();
        var narrow = Terminal.plain().withWidth(86);
        var run = PmoRun.in(narrow, Catalogues::discover, InputStream.nullInputStream(), "show", file);
        assertTrue(run.out().lines().allMatch(l -> l.length() <= 86), run.out());
        assertTrue(run.out().contains("  update-risk-log        Update the"), run.out());
    }

    @Test
    @DisplayName("highlights headings only on a terminal")
    void colours() {
        var terminal = new Terminal(true, true, () -> 100, false, () -> LocalDate.EPOCH);
        var run = PmoRun.in(terminal, Catalogues::discover, InputStream.nullInputStream(), "show", "source:article");
        assertTrue(run.out().contains("\u001b[1mAdministration\u001b[0m"), run.out());
    }

    @Nested
    @DisplayName("with --function")
    class OneFunction {

        @Test
        @DisplayName("shows a page about the function and its services")
        void page() throws IOException {
            String file = PmoRun.copy("own.json", folder).toString();
            var run = pmo("show", file, "--function", "risk-management");
            assertEquals("""
                    Risk management  risk-management
                      What may go wrong, and what is done about it.
                      Phase  Live
                      Group  delivery
                      Tools  - Risk register
                             - Workshop room

                    Update the risk log  update-risk-log
                      Keeps the log of risks complete and up to date, week by week, together with the project managers,
                      who own the risks.
                      Stage         Operation
                      Phase         Live
                      Customers     - Project managers
                                    - Sponsors
                      Levels        project, programme
                      Expertise     support
                      Effort hours  2.5 per month

                    Produce the risk management strategy  produce-risk-strategy
                      Expertise  advanced
                      Needs      update-risk-log
                    """, run.out());
            assertEquals(0, run.exitCode());
        }

        @Test
        @DisplayName("lists every declared field of a service that has a value, under its label")
        void everyField() throws IOException {
            Path file = Files.writeString(folder.resolve("full.json"), """
                    {"format": "pmo-catalogue/1",
                     "catalogue": {"id": "s", "name": "S", "version": "1", "kind": "own"},
                     "functions": [{"id": "f", "name": "F"}],
                     "services": [{"id": "a", "function": "f", "name": "A", "description": "d", "purpose": "p",
                       "benefits": ["b"], "customers": ["c"], "levels": ["project"], "expertise": "support",
                       "activity": "operate", "offering": "mandated", "mandatedFor": "m", "owner": "o",
                       "contact": "c", "requestRoute": "r", "escalation": "e", "inputs": ["i"], "outputs": ["o"],
                       "workflow": ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], "exclusions": ["x"],
                       "tools": ["t"], "skills": ["s"], "measures": ["m"], "serviceLevel": "s", "cadence": "c",
                       "effortHours": 1, "effortPer": "month", "needs": ["b"], "nextReview": "2026-09-30",
                       "exitCriteria": "e", "successor": "b", "previousIds": ["c"], "adoptedFrom": "x"},
                       {"id": "b", "function": "f", "name": "B"}]}
                    """);
            var service = Catalogues.discover().read(file).orThrow().services().get(0);
            String shown = pmo("show", file.toString(), "--function", "f").out();
            var elsewhere = Set.of("Id", "Function", "Name", "Description", "Effort per");
            for (var field : PmoService.fields().fields()) {
                assertNotNull(service.valueOf(field), field + " has no value in this test");
                assertEquals(
                        !elsewhere.contains(field.label()),
                        shown.contains("\n  " + field.label() + "  "),
                        () -> field + " in " + shown);
            }
            assertTrue(shown.contains("  Effort hours   1 per month\n"), shown);
            assertTrue(shown.contains("  Workflow        1. 1\n"), shown);
            assertTrue(shown.contains("                 10. 0\n"), shown);
        }

        @Test
        @DisplayName("finds the function by name, too")
        void byName() {
            assertEquals(
                    pmo("show", "source:article", "--function", "risk-management"),
                    pmo("show", "source:article", "--function", "Risk Management"));
        }

        @Test
        @DisplayName("lists the functions and suggests one if the function is unknown")
        void unknown() {
            var run = pmo("show", "source:article", "--function", "risk-managment");
            assertEquals(
                    "pmo: Unknown function \"risk-managment\"; known: schedule-management, administration, "
                            + "risk-management; did you mean \"risk-management\"?\n",
                    run.err());
            assertEquals("", run.out());
            assertEquals(2, run.exitCode());
        }
    }

    @Nested
    @DisplayName("narrowed down")
    class Narrowed {

        @Test
        @DisplayName("shows only matching services, and only their functions")
        void filters() {
            String onlyRiskLog = """
                      Id               Service              Expertise

                    Risk management  risk-management
                      update-risk-log  Update the risk log  support
                    """;
            assertAll(
                    () -> assertEquals(
                            onlyRiskLog,
                            pmo("show", "source:article", "--expertise", "support")
                                    .out()),
                    () -> assertEquals(
                            onlyRiskLog,
                            pmo("show", "source:article", "--expertise=Support Officer")
                                    .out()),
                    () -> assertEquals(
                            onlyRiskLog,
                            pmo("show", "source:article", "--search", "LOG risk")
                                    .out()));
        }

        @Test
        @DisplayName("by level finds services with this level among others")
        void level() throws IOException {
            var run = pmo("show", PmoRun.copy("own.json", folder).toString(), "--level", "programme");
            assertTrue(run.out().contains("update-risk-log"), run.out());
            assertTrue(!run.out().contains("produce-risk-strategy"), run.out());
        }

        @Test
        @DisplayName("to nothing reports it and succeeds")
        void nothing() {
            var run = pmo("show", "source:article", "--level", "portfolio");
            assertEquals("No matching services.\n", run.out());
            assertEquals(0, run.exitCode());
        }

        @Test
        @DisplayName("by an unknown value lists the known ones")
        void noSuchWord() {
            var run = pmo("show", "source:article", "--level", "projet");
            assertEquals("""
                    pmo: Invalid value for option '--level': Level is "projet", must be one of project, programme, \
                    portfolio, centre-of-excellence; did you mean "project"?
                    Try 'pmo show --help' for more.
                    """, run.err());
            assertEquals(2, run.exitCode());
        }
    }

    @Test
    @DisplayName("shows the valid entries of a file with errors, and reports the errors and the rejected entries")
    void withErrors() throws IOException {
        var run = pmo("show", PmoRun.copy("ten-faults.json", folder).toString());
        assertTrue(run.out().contains("arrange-travel  Arrange travel"), run.out());
        assertEquals(11, run.err().lines().count());
        assertTrue(
                run.err().contains(": rejected and not shown: 1 function, 5 services, 2 stage changes, 1 mapping\n"),
                run.err());
        assertEquals(1, run.exitCode());
    }

    @Test
    @DisplayName("shows texts in any script")
    void anyScript() throws IOException {
        Path file = Files.writeString(folder.resolve("scripts.json"), """
                {"format": "pmo-catalogue/1",
                 "catalogue": {"id": "s", "name": "S", "version": "1", "kind": "own"},
                 "functions": [{"id": "f", "name": "リスク管理"}],
                 "services": [{"id": "a", "function": "f", "name": "リスクログを更新する 🚀👩‍💻 é עברית", "levels": ["project"]},
                              {"id": "b", "function": "f", "name": "%s"}]}
                """.formatted("語".repeat(300)));
        var run = pmo("show", file.toString());
        assertTrue(run.out().contains("リスク管理"), run.out());
        assertEquals(300, run.out().chars().filter(c -> c == '語').count());
        assertEquals(0, run.exitCode());
    }
}
