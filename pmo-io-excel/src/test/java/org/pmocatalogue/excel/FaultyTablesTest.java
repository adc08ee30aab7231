package org.pmocatalogue.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.finding.FieldProblem;

@DisplayName("A workbook with faulty tables")
class FaultyTablesTest extends EditedWorkbook {

    @Test
    @DisplayName("Merged cells are reported if they overlap values of entries")
    void merged() throws IOException {
        set("Services!B4", "");
        sheet("Services").addMergedRegion(CellRangeAddress.valueOf("B3:B4"));
        sheet("Services").addMergedRegion(CellRangeAddress.valueOf("AX1:AZ3"));
        readReporting("Services!B4 PMO-101 service travel, function", "Services!B3 PMO-817");
        assertReported("Services!B3", ExcelProblem.MERGED, "B3:B4");
    }

    @Test
    @DisplayName("Missing values are reported at the empty cell, or at the row without a column")
    void missing() throws IOException {
        cell("Catalogue!B3").setBlank();
        sheet("Catalogue").getRow(3).removeCell(cell("Catalogue!B4"));
        cell("Functions!B3").setBlank();
        set("Services!C3", "\u00a0");
        sheet("Services").getRow(3).removeCell(cell("Services!C4"));
        cell("Mappings!E1").setBlank();
        cell("Mappings!E2").setBlank();
        assertEquals(
                List.of(
                        "Catalogue!B3 PMO-101 catalogue acme-pmo, name",
                        "Catalogue!B4 PMO-101 catalogue acme-pmo, version",
                        "Functions!B3 PMO-101 function 007, name",
                        "Services!C3 PMO-101 service minutes, name",
                        "Services!C4 PMO-101 service travel, name",
                        "Mappings!A2 PMO-101 mapping risk, relation"),
                read().findings().stream()
                        .filter(finding -> finding.problem() == FieldProblem.MISSING_FIELD)
                        .map(FindingLines::of)
                        .toList());
    }

    @Test
    @DisplayName("A workbook without any known sheet is rejected")
    void noSheet() throws IOException {
        for (String name : List.of("Catalogue", "Functions", "Services", "Stage changes", "Mappings")) {
            workbook.removeSheetAt(workbook.getSheetIndex(name));
        }
        workbook.createSheet("Bob's list");
        assertEquals(List.of("a.xlsx PMO-807"), FindingLines.of(read()));
        assertReported(
                "a.xlsx",
                ExcelProblem.NO_SHEET,
                "catalogue",
                "\"Read me\", \"Lists\", \"Bob's list\"",
                "Catalogue, Functions, Services, Stage changes and Mappings");
    }

    @Test
    @DisplayName("A sheet without headings is reported, with its cells")
    void noHeadings() throws IOException {
        sheet("Mappings").removeRow(sheet("Mappings").getRow(0));
        readReporting(
                "Mappings!A2 PMO-809",
                "Mappings!B2 PMO-810 = risk",
                "Mappings!C2 PMO-810 = p3o-2013",
                "Mappings!D2 PMO-810 = risk-management",
                "Mappings!E2 PMO-810 = Same");
        assertReported("Mappings!A2", ExcelProblem.NO_HEADINGS, "Framework");
        assertReported("Mappings!B2", ExcelProblem.OUTSIDE, "\"risk\"");
    }

    @Test
    @DisplayName("An edited stage, which is computed, is reported")
    void derived() throws IOException {
        set("Services!E2", "Retired");
        set("Services!D3", "");
        readReporting("Services!E2 PMO-305 service log, stage");
    }

    @Test
    @DisplayName("Unknown choices and dangling references are reported at their cells")
    void wrongValues() throws IOException {
        set("Services!P2", "suport");
        set("Services!B3", "finance");
        set("Services!AI3", "log\nnone");
        set("Services!A4", "two words");
        cell("Mappings!C2").setBlank();
        readReporting(
                "Services!P2 PMO-102 service log, expertise, or \"support\"",
                "Services!A4 PMO-102 service two words, id",
                "Mappings!C2 PMO-101 mapping risk, framework",
                "Services!B3 PMO-201 service minutes, function",
                "Services!AI3 PMO-202 service minutes, needs",
                "'Stage changes'!A2 PMO-203 stage-change log, service",
                "'Stage changes'!A3 PMO-203 stage-change log, service");
    }

    @Test
    @DisplayName("Invalid JSON after json: is reported")
    void brokenJson() throws IOException {
        set("Services!AR3", "json: [1, ");
        readReporting("Services!AR3 PMO-816 service minutes = json: [1,");
        assertReported("Services!AR3", ExcelProblem.BROKEN_JSON, "x-list");
    }
}
