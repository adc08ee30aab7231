package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.finding.Result;
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
        assertEquals(List.of(findings), Fixtures.lines(read));
        assertEquals(Fixtures.acme(), read.value().orElseThrow());
    }

    private Catalogue tells(String... findings) throws IOException {
        var read = read();
        assertEquals(List.of(findings), Fixtures.lines(read));
        return read.value().orElseThrow();
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
            isAsBefore(
                    "a.xlsx: Functions!A1: warning PMO-810: \"Our functions\" stands outside of the table and is left"
                            + " out; give its column a heading, or move it to a sheet of a workbook of its own");
        }

        @Test
        @DisplayName("has notes beside the table, which are told and left out")
        void beside() throws IOException {
            set("Functions!H3", "ask Eve");
            set("Catalogue!D4", "to be agreed");
            isAsBefore(
                    "a.xlsx: Catalogue!D4: warning PMO-810: \"to be agreed\" stands outside of the table and is left out;"
                            + " give its column a heading, or move it to a sheet of a workbook of its own",
                    "a.xlsx: Functions!H3: warning PMO-810: \"ask Eve\" stands outside of the table and is left out;"
                            + " give its column a heading, or move it to a sheet of a workbook of its own");
        }

        @Test
        @DisplayName("has a sheet of their own, which is told and left out")
        void otherSheet() throws IOException {
            workbook.createSheet("To do").createRow(0).createCell(0).setCellValue("Ask Eve");
            isAsBefore("a.xlsx: 'To do': warning PMO-808: Sheet \"To do\" is none of a catalogue and is left out;"
                    + " keep it in a workbook of its own");
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
        @ValueSource(strings = {"x", "X", " x ", "✓", "✔", "yes", "Yes", "y", "TRUE", "true"})
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
                    "a.xlsx: Services!N2: error PMO-815: Levels: Portfolio is \"maybe\", must be x or empty",
                    "a.xlsx: Services!O3: error PMO-815: Levels: Centre of excellence is the number 1.5, must be x or empty",
                    "a.xlsx: 'Stage changes'!A2: info PMO-203: Left out, since service \"log\" was left out; mend that one first",
                    "a.xlsx: 'Stage changes'!A3: info PMO-203: Left out, since service \"log\" was left out; mend that one first");
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
                    "a.xlsx: Services!AJ2: error PMO-103: Next review is \"05/01/2027\", must be a date such as 2026-01-05",
                    "a.xlsx: 'Stage changes'!C2: error PMO-103: On is \"2026-01-05T09:30\", must be a date such as 2026-01-05",
                    "a.xlsx: 'Stage changes'!C4: error PMO-103: On is \"February 2026\", must be a date such as 2026-01-05",
                    "a.xlsx: 'Stage changes'!A3: info PMO-203: Left out, since service \"log\" was left out; mend that one first");
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
                            "a.xlsx: Catalogue!B17: error PMO-103: Capacity hours per month is \"320,5\", must be a number such as 12.5",
                            "a.xlsx: Services!AG2: error PMO-103: Effort hours is \"about 4\", must be a number such as 12.5",
                            "a.xlsx: 'Stage changes'!A2: info PMO-203: Left out, since service \"log\" was left out; mend that one first",
                            "a.xlsx: 'Stage changes'!A3: info PMO-203: Left out, since service \"log\" was left out; mend that one first"),
                    Fixtures.lines(read()));
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
                    "a.xlsx: Services!B3: error PMO-201: Function \"007\" does not exist; add it, or name another",
                    "a.xlsx: Functions!A3: warning PMO-814: Id is the number 7 and no text, so zeros before it are lost if there were any; format the column as text, and enter it again",
                    "a.xlsx: Services!B4: warning PMO-814: Function is the number 7 and no text, so zeros before it are lost if there were any; format the column as text, and enter it again");
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
            tells(
                    "a.xlsx: Services!AT1: warning PMO-106: \"Sucessor\" is no field of a service; it is kept as an attribute; did you mean \"successor\"?",
                    "a.xlsx: Services!AS1: info PMO-105: \"Room\" is no field of a service; it is kept as an attribute; begin its name with x- if it is yours");
        }

        @Test
        @DisplayName("is told of a longer name for a field that no entry has, and of no other")
        void longerNames() throws IOException {
            set("Services!AS1", "Service  owner");
            set("Services!AS3", "Eve");
            set("Services!AT1", "Purpose of the year");
            set("Services!AT2", "Growth");
            tells(
                    "a.xlsx: Services!AS1: warning PMO-106: \"Service  owner\" is no field of a service; it is kept as an attribute; did you mean \"Owner\"?",
                    "a.xlsx: Services!AT1: info PMO-105: \"Purpose of the year\" is no field of a service; it is kept as an attribute; begin its name with x- if it is yours");
        }

        @Test
        @DisplayName("twice has the values of both, which is an error where both are filled in")
        void twice() throws IOException {
            set("Services!AS1", "Owner");
            set("Services!AS2", "Eve");
            assertEquals("Eve", log(tells()).owner().orElseThrow());
            set("Services!T2", "Adam");
            tells(
                    "a.xlsx: Services!AS2: error PMO-104: \"Owner\" is given twice; the first is at a.xlsx: Services!T2; keep one of them",
                    "a.xlsx: 'Stage changes'!A2: info PMO-203: Left out, since service \"log\" was left out; mend that one first",
                    "a.xlsx: 'Stage changes'!A3: info PMO-203: Left out, since service \"log\" was left out; mend that one first");
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
            isAsBefore(
                    "a.xlsx: Services!C2: info PMO-813: Name is a formula; its present value is taken",
                    "a.xlsx: Services!AG2: info PMO-813: Effort hours is a formula; its present value is taken");
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
                    "a.xlsx: Functions!D3: error PMO-812: Group is a formula that was never calculated; open the workbook in Excel or LibreOffice, and save it",
                    "a.xlsx: Services!AG2: error PMO-811: Effort hours is #DIV/0!: its formula has no value; mend the formula, or enter the value itself",
                    "a.xlsx: Services!C3: error PMO-811: Name is #NAME?: its formula has no value; mend the formula, or enter the value itself",
                    "a.xlsx: Services!C3: error PMO-101: Name is missing; such as Update the risk log",
                    "a.xlsx: Services!L4: error PMO-811: Levels: Project is #REF!: its formula has no value; mend the formula, or enter the value itself",
                    "a.xlsx: Services!N4: error PMO-812: Levels: Portfolio is a formula that was never calculated; open the workbook in Excel or LibreOffice, and save it",
                    "a.xlsx: Services!AP4: error PMO-811: x-room is #N/A: its formula has no value; mend the formula, or enter the value itself",
                    "a.xlsx: 'Stage changes'!A2: info PMO-203: Left out, since service \"log\" was left out; mend that one first",
                    "a.xlsx: 'Stage changes'!A3: info PMO-203: Left out, since service \"log\" was left out; mend that one first");
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
            tells(
                    "a.xlsx: Services!B4: error PMO-101: Function is missing; such as risk-management",
                    "a.xlsx: Services!B3: warning PMO-817: Cells B3:B4 are merged; their value counts for the first of them alone; take merging away (Home, Unmerge Cells), and fill in each row");
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
                            "Catalogue!B3: error PMO-101: Name",
                            "Catalogue!B4: error PMO-101: Version",
                            "Functions!B3: error PMO-101: Name",
                            "Services!C3: error PMO-101: Name",
                            "Services!C4: error PMO-101: Name",
                            "Mappings!A2: error PMO-101: Relation"),
                    read().findings().stream()
                            .filter(finding -> finding.code().equals("PMO-101"))
                            .map(finding ->
                                    finding.toString().replace("a.xlsx: ", "").replaceFirst(" is missing.*", ""))
                            .toList());
        }

        @Test
        @DisplayName("has no sheet Catalogue")
        void noCatalogue() throws IOException {
            workbook.removeSheetAt(workbook.getSheetIndex("Catalogue"));
            var read = read();
            assertEquals(
                    List.of(
                            "a.xlsx: error PMO-013: Nothing tells about the catalogue itself; fill in Id, Name, Version and Kind under \"Catalogue\" (in JSON, id, name, version and kind under \"catalogue\")"),
                    Fixtures.lines(read));
        }

        @Test
        @DisplayName("has a sheet Catalogue without values")
        void emptyCatalogue() throws IOException {
            for (int row = 2; row < 20; row++) {
                cell("Catalogue!B" + row).setBlank();
            }
            var read = read();
            assertEquals(
                    List.of(
                            "a.xlsx: error PMO-013: Nothing tells about the catalogue itself; fill in Id, Name, Version and Kind under \"Catalogue\" (in JSON, id, name, version and kind under \"catalogue\")"),
                    Fixtures.lines(read));
        }

        @Test
        @DisplayName("has a sheet Catalogue with a title, and no headings")
        void titleAboveFields() throws IOException {
            set("Catalogue!A1", "Our PMO 2026");
            set("Catalogue!B1", "");
            set("Catalogue!C1", "");
            tells(
                    "a.xlsx: Catalogue!A1: warning PMO-810: \"Our PMO 2026\" stands outside of the table and is left out; give its column a heading, or move it to a sheet of a workbook of its own");
        }

        @Test
        @DisplayName("has a sheet Catalogue whose headings stand under a title")
        void headingsUnderTitle() throws IOException {
            sheet("Catalogue").shiftRows(0, 30, 2);
            set("Catalogue!A1", "Our PMO 2026");
            tells(
                    "a.xlsx: Catalogue!A1: warning PMO-810: \"Our PMO 2026\" stands outside of the table and is left out; give its column a heading, or move it to a sheet of a workbook of its own");
        }

        @Test
        @DisplayName(
                "has a sheet Catalogue with names that are no fields and have no value, but for those of one's own")
        void namesWithoutValue() throws IOException {
            set("Catalogue!A40", "Tell Bob");
            set("Catalogue!A41", "Description");
            set("Catalogue!A42", "x-budget");
            tells(
                    "a.xlsx: Catalogue!A40: warning PMO-810: \"Tell Bob\" stands outside of the table and is left out; give its column a heading, or move it to a sheet of a workbook of its own");
        }

        @Test
        @DisplayName("has a sheet Catalogue with remarks where we say what goes in, or beside the headings")
        void remarksInHelp() throws IOException {
            set("Catalogue!C3", "Ask Eve");
            set("Catalogue!D1", "Eve says");
            set("Catalogue!C4", cell("Catalogue!C4").getStringCellValue().replace(". ", ".\r\n"));
            tells(
                    "a.xlsx: Catalogue!D1: warning PMO-810: \"Eve says\" stands outside of the table and is left out; give its column a heading, or move it to a sheet of a workbook of its own",
                    "a.xlsx: Catalogue!C3: warning PMO-810: \"Ask Eve\" stands outside of the table and is left out; give its column a heading, or move it to a sheet of a workbook of its own");
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
                tells(
                        "a.xlsx: Catalogue!A1: warning PMO-810: \"Our PMO\" stands outside of the table and is left out; give its column a heading, or move it to a sheet of a workbook of its own");
            }

            @Test
            @DisplayName("under a title of two cells, or one further right, which is told once and left out")
            void titleOfTwoCells() throws IOException {
                layOut(2, "Id", "Name", "Version", "Kind", "acme-pmo", "ACME PMO", "2026-03", "own");
                set("Catalogue!B1", "Our PMO");
                set("Catalogue!C1", "draft");
                tells(
                        "a.xlsx: Catalogue!B1: warning PMO-810: \"Our PMO\" stands outside of the table and is left out; give its column a heading, or move it to a sheet of a workbook of its own",
                        "a.xlsx: Catalogue!C1: warning PMO-810: \"draft\" stands outside of the table and is left out; give its column a heading, or move it to a sheet of a workbook of its own");
            }

            @Test
            @DisplayName("of which just two are fields of ours")
            void twoKnown() throws IOException {
                layOut(1, "Key", "Name", "Version", "Type", "acme-pmo", "ACME PMO", "2026-03", "own");
                assertEquals(
                        List.of(
                                "a.xlsx: Catalogue!A2: error PMO-101: Id is missing; such as acme-pmo",
                                "a.xlsx: Catalogue!A2: error PMO-101: Kind is missing; such as own",
                                "a.xlsx: Catalogue!A1: info PMO-105: \"Key\" is no field of a catalogue; it is kept as an attribute; begin its name with x- if it is yours",
                                "a.xlsx: Catalogue!D1: info PMO-105: \"Type\" is no field of a catalogue; it is kept as an attribute; begin its name with x- if it is yours"),
                        Fixtures.lines(read()));
            }

            @Test
            @DisplayName("of which none is a field of ours, which is told once")
            void noneKnown() throws IOException {
                layOut(2, "Key", "Called", "Edition", "Type", "acme-pmo", "ACME PMO", "2026-03", "own");
                String noFields =
                        "a.xlsx: Catalogue!A2: error PMO-819: The sheet does not show which fields of the catalogue it holds; put them below each other, name in column A and value in column B, or as a table with the headings Id, Name, Version, Kind";
                String noCatalogue =
                        "a.xlsx: error PMO-013: Nothing tells about the catalogue itself; fill in Id, Name, Version and Kind under \"Catalogue\" (in JSON, id, name, version and kind under \"catalogue\")";
                assertEquals(List.of(noFields, noCatalogue), Fixtures.lines(read()));
                for (int row = 4; row < 100; row++) {
                    set("Catalogue!A" + row, "more");
                }
                assertEquals(List.of(noFields, noCatalogue), Fixtures.lines(read()));
            }

            @Test
            @DisplayName("and a wrong value, which is told at its cell")
            void wrongValue() throws IOException {
                layOut(1, "Id", "Name", "Version", "Kind", "acme pmo", "ACME PMO", "2026-03", "own");
                assertEquals(
                        List.of(
                                "a.xlsx: Catalogue!A2: error PMO-102: Catalogue id is \"acme pmo\", must be letters, digits, hyphens, underscores and full stops"),
                        Fixtures.lines(read()));
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
                tells(
                        "a.xlsx: Catalogue!A3: error PMO-014: A file holds one catalogue; the first is at a.xlsx: Catalogue!A2; keep the other in a file of its own");
            }

            @Test
            @DisplayName("and no values yet")
            void noValues() throws IOException {
                layOut(1, "Id", "Name", "Version", "Kind");
                assertEquals(
                        List.of(
                                "a.xlsx: error PMO-013: Nothing tells about the catalogue itself; fill in Id, Name, Version and Kind under \"Catalogue\" (in JSON, id, name, version and kind under \"catalogue\")"),
                        Fixtures.lines(read()));
            }
        }

        @Test
        @DisplayName("has no sheet of ours at all")
        void noSheet() throws IOException {
            for (String name : List.of("Catalogue", "Functions", "Services", "Stage changes", "Mappings")) {
                workbook.removeSheetAt(workbook.getSheetIndex(name));
            }
            workbook.createSheet("Bob's list");
            assertEquals(
                    List.of(
                            "a.xlsx: error PMO-807: No sheet of the workbook is one of a catalogue; its sheets are \"Read me\", \"Lists\", \"Bob's list\"; name them Catalogue, Functions, Services, Stage changes and Mappings; pmo template shows how they look; a list of your own is read with a mapping, see pmo map"),
                    Fixtures.lines(read()));
        }

        @Test
        @DisplayName("has no headings")
        void noHeadings() throws IOException {
            sheet("Mappings").removeRow(sheet("Mappings").getRow(0));
            tells(
                    "a.xlsx: Mappings!A2: error PMO-809: The sheet has no row with headings, of which \"Framework\" must be one; add it as the first row",
                    "a.xlsx: Mappings!B2: warning PMO-810: \"risk\" stands outside of the table and is left out; give its column a heading, or move it to a sheet of a workbook of its own",
                    "a.xlsx: Mappings!C2: warning PMO-810: \"p3o-2013\" stands outside of the table and is left out; give its column a heading, or move it to a sheet of a workbook of its own",
                    "a.xlsx: Mappings!D2: warning PMO-810: \"risk-management\" stands outside of the table and is left out; give its column a heading, or move it to a sheet of a workbook of its own",
                    "a.xlsx: Mappings!E2: warning PMO-810: \"Same\" stands outside of the table and is left out; give its column a heading, or move it to a sheet of a workbook of its own");
        }

        @Test
        @DisplayName("has a changed stage, which follows from another sheet")
        void computed() throws IOException {
            set("Services!E2", "Retired");
            set("Services!D3", "");
            tells(
                    "a.xlsx: Services!E2: error PMO-305: The service is in stage retired since 2026-03-01, phase live, but by its stage changes it is in stage implementation since 2026-03-01, phase live; add a stage change if the service has moved on, or have one made (ReadOptions.stepsOn; pmo convert --steps-on); else empty the computed fields of its row");
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
                    "a.xlsx: Services!P2: error PMO-102: Expertise is \"suport\", must be one of support, practitioner, advanced; did you mean \"support\"?",
                    "a.xlsx: Services!A4: error PMO-102: Service id is \"two words\", must be letters, digits, hyphens, underscores and full stops",
                    "a.xlsx: Mappings!C2: error PMO-101: Framework is missing; such as p3o-2013",
                    "a.xlsx: Services!B3: error PMO-201: Function \"finance\" does not exist; add it, or name another",
                    "a.xlsx: Services!AI3: warning PMO-202: Needs names service \"none\", which does not exist",
                    "a.xlsx: 'Stage changes'!A2: info PMO-203: Left out, since service \"log\" was left out; mend that one first",
                    "a.xlsx: 'Stage changes'!A3: info PMO-203: Left out, since service \"log\" was left out; mend that one first");
        }

        @Test
        @DisplayName("has JSON in a cell that somebody broke")
        void brokenJson() throws IOException {
            set("Services!AR3", "json: [1, ");
            tells(
                    "a.xlsx: Services!AR3: error PMO-816: x-list begins with json:, but what follows is no JSON; put a blank before it if it is meant as text");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is read under the names of templates and of workbooks with macros:")
    void types(XSSFWorkbookType type) throws IOException {
        workbook.setWorkbookType(type);
        var read = read("a." + type.getExtension());
        assertEquals(List.of(), Fixtures.lines(read));
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
        assertEquals(List.of(Level.PROJECT, Level.PROGRAMME), log(catalogue).levels());
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
