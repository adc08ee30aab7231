package org.pmocatalogue.excel.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.excel.ExcelProblem.MERGED;
import static org.pmocatalogue.excel.mapping.MappingProblem.ENDS_EARLY;
import static org.pmocatalogue.excel.mapping.MappingProblem.NO_COLUMN;
import static org.pmocatalogue.excel.mapping.MappingProblem.NO_FIELD;
import static org.pmocatalogue.excel.mapping.MappingProblem.NO_HEADINGS;
import static org.pmocatalogue.excel.mapping.MappingProblem.NO_SHEET;
import static org.pmocatalogue.excel.mapping.MappingProblem.NO_STAGE;
import static org.pmocatalogue.excel.mapping.MappingProblem.OTHER_COLUMN;
import static org.pmocatalogue.excel.mapping.MappingProblem.OTHER_FUNCTION;
import static org.pmocatalogue.excel.mapping.MappingProblem.OTHER_SHEET;
import static org.pmocatalogue.excel.mapping.MappingProblem.SAME_ID;
import static org.pmocatalogue.excel.mapping.MappingProblem.UNKNOWN_STAGE;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.excel.FindingLines;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.finding.SpellingSuggestion;

@DisplayName("A foreign workbook, read by a mapping,")
class MappedReaderTest {

    private static final LocalDate JAN_5 = LocalDate.of(2026, 1, 5);

    private static final String STAGES = "strategy, design, pilot, implementation, operation, transformation, retired, "
            + "perceived-need, evaluation, justification, retiring";

    private final ForeignWorkbook workbook = new ForeignWorkbook("Services");

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    private static MappedColumn column(String heading, String to) {
        return MappedColumn.heading(heading).to(to).build();
    }

    private static MappedColumn.Builder filled(String heading, String to) {
        return MappedColumn.heading(heading).to(to).fillDown(true);
    }

    private static MappedSheet.Builder sheet(MappedColumn... columns) {
        return MappedSheet.builder("Services").columns(List.of(columns));
    }

    private static ColumnMapping.Builder mapping() {
        return ColumnMapping.builder()
                .catalogue(ImmutableMap.of("id", "acme", "name", "ACME PMO", "version", "1", "kind", "own"))
                .idFrom("name");
    }

    private Result<Catalogue> read(MappedSheet.Builder sheet) throws IOException {
        return workbook.read(mapping().sheet(sheet.build()).build());
    }

    /** {@return the services, such as {@code risk/update-risk-log: Update the risk log}} */
    private static List<String> services(Result<Catalogue> read) {
        return read.value().orElseThrow().services().stream()
                .map(s -> s.function() + "/" + s.id() + ": " + s.name())
                .toList();
    }

    private static List<String> functions(Result<Catalogue> read) {
        return read.value().orElseThrow().functions().stream()
                .map(f -> f.id() + ": " + f.name())
                .toList();
    }

    private static List<String> changes(Result<Catalogue> read) {
        return read.value().orElseThrow().stageChanges().stream()
                .map(c -> "%s to %s on %s%s"
                        .formatted(
                                c.service().map(Object::toString).orElse(""),
                                c.to(),
                                c.on(),
                                c.isOpening() ? ", opening" : ""))
                .toList();
    }

    /** {@return a suggestion as details hold it} */
    private static String meant(String name) {
        return "; " + SpellingSuggestion.asked(name);
    }

    private static void assertFine(Result<Catalogue> read) {
        assertEquals(List.of(), FindingLines.of(read));
    }

    @Nested
    @DisplayName("whose table")
    class Table {

        private final MappedSheet.Builder sheet = sheet(column("Area", "function.name"), column("Service", "name"));

        @Test
        @DisplayName("is below a title block is found by its headings")
        void titleBlock() throws IOException {
            workbook.row(1, "PMO services").row(2, "Service list of 2026, by Ann");
            workbook.row(4, "Area", "Service").row(5, "Risk", "Update the risk log");
            var read = read(sheet);
            assertFine(read);
            assertEquals(List.of("risk: Risk"), functions(read));
            assertEquals(List.of("risk/update-the-risk-log: Update the risk log"), services(read));
        }

        @Test
        @DisplayName("has other case, blanks and breaks in its headings is found all the same")
        void otherCase() throws IOException {
            workbook.row(1, "AREA ", "Service\n").row(2, "Risk", "Update the risk log");
            assertFine(read(sheet));
        }

        @Test
        @DisplayName("has its headings in a row that the mapping names is read from there")
        void headerRow() throws IOException {
            workbook.row(1, "Area", "Service").row(2, "Old", "Old service");
            workbook.row(4, "Area", "Service").row(5, "Risk", "Update the risk log");
            assertEquals(List.of("risk/update-the-risk-log: Update the risk log"), services(read(sheet.headerRow(4))));
        }

        @Test
        @DisplayName("has a legend next to it loses only the legend, which is reported once per column")
        void legendBeside() throws IOException {
            workbook.row(1, "Area", "Service", "", "Legend");
            workbook.row(2, "Risk", "Update the risk log", "", "M = mandated", "as decided in 2024");
            workbook.row(3, "Risk", "Run a risk review", "", "A = additional", "as decided in 2024");
            workbook.cell("D5", "Ask Ann");
            var read = read(sheet);
            assertEquals(2, services(read).size());
            assertEquals(
                    List.of(
                            FindingLines.worded("Services!D1", OTHER_COLUMN, "D \"Legend\""),
                            FindingLines.worded("Services!E2", OTHER_COLUMN, "E")),
                    FindingLines.worded(read));
        }

        @Test
        @DisplayName("has columns that are ignored on purpose is read without a word")
        void ignored() throws IOException {
            workbook.row(1, "Area", "Service", "Notes", "Legend").row(2, "Risk", "Keep a log", "?", "x", "y");
            assertFine(read(sheet.column(MappedColumn.heading("Notes").build())
                    .column(MappedColumn.letter("D").build())
                    .column(MappedColumn.letter("E").build())));
        }

        @Test
        @DisplayName("ends at an empty row is read so far if the mapping requests it")
        void endsAtEmptyRow() throws IOException {
            workbook.row(1, "Area", "Service").row(2, "Risk", "Keep a log");
            workbook.row(4, "Legend").row(5, "M", "Mandated");
            assertEquals(List.of("risk/keep-a-log: Keep a log"), services(read(sheet.endsAtEmptyRow(true))));
        }

        @Test
        @DisplayName("ends at a row that is empty only in mapped columns, and continues below, is reported")
        void endsInDoubt() throws IOException {
            workbook.row(1, "Area", "Service").row(2, "Risk", "Keep a log");
            workbook.row(3, "Planning").row(4, "", "Draw a plan").row(5, "", "Report");
            var read = read(sheet(MappedColumn.heading("Area").build(), column("Service", "name"))
                    .constant("function.name", "Risk")
                    .endsAtEmptyRow(true));
            assertEquals(List.of(FindingLines.worded("Services!A3", ENDS_EARLY, 3, 2)), FindingLines.worded(read));
        }

        @Test
        @DisplayName("has empty rows between is read to its end otherwise")
        void emptyRows() throws IOException {
            workbook.row(1, "Area", "Service").row(2, "Risk", "Keep a log").row(5, "Risk", "Run a review");
            assertEquals(2, services(read(sheet)).size());
        }

        @Test
        @DisplayName("adds up rows is read without those that the mapping leaves out, and without a word")
        void ignoredRows() throws IOException {
            workbook.row(1, "Area", "Service", "Hours").row(2, "Risk", "Keep a log", 4);
            workbook.row(3, "SUBTOTAL ", "", 4, "beside").row(4, "", "Run a review", 2);
            workbook.row(5, "Time", "Total", 2).row(6, "Time", "Total cost view", 2);
            var read = read(sheet(
                            MappedColumn.heading("Area")
                                    .to("function.name")
                                    .fillDown(true)
                                    .build(),
                            column("Service", "name"),
                            column("Hours", "x-hours"))
                    .ignoreRow("Subtotal")
                    .ignoreRow("total"));
            assertFine(read);
            assertEquals(
                    List.of(
                            "risk/keep-a-log: Keep a log",
                            "risk/run-a-review: Run a review",
                            "time/total-cost-view: Total cost view"),
                    services(read));
        }

        @Test
        @DisplayName("has a column without a heading is read by its letter")
        void byLetter() throws IOException {
            workbook.row(1, "Area").row(2, "Risk", "Keep a log");
            assertEquals(
                    List.of("risk/keep-a-log: Keep a log"),
                    services(read(sheet(
                            column("Area", "function.name"),
                            MappedColumn.letter("B").to("name").build()))));
        }

        @Test
        @DisplayName("lacks a heading of the mapping has an error, with a similar heading")
        void missingColumn() throws IOException {
            workbook.row(1, "Area", "Service", "Benefit").row(2, "Risk", "Keep a log");
            var read = read(sheet.column(column("Benefits", "benefits")));
            assertEquals(
                    List.of(FindingLines.worded("Services!A1", NO_COLUMN, 1, "Benefits", meant("Benefit"))),
                    FindingLines.worded(read));
        }

        @Test
        @DisplayName("has none of the headings gets an error")
        void noHeadings() throws IOException {
            workbook.row(1, "Bereich", "Leistung").row(2, "Risk", "Keep a log");
            assertEquals(
                    List.of(FindingLines.worded("Services", NO_HEADINGS, "Area")), FindingLines.worded(read(sheet)));
        }
    }

    @Nested
    @DisplayName("whose groups are written once")
    class Groups {

        private final MappedSheet.Builder sheet =
                sheet(filled("Area", "function.name").build(), column("Service", "name"));

        @Test
        @DisplayName("has them filled down, from the first row of a group or a row of its own, merged or not")
        void filledDown() throws IOException {
            workbook.row(1, "Area", "Service").row(2, "Risk", "Keep a log").row(3, "", "Run a review");
            workbook.row(4, "Schedule").merge("A4:B4");
            workbook.row(5, "", "Draw a plan").row(6, "", "Check a plan");
            workbook.row(7, "Office", "Take minutes").row(8, "", "Book rooms").merge("A7:A8");
            var read = read(sheet);
            assertFine(read);
            assertEquals(List.of("risk: Risk", "schedule: Schedule", "office: Office"), functions(read));
            assertEquals(
                    List.of(
                            "risk/keep-a-log: Keep a log",
                            "risk/run-a-review: Run a review",
                            "schedule/draw-a-plan: Draw a plan",
                            "schedule/check-a-plan: Check a plan",
                            "office/take-minutes: Take minutes",
                            "office/book-rooms: Book rooms"),
                    services(read));
        }

        @Test
        @DisplayName("has each function once, however it is spelt")
        void distinct() throws IOException {
            workbook.row(1, "Area", "Service")
                    .row(2, "Risk", "A")
                    .row(3, "Time", "B")
                    .row(4, " risk ", "C");
            assertEquals(List.of("risk: Risk", "time: Time"), functions(read(sheet)));
        }

        @Test
        @DisplayName("is reported if rows contradict each other about one function")
        void otherFunction() throws IOException {
            workbook.row(1, "Area", "About it", "Service").row(2, "Risk", "What may go wrong", "A");
            workbook.row(3, "Risk", "", "B")
                    .row(4, "Risk", "What may go wrong", "C")
                    .row(5, "risk", "Luck", "D");
            var read = read(sheet.column(column("About it", "function.description")));
            assertEquals(
                    List.of(FindingLines.worded(
                            "Services!B5", OTHER_FUNCTION, "risk", "description", "a.xlsx: Services!A2")),
                    FindingLines.worded(read));
            assertEquals(4, services(read).size());
        }

        @Test
        @DisplayName("is reported for merged cells in a column that is not filled down")
        void mergedElsewhere() throws IOException {
            workbook.row(1, "Area", "Service")
                    .row(2, "Risk", "A")
                    .row(3, "", "B")
                    .merge("A2:A3");
            assertTrue(FindingLines.worded(read(sheet(column("Area", "function.name"), column("Service", "name"))))
                    .contains(FindingLines.worded("Services!A2", MERGED, "A2:A3")));
        }

        @Test
        @DisplayName("has a function for all if the mapping gives one")
        void constant() throws IOException {
            workbook.row(1, "Service").row(2, "Keep a log");
            var read = read(sheet(column("Service", "name")).constant("function.name", "All services"));
            assertFine(read);
            assertEquals(List.of("all-services: All services"), functions(read));
        }
    }

    @Nested
    @DisplayName("whose cells")
    class CellsOfRows {

        @Test
        @DisplayName("hold several values is split at the separator of the mapping and at line breaks")
        void lists() throws IOException {
            workbook.row(1, "Service", "Benefits", "For")
                    .row(2, "Keep a log", "Less risk; fewer surprises;", "Project managers\nBoards");
            var read = read(sheet(
                            column("Service", "name"),
                            MappedColumn.heading("Benefits")
                                    .to("benefits")
                                    .separator(";")
                                    .build(),
                            column("For", "customers"))
                    .constant("function.name", "Risk"));
            assertFine(read);
            var service = read.orThrow().services().get(0);
            assertEquals(List.of("Less risk", "fewer surprises"), service.benefits());
            assertEquals(List.of("Project managers", "Boards"), service.customers());
        }

        @Test
        @DisplayName("hold the workbook's own terms is translated; the core reports other terms at their cells")
        void words() throws IOException {
            workbook.row(1, "Service", "Skill level")
                    .row(2, "Keep a log", "Basic")
                    .row(3, "Advise", "Guru");
            var read = read(sheet(
                            column("Service", "name"),
                            MappedColumn.heading("Skill level")
                                    .to("expertise")
                                    .words(ImmutableMap.of("basic", "support"))
                                    .build())
                    .constant("function.name", "Risk"));
            assertEquals(List.of("Services!B3 PMO-102 service advise, expertise"), FindingLines.of(read));
            assertEquals(
                    "add it to the words of this column in the mapping, with one of these values or \"\" for none",
                    read.findings().get(0).hint().orElseThrow());
            assertEquals(
                    "support",
                    read.value()
                            .orElseThrow()
                            .services()
                            .get(0)
                            .expertise()
                            .orElseThrow()
                            .token());
        }

        @Test
        @DisplayName("are invalid is reported by heading and field label")
        void bothNames() throws IOException {
            workbook.row(1, "What we do", "Hours/month", "Launch", "OWNER", "Needed");
            workbook.row(2, "Keep a log", "some", "spring", "Ann\nBob", "a b");
            var read = read(sheet(
                            column("What we do", "name"),
                            column("Hours/month", "effortHours"),
                            column("Launch", "nextReview"),
                            column("Owner", "owner"),
                            column("Needed", "needs"))
                    .constant("function.name", "Risk"));
            assertEquals(
                    List.of(
                            "Services!D2 PMO-102 service keep-a-log, owner",
                            "Services!B2 PMO-103 service keep-a-log, effortHours",
                            "Services!C2 PMO-103 service keep-a-log, nextReview",
                            "Services!E2 PMO-102 service keep-a-log, needs"),
                    FindingLines.of(read));
            var labels = List.of(
                    "Owner ", "Hours/month (Effort hours) ", "Launch (Next review) ", "Element 1 of Needed (Needs) ");
            for (int i = 0; i < labels.size(); i++) {
                String message = read.findings().get(i).message();
                assertTrue(message.startsWith(labels.get(i)), message);
            }
        }

        @Test
        @DisplayName("are empty but required is reported at the empty cells")
        void emptyRequired() throws IOException {
            workbook.row(1, "Owner", "Area", "Service", "Status", "Live since", "Since");
            workbook.row(2, "Ann", "Risk").row(3, "Ann", "", "Keep a log");
            workbook.row(4, "", "Risk", "Draw a plan", "operation", "", JAN_5).row(5, "", "Risk", "Advise", "pilot");
            workbook.row(6, "", "Risk", "Report", "", "", JAN_5);
            var read = read(sheet(
                    column("Owner", "owner"),
                    column("Area", "function.name"),
                    column("Service", "name"),
                    MappedColumn.heading("Live since")
                            .to("stage-change.on")
                            .onlyFor("operation")
                            .build(),
                    MappedColumn.heading("Since")
                            .to("stage-change.on")
                            .onlyFor("pilot")
                            .build(),
                    column("Status", "stage-change.to")));
            assertEquals(
                    List.of(
                            "Services!C2 PMO-101 service, id",
                            "Services!C2 PMO-101 service, name",
                            "Services!B3 PMO-101 service keep-a-log, function",
                            "Services!E4 PMO-101 stage-change draw-a-plan, on",
                            "Services!F5 PMO-101 stage-change advise, on",
                            "Services!D6 PMO-101 stage-change report, to",
                            "Services!F6 PMO-101 stage-change report, on"),
                    FindingLines.of(read));
        }

        @Test
        @DisplayName("are marked gives a value for each mark")
        void marks() throws IOException {
            workbook.row(1, "Service", "Project", "Programme")
                    .row(2, "Keep a log", "x", "X")
                    .row(3, "Advise", "-", "✓");
            var read = read(sheet(
                            column("Service", "name"),
                            MappedColumn.heading("Project")
                                    .to("levels")
                                    .mark("project")
                                    .build(),
                            MappedColumn.heading("Programme")
                                    .to("levels")
                                    .mark("programme")
                                    .build())
                    .constant("function.name", "Risk"));
            assertFine(read);
            assertEquals(
                    "[project, programme]",
                    read.orThrow().services().get(0).levels().toString());
            assertEquals(
                    "[programme]", read.orThrow().services().get(1).levels().toString());
        }

        @Test
        @DisplayName("are empty gets the default, and a constant applies to all")
        void defaults() throws IOException {
            workbook.row(1, "Service", "Owner").row(2, "Keep a log", "Ann").row(3, "Advise");
            var read = read(sheet(column("Service", "name"), column("Owner", "owner"))
                    .constant("function.name", "Risk")
                    .constant("offering", "additional")
                    .constant("levels", "project\nprogramme")
                    .defaultValue("owner", "Head of PMO"));
            assertFine(read);
            var services = read.orThrow().services();
            assertEquals("Ann", services.get(0).owner().orElseThrow());
            assertEquals("Head of PMO", services.get(1).owner().orElseThrow());
            assertEquals("additional", services.get(1).offering().orElseThrow().token());
            assertEquals(2, services.get(1).levels().size());
        }

        @Test
        @DisplayName("have no field are kept as attributes")
        void attributes() throws IOException {
            workbook.row(1, "Service", "Cost centre").row(2, "Keep a log", 4711);
            var read = read(sheet(column("Service", "name"), column("Cost centre", "x-cost-centre"))
                    .constant("function.name", "Risk"));
            assertFine(read);
            assertEquals(
                    "{x-cost-centre=Decimal[number=4711.0]}",
                    read.orThrow().services().get(0).attributes().toString());
        }
    }

    @Nested
    @DisplayName("with a status and a launch date")
    class Stages {

        private final MappedSheet.Builder sheet = sheet(
                        column("Service", "name"),
                        MappedColumn.heading("Status")
                                .to("stage-change.to")
                                .words(ImmutableMap.of("Live", "operation", "n/a", ""))
                                .build(),
                        column("Launched", "stage-change.on"))
                .constant("function.name", "Risk");

        @Test
        @DisplayName("has an opening stage change for each service that has both")
        void opening() throws IOException {
            workbook.row(1, "Service", "Status", "Launched");
            workbook.row(2, "Keep a log", "live", JAN_5).row(3, "Advise", "Pilot", JAN_5);
            workbook.row(4, "Train").row(5, "Coach", "n/a", JAN_5);
            var read = read(sheet);
            assertFine(read);
            assertEquals(
                    List.of("keep-a-log to operation on 2026-01-05, opening", "advise to pilot on 2026-01-05, opening"),
                    changes(read));
        }

        @Test
        @DisplayName("is reported for a text that is no stage, once, at its first cell")
        void unknownStatus() throws IOException {
            workbook.row(1, "Service", "Status", "Launched");
            workbook.row(2, "Keep a log", "On hold", JAN_5).row(3, "Advise", "on hold", JAN_5);
            var read = read(sheet);
            assertEquals(
                    List.of(FindingLines.worded("Services!B2", UNKNOWN_STAGE, "Status", "On hold", "its 2 rows")),
                    FindingLines.worded(read));
            assertEquals(2, services(read).size());
        }

        @Test
        @DisplayName("uses a day only for the stages of the mapping, and the default for others")
        void onlyFor() throws IOException {
            workbook.row(1, "Service", "Status", "Go-live");
            workbook.row(2, "Keep a log", "Live", JAN_5).row(3, "Advise", "Retired", JAN_5);
            var read = read(sheet(
                            column("Service", "name"),
                            MappedColumn.heading("Go-live")
                                    .to("stage-change.on")
                                    .onlyFor("Operation")
                                    .build(),
                            MappedColumn.heading("Status")
                                    .to("stage-change.to")
                                    .words(ImmutableMap.of("Live", "operation"))
                                    .build())
                    .constant("function.name", "Risk")
                    .defaultValue("stage-change.on", "2026-11-01"));
            assertFine(read);
            assertEquals(
                    List.of(
                            "keep-a-log to operation on 2026-01-05, opening",
                            "advise to retired on 2026-11-01, opening"),
                    changes(read));
        }

        @Test
        @DisplayName("is not read if the mapping has a day for an unknown stage")
        void onlyForNoStage() throws IOException {
            workbook.row(1, "Service", "Go-live").row(2, "Keep a log", JAN_5);
            var read = read(sheet(
                    column("Service", "name"),
                    MappedColumn.heading("Go-live")
                            .to("stage-change.on")
                            .onlyFor("operaton")
                            .build()));
            assertEquals(
                    FindingLines.worded("a.xlsx", NO_STAGE, "\"Go-live\"", "operaton", STAGES, meant("operation")),
                    FindingLines.worded(read).get(0));
        }

        @Test
        @DisplayName("misses the day as everybody does, unless there is a default")
        void noDay() throws IOException {
            workbook.row(1, "Service", "Status", "Launched").row(2, "Keep a log", "live");
            var missing = read(sheet);
            assertEquals(List.of("Services!C2 PMO-101 stage-change keep-a-log, on"), FindingLines.of(missing));
            var finding = missing.findings().get(0);
            assertTrue(finding.message().startsWith("Launched (On) "), finding.message());
            assertEquals(
                    "fill it in, or add to the sheet in the mapping \"defaults\": {\"stage-change.on\": \"YYYY-MM-DD\"}",
                    finding.hint().orElseThrow());
            var read = read(sheet.defaultValue("stage-change.on", "2026-11-01"));
            assertFine(read);
            assertEquals(List.of("keep-a-log to operation on 2026-11-01, opening"), changes(read));
        }
    }

    @Nested
    @DisplayName("whose ids")
    class Ids {

        private final MappedSheet.Builder sheet =
                sheet(column("Service", "name"), column("No", "id")).constant("function.name", "Risk");

        @Test
        @DisplayName("are missing gets them from names, with a number behind the second of the same")
        void same() throws IOException {
            workbook.row(1, "Service", "No")
                    .row(2, "Reporting")
                    .row(3, "Reporting")
                    .row(4, "reporting!");
            var read = read(sheet);
            assertEquals(
                    List.of("risk/reporting: Reporting", "risk/reporting-2: Reporting", "risk/reporting-3: reporting!"),
                    services(read));
            assertEquals(
                    List.of(
                            FindingLines.worded(
                                    "Services!A3", SAME_ID, "reporting", "a.xlsx: Services!A2", "reporting-2"),
                            FindingLines.worded(
                                    "Services!A4", SAME_ID, "reporting", "a.xlsx: Services!A2", "reporting-3")),
                    FindingLines.worded(read));
        }

        @Test
        @DisplayName("are given keeps them")
        void given() throws IOException {
            workbook.row(1, "Service", "No").row(2, "Reporting", "R-01").row(3, "Advise");
            assertEquals(List.of("risk/R-01: Reporting", "risk/advise: Advise"), services(read(sheet)));
        }

        @Test
        @DisplayName("are made of letters and digits of every language, at most a hundred")
        void made() {
            assertEquals(
                    "risk-and-issue-log-2", GeneratedIds.idOf("  Risk and/or: Issue “log” (2) ".replace("or: ", "")));
            assertEquals("managers-überblick", GeneratedIds.idOf("Manager's Überblick"));
            assertEquals("ризики-проекта", GeneratedIds.idOf("Ризики проекта"));
            assertEquals("リスク管理", GeneratedIds.idOf("リスク管理"));
            assertEquals("", GeneratedIds.idOf("?!"));
            assertEquals("a".repeat(100), GeneratedIds.idOf("a".repeat(120)));
            assertEquals("a".repeat(99), GeneratedIds.idOf("a".repeat(99) + " b"));
        }
    }

    @Nested
    @DisplayName("whose sheets")
    class Sheets {

        private final MappedSheet.Builder sheet =
                sheet(column("Service", "name")).constant("function.name", "Risk");

        @Test
        @DisplayName("are not in the mapping is reported, unless they are ignored")
        void others() throws IOException {
            workbook.row(1, "Service")
                    .row(2, "Keep a log")
                    .sheet("Old")
                    .row(1, "x")
                    .sheet("Lists")
                    .row(1, "x");
            var read = workbook.read(
                    mapping().sheet(sheet.build()).ignoreSheet("lists").build());
            assertEquals(List.of(FindingLines.worded("Old", OTHER_SHEET, "Old")), FindingLines.worded(read));
        }

        @Test
        @DisplayName("are missing is reported")
        void notThere() throws IOException {
            var read = workbook.read(mapping()
                    .sheet(MappedSheet.builder("Servises")
                            .column(column("Service", "name"))
                            .build())
                    .ignoreSheet("Services")
                    .build());
            assertEquals(
                    List.of(FindingLines.worded("a.xlsx", NO_SHEET, "Servises", "\"Services\"")),
                    FindingLines.worded(read));
        }

        @Test
        @DisplayName("are several have ids that differ")
        void several() throws IOException {
            workbook.row(1, "Service")
                    .row(2, "Report")
                    .sheet("Time")
                    .row(1, "Service")
                    .row(2, "Report");
            var read = workbook.read(mapping()
                    .sheet(sheet.build())
                    .sheet(MappedSheet.builder("Time")
                            .column(column("Service", "name"))
                            .constant("function.name", "Time")
                            .build())
                    .build());
            assertEquals(List.of("risk/report: Report", "time/report-2: Report"), services(read));
        }
    }

    @Test
    @DisplayName("has all errors of the mapping reported at once, by file and line")
    void allFaults() throws IOException {
        workbook.row(1, "Service", "Notes").row(2, "Keep a log");
        var mapping = ColumnMapping.parse("""
                {"format": "pmo-mapping/1", "idFrom": "name", "catalogue": {"id": "acme"},
                 "sheets": [{"sheet": "Services", "columns": [
                   {"heading": "benefts", "to": "benefts"},
                   {"heading": "Service", "to": "name"},
                   {"heading": "Launch", "to": "stage-change.on", "onlyFor": ["live"]}]}]}
                """, "m.json");
        assertEquals(
                List.of(
                        FindingLines.worded(
                                "m.json:3:33",
                                NO_FIELD,
                                "column \"benefts\"",
                                "benefts",
                                "a service",
                                meant("benefits")),
                        FindingLines.worded("m.json:5:63", NO_STAGE, "\"Launch\"", "live", STAGES, ""),
                        FindingLines.worded("Services!A1", NO_COLUMN, 1, "benefts", ""),
                        FindingLines.worded("Services!A1", NO_COLUMN, 1, "Launch", "")),
                FindingLines.worded(workbook.read(mapping)));
    }

    @Test
    @DisplayName("is not read at all if the mapping names a field that is missing")
    void noSuchField() throws IOException {
        workbook.row(1, "Service").row(2, "Keep a log");
        var read = workbook.read(ColumnMapping.builder()
                .catalogue("nmae", "ACME")
                .sheet(sheet(column("Service", "nam"), column("Status", "stage-change.too"))
                        .constant("stage", "pilot")
                        .defaultValue("function.owner", "Ann")
                        .build())
                .build());
        assertEquals(
                List.of(
                        FindingLines.worded("a.xlsx", NO_FIELD, "catalogue", "nmae", "a catalogue", meant("name")),
                        FindingLines.worded(
                                "a.xlsx", NO_FIELD, "column \"Service\"", "nam", "a service", meant("name")),
                        FindingLines.worded(
                                "a.xlsx",
                                NO_FIELD,
                                "column \"Status\"",
                                "stage-change.too",
                                "a stage change",
                                meant("to")),
                        FindingLines.worded("a.xlsx", NO_FIELD, "constants", "stage", "a service", ""),
                        FindingLines.worded("a.xlsx", NO_FIELD, "defaults", "function.owner", "a function", "")),
                FindingLines.worded(read).stream()
                        .filter(line -> line.contains("PMO-820"))
                        .toList());
    }
}
