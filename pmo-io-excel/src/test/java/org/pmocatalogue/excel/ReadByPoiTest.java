package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;

@DisplayName("In a workbook that we wrote, POI finds")
class ReadByPoiTest {

    private XSSFWorkbook workbook = new XSSFWorkbook();

    @BeforeEach
    void open() throws IOException {
        open(Fixtures.workbook(Fixtures.acme()));
    }

    private void open(byte[] bytes) throws IOException {
        workbook.close();
        workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    private XSSFCell cell(String address) {
        var reference = new CellReference(address);
        return workbook.getSheet(reference.getSheetName())
                .getRow(reference.getRow())
                .getCell(reference.getCol());
    }

    private static String shown(Cell cell) {
        String value = cell.getCellType() == CellType.NUMERIC
                ? String.valueOf(cell.getNumericCellValue())
                : cell.toString().replace("\n", "|");
        return cell.getAddress() + " "
                + (cell.getCellType() == CellType.STRING ? "" : cell.getCellType() + " ")
                + value;
    }

    private static List<String> cells(XSSFSheet sheet, int row) {
        return StreamSupport.stream(sheet.getRow(row - 1).spliterator(), false)
                .filter(cell -> cell.getCellType() != CellType.BLANK)
                .map(ReadByPoiTest::shown)
                .toList();
    }

    private List<String> validations(String sheet) {
        return workbook.getSheet(sheet).getDataValidations().stream()
                .map(v -> "%s in %s%s"
                        .formatted(
                                v.getRegions().getCellRangeAddresses()[0].formatAsString(),
                                v.getValidationConstraint().getFormula1(),
                                v.getShowErrorBox()
                                        ? ": %s, %s".formatted(v.getErrorBoxTitle(), v.getErrorBoxText())
                                        : ""))
                .toList();
    }

    private List<String> conditions(String sheet) {
        var conditions = workbook.getSheet(sheet).getSheetConditionalFormatting();
        return IntStream.range(0, conditions.getNumConditionalFormattings())
                .mapToObj(conditions::getConditionalFormattingAt)
                .map(c -> c.getFormattingRanges()[0].formatAsString() + " if "
                        + c.getRule(0).getFormula1())
                .toList();
    }

    @Test
    @DisplayName("a sheet with explanations, one for each kind, and a hidden sheet with lists")
    void sheets() {
        assertEquals(
                List.of("Read me", "Catalogue", "Functions", "Services", "Stage changes", "Mappings", "Lists"),
                IntStream.range(0, workbook.getNumberOfSheets())
                        .mapToObj(workbook::getSheetName)
                        .toList());
        for (int i = 0; i < 6; i++) {
            assertEquals(SheetVisibility.VISIBLE, workbook.getSheetVisibility(i));
        }
        assertEquals(SheetVisibility.HIDDEN, workbook.getSheetVisibility(6));
        assertEquals("Service catalogue of a PMO", cell("'Read me'!A1").getStringCellValue());
    }

    @Test
    @DisplayName("text, numbers, booleans and dates with their types, and digits and formulas as text")
    void values() {
        var services = workbook.getSheet("Services");
        assertEquals(
                List.of(
                        "A2 log",
                        "B2 risk",
                        "C2 Update the risk log",
                        "D2 Risk management",
                        "E2 Implementation",
                        "F2 NUMERIC 46082.0",
                        "G2 Live",
                        "I2  Kept|up to date ",
                        "K2 Project managers|Sponsors",
                        "L2 x",
                        "M2 x",
                        "P2 Support",
                        "AG2 NUMERIC 4.5",
                        "AH2 Month",
                        "AJ2 NUMERIC 46392.0",
                        "AO2 NUMERIC 4711.0",
                        "AP2 042"),
                cells(services, 2));
        assertEquals(
                List.of(
                        "A3 minutes",
                        "B3 007",
                        "C3 =1+1",
                        "D3 Administration",
                        "AI3 log",
                        "AO3 4711",
                        "AQ3 BOOLEAN TRUE",
                        "AR3 json: [1,\"1\",null]"),
                cells(services, 3));
        assertEquals(List.of("A3 007", "B3 Administration"), cells(workbook.getSheet("Functions"), 3));
        assertEquals("Risk log\n=SUM(1;2)", cell("Functions!E2").getStringCellValue());
        assertEquals(
                List.of("A2 log", "B2 Pilot", "C2 NUMERIC 46027.0", "D2 Head of PMO", "I2 yes"),
                cells(workbook.getSheet("Stage changes"), 2));
        assertEquals(
                List.of("B2 risk", "C2 p3o-2013", "D2 risk-management", "E2 Same"),
                cells(workbook.getSheet("Mappings"), 2));
        assertEquals("0815", cell("Catalogue!B19").getStringCellValue());
    }

    @Test
    @DisplayName("rows as high as their longest text, up to Excel's limit")
    void heights() throws IOException {
        var acme = Fixtures.acme();
        var log = acme.services().get(0);
        var minutes = acme.services().get(1);
        open(Fixtures.workbook(acme.toBuilder()
                .put(log.toBuilder()
                        .workflow(Collections.nCopies(20, "Ask each owner"))
                        .build())
                .put(minutes.toBuilder()
                        .workflow(Collections.nCopies(200, "Ask each owner"))
                        .build())
                .build()));
        var services = workbook.getSheet("Services");
        assertEquals(300, services.getRow(1).getHeightInPoints());
        assertEquals(409, services.getRow(2).getHeightInPoints());
        assertEquals(15, services.getRow(3).getHeightInPoints());
    }

    @Test
    @DisplayName("dates in ISO format, and ids formatted as text")
    void formats() {
        assertEquals(
                LocalDate.of(2027, 1, 5),
                cell("Services!AJ2").getLocalDateTimeCellValue().toLocalDate());
        for (String day : List.of("Services!AJ2", "Services!F2", "'Stage changes'!C3")) {
            assertEquals("yyyy-mm-dd", cell(day).getCellStyle().getDataFormatString());
        }
        for (String text : List.of("Services!A2", "Services!C3", "Functions!A3", "Catalogue!B2")) {
            assertEquals("@", cell(text).getCellStyle().getDataFormatString());
        }
        assertTrue(cell("Services!I2").getCellStyle().getWrapText());
    }

    @Test
    @DisplayName("formats for whole columns, including rows to be filled in")
    void formatsOfColumns() {
        var services = workbook.getSheet("Services");
        assertEquals("@", services.getColumnStyle(0).getDataFormatString());
        assertEquals("yyyy-mm-dd", services.getColumnStyle(35).getDataFormatString());
        assertEquals("General", services.getColumnStyle(32).getDataFormatString());
    }

    @Test
    @DisplayName("drop-downs with all choices for whole columns")
    void dropDowns() {
        assertEquals(
                List.of(
                        "B2:B1048576 in 'Functions'!$A$2:$A$1048576: Function, The sheet Functions does not have this id yet.",
                        "L2:L1048576 in Lists!$B$1:$B$1: Levels: Project, Enter x, or leave the cell empty.",
                        "M2:M1048576 in Lists!$B$1:$B$1: Levels: Programme, Enter x, or leave the cell empty.",
                        "N2:N1048576 in Lists!$B$1:$B$1: Levels: Portfolio, Enter x, or leave the cell empty.",
                        "O2:O1048576 in Lists!$B$1:$B$1: Levels: Centre of excellence, Enter x, or leave the cell empty.",
                        "P2:P1048576 in Lists!$C$1:$C$3: Expertise, Choose from the list.",
                        "Q2:Q1048576 in Lists!$D$1:$D$3: Activity, Choose from the list.",
                        "R2:R1048576 in Lists!$E$1:$E$2: Offering, Choose from the list.",
                        "AH2:AH1048576 in Lists!$F$1:$F$3: Effort per, Choose from the list.",
                        "AL2:AL1048576 in 'Services'!$A$2:$A$1048576: Successor, The sheet Services does not have this id yet."),
                validations("Services"));
        assertEquals(
                List.of(
                        "A2:A1048576 in 'Services'!$A$2:$A$1048576: Service, The sheet Services does not have this id yet.",
                        "B2:B1048576 in Lists!$G$1:$G$11: To, Choose from the list.",
                        "I2:I1048576 in Lists!$H$1:$H$2: Opening, Choose from the list."),
                validations("Stage changes"));
        assertEquals(
                List.of(
                        "A2:A1048576 in 'Services'!$A$2:$A$1048576: Service, The sheet Services does not have this id yet.",
                        "B2:B1048576 in 'Functions'!$A$2:$A$1048576: Function, The sheet Functions does not have this id yet.",
                        "E2:E1048576 in Lists!$I$1:$I$4: Relation, Choose from the list."),
                validations("Mappings"));
        assertEquals(
                List.of(
                        "B5 in Lists!$A$1:$A$2",
                        "B8 in Lists!$B$1:$B$1",
                        "B9 in Lists!$B$1:$B$1",
                        "B10 in Lists!$B$1:$B$1",
                        "B11 in Lists!$B$1:$B$1"),
                validations("Catalogue"));
        assertEquals(
                List.of("Support", "Practitioner", "Advanced"),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> cell("Lists!C" + i).getStringCellValue())
                        .toList());
    }

    @Test
    @DisplayName("notes on the headings of fields, but not of attributes")
    void notes() {
        assertEquals(
                "The id of the function of the service.\nExample: risk-management\nRequired.",
                cell("Services!B1").getCellComment().getString().getString());
        assertEquals(
                "The stage after its last stage change.\nComputed from other sheets: leave it as it is.",
                cell("Services!E1").getCellComment().getString().getString());
        assertEquals(
                "The types of office that offer it.\nEnter x for Project.\nMay be empty.",
                cell("Services!L1").getCellComment().getString().getString());
        assertNull(cell("Services!AO1").getCellComment());
        assertTrue(
                cell("Catalogue!C2").getStringCellValue().endsWith(". Example: acme-pmo. Required."),
                cell("Catalogue!C2").getStringCellValue());
        assertFalse(cell("Services!B1").getCellComment().isVisible());
    }

    @Test
    @DisplayName("frozen headings and ids, a filter, and pages that repeat headings and ids")
    void view() {
        var services = workbook.getSheet("Services");
        assertTrue(services.getPaneInformation().isFreezePane());
        assertEquals(1, services.getPaneInformation().getHorizontalSplitPosition());
        assertEquals(1, services.getPaneInformation().getVerticalSplitPosition());
        assertEquals("A1:AR4", services.getCTWorksheet().getAutoFilter().getRef());
        assertEquals("1:1", services.getRepeatingRows().formatAsString());
        assertEquals("A:A", services.getRepeatingColumns().formatAsString());
        assertTrue(services.getFitToPage());
        assertTrue(services.getPrintSetup().getLandscape());
        assertEquals(9, services.getPrintSetup().getPaperSize(), "A4");
        assertEquals(0, services.getPrintSetup().getFitHeight());
        assertTrue(services.getFooter().getLeft().endsWith("&A"));
        assertTrue(services.getFooter().getRight().endsWith("&P / &N"));
        var changes = workbook.getSheet("Stage changes");
        assertEquals(0, changes.getPaneInformation().getVerticalSplitPosition());
        assertEquals("A1:I4", changes.getCTWorksheet().getAutoFilter().getRef());
    }

    @Test
    @DisplayName("conditional colours for missing values and for phases")
    void conditions() {
        assertEquals(
                List.of(
                        "A2:A1048576 if AND(LEN(TRIM($A2))=0,COUNTA($A2:$AR2)>0)",
                        "B2:B1048576 if AND(LEN(TRIM($B2))=0,COUNTA($A2:$AR2)>0)",
                        "C2:C1048576 if AND(LEN(TRIM($C2))=0,COUNTA($A2:$AR2)>0)",
                        "G2:G1048576 if $G2=\"Pipeline\"",
                        "G2:G1048576 if $G2=\"Live\"",
                        "G2:G1048576 if $G2=\"Retired\"",
                        "G2:G1048576 if $G2=\"Dropped\""),
                conditions("Services"));
        assertEquals(List.of(), validations("Functions"));
        assertEquals(4, conditions("Catalogue").size());
    }

    @Test
    @DisplayName("links from a service to its function, and from a stage change to its service")
    void links() {
        assertEquals("'Functions'!A3", cell("Services!B3").getHyperlink().getLocation());
        assertEquals("'Services'!A2", cell("'Stage changes'!A3").getHyperlink().getLocation());
        assertEquals("'Functions'!A2", cell("Mappings!B2").getHyperlink().getLocation());
        assertNull(cell("Services!A2").getHyperlink());
    }

    @Test
    @DisplayName("all sheets with their drop-downs for an empty catalogue")
    void empty() throws IOException {
        open(Fixtures.workbook(Catalogue.builder(CatalogueInfo.builder(CatalogueId.of("a"))
                        .name("A")
                        .version("1")
                        .kind(CatalogueKind.OWN)
                        .build())
                .build()));
        assertEquals(7, workbook.getNumberOfSheets());
        assertEquals(10, validations("Services").size());
        assertEquals(
                "A1:AN2",
                workbook.getSheet("Services").getCTWorksheet().getAutoFilter().getRef());
        assertEquals(
                "Id|Function|Name",
                IntStream.range(0, 3)
                        .mapToObj(i -> workbook.getSheet("Services")
                                .getRow(0)
                                .getCell(i)
                                .toString())
                        .collect(joining("|")));
    }

    @Test
    @DisplayName("no formulas")
    void formulas() {
        for (var sheet : workbook) {
            for (var row : sheet) {
                for (var cell : row) {
                    assertFalse(cell.getCellType() == CellType.FORMULA, () -> sheet.getSheetName() + cell.getAddress());
                }
            }
        }
    }
}
