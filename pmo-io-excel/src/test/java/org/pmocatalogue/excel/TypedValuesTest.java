package org.pmocatalogue.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoService;

@DisplayName("Values typed into a workbook")
class TypedValuesTest extends EditedWorkbook {

    @Test
    @DisplayName("Blanks around values are ignored, including no-break spaces")
    void blanks() throws IOException {
        set("Services!A2", "\u00a0log ");
        set("Services!B2", "risk\u2007");
        set("Services!P2", " support");
        set("Services!K2", " Project managers \n\n\u00a0Sponsors\n");
        set("Services!L2", " X ");
        set("'Stage changes'!A2", "log\n");
        set("Functions!D3", " \u00a0 ");
        assertUnchanged();
    }

    @Test
    @DisplayName("Rows with only blanks or formats are ignored")
    void emptyRows() throws IOException {
        set("Services!A6", " ");
        set("Services!C6", "\u00a0");
        cell("Services!D9").setCellStyle(format("@"));
        sheet("Functions").createRow(40).setHeight((short) 600);
        assertUnchanged();
    }

    @Test
    @DisplayName("Choices are accepted in any case, as labels or tokens")
    void words() throws IOException {
        set("Services!P2", "SUPPORT");
        set("Services!AH2", "month");
        set("'Stage changes'!B2", "PILOT");
        set("Mappings!E2", "same");
        set("Catalogue!B5", "OWN");
        assertUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "X", " x ", "✓", "✔", "yes", "Yes", "y", "TRUE", "true", "2", "1, 3"})
    @DisplayName("A choice is marked by:")
    void marks(String mark) throws IOException {
        set("Services!L2", mark);
        set("Services!M2", mark);
        assertUnchanged();
    }

    @Test
    @DisplayName("Booleans and numbers are accepted as marks, and no, n, -, 0 and false as no mark")
    void marksOfOtherTypes() throws IOException {
        cell("Services!L2").setCellValue(true);
        set("Services!M2", 1);
        cell("Services!N2").setCellValue(false);
        set("Services!O2", 0);
        set("Services!L3", "no");
        set("Services!M3", "-");
        set("Services!N3", "N");
        set("Services!O3", "false");
        assertUnchanged();
    }

    @Test
    @DisplayName("Other text in a column of marks is reported")
    void noMarks() throws IOException {
        set("Services!N2", "maybe");
        set("Services!O3", 1.5);
        readReporting(
                "Services!N2 PMO-815 service log = maybe",
                "Services!O3 PMO-815 service minutes = the number 1.5",
                "'Stage changes'!A2 PMO-203 stage-change log, service",
                "'Stage changes'!A3 PMO-203 stage-change log, service");
        assertReported("Services!N2", ExcelProblem.NOT_A_MARK, "Levels: Portfolio", "\"maybe\"");
        assertReported("Services!O3", ExcelProblem.NOT_A_MARK, "Levels: Centre of excellence", "the number 1.5");
    }

    @ParameterizedTest
    @CsvSource({"yes", "YES", "true", "x", "y", "✓"})
    @DisplayName("A boolean is true if the cell contains:")
    void truths(String yes) throws IOException {
        set("'Stage changes'!I2", yes);
        assertUnchanged();
    }

    @Test
    @DisplayName("Boolean cells are read as booleans")
    void truthsOfExcel() throws IOException {
        cell("'Stage changes'!I2").setCellValue(true);
        cell("'Stage changes'!I3").setCellValue(false);
        assertUnchanged();
    }

    @Test
    @DisplayName("Dates are accepted as text, in any date format, and as numbers of days")
    void days() throws IOException {
        set("Services!AJ2", "2027-01-05");
        cell("'Stage changes'!C2").setCellStyle(format("d. mmm yyyy"));
        cell("'Stage changes'!C3").setCellStyle(format("General"));
        set("'Stage changes'!C4", 46054);
        cell("'Stage changes'!C4").setCellStyle(format("0"));
        assertUnchanged();
    }

    @Test
    @DisplayName("Dates are the same in a workbook that counts from 1904")
    void daysFrom1904() throws IOException {
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        cell("'Stage changes'!C2").setCellValue(LocalDate.of(2026, 1, 5));
        cell("'Stage changes'!C3").setCellValue(LocalDate.of(2026, 3, 1));
        cell("'Stage changes'!C3").setCellStyle(format("General"));
        cell("'Stage changes'!C4").setCellValue(LocalDate.of(2026, 2, 1));
        cell("Services!AJ2").setCellValue(LocalDate.of(2027, 1, 5));
        cell("Services!F2").setCellValue(LocalDate.of(2026, 3, 1));
        assertUnchanged();
    }

    @Test
    @DisplayName("Ambiguous dates and dates with a time are reported")
    void noDays() throws IOException {
        set("Services!AJ2", "05/01/2027");
        cell("'Stage changes'!C2").setCellValue(LocalDate.of(2026, 1, 5).atTime(9, 30));
        set("'Stage changes'!C4", "February 2026");
        readReporting(
                "Services!AJ2 PMO-103 service log, nextReview",
                "'Stage changes'!C2 PMO-103 stage-change log, on",
                "'Stage changes'!C4 PMO-103 stage-change, on",
                "'Stage changes'!A3 PMO-203 stage-change log, service");
        String time = read().findings().get(1).message();
        assertTrue(time.contains("\"2026-01-05T09:30\""), time);
    }

    @Test
    @DisplayName("Numbers are accepted as text")
    void numbersAsText() throws IOException {
        set("Services!AG2", " 4.50 ");
        set("Catalogue!B17", "320.5");
        assertUnchanged();
    }

    @Test
    @DisplayName("Text that is not a number is reported")
    void noNumbers() throws IOException {
        set("Services!AG2", "about 4");
        set("Catalogue!B17", "320,5");
        assertEquals(
                List.of(
                        "Catalogue!B17 PMO-103 catalogue acme-pmo, capacityHoursPerMonth",
                        "Services!AG2 PMO-103 service log, effortHours",
                        "'Stage changes'!A2 PMO-203 stage-change log, service",
                        "'Stage changes'!A3 PMO-203 stage-change log, service"),
                FindingLines.of(read()));
    }

    @Test
    @DisplayName("Numbers, booleans and dates in text fields are read as text")
    void textAsNumbers() throws IOException {
        set("Services!C2", 12);
        set("Services!I2", 0.25);
        cell("Services!AE2").setCellValue(true);
        set("Services!X2", 3);
        cell("Services!T2").setCellValue(LocalDate.of(2026, 1, 5));
        cell("Services!T2").setCellStyle(format("d.m.yy"));
        PmoService log = log(readReporting());
        assertEquals("12", log.name());
        assertEquals("0.25", log.purpose().orElseThrow());
        assertEquals("true", log.serviceLevel().orElseThrow());
        assertEquals(List.of("3"), log.inputs());
        assertEquals("2026-01-05", log.owner().orElseThrow());
    }

    @Test
    @DisplayName("Ids keep leading zeros, and a number in a column of ids is reported")
    void idsAsNumbers() throws IOException {
        set("Functions!A3", 7);
        set("Services!B3", "007");
        set("Services!B4", 7);
        Catalogue catalogue = readReporting(
                "Services!B3 PMO-201 service minutes, function",
                "Functions!A3 PMO-814 function 7",
                "Services!B4 PMO-814 service travel");
        assertReported("Functions!A3", ExcelProblem.NOT_TEXT, "Id", "the number 7");
        assertReported("Services!B4", ExcelProblem.NOT_TEXT, "Function", "the number 7");
        assertEquals("7", catalogue.functions().get(1).id().value());
    }

    @Test
    @DisplayName("Text with words in bold is read as plain text")
    void richText() throws IOException {
        var text = new XSSFRichTextString("Update the ");
        var bold = new XSSFFont();
        bold.setBold(true);
        text.append("risk", bold);
        text.append(" log");
        cell("Services!C2").setCellValue(text);
        assertUnchanged();
    }

    @Test
    @DisplayName("Cells may share texts")
    void sharedTexts() throws IOException {
        for (int row = 5; row < 50; row++) {
            set("Services!A" + row, "s" + row);
            set("Services!B" + row, "risk");
            set("Services!C" + row, "Do it");
        }
        assertEquals(48, readReporting().services().size());
    }
}
