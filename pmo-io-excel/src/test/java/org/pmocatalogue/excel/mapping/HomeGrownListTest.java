package org.pmocatalogue.excel.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.excel.FindingLines;

@DisplayName("A home-grown list, with a title, a legend, a last row of totals and no column called service,")
class HomeGrownListTest {

    private static final LocalDate MAR_1 = LocalDate.of(2024, 3, 1);

    private final ForeignWorkbook workbook = new ForeignWorkbook("List");

    @BeforeEach
    void fill() {
        workbook.row(1, "PMO of ACME: what we do").row(2, "Kept by Ann");
        workbook.row(
                4,
                "Area",
                "What we do",
                "For whom",
                "Who does it",
                "How often",
                "Hours/month",
                "Status",
                "Launch",
                "Mandatory?",
                "Project",
                "Prog.",
                "Portfolio",
                "Comment",
                "Jira key",
                "",
                "Legend");
        workbook.row(5, "Risk", "Keep the risk log", "Boards, leads", "Ann", "weekly", 4, "Live", MAR_1, "Yes", "x");
        workbook.cell("N5", "PMO-100").cell("P5", "x: offered there").cell("M5", "good");
        workbook.row(6, "", "Run risk reviews", "Boards", "PMO lead", "monthly", 8, "Stopped", MAR_1, "No", "", "x");
        workbook.cell("N6", "PMO-101");
        workbook.row(7, "Planning", "Draw a plan", "Leads", "Bob", "on demand", 12, "Pilot", MAR_1, "No", "x");
        workbook.cell("L7", "x").cell("N7", "PMO-102");
        workbook.row(8, "Total", "", "", "", "", 24);
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    private ColumnMapping proposed() throws IOException {
        return workbook.propose("list.xlsx").orThrow().mapping();
    }

    @Test
    @DisplayName("is understood, but for the day of services that are not in operation")
    void understood() throws IOException {
        assertEquals(
                List.of("date of other stages"),
                workbook.propose("list.xlsx").orThrow().lines(MappingProposal.Certainty.NOT_UNDERSTOOD).stream()
                        .map(MappingProposal.Line::what)
                        .toList());
        assertEquals(
                List.of(
                        "List!G6 PMO-101 stage-change run-risk-reviews, on",
                        "List!G7 PMO-101 stage-change draw-a-plan, on"),
                FindingLines.of(workbook.read(proposed())));
    }

    @Test
    @DisplayName("is read as its office means it once that day is given")
    void read() throws IOException {
        var proposed = proposed();
        var sheet = proposed.sheets().get(0).toBuilder().defaultValue("stage-change.on", "2026-11-02");
        var catalogue = workbook.read(ColumnMapping.builder()
                        .catalogue(proposed.catalogue())
                        .idFrom("name")
                        .sheet(sheet.build())
                        .build())
                .orThrow();
        assertEquals(
                List.of(
                        "risk/keep-the-risk-log, Ann, 4 a month, [project]",
                        "risk/run-risk-reviews, PMO lead, 8 a month, [programme]",
                        "planning/draw-a-plan, Bob, 12 a month, [project, portfolio]"),
                catalogue.services().stream()
                        .map(s -> "%s/%s, %s, %s a %s, %s"
                                .formatted(
                                        s.function(),
                                        s.id(),
                                        s.owner().orElseThrow(),
                                        s.effortHours().orElseThrow().toBigInteger(),
                                        s.effortPer().orElseThrow().token(),
                                        s.levels()))
                        .toList());
        assertEquals(
                List.of("operation 2024-03-01", "retired 2026-11-02", "pilot 2026-11-02"),
                catalogue.stageChanges().stream()
                        .map(change -> change.to() + " " + change.on())
                        .toList());
    }
}
