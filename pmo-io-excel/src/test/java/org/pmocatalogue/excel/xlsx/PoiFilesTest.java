package org.pmocatalogue.excel.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.excel.Reads;

@DisplayName("A workbook written by POI")
class PoiFilesTest {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("Services");

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private List<String> cells() throws IOException {
        return Reads.cells(bytes(workbook));
    }

    private Cell cell(int row, int column) {
        var known = sheet.getRow(row - 1);
        return (known == null ? sheet.createRow(row - 1) : known).createCell(column);
    }

    private CellStyle format(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    @Test
    @DisplayName("has texts, numbers and booleans at their addresses, and no empty cells")
    void values() throws IOException {
        cell(2, 1).setCellValue("Risk");
        cell(2, 2).setCellValue("");
        cell(2, 3).setBlank();
        cell(2, 4).setCellValue(12);
        cell(2, 5).setCellValue(-0.1);
        cell(4, 0).setCellValue(true);
        cell(4, 702).setCellValue(false);
        cell(5, 0).setBlank();
        assertEquals(List.of("B2 \"Risk\"", "E2 12.0", "F2 -0.1", "A4 true", "AAA4 false"), cells());
    }

    @Test
    @DisplayName("has numbers with fifteen digits, like in Excel")
    void digits() throws IOException {
        cell(1, 0).setCellValue(0.1 + 0.2);
        cell(2, 0).setCellValue(1.1 * 3);
        cell(3, 0).setCellValue(1e20);
        cell(4, 0).setCellValue(1.0 / 3);
        cell(5, 0).setCellValue(1.2345678901234568E17);
        cell(6, 0).setCellValue(1e-7);
        cell(7, 0).setCellValue(Double.MAX_VALUE);
        var read = cells();
        assertEquals(
                List.of(
                        "A1 0.3",
                        "A2 3.3",
                        "A3 100000000000000000000",
                        "A4 0.333333333333333",
                        "A5 123456789012346000",
                        "A6 1.0E-7"),
                read.subList(0, 6));
        assertEquals("A7 179769313486232" + "0".repeat(294), read.get(6));
    }

    @Test
    @DisplayName("has formatted runs as one text")
    void richText() throws IOException {
        var text = new XSSFRichTextString("Keep the ");
        var bold = new XSSFFont();
        bold.setBold(true);
        text.append("risk", bold);
        text.append(" log\nup to date ");
        cell(1, 0).setCellValue(text);
        assertEquals(List.of("A1 \"Keep the risk log\\nup to date \""), cells());
    }

    @Test
    @DisplayName("has line breaks as line feeds, and escapes decoded")
    void escapes() throws IOException {
        cell(1, 0).setCellValue("one\r\ntwo\rthree\n");
        cell(2, 0).setCellValue("a_x0041_b");
        cell(3, 0).setCellValue("bell \u0007");
        assertEquals(List.of("A1 \"one\\ntwo\\nthree\\n\"", "A2 \"aAb\"", "A3 \"bell ?\""), cells());
    }

    @Test
    @DisplayName("has dates, and text for dates with a time and for times")
    void dates() throws IOException {
        var day = format("d mmm yyyy");
        var time = format("[$-409]h:mm AM/PM;@");
        var elapsed = format("[h]:mm");
        var hours = format("0.0 \"hours\"");
        var values = List.of(
                LocalDateTime.of(2026, 1, 5, 0, 0),
                LocalDateTime.of(2026, 1, 5, 10, 30),
                LocalDateTime.of(2026, 1, 5, 23, 59, 59, 999_999_999),
                LocalDateTime.of(1900, 1, 1, 0, 0),
                LocalDateTime.of(1900, 2, 28, 0, 0),
                LocalDateTime.of(1900, 3, 1, 0, 0),
                LocalDateTime.of(9999, 12, 31, 0, 0));
        for (int i = 0; i < values.size(); i++) {
            cell(1, i).setCellValue(values.get(i));
            sheet.getRow(0).getCell(i).setCellStyle(day);
        }
        cell(2, 0).setCellValue(0.4375);
        sheet.getRow(1).getCell(0).setCellStyle(time);
        cell(2, 1).setCellValue(1.5);
        sheet.getRow(1).getCell(1).setCellStyle(elapsed);
        cell(2, 2).setCellValue(46027);
        sheet.getRow(1).getCell(2).setCellStyle(hours);
        cell(2, 3).setCellValue(60);
        sheet.getRow(1).getCell(3).setCellStyle(day);
        cell(2, 4).setCellValue(-1);
        sheet.getRow(1).getCell(4).setCellStyle(day);
        cell(2, 5).setCellValue(2958466);
        sheet.getRow(1).getCell(5).setCellStyle(day);
        assertEquals(
                List.of(
                        "A1 the date 2026-01-05",
                        "B1 \"2026-01-05T10:30\"",
                        "C1 \"2026-01-05T23:59:59.999\"",
                        "D1 the date 1900-01-01",
                        "E1 the date 1900-02-28",
                        "F1 the date 1900-03-01",
                        "G1 the date 9999-12-31",
                        "A2 \"10:30\"",
                        "B2 1.5",
                        "C2 46027.0",
                        "D2 \"1900-02-29\"",
                        "E2 -1.0",
                        "F2 2958466.0"),
                cells());
    }

    @Test
    @DisplayName("has the same dates if it counts from 1904")
    void datesFrom1904() throws IOException {
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        var day = format("yyyy\\-mm\\-dd");
        var values = List.of(LocalDate.of(1904, 1, 1), LocalDate.of(1904, 2, 29), LocalDate.of(2026, 1, 5));
        for (int i = 0; i < values.size(); i++) {
            cell(1, i).setCellValue(values.get(i));
            sheet.getRow(0).getCell(i).setCellStyle(day);
        }
        assertEquals(List.of("A1 the date 1904-01-01", "B1 the date 1904-02-29", "C1 the date 2026-01-05"), cells());
    }

    @Test
    @DisplayName("has the values of formulas, marked as such")
    void formulas() throws IOException {
        cell(1, 0).setCellValue(2);
        cell(1, 1).setCellFormula("A1*2");
        cell(1, 2).setCellFormula("\"x\"&A1");
        cell(1, 3).setCellFormula("A1>1");
        cell(1, 4).setCellFormula("1/0");
        cell(1, 5).setCellFormula("\"\"");
        cell(1, 6).setCellErrorValue(FormulaError.REF.getCode());
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        cell(2, 0).setCellFormula("A1");
        sheet.setArrayFormula("A1:A1*3", CellRangeAddress.valueOf("B2:C2"));
        sheet.getRow(1).getCell(1).setCellValue(6);
        assertEquals(
                List.of(
                        "A1 2.0",
                        "B1 4.0, formula",
                        "C1 \"x2\", formula",
                        "D1 true, formula",
                        "E1 \"#DIV/0!\", formula, error",
                        "G1 \"#REF!\", error",
                        "A2 null, formula",
                        "B2 6.0, formula"),
                cells());
    }

    @Test
    @DisplayName("has merged ranges")
    void merged() throws IOException {
        cell(1, 0).setCellValue("Services");
        sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("B3:B9"));
        assertEquals(List.of("A1 \"Services\"", "merged [A1:C1, B3:B9]"), cells());
    }

    @Test
    @DisplayName("has its sheets in order, including hidden sheets, and lists other content")
    void sheets() throws IOException, WorkbookException {
        cell(1, 0).setCellValue("one");
        workbook.createSheet("Stage changes").createRow(0).createCell(0).setCellValue("two");
        workbook.createSheet("it's");
        workbook.createSheet("Lists").createRow(0).createCell(0).setCellValue("three");
        workbook.setSheetOrder("Lists", 0);
        workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
        workbook.setSheetVisibility(3, SheetVisibility.VERY_HIDDEN);
        var helper = workbook.getCreationHelper();
        var drawing = sheet.createDrawingPatriarch();
        var comment = drawing.createCellComment(helper.createClientAnchor());
        comment.setString(helper.createRichTextString("a note"));
        sheet.getRow(0).getCell(0).setCellComment(comment);
        var link = helper.createHyperlink(HyperlinkType.URL);
        link.setAddress("https://example.org/");
        sheet.getRow(0).getCell(0).setHyperlink(link);
        drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 3, 3, 9, 9));
        assertEquals(
                List.of(
                        "A1 \"three\"",
                        "sheet Services, hidden",
                        "A1 \"one\"",
                        "sheet Stage changes",
                        "A1 \"two\"",
                        "sheet it's, hidden"),
                cells());
        try (var in = Reads.input(bytes(workbook));
                var file = XlsxFile.open(in, org.pmocatalogue.spi.Limits.standard())) {
            assertEquals(ImmutableSet.of("charts", "comments", "drawings"), file.unsupported());
            assertEquals(
                    List.of("Lists!F17", "Services!F17", "'Stage changes'!F17", "'it''s'!F17"),
                    file.sheets().stream()
                            .map(s -> s.at(CellAddress.position(17, 5)).address())
                            .toList());
        }
    }

    @Test
    @DisplayName("is read if it was streamed, with texts in the cells")
    void streamed() throws IOException {
        try (var streamed = new SXSSFWorkbook(10)) {
            var rows = streamed.createSheet("Services");
            for (int i = 0; i < 100; i++) {
                var row = rows.createRow(i);
                row.createCell(0).setCellValue(" service " + i);
                row.createCell(1).setCellValue(i);
            }
            var read = Reads.cells(bytes(streamed));
            assertEquals(200, read.size());
            assertEquals(List.of("A100 \" service 99\"", "B100 99.0"), read.subList(198, 200));
        }
    }

    @Test
    @DisplayName("may have no rows")
    void empty() throws IOException {
        assertTrue(cells().isEmpty());
    }
}
