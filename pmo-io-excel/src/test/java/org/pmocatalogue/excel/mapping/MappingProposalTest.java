package org.pmocatalogue.excel.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.excel.FindingLines;
import org.pmocatalogue.excel.Reads;
import org.pmocatalogue.spi.Limits;

@DisplayName("A proposal for a foreign workbook")
class MappingProposalTest {

    private static final LocalDate JAN_5 = LocalDate.of(2026, 1, 5);

    private final ForeignWorkbook workbook = new ForeignWorkbook("Services");

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    /** {@return what is proposed for columns, such as {@code SURE A "Service" name: is a synonym}} */
    private List<String> columns() throws IOException {
        return workbook.propose("a.xlsx").orThrow().lines().stream()
                .filter(line -> line.what().matches("(.*: )?[A-Z]( \".*)?"))
                .map(line -> "%s %s %s: %s".formatted(line.certainty(), line.what(), line.to(), line.why()))
                .toList();
    }

    private String column(String heading, Object... cells) throws IOException {
        workbook.row(1, "Service", heading);
        for (int i = 0; i < cells.length; i++) {
            workbook.row(i + 2, "Service " + i, cells[i]);
        }
        return columns().get(1);
    }

    private List<MappedColumn> mapped() throws IOException {
        return workbook.propose("a.xlsx").orThrow().mapping().sheets().get(0).columns();
    }

    @ParameterizedTest
    @DisplayName("knows the columns that practitioners use")
    @CsvSource(delimiter = '|', textBlock = """
            Service id                  | SURE    | id
            Description                 | SURE    | description
            Category / Function         | SURE    | function.name
            Target user/customer        | SURE    | customers
            Owner                       | SURE    | owner
            PMO contact                 | SURE    | contact
            Key challenges (why)        | SURE    | purpose
            BENEFITS                    | SURE    | benefits
            Inputs                      | SURE    | inputs
            Outputs                     | SURE    | outputs
            Workflow                    | SURE    | workflow
            Mandated or additional      | SURE    | offering
            Service level / SLA         | SURE    | serviceLevel
            Cadence                     | SURE    | cadence
            Launch date                 | SURE    | stage-change.on
            Success measures / KPI      | SURE    | measures
            Skills/competencies         | SURE    | skills
            Effort/FTE                  | GUESSED | x-fte
            Escalation path             | SURE    | escalation
            Request route               | SURE    | requestRoute
            Exclusions                  | SURE    | exclusions
            Review and exit criteria    | GUESSED | exitCriteria
            Status                      | SURE    | stage-change.to
            Version                     | GUESSED | x-version
            Level                       | GUESSED | levels
            Benefts                     | GUESSED | benefits
            Business owner              | GUESSED | owner
            Inputs (from the project)   | GUESSED | inputs
            effortHours                 | SURE    | effortHours
            Next review                 | SURE    | nextReview
            Who does it                 | GUESSED | owner
            Who gets it                 | SURE    | customers
            Who receives it             | SURE    | customers
            Who needs it                | SURE    | customers
            Recipients                  | GUESSED | customers
            Who doez it                 | GUESSED | owner
            Comment                     | GUESSED | x-comment
            Remarks                     | GUESSED | x-remark
            Notes                       | GUESSED | x-notes
            """)
    void knownHeadings(String heading, String certainty, String field) throws IOException {
        workbook.row(1, "Service name", heading);
        var line = columns().get(1);
        assertTrue(line.startsWith(certainty + " B \"" + heading + "\" " + field + ":"), line);
    }

    @Nested
    @DisplayName("looks into the cells, and so")
    class Contents {

        @Test
        @DisplayName("distinguishes office types from expertise")
        void level() throws IOException {
            assertEquals("SURE B \"Level\" levels: has values of Levels", column("Level", "Project", "portfolio"));
            assertEquals(
                    "GUESSED B \"Level\" expertise: has values of Expertise; its words are translated (Basic → support)",
                    column("Level", "Basic", "Advanced"));
            assertEquals("{Basic=support}", mapped().get(1).words().toString());
        }

        @Test
        @DisplayName("splits values of a closed set at their separators")
        void levels() throws IOException {
            assertEquals(
                    "SURE B \"Levels\" levels: has this name", column("Levels", "Project, Programme", "Portfolio"));
            assertEquals(",", mapped().get(1).separator().orElseThrow());
        }

        @Test
        @DisplayName("reports what it cannot translate")
        void unknownWord() throws IOException {
            assertEquals(
                    "GUESSED B \"Status\" stage-change.to: is a synonym; its words are translated (Live → operation); "
                            + "add a translation of \"On hold\" to its words",
                    column("Status", "Live", "On hold", "Pilot"));
            assertEquals("{Live=operation}", mapped().get(1).words().toString());
        }

        @Test
        @DisplayName("omits a column without known values")
        void noWord() throws IOException {
            assertEquals(
                    "NOT_UNDERSTOOD B \"Status\" : is a synonym, but \"A\", \"B\" is not a value of To",
                    column("Status", "A", "B"));
        }

        @Test
        @DisplayName("knows a closed set under any heading")
        void closedSet() throws IOException {
            assertEquals(
                    "GUESSED B \"Can or must\" offering: has values of Offering; "
                            + "its words are translated (Mandatory → mandated, Optional → additional)",
                    column("Can or must", "Mandatory", "Optional"));
        }

        @Test
        @DisplayName("finds x marks")
        void marks() throws IOException {
            assertEquals(
                    "SURE B \"Programme\" levels: is a value of Levels, marked with x", column("Programme", "x", "X"));
            assertEquals("programme", mapped().get(1).mark().orElseThrow());
            assertEquals("GUESSED B \"Prog.\" levels: is a value of Levels, marked with x", column("Prog.", "x", "X"));
            assertEquals("programme", mapped().get(1).mark().orElseThrow());
        }

        @Test
        @DisplayName("looks whether days are days")
        void days() throws IOException {
            assertEquals("SURE B \"Launch date\" stage-change.on: is a synonym", column("Launch date", JAN_5));
            assertEquals(
                    "GUESSED B \"Launch date\" stage-change.on: is a synonym, but \"spring\" is not a day",
                    column("Launch date", JAN_5, "spring"));
            assertEquals(
                    "NOT_UNDERSTOOD B \"Launch date\" : is a synonym, but \"spring\" is not a day",
                    column("Launch date", "spring", "spring"));
            assertEquals("NOT_UNDERSTOOD B \"Board\" : has dates", column("Board", JAN_5, JAN_5));
        }

        @Test
        @DisplayName("looks whether ids can be ids")
        void ids() throws IOException {
            assertEquals("SURE B \"Service id\" id: is a synonym", column("Service id", "S-1", "S-2"));
            assertEquals(
                    "GUESSED B \"Service id\" x-number: has \"S 1\", \"S 2\", which cannot be ids; kept as an attribute",
                    column("Service id", "S 1", "S 2"));
            assertEquals(
                    "GUESSED B \"Service id\" x-number: has only numbers; kept as an attribute",
                    column("Service id", 1, 2));
        }

        @Test
        @DisplayName("splits lists where they are separated")
        void lists() throws IOException {
            assertEquals(
                    "SURE B \"Inputs\" inputs: has this name; lists are split at \"|\"",
                    column("Inputs", "a|b|c", "d"));
            assertEquals(
                    "SURE B \"Inputs\" inputs: has this name; lists are split at \";\", but commas also occur",
                    column("Inputs", "a, b; c", "d"));
            assertEquals(
                    "GUESSED B \"Inputs\" inputs: has this name; lists are split at commas, but \";\" also occurs",
                    column("Inputs", "a, b, c", "d; e"));
            assertEquals(
                    "GUESSED B \"Inputs\" inputs: has this name; lists are split at commas",
                    column("Inputs", "a, b", "c, d"));
        }
    }

    @Nested
    @DisplayName("looks at the table, and so")
    class Tables {

        @Test
        @DisplayName("finds names without a known heading")
        void names() throws IOException {
            workbook.row(1, "Area", "Thing", "Owner", "Benefits").row(2, "Risk", "Keep a log", "Ann");
            workbook.row(3, "Risk", "Run a review", "Ann");
            assertEquals(
                    "GUESSED B \"Thing\" name: no other column has names, and all its texts differ",
                    columns().get(1));
        }

        @Test
        @DisplayName("takes what would be a description for names if nothing else can be, but never codes")
        void namesNotCodes() throws IOException {
            workbook.row(1, "Area", "Jira key", "What we do", "For whom");
            workbook.row(2, "Risk", "PMO-100", "Keep the risk log", "Boards");
            workbook.row(3, "Risk", "PMO-101", "Run a risk review", "Boards");
            assertEquals(
                    List.of(
                            "GUESSED B \"Jira key\" x-jira-key: has codes such as \"PMO-100\", \"PMO-101\"; "
                                    + "kept as an attribute",
                            "GUESSED C \"What we do\" name: no other column has names, and all its texts differ; "
                                    + "may also be a description"),
                    columns().subList(1, 3));
        }

        @Test
        @DisplayName("leaves a description what it is if another column holds names, or if it is too long for them")
        void description() throws IOException {
            workbook.row(1, "Area", "Service", "What we do").row(2, "Risk", "Keep a log", "Note each risk");
            assertEquals(
                    "SURE C \"What we do\" description: is a synonym", columns().get(2));
            workbook.row(1, "Area", "What we do", "Thing").row(2, "Risk", "Note each risk. ".repeat(10), "Keep a log");
            workbook.row(3, "Risk", "Call people together. ".repeat(10), "Run a review");
            assertEquals(
                    "SURE B \"What we do\" description: is a synonym", columns().get(1));
        }

        @Test
        @DisplayName("fills groups down, and knows merged cells")
        void groups() throws IOException {
            workbook.row(1, "Area", "Service", "Owner").row(2, "Risk", "Keep a log", "Ann");
            workbook.row(3, "", "Run a review").merge("C2:C3");
            assertEquals(
                    "[true, false, true]",
                    mapped().stream().map(MappedColumn::isFillDown).toList().toString());
        }

        @Test
        @DisplayName("ends it above a legend")
        void legendBelow() throws IOException {
            workbook.row(1, "Area", "Service", "Owner", "Cadence").row(2, "Risk", "Keep a log", "Ann", "weekly");
            workbook.row(4, "Ann", "Ann Lee").row(5, "Bob", "Bob Ray");
            assertTrue(workbook.propose("a.xlsx")
                    .orThrow()
                    .mapping()
                    .sheets()
                    .get(0)
                    .endsAtEmptyRow());
        }

        @Test
        @DisplayName("leaves out rows that add up others, and nothing that only sounds like it")
        void totals() throws IOException {
            workbook.row(1, "Area", "Service", "Owner", "Effort in hours").row(2, "Risk", "Keep a log", "Ann", 4);
            workbook.row(3, "Subtotal:", "", "", 4).row(4, "Time", "Draw a plan", "Ann", 2);
            workbook.row(5, "Total", "Total cost view", "Bob", 2).row(6, "Summe", "", "", 6);
            var proposal = workbook.propose("a.xlsx").orThrow();
            var sheet = proposal.mapping().sheets().get(0);
            assertEquals("[Subtotal:, Summe]", sheet.ignoredRows().toString());
            assertEquals(
                    List.of("rows \"Subtotal:\"", "rows \"Summe\""),
                    proposal.lines().stream()
                            .filter(line -> line.to().equals("ignoreRows"))
                            .map(MappingProposal.Line::what)
                            .toList());
        }

        @Test
        @DisplayName("does not end it at an empty row that is followed by more of it")
        void emptyRows() throws IOException {
            workbook.row(1, "Area", "Service", "Owner", "Cadence").row(2, "Risk", "Keep a log", "Ann", "weekly");
            workbook.row(4, "Time", "Draw a plan", "Ann", "weekly");
            assertTrue(!workbook.propose("a.xlsx")
                    .orThrow()
                    .mapping()
                    .sheets()
                    .get(0)
                    .endsAtEmptyRow());
        }

        @Test
        @DisplayName("maps the first of two columns for one field")
        void twice() throws IOException {
            workbook.row(1, "Service", "Owner", "Owner", "Lead").row(2, "Keep a log", "Ann", "Bob", "Cy");
            assertEquals(
                    List.of(
                            "SURE A \"Service\" name: is a synonym",
                            "SURE B \"Owner\" owner: has this name",
                            "NOT_UNDERSTOOD C \"Owner\" : may also be owner, which is already in column B",
                            "NOT_UNDERSTOOD D \"Lead\" : may also be owner, which is already in column B"),
                    columns());
        }

        @Test
        @DisplayName("maps a synonym rather than a similar or longer heading to its left")
        void synonymFirst() throws IOException {
            workbook.row(1, "Service title", "Who doez it", "Business owner", "Responsible");
            workbook.row(2, "Keep a log", "Ann", "Bob", "Cy");
            assertEquals(
                    List.of(
                            "SURE A \"Service title\" name: is a synonym",
                            "NOT_UNDERSTOOD B \"Who doez it\" : may also be owner, which is already in column D",
                            "NOT_UNDERSTOOD C \"Business owner\" : may also be owner, which is already in column D",
                            "GUESSED D \"Responsible\" owner: often has this meaning"),
                    columns());
        }

        @Test
        @DisplayName("does not take another word for a misspelling")
        void otherWord() throws IOException {
            assertEquals(
                    "NOT_UNDERSTOOD B \"Who sees it\" : has values such as \"Boards\"",
                    column("Who sees it", "Boards"));
        }

        @Test
        @DisplayName("names the second of two columns of the same heading by its letter")
        void sameHeading() throws IOException {
            workbook.row(1, "Service", "Inputs", "Inputs").row(2, "Keep a log", "a", "b");
            assertEquals("[\"Service\": name, \"Inputs\": inputs, C: inputs]", mapped().toString());
        }

        @Test
        @DisplayName("reports that a stage requires a day, and maps launched to operation")
        void stages() throws IOException {
            workbook.row(1, "Service", "Status").row(2, "Keep a log", "Live");
            assertTrue(lines().contains("NOT_UNDERSTOOD date of the stage : no column has this date; "
                    + "add to the sheet \"defaults\": {\"stage-change.on\": \"YYYY-MM-DD\"}"));
            workbook.row(1, "Service", "Launched").row(2, "Keep a log", JAN_5);
            assertTrue(lines().contains("GUESSED stage stage-change.to: no column has stages, "
                    + "so launched services are in \"operation\""));
        }

        @Test
        @DisplayName("takes the day of a launch for that of operation alone, if there are other stages")
        void launches() throws IOException {
            workbook.row(1, "Service", "Status", "Launch").row(2, "Keep a log", "Live", JAN_5);
            assertEquals(
                    "SURE C \"Launch\" stage-change.on: is a synonym", columns().get(2));
            workbook.row(3, "Advise", "Stopped", JAN_5);
            assertEquals(
                    "GUESSED C \"Launch\" stage-change.on: is a synonym; is a launch, "
                            + "so it applies only to the stage operation",
                    columns().get(2));
            assertEquals("[operation]", mapped().get(2).onlyFor().toString());
            assertTrue(lines().contains("NOT_UNDERSTOOD date of other stages : no column has this date; "
                    + "add to the sheet \"defaults\": {\"stage-change.on\": \"YYYY-MM-DD\"}"));
            workbook.cell("C1", "Since");
            assertEquals(
                    "GUESSED C \"Since\" stage-change.on: often has this meaning",
                    columns().get(2));
        }

        @Test
        @DisplayName("reports that a date is empty in rows with a stage, unless it is filled down")
        void emptyDays() throws IOException {
            workbook.row(1, "Service", "Status", "Since").row(2, "Keep a log", "Live", JAN_5);
            workbook.row(3, "Advise").row(4, "Draw a plan", "Stopped").row(5, "Report", "Live");
            assertTrue(lines().contains("NOT_UNDERSTOOD date of the stage : is empty in 2 rows with a stage, "
                    + "such as C4; fill in the date, or add to the sheet "
                    + "\"defaults\": {\"stage-change.on\": \"YYYY-MM-DD\"}"));
            workbook.merge("C2:C5");
            assertTrue(lines().stream().noneMatch(line -> line.contains("date of the stage")));
        }

        @ParameterizedTest
        @DisplayName("reads from the heading of hours what they are counted by")
        @CsvSource({"Hours/month, month", "Effort in hours per project, project", "Hours (each time), occurrence"})
        void effortPer(String heading, String per) throws IOException {
            workbook.row(1, "Service", heading).row(2, "Keep a log", 4);
            assertTrue(
                    lines().contains("GUESSED effort effortPer: \"%s\" is in the heading of the hours".formatted(per)));
            var sheet = workbook.propose("a.xlsx").orThrow().mapping().sheets().get(0);
            assertEquals(ImmutableMap.of("effortPer", per), withoutFunction(sheet.constants()));
            workbook.cell("C1", "Effort per").cell("C2", "month");
            assertTrue(lines().stream().noneMatch(line -> line.contains("effort effortPer")));
        }

        private static ImmutableMap<String, String> withoutFunction(ImmutableMap<String, String> constants) {
            return ImmutableMap.copyOf(Maps.filterKeys(constants, field -> !field.equals("function.name")));
        }

        private List<String> lines() throws IOException {
            return workbook.propose("a.xlsx").orThrow().lines().stream()
                    .map(line -> "%s %s %s: %s".formatted(line.certainty(), line.what(), line.to(), line.why()))
                    .toList();
        }

        @Test
        @DisplayName("maps similar sheets to functions if no column names them")
        void sheetPerFunction() throws IOException {
            workbook.row(1, "Service", "Owner").row(2, "Keep a log", "Ann");
            workbook.sheet("Planning").row(1, "Service", "Owner").row(2, "Draw a plan", "Bob");
            workbook.sheet("Notes").row(1, "Ask Ann").sheet("Sheet4");
            var mapping = workbook.propose("a.xlsx").orThrow().mapping();
            assertEquals("[Services, Planning]", mapping.sheets().toString());
            assertEquals(
                    "{function.name=Planning}",
                    mapping.sheets().get(1).constants().toString());
            assertEquals("[Sheet4]", mapping.ignoredSheets().toString());
            assertEquals(
                    List.of("services: Services", "planning: Planning"),
                    workbook.read(mapping).value().orElseThrow().functions().stream()
                            .map(f -> f.id() + ": " + f.name())
                            .toList());
        }
    }

    @Test
    @DisplayName("is not made of a workbook without a table of services")
    void noTable() throws IOException {
        workbook.row(1, "Ask Ann").row(2, "or Bob");
        assertEquals(
                List.of(FindingLines.worded("a.xlsx", MappingProblem.NO_TABLE, "\"Services\"")),
                FindingLines.worded(workbook.propose("a.xlsx")));
    }

    @Test
    @DisplayName("is not made of a workbook that is a catalogue already")
    void catalogue() throws IOException {
        workbook.row(1, "Service", "Owner").row(2, "Keep a log", "Ann").sheet("Catalogue");
        workbook.row(1, "Field", "Value", "What goes in").row(2, "Name", "ACME");
        assertEquals(List.of("a.xlsx PMO-831"), FindingLines.of(workbook.propose("a.xlsx")));
    }

    @Test
    @DisplayName("is not made of what is no workbook")
    void noWorkbook() throws IOException {
        try (var in = Reads.input(new byte[] {'a', 'b', 'c', 'd'})) {
            var result = MappingProposal.of(in, Catalogues.discover()::shape, Limits.standard());
            assertTrue(result.value().isEmpty());
            assertEquals(List.of("a.xlsx PMO-801"), FindingLines.of(result));
        }
    }
}
