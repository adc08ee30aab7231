package org.pmocatalogue.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The sheet Catalogue")
class HeaderSheetTest extends EditedWorkbook {

    @Test
    @DisplayName("A workbook without the sheet Catalogue is rejected")
    void noCatalogue() throws IOException {
        workbook.removeSheetAt(workbook.getSheetIndex("Catalogue"));
        var read = read();
        assertEquals(List.of("a.xlsx PMO-013"), FindingLines.of(read));
    }

    @Test
    @DisplayName("A sheet Catalogue without values is rejected")
    void emptyCatalogue() throws IOException {
        for (int row = 2; row < 20; row++) {
            cell("Catalogue!B" + row).setBlank();
        }
        var read = read();
        assertEquals(List.of("a.xlsx PMO-013"), FindingLines.of(read));
    }

    @Test
    @DisplayName("A title in place of the headings is reported")
    void titleAboveFields() throws IOException {
        set("Catalogue!A1", "Our PMO 2026");
        set("Catalogue!B1", "");
        set("Catalogue!C1", "");
        readReporting("Catalogue!A1 PMO-810 = Our PMO 2026");
    }

    @Test
    @DisplayName("A title above the headings is reported")
    void headingsUnderTitle() throws IOException {
        sheet("Catalogue").shiftRows(0, 30, 2);
        set("Catalogue!A1", "Our PMO 2026");
        readReporting("Catalogue!A1 PMO-810 = Our PMO 2026");
    }

    @Test
    @DisplayName("Names without value are reported, except fields and names with x-")
    void namesWithoutValue() throws IOException {
        set("Catalogue!A40", "Tell Bob");
        set("Catalogue!A41", "Description");
        set("Catalogue!A42", "x-budget");
        readReporting("Catalogue!A40 PMO-810 = Tell Bob");
    }

    @Test
    @DisplayName("Remarks in place of descriptions, or next to the headings, are reported")
    void remarksInHelp() throws IOException {
        set("Catalogue!C3", "Ask Eve");
        set("Catalogue!D1", "Eve says");
        set("Catalogue!C4", cell("Catalogue!C4").getStringCellValue().replace(". ", ".\r\n"));
        readReporting("Catalogue!D1 PMO-810 = Eve says", "Catalogue!C3 PMO-810 = Ask Eve");
    }

    @Nested
    @DisplayName("A sheet Catalogue with its fields as a table")
    class Table {

        /** Writes the fields as a table of four columns, from a row on. */
        private void layOut(int top, String... cells) {
            workbook.removeSheetAt(workbook.getSheetIndex("Catalogue"));
            workbook.createSheet("Catalogue");
            for (int i = 0; i < cells.length; i++) {
                set("Catalogue!%s%s".formatted((char) ('A' + i % 4), top + i / 4), cells[i]);
            }
        }

        @Test
        @DisplayName("The values are read from the row below the names")
        void isRead() throws IOException {
            layOut(1, "Id", "Name", "Version", "Kind", "acme-pmo", "ACME PMO", "2026-03", "own");
            var info = readReporting().info();
            assertEquals("acme-pmo", info.id().value());
            assertEquals("2026-03", info.version());
        }

        @Test
        @DisplayName("A title above the table is reported and omitted")
        void title() throws IOException {
            layOut(3, "id", "name", "version", "kind", "acme-pmo", "ACME PMO", "2026-03", "own");
            set("Catalogue!A1", "Our PMO");
            readReporting("Catalogue!A1 PMO-810 = Our PMO");
        }

        @Test
        @DisplayName("Each cell of a title above the table is reported and omitted")
        void titleOfTwoCells() throws IOException {
            layOut(2, "Id", "Name", "Version", "Kind", "acme-pmo", "ACME PMO", "2026-03", "own");
            set("Catalogue!B1", "Our PMO");
            set("Catalogue!C1", "draft");
            readReporting("Catalogue!B1 PMO-810 = Our PMO", "Catalogue!C1 PMO-810 = draft");
        }

        @Test
        @DisplayName("Two known names make a table")
        void twoKnown() throws IOException {
            layOut(1, "Key", "Name", "Version", "Type", "acme-pmo", "ACME PMO", "2026-03", "own");
            assertEquals(
                    List.of(
                            "Catalogue!A2 PMO-101 catalogue, id",
                            "Catalogue!A2 PMO-101 catalogue, kind",
                            "Catalogue!A1 PMO-105 catalogue",
                            "Catalogue!D1 PMO-105 catalogue"),
                    FindingLines.of(read()));
        }

        @Test
        @DisplayName("A table without known names is one finding")
        void noneKnown() throws IOException {
            layOut(2, "Key", "Called", "Edition", "Type", "acme-pmo", "ACME PMO", "2026-03", "own");
            String noFields = "Catalogue!A2 PMO-819";
            String noCatalogue = "a.xlsx PMO-013";
            assertEquals(List.of(noFields, noCatalogue), FindingLines.of(read()));
            assertReported("Catalogue!A2", ExcelProblem.NO_FIELDS, "catalogue", "Id, Name, Version, Kind");
            for (int row = 4; row < 100; row++) {
                set("Catalogue!A" + row, "more");
            }
            assertEquals(List.of(noFields, noCatalogue), FindingLines.of(read()));
        }

        @Test
        @DisplayName("An invalid value is reported at its cell")
        void wrongValue() throws IOException {
            layOut(1, "Id", "Name", "Version", "Kind", "acme pmo", "ACME PMO", "2026-03", "own");
            assertEquals(List.of("Catalogue!A2 PMO-102 catalogue acme pmo, id"), FindingLines.of(read()));
        }

        @Test
        @DisplayName("A second row of values is reported")
        void second() throws IOException {
            layOut(1, "Id", "Name", "Version", "Kind", "acme-pmo", "ACME PMO", "2026-03", "own", "b", "B", "1", "own");
            readReporting("Catalogue!A3 PMO-014 catalogue b, see Catalogue!A2");
        }

        @Test
        @DisplayName("A table without values is rejected")
        void noValues() throws IOException {
            layOut(1, "Id", "Name", "Version", "Kind");
            assertEquals(List.of("a.xlsx PMO-013"), FindingLines.of(read()));
        }
    }
}
