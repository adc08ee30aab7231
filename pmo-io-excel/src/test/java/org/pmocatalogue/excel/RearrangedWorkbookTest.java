package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.excel.xlsx.CellAddress;

@DisplayName("A rearranged workbook")
class RearrangedWorkbookTest extends EditedWorkbook {

    @Test
    @DisplayName("A workbook saved by another program is unchanged")
    void saved() throws IOException {
        assertUnchanged();
        var again = new ByteArrayOutputStream();
        workbook.write(again);
        workbook.close();
        workbook = new XSSFWorkbook(new ByteArrayInputStream(again.toByteArray()));
        assertUnchanged();
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
    @DisplayName("Columns may be in any order")
    void columns() throws IOException {
        swap(sheet("Services"), 0, 41);
        swap(sheet("Services"), 2, 15);
        swap(sheet("Services"), 11, 35);
        swap(sheet("Stage changes"), 0, 8);
        assertUnchanged();
    }

    @Test
    @DisplayName("Columns, rows and sheets may be hidden")
    void hidden() throws IOException {
        sheet("Services").setColumnHidden(0, true);
        sheet("Services").groupColumn(3, 10);
        sheet("Services").setColumnGroupCollapsed(3, true);
        sheet("Services").getRow(2).setZeroHeight(true);
        workbook.setSheetVisibility(workbook.getSheetIndex("Mappings"), SheetVisibility.VERY_HIDDEN);
        workbook.setSheetVisibility(workbook.getSheetIndex("Lists"), SheetVisibility.VISIBLE);
        assertUnchanged();
    }

    @Test
    @DisplayName("Names of sheets ignore case and blanks")
    void sheets() throws IOException {
        workbook.setSheetName(workbook.getSheetIndex("Services"), " SERVICES");
        workbook.setSheetName(workbook.getSheetIndex("Stage changes"), "stage  change");
        workbook.setSheetName(workbook.getSheetIndex("Mappings"), "mapping ");
        assertUnchanged();
    }

    @Test
    @DisplayName("Sheets may be in any order")
    void order() throws IOException {
        workbook.setSheetOrder("Read me", 6);
        workbook.setSheetOrder("Lists", 0);
        assertUnchanged();
        workbook.setSheetOrder("Mappings", 0);
        workbook.setSheetOrder("Services", 1);
        assertUnchanged();
    }

    @Test
    @DisplayName("Rows may be in any order, which the catalogue keeps")
    void rows() throws IOException {
        var services = sheet("Services");
        services.shiftRows(1, 1, 9);
        services.shiftRows(2, 2, 6);
        var functions = sheet("Functions");
        functions.shiftRows(1, 1, 3);
        assertUnchanged();
        assertEquals(
                List.of("travel", "minutes", "log"),
                read().orThrow().services().stream().map(s -> s.id().value()).toList());
    }

    @Test
    @DisplayName("Notes, drop-downs, colours, filters and the sheet Read me may be removed")
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
        // Without format, dates are numbers, which columns of dates accept.
        assertUnchanged();
    }

    @Test
    @DisplayName("Links in cells are ignored")
    void links() throws IOException {
        var link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("https://acme.example/log");
        cell("Services!C2").setHyperlink(link);
        assertUnchanged();
    }

    @Test
    @DisplayName("A title above the headings is reported and omitted")
    void title() throws IOException {
        sheet("Functions").shiftRows(0, 5, 2);
        set("Functions!A1", "Our functions");
        assertUnchanged("Functions!A1 PMO-810 = Our functions");
    }

    @Test
    @DisplayName("Text next to a table is reported and omitted")
    void beside() throws IOException {
        set("Functions!H3", "ask Eve");
        set("Catalogue!D4", "to be agreed");
        assertUnchanged("Catalogue!D4 PMO-810 = to be agreed", "Functions!H3 PMO-810 = ask Eve");
    }

    @Test
    @DisplayName("An additional sheet is reported and omitted")
    void otherSheet() throws IOException {
        workbook.createSheet("To do").createRow(0).createCell(0).setCellValue("Ask Eve");
        assertUnchanged("'To do' PMO-808");
        assertReported("'To do'", ExcelProblem.OTHER_SHEET, "To do", "catalogue");
    }

    @Test
    @DisplayName("Headings ignore case and blanks, including no-break spaces")
    void headings() throws IOException {
        set("Services!A1", " ID\u00a0");
        set("Services!AG1", "effort\u00a0hours");
        set("Services!AH1", "effortPer");
        set("Services!L1", "levels:  project\n");
        set("Catalogue!A3", "NAME ");
        assertUnchanged();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A workbook is read under the extensions of templates and of workbooks with macros:")
    void types(XSSFWorkbookType type) throws IOException {
        workbook.setWorkbookType(type);
        var read = read("a." + type.getExtension());
        assertEquals(List.of(), FindingLines.of(read));
        assertEquals(Fixtures.acme(), read.orThrow());
    }

    @Test
    @DisplayName("A workbook is detected by its content under any name")
    void anyName() throws IOException {
        assertEquals(Fixtures.acme(), read("services").orThrow());
    }

    @Test
    @DisplayName("The services of a workbook are those that were written")
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
