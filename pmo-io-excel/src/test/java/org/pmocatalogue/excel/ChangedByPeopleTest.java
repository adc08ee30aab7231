package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.value.RawValue;

/** POI takes the part of the program that people work with: it reads our workbook, changes it and saves it anew. */
@DisplayName("A workbook of ours that people have worked on")
class ChangedByPeopleTest {

    private static final ServiceId LOG = ServiceId.of("log");

    private XSSFWorkbook workbook = new XSSFWorkbook();

    @BeforeEach
    void open() throws IOException {
        workbook.close();
        workbook = new XSSFWorkbook(new ByteArrayInputStream(Fixtures.workbook(Fixtures.acme())));
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    private XSSFSheet sheet(String name) {
        return workbook.getSheet(name);
    }

    private XSSFCell cell(String address) {
        var reference = new CellReference(address);
        XSSFSheet sheet = workbook.getSheet(reference.getSheetName());
        XSSFRow known = sheet.getRow(reference.getRow());
        XSSFRow row = known == null ? sheet.createRow(reference.getRow()) : known;
        XSSFCell cell = row.getCell(reference.getCol());
        return cell == null ? row.createCell(reference.getCol()) : cell;
    }

    /** POI would leave the text that stood in the cell before beside the new one. */
    private void set(String address, String text) {
        XSSFCell cell = cell(address);
        cell.setBlank();
        cell.setCellValue(text);
    }

    private void set(String address, double number) {
        XSSFCell cell = cell(address);
        cell.setBlank();
        cell.setCellValue(number);
    }

    private CellStyle format(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private Result<Catalogue> read(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        try (var in = Input.of(name, ByteSource.wrap(bytes.toByteArray()))) {
            return Fixtures.CATALOGUES.read(in, ReadOptions.standard());
        }
    }

    private Result<Catalogue> read() throws IOException {
        return read("a.xlsx");
    }

    /** Asserts that the catalogue is what it was, and what is told. */
    private void isAsBefore(String... findings) throws IOException {
        var read = read();
        assertEquals(List.of(findings), FindingLines.of(read));
        assertEquals(Fixtures.acme(), read.value().orElseThrow());
    }

    private Catalogue tells(String... findings) throws IOException {
        var read = read();
        assertEquals(List.of(findings), FindingLines.of(read));
        return read.value().orElseThrow();
    }

    /** Asserts that there is a finding with these details. */
    private void isWorded(String place, Problem problem, Object... details) throws IOException {
        String line = FindingLines.worded(place, problem, details);
        var lines = FindingLines.worded(read());
        assertTrue(lines.contains(line), () -> line + " is not in\n" + String.join("\n", lines));
    }

    private static PmoService log(Catalogue catalogue) {
        return catalogue.findService(LOG).orElseThrow();
    }

    @Nested
    @DisplayName("who only moved things")
    class Moved {

        @Test
        @DisplayName("and saved them is as it was")
        void saved() throws IOException {
            isAsBefore();
            var again = new ByteArrayOutputStream();
            workbook.write(again);
            workbook.close();
            workbook = new XSSFWorkbook(new ByteArrayInputStream(again.toByteArray()));
            isAsBefore();
        }

        private void swap(XSSFSheet sheet, int one, int other) {
            for (int row = 1; row <= sheet.getLastRowNum() + 1; row++) {
                var first = cell("'%s'!%s%s".formatted(sheet.getSheetName(), CellAddress.letters(one), row));
                var second = cell("'%s'!%s%s".formatted(sheet.getSheetName(), CellAddress.letters(other), row));
                Object was = valueOf(first);
                put(valueOf(second), first);
                put(was, second);
            }
        }

        private static Object valueOf(XSSFCell cell) {
            return switch (cell.getCellType()) {
                case NUMERIC -> cell.getNumericCellValue();
                case BOOLEAN -> cell.getBooleanCellValue();
                default -> cell.getStringCellValue();
            };
        }

        private static void put(Object value, XSSFCell cell) {
            cell.setBlank();
            if (value instanceof Double number) {
                cell.setCellValue(number);
            } else if (value instanceof Boolean truth) {
                cell.setCellValue(truth);
            } else {
                cell.setCellValue(value.toString());
            }
        }

        @Test
        @DisplayName("has its columns in any order")
        void columns() throws IOException {
            swap(sheet("Services"), 0, 41);
            swap(sheet("Services"), 2, 15);
            swap(sheet("Services"), 11, 35);
            swap(sheet("Stage changes"), 0, 8);
            isAsBefore();
        }

        @Test
        @DisplayName("may hide columns, rows and sheets")
        void hidden() throws IOException {
            sheet("Services").setColumnHidden(0, true);
            sheet("Services").groupColumn(3, 10);
            sheet("Services").setColumnGroupCollapsed(3, true);
            sheet("Services").getRow(2).setZeroHeight(true);
            workbook.setSheetVisibility(workbook.getSheetIndex("Mappings"), SheetVisibility.VERY_HIDDEN);
            workbook.setSheetVisibility(workbook.getSheetIndex("Lists"), SheetVisibility.VISIBLE);
            isAsBefore();
        }

        @Test
        @DisplayName("has its sheets in any order, with other case and blanks in their names")
        void sheets() throws IOException {
            workbook.setSheetName(workbook.getSheetIndex("Services"), " SERVICES");
            workbook.setSheetName(workbook.getSheetIndex("Stage changes"), "stage  change");
            workbook.setSheetName(workbook.getSheetIndex("Mappings"), "mapping ");
            isAsBefore();
        }

        @Test
        @DisplayName("has its sheets in another order, if functions come first")
        void order() throws IOException {
            workbook.setSheetOrder("Read me", 6);
            workbook.setSheetOrder("Lists", 0);
            isAsBefore();
            workbook.setSheetOrder("Mappings", 0);
            workbook.setSheetOrder("Services", 1);
            isAsBefore();
        }

        @Test
        @DisplayName("has its rows in any order")
        void rows() throws IOException {
            var services = sheet("Services");
            services.shiftRows(1, 1, 9);
            services.shiftRows(2, 2, 6);
            var functions = sheet("Functions");
            functions.shiftRows(1, 1, 3);
            isAsBefore();
            assertEquals(
                    List.of("travel", "minutes", "log"),
                    read().orThrow().services().stream()
                            .map(s -> s.id().value())
                            .toList());
        }

        @Test
        @DisplayName("is without what only helps: notes, drop-downs, colours, filter, the sheet that explains")
        void help() throws IOException {
            workbook.removeSheetAt(workbook.getSheetIndex("Read me"));
            for (var sheet : workbook) {
                for (var row : sheet) {
                    for (var cell : row) {
                        cell.removeCellComment();
                        cell.setCellStyle(workbook.getCellStyleAt(0));
                    }
                }
            }
            var services = sheet("Services").getCTWorksheet();
            services.unsetDataValidations();
            services.unsetAutoFilter();
            while (services.sizeOfConditionalFormattingArray() > 0) {
                services.removeConditionalFormatting(0);
            }
            // Without their format, days are numbers; they are in columns of days.
            isAsBefore();
        }

        @Test
        @DisplayName("has links and notes of their own in it")
        void links() throws IOException {
            var link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://acme.example/log");
            cell("Services!C2").setHyperlink(link);
            isAsBefore();
        }

        @Test
        @DisplayName("has a title above the headings, which is told and left out")
        void title() throws IOException {
            sheet("Functions").shiftRows(0, 5, 2);
            set("Functions!A1", "Our functions");
            isAsBefore("Functions!A1 PMO-810 = Our functions");
        }

        @Test
        @DisplayName("has notes beside the table, which are told and left out")
        void beside() throws IOException {
            set("Functions!H3", "ask Eve");
            set("Catalogue!D4", "to be agreed");
            isAsBefore("Catalogue!D4 PMO-810 = to be agreed", "Functions!H3 PMO-810 = ask Eve");
        }

        @Test
        @DisplayName("has a sheet of their own, which is told and left out")
        void otherSheet() throws IOException {
            workbook.createSheet("To do").createRow(0).createCell(0).setCellValue("Ask Eve");
            isAsBefore("'To do' PMO-808");
            isWorded("'To do'", ExcelProblem.OTHER_SHEET, "To do", "catalogue");
        }

        @Test
        @DisplayName("has the words of headings in any case, with blanks around them or no-break ones in them")
        void headings() throws IOException {
            set("Services!A1", " ID\u00a0");
            set("Services!AG1", "effort\u00a0hours");
            set("Services!AH1", "effortPer");
            set("Services!L1", "levels:  project\n");
            set("Catalogue!A3", "NAME ");
            isAsBefore();
        }
    }

    @Nested
    @DisplayName("who typed values as they are wont to")
    class Typed {

        @Test
        @DisplayName("has blanks around them, no-break ones too")
        void blanks() throws IOException {
            set("Services!A2", "\u00a0log ");
            set("Services!B2", "risk\u2007");
            set("Services!P2", " support");
            set("Services!K2", " Project managers \n\n\u00a0Sponsors\n");
            set("Services!L2", " X ");
            set("'Stage changes'!A2", "log\n");
            set("Functions!D3", " \u00a0 ");
            isAsBefore();
        }

        @Test
        @DisplayName("has rows with blanks in them, and cells that hold nothing but their looks")
        void emptyRows() throws IOException {
            set("Services!A6", " ");
            set("Services!C6", "\u00a0");
            cell("Services!D9").setCellStyle(format("@"));
            sheet("Functions").createRow(40).setHeight((short) 600);
            isAsBefore();
        }

        @Test
        @DisplayName("has words of lists in any case, and the words of other formats")
        void words() throws IOException {
            set("Services!P2", "SUPPORT");
            set("Services!AH2", "month");
            set("'Stage changes'!B2", "PILOT");
            set("Mappings!E2", "same");
            set("Catalogue!B5", "OWN");
            isAsBefore();
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "X", " x ", "✓", "✔", "yes", "Yes", "y", "TRUE", "true", "2", "1, 3"})
        @DisplayName("has marks of many kinds:")
        void marks(String mark) throws IOException {
            set("Services!L2", mark);
            set("Services!M2", mark);
            isAsBefore();
        }

        @Test
        @DisplayName("has marks that are truths or ones, and says no in many ways")
        void marksOfOtherTypes() throws IOException {
            cell("Services!L2").setCellValue(true);
            set("Services!M2", 1);
            cell("Services!N2").setCellValue(false);
            set("Services!O2", 0);
            set("Services!L3", "no");
            set("Services!M3", "-");
            set("Services!N3", "N");
            set("Services!O3", "false");
            isAsBefore();
        }

        @Test
        @DisplayName("has marks that are none")
        void noMarks() throws IOException {
            set("Services!N2", "maybe");
            set("Services!O3", 1.5);
            tells(
                    "Services!N2 PMO-815 service log = maybe",
                    "Services!O3 PMO-815 service minutes = the number 1.5",
                    "'Stage changes'!A2 PMO-203 stage-change log, service",
                    "'Stage changes'!A3 PMO-203 stage-change log, service");
            isWorded("Services!N2", ExcelProblem.NOT_A_MARK, "Levels: Portfolio", "\"maybe\"");
            isWorded("Services!O3", ExcelProblem.NOT_A_MARK, "Levels: Centre of excellence", "the number 1.5");
        }

        @ParameterizedTest
        @CsvSource({"yes", "YES", "true", "x", "y", "✓"})
        @DisplayName("says yes in many ways:")
        void truths(String yes) throws IOException {
            set("'Stage changes'!I2", yes);
            isAsBefore();
        }

        @Test
        @DisplayName("has truths as Excel has them")
        void truthsOfExcel() throws IOException {
            cell("'Stage changes'!I2").setCellValue(true);
            cell("'Stage changes'!I3").setCellValue(false);
            isAsBefore();
        }

        @Test
        @DisplayName("has days as text, as days of another look, and as numbers")
        void days() throws IOException {
            set("Services!AJ2", "2027-01-05");
            cell("'Stage changes'!C2").setCellStyle(format("d. mmm yyyy"));
            cell("'Stage changes'!C3").setCellStyle(format("General"));
            set("'Stage changes'!C4", 46054);
            cell("'Stage changes'!C4").setCellStyle(format("0"));
            isAsBefore();
        }

        @Test
        @DisplayName("has the same days if it counts from 1904")
        void daysFrom1904() throws IOException {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            cell("'Stage changes'!C2").setCellValue(LocalDate.of(2026, 1, 5));
            cell("'Stage changes'!C3").setCellValue(LocalDate.of(2026, 3, 1));
            cell("'Stage changes'!C3").setCellStyle(format("General"));
            cell("'Stage changes'!C4").setCellValue(LocalDate.of(2026, 2, 1));
            cell("Services!AJ2").setCellValue(LocalDate.of(2027, 1, 5));
            cell("Services!F2").setCellValue(LocalDate.of(2026, 3, 1));
            isAsBefore();
        }

        @Test
        @DisplayName("has days that nobody can tell")
        void noDays() throws IOException {
            set("Services!AJ2", "05/01/2027");
            cell("'Stage changes'!C2").setCellValue(LocalDate.of(2026, 1, 5).atTime(9, 30));
            set("'Stage changes'!C4", "February 2026");
            tells(
                    "Services!AJ2 PMO-103 service log, nextReview",
                    "'Stage changes'!C2 PMO-103 stage-change log, on",
                    "'Stage changes'!C4 PMO-103 stage-change, on",
                    "'Stage changes'!A3 PMO-203 stage-change log, service");
            String time = read().findings().get(1).message();
            assertTrue(time.contains("\"2026-01-05T09:30\""), time);
        }

        @Test
        @DisplayName("has numbers as text")
        void numbersAsText() throws IOException {
            set("Services!AG2", " 4.50 ");
            set("Catalogue!B17", "320.5");
            isAsBefore();
        }

        @Test
        @DisplayName("has numbers that are none")
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
        @DisplayName("has numbers where text goes")
        void textAsNumbers() throws IOException {
            set("Services!C2", 12);
            set("Services!I2", 0.25);
            cell("Services!AE2").setCellValue(true);
            set("Services!X2", 3);
            cell("Services!T2").setCellValue(LocalDate.of(2026, 1, 5));
            cell("Services!T2").setCellStyle(format("d.m.yy"));
            PmoService log = log(tells());
            assertEquals("12", log.name());
            assertEquals("0.25", log.purpose().orElseThrow());
            assertEquals("true", log.serviceLevel().orElseThrow());
            assertEquals(List.of("3"), log.inputs());
            assertEquals("2026-01-05", log.owner().orElseThrow());
        }

        @Test
        @DisplayName("has ids with zeros before them that stay, and one that Excel made a number of")
        void idsAsNumbers() throws IOException {
            set("Functions!A3", 7);
            set("Services!B3", "007");
            set("Services!B4", 7);
            Catalogue catalogue = tells(
                    "Services!B3 PMO-201 service minutes, function",
                    "Functions!A3 PMO-814 function 7",
                    "Services!B4 PMO-814 service travel");
            isWorded("Functions!A3", ExcelProblem.NOT_TEXT, "Id", "the number 7");
            isWorded("Services!B4", ExcelProblem.NOT_TEXT, "Function", "the number 7");
            assertEquals("7", catalogue.functions().get(1).id().value());
        }

        @Test
        @DisplayName("has texts with words in bold")
        void richText() throws IOException {
            var text = new XSSFRichTextString("Update the ");
            var bold = new XSSFFont();
            bold.setBold(true);
            text.append("risk", bold);
            text.append(" log");
            cell("Services!C2").setCellValue(text);
            isAsBefore();
        }

        @Test
        @DisplayName("has texts that many cells share")
        void sharedTexts() throws IOException {
            for (int row = 5; row < 50; row++) {
                set("Services!A" + row, "s" + row);
                set("Services!B" + row, "risk");
                set("Services!C" + row, "Do it");
            }
            assertEquals(48, tells().services().size());
        }
    }

    @Nested
    @DisplayName("who added columns")
    class Added {

        @Test
        @DisplayName("has attributes with the types of their cells")
        void attributes() throws IOException {
            set("Services!AS1", "x-team");
            set("Services!AS2", "042");
            set("Services!AT1", " x-Head Count\u00a0");
            set("Services!AT2", 4.25);
            set("Services!AU1", "x-open");
            cell("Services!AU2").setCellValue(true);
            set("Services!AV1", "x-since");
            cell("Services!AV2").setCellValue(LocalDate.of(2026, 1, 5));
            cell("Services!AV2").setCellStyle(format("yyyy-mm-dd"));
            set("Catalogue!A20", "x-region");
            set("Catalogue!B20", "North");
            Catalogue catalogue = tells();
            var attributes = log(catalogue).attributes();
            assertEquals(RawValue.of("042"), attributes.get("x-team"));
            assertEquals(RawValue.of(new BigDecimal("4.25")), attributes.get("x-Head Count"));
            assertEquals(RawValue.of(true), attributes.get("x-open"));
            assertEquals(RawValue.of("2026-01-05"), attributes.get("x-since"));
            assertEquals(RawValue.of("North"), catalogue.info().attributes().get("x-region"));
        }

        @Test
        @DisplayName("is told of names that are not the user's own, and of slips")
        void unknown() throws IOException {
            set("Services!AS1", "Room");
            set("Services!AS2", "12 B");
            set("Services!AT1", "Sucessor");
            set("Services!AT2", "minutes");
            tells("Services!AT1 PMO-106 service log, or \"successor\"", "Services!AS1 PMO-105 service log");
        }

        @Test
        @DisplayName("is told of a longer name for a field that no entry has, and of no other")
        void longerNames() throws IOException {
            set("Services!AS1", "Service  owner");
            set("Services!AS3", "Eve");
            set("Services!AT1", "Purpose of the year");
            set("Services!AT2", "Growth");
            tells("Services!AS1 PMO-106 service minutes, or \"Owner\"", "Services!AT1 PMO-105 service log");
        }

        @Test
        @DisplayName("twice has the values of both, which is an error where both are filled in")
        void twice() throws IOException {
            set("Services!AS1", "Owner");
            set("Services!AS2", "Eve");
            assertEquals("Eve", log(tells()).owner().orElseThrow());
            set("Services!T2", "Adam");
            tells(
                    "Services!AS2 PMO-104 service log = Eve",
                    "'Stage changes'!A2 PMO-203 stage-change log, service",
                    "'Stage changes'!A3 PMO-203 stage-change log, service");
            isWorded("Services!AS2", FieldProblem.REPEATED_FIELD, "Owner", "a.xlsx: Services!T2");
        }
    }

    @Nested
    @DisplayName("and that calculates")
    class Formulas {

        @Test
        @DisplayName("has the values of formulas taken, and each told")
        void formulas() throws IOException {
            cell("Services!C2").setCellFormula("\"Update \"&\"the risk log\"");
            cell("Services!AG2").setCellFormula("9/2");
            cell("Services!E2").setCellFormula("\"Implementation\"");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            isAsBefore("Services!C2 PMO-813 service log", "Services!AG2 PMO-813 service log");
            isWorded("Services!C2", ExcelProblem.FORMULA, "Name");
            isWorded("Services!AG2", ExcelProblem.FORMULA, "Effort hours");
        }

        @Test
        @DisplayName("has formulas that give nothing, and so say nothing")
        void emptyText() throws IOException {
            cell("Services!T3").setCellFormula("\"\"");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            isAsBefore();
        }

        @Test
        @DisplayName("has errors, and formulas that were never calculated, in cells and in columns of marks")
        void errors() throws IOException {
            cell("Services!AG2").setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            cell("Services!C3").setCellErrorValue(FormulaError.NAME.getCode());
            cell("Services!L4").setCellErrorValue(FormulaError.REF.getCode());
            cell("Functions!D3").setCellFormula("A2");
            cell("Services!N4").setCellFormula("1");
            cell("Services!AP4").setCellErrorValue(FormulaError.NA.getCode());
            tells(
                    "Functions!D3 PMO-812 function 007",
                    "Services!AG2 PMO-811 service log = #DIV/0!",
                    "Services!C3 PMO-811 service minutes = #NAME?",
                    "Services!C3 PMO-101 service minutes, name",
                    "Services!L4 PMO-811 service travel = #REF!",
                    "Services!N4 PMO-812 service travel",
                    "Services!AP4 PMO-811 service travel = #N/A",
                    "'Stage changes'!A2 PMO-203 stage-change log, service",
                    "'Stage changes'!A3 PMO-203 stage-change log, service");
            isWorded("Functions!D3", ExcelProblem.NOT_CALCULATED, "Group");
            isWorded("Services!AG2", ExcelProblem.ERROR_CELL, "Effort hours", "#DIV/0!");
            isWorded("Services!L4", ExcelProblem.ERROR_CELL, "Levels: Project", "#REF!");
            isWorded("Services!N4", ExcelProblem.NOT_CALCULATED, "Levels: Portfolio");
            isWorded("Services!AP4", ExcelProblem.ERROR_CELL, "x-room", "#N/A");
        }
    }

    @Nested
    @DisplayName("and that holds what no table can")
    class Odd {

        @Test
        @DisplayName("has merged cells told where they hold values, not where they hold a title")
        void merged() throws IOException {
            set("Services!B4", "");
            sheet("Services").addMergedRegion(CellRangeAddress.valueOf("B3:B4"));
            sheet("Services").addMergedRegion(CellRangeAddress.valueOf("AX1:AZ3"));
            tells("Services!B4 PMO-101 service travel, function", "Services!B3 PMO-817");
            isWorded("Services!B3", ExcelProblem.MERGED, "B3:B4");
        }

        @Test
        @DisplayName("has empty cells where something must stand, each told at the cell; at the row without a column")
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
        @DisplayName("has no sheet Catalogue")
        void noCatalogue() throws IOException {
            workbook.removeSheetAt(workbook.getSheetIndex("Catalogue"));
            var read = read();
            assertEquals(List.of("a.xlsx PMO-013"), FindingLines.of(read));
        }

        @Test
        @DisplayName("has a sheet Catalogue without values")
        void emptyCatalogue() throws IOException {
            for (int row = 2; row < 20; row++) {
                cell("Catalogue!B" + row).setBlank();
            }
            var read = read();
            assertEquals(List.of("a.xlsx PMO-013"), FindingLines.of(read));
        }

        @Test
        @DisplayName("has a sheet Catalogue with a title, and no headings")
        void titleAboveFields() throws IOException {
            set("Catalogue!A1", "Our PMO 2026");
            set("Catalogue!B1", "");
            set("Catalogue!C1", "");
            tells("Catalogue!A1 PMO-810 = Our PMO 2026");
        }

        @Test
        @DisplayName("has a sheet Catalogue whose headings stand under a title")
        void headingsUnderTitle() throws IOException {
            sheet("Catalogue").shiftRows(0, 30, 2);
            set("Catalogue!A1", "Our PMO 2026");
            tells("Catalogue!A1 PMO-810 = Our PMO 2026");
        }

        @Test
        @DisplayName(
                "has a sheet Catalogue with names that are no fields and have no value, but for those of one's own")
        void namesWithoutValue() throws IOException {
            set("Catalogue!A40", "Tell Bob");
            set("Catalogue!A41", "Description");
            set("Catalogue!A42", "x-budget");
            tells("Catalogue!A40 PMO-810 = Tell Bob");
        }

        @Test
        @DisplayName("has a sheet Catalogue with remarks where we say what goes in, or beside the headings")
        void remarksInHelp() throws IOException {
            set("Catalogue!C3", "Ask Eve");
            set("Catalogue!D1", "Eve says");
            set("Catalogue!C4", cell("Catalogue!C4").getStringCellValue().replace(". ", ".\r\n"));
            tells("Catalogue!D1 PMO-810 = Eve says", "Catalogue!C3 PMO-810 = Ask Eve");
        }

        @Nested
        @DisplayName("has a sheet Catalogue with the fields beside each other")
        class Table {

            /** Lays the fields out as a table, from a row on. */
            private void layOut(int top, String... cells) {
                workbook.removeSheetAt(workbook.getSheetIndex("Catalogue"));
                workbook.createSheet("Catalogue");
                for (int i = 0; i < cells.length; i++) {
                    set("Catalogue!%s%s".formatted((char) ('A' + i % 4), top + i / 4), cells[i]);
                }
            }

            @Test
            @DisplayName("and the values in the row below, which are read")
            void isRead() throws IOException {
                layOut(1, "Id", "Name", "Version", "Kind", "acme-pmo", "ACME PMO", "2026-03", "own");
                var info = tells().info();
                assertEquals("acme-pmo", info.id().value());
                assertEquals("2026-03", info.version());
            }

            @Test
            @DisplayName("under a title, which is told and left out")
            void title() throws IOException {
                layOut(3, "id", "name", "version", "kind", "acme-pmo", "ACME PMO", "2026-03", "own");
                set("Catalogue!A1", "Our PMO");
                tells("Catalogue!A1 PMO-810 = Our PMO");
            }

            @Test
            @DisplayName("under a title of two cells, or one further right, which is told once and left out")
            void titleOfTwoCells() throws IOException {
                layOut(2, "Id", "Name", "Version", "Kind", "acme-pmo", "ACME PMO", "2026-03", "own");
                set("Catalogue!B1", "Our PMO");
                set("Catalogue!C1", "draft");
                tells("Catalogue!B1 PMO-810 = Our PMO", "Catalogue!C1 PMO-810 = draft");
            }

            @Test
            @DisplayName("of which just two are fields of ours")
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
            @DisplayName("of which none is a field of ours, which is told once")
            void noneKnown() throws IOException {
                layOut(2, "Key", "Called", "Edition", "Type", "acme-pmo", "ACME PMO", "2026-03", "own");
                String noFields = "Catalogue!A2 PMO-819";
                String noCatalogue = "a.xlsx PMO-013";
                assertEquals(List.of(noFields, noCatalogue), FindingLines.of(read()));
                isWorded("Catalogue!A2", ExcelProblem.NO_FIELDS, "catalogue", "Id, Name, Version, Kind");
                for (int row = 4; row < 100; row++) {
                    set("Catalogue!A" + row, "more");
                }
                assertEquals(List.of(noFields, noCatalogue), FindingLines.of(read()));
            }

            @Test
            @DisplayName("and a wrong value, which is told at its cell")
            void wrongValue() throws IOException {
                layOut(1, "Id", "Name", "Version", "Kind", "acme pmo", "ACME PMO", "2026-03", "own");
                assertEquals(List.of("Catalogue!A2 PMO-102 catalogue acme pmo, id"), FindingLines.of(read()));
            }

            @Test
            @DisplayName("and two rows of values, of which a file has one")
            void second() throws IOException {
                layOut(
                        1,
                        "Id",
                        "Name",
                        "Version",
                        "Kind",
                        "acme-pmo",
                        "ACME PMO",
                        "2026-03",
                        "own",
                        "b",
                        "B",
                        "1",
                        "own");
                tells("Catalogue!A3 PMO-014 catalogue b, see Catalogue!A2");
            }

            @Test
            @DisplayName("and no values yet")
            void noValues() throws IOException {
                layOut(1, "Id", "Name", "Version", "Kind");
                assertEquals(List.of("a.xlsx PMO-013"), FindingLines.of(read()));
            }
        }

        @Test
        @DisplayName("has no sheet of ours at all")
        void noSheet() throws IOException {
            for (String name : List.of("Catalogue", "Functions", "Services", "Stage changes", "Mappings")) {
                workbook.removeSheetAt(workbook.getSheetIndex(name));
            }
            workbook.createSheet("Bob's list");
            assertEquals(List.of("a.xlsx PMO-807"), FindingLines.of(read()));
            isWorded(
                    "a.xlsx",
                    ExcelProblem.NO_SHEET,
                    "catalogue",
                    "\"Read me\", \"Lists\", \"Bob's list\"",
                    "Catalogue, Functions, Services, Stage changes and Mappings");
        }

        @Test
        @DisplayName("has no headings")
        void noHeadings() throws IOException {
            sheet("Mappings").removeRow(sheet("Mappings").getRow(0));
            tells(
                    "Mappings!A2 PMO-809",
                    "Mappings!B2 PMO-810 = risk",
                    "Mappings!C2 PMO-810 = p3o-2013",
                    "Mappings!D2 PMO-810 = risk-management",
                    "Mappings!E2 PMO-810 = Same");
            isWorded("Mappings!A2", ExcelProblem.NO_HEADINGS, "Framework");
            isWorded("Mappings!B2", ExcelProblem.OUTSIDE, "\"risk\"");
        }

        @Test
        @DisplayName("has a changed stage, which follows from another sheet")
        void computed() throws IOException {
            set("Services!E2", "Retired");
            set("Services!D3", "");
            tells("Services!E2 PMO-305 service log, stage");
        }

        @Test
        @DisplayName("has words that no list has, and references to nothing, each told at its cell")
        void wrongValues() throws IOException {
            set("Services!P2", "suport");
            set("Services!B3", "finance");
            set("Services!AI3", "log\nnone");
            set("Services!A4", "two words");
            cell("Mappings!C2").setBlank();
            tells(
                    "Services!P2 PMO-102 service log, expertise, or \"support\"",
                    "Services!A4 PMO-102 service two words, id",
                    "Mappings!C2 PMO-101 mapping risk, framework",
                    "Services!B3 PMO-201 service minutes, function",
                    "Services!AI3 PMO-202 service minutes, needs",
                    "'Stage changes'!A2 PMO-203 stage-change log, service",
                    "'Stage changes'!A3 PMO-203 stage-change log, service");
        }

        @Test
        @DisplayName("has JSON in a cell that somebody broke")
        void brokenJson() throws IOException {
            set("Services!AR3", "json: [1, ");
            tells("Services!AR3 PMO-816 service minutes = json: [1,");
            isWorded("Services!AR3", ExcelProblem.BROKEN_JSON, "x-list");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is read under the names of templates and of workbooks with macros:")
    void types(XSSFWorkbookType type) throws IOException {
        workbook.setWorkbookType(type);
        var read = read("a." + type.getExtension());
        assertEquals(List.of(), FindingLines.of(read));
        assertEquals(Fixtures.acme(), read.orThrow());
    }

    @Test
    @DisplayName("is known by its content under any name")
    void anyName() throws IOException {
        assertEquals(Fixtures.acme(), read("services").orThrow());
    }

    @Test
    @DisplayName("gives the same as it was written from when each service is asked")
    void asked() throws IOException {
        Catalogue catalogue = read().orThrow();
        assertEquals(Set.of(Level.PROJECT, Level.PROGRAMME), log(catalogue).levels());
        assertEquals("=1+1", catalogue.services().get(1).name());
        assertEquals(FunctionId.of("007"), catalogue.services().get(1).function());
        assertEquals(
                "pilot, implementation",
                catalogue.historyOf(LOG).changes().stream()
                        .map(c -> c.to().id())
                        .collect(joining(", ")));
        assertEquals(
                List.of("log", "minutes", "travel"),
                IntStream.range(0, 3)
                        .mapToObj(i -> catalogue.services().get(i).id().value())
                        .toList());
    }
}
