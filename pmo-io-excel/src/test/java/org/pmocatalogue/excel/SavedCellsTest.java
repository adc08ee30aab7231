package org.pmocatalogue.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.value.RawValue;

@DisplayName("A workbook that is saved into")
class SavedCellsTest {

    private static final ServiceId LOG = ServiceId.of("log");

    @TempDir
    private Path folder = Path.of("");

    private Path workbook(Consumer<XSSFWorkbook> change) throws IOException {
        Path file = folder.resolve("acme.xlsx");
        Fixtures.CATALOGUES.write(Fixtures.acme(), file).orThrow();
        return Workbooks.change(file, change);
    }

    private static Map<String, String> cells(Path file) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        var formatter = new DataFormatter();
        try (InputStream in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.put(sheet.getSheetName() + "!" + cell.getAddress(), formatter.formatCellValue(cell));
                    }
                }
            }
        }
        return Maps.filterValues(cells, text -> !text.isEmpty());
    }

    /** {@return the cells that saving a change changes; a cleared cell is empty} */
    private static String changedBy(Path file, UnaryOperator<Catalogue> change) throws IOException {
        var before = cells(file);
        var open = Fixtures.CATALOGUES.open(file);
        Catalogue changed = change.apply(open.result().orThrow());
        var saved = open.save(changed, file);
        assertTrue(saved.value().isPresent(), () -> String.valueOf(saved.findings()));
        assertEquals(changed, Fixtures.CATALOGUES.read(file).orThrow());
        var difference = Maps.difference(before, cells(file));
        var cells = new TreeMap<String, String>();
        difference.entriesOnlyOnLeft().forEach((cell, text) -> cells.put(cell, ""));
        difference.entriesDiffering().forEach((cell, texts) -> cells.put(cell, texts.rightValue()));
        cells.putAll(difference.entriesOnlyOnRight());
        return cells.toString();
    }

    private static UnaryOperator<Catalogue> service(ServiceId id, UnaryOperator<PmoService.Builder> change) {
        return catalogue -> catalogue.toBuilder()
                .put(change.apply(catalogue.findService(id).orElseThrow().toBuilder())
                        .build())
                .build();
    }

    private static void set(XSSFWorkbook workbook, String address, Consumer<Cell> change) {
        var at = new CellReference(address);
        Sheet sheet = workbook.getSheet(at.getSheetName());
        Row row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        change.accept(row.getCell(at.getCol()) == null ? row.createCell(at.getCol()) : row.getCell(at.getCol()));
    }

    @Test
    @DisplayName("has the changed values of an entry, of every type, and no others")
    void values() throws IOException {
        assertEquals(
                "{Services!AG2=5, Services!AJ2=2028-02-29, Services!C2=Keep the log <&> more, Services!I2=}",
                changedBy(
                        workbook(workbook -> {}),
                        service(
                                LOG,
                                log -> log.name("Keep the log <&> more")
                                        .purpose(null)
                                        .effortHours(BigDecimal.valueOf(5))
                                        .nextReview(LocalDate.of(2028, 2, 29)))));
    }

    @Test
    @DisplayName("has marks in the columns of a closed set")
    void marks() throws IOException {
        assertEquals(
                "{Services!L2=, Services!M2=, Services!N2=x}",
                changedBy(workbook(workbook -> {}), service(LOG, log -> log.levels(List.of(Level.PORTFOLIO)))));
    }

    @Test
    @DisplayName("has a new entry in the row below the last, in its style, and no row for a removed one")
    void rows() throws IOException {
        Path file = workbook(workbook -> {});
        assertEquals(
                "{Services!A4=, Services!A5=board, Services!B4=, Services!B5=risk, Services!C4=,"
                        + " Services!C5=Run the board, Services!D4=, Services!D5=Risk management}",
                changedBy(
                        file,
                        catalogue -> catalogue.toBuilder()
                                .put(PmoService.builder()
                                        .id(ServiceId.of("board"))
                                        .function(FunctionId.of("risk"))
                                        .name("Run the board")
                                        .build())
                                .removeServicesIf(each -> each.id().value().equals("travel"))
                                .build()));
    }

    @Test
    @DisplayName("has a new attribute, or a field without a column, at the right of the table")
    void columns() throws IOException {
        Path file = workbook(workbook -> {
            for (Row row : workbook.getSheet("Services")) {
                Cell purpose = row.getCell(8);
                if (purpose != null) {
                    row.removeCell(purpose);
                }
            }
        });
        assertEquals(
                "{Services!AO2=, Services!AP2=, Services!AS1=Purpose, Services!AS2=No surprises,"
                        + " Services!AT1=x-floor, Services!AT2=B 12}",
                changedBy(
                        file,
                        service(
                                LOG,
                                log -> log.purpose("No surprises")
                                        .attributes(Map.of("x-floor", RawValue.of("B 12"))))));
    }

    @Test
    @DisplayName("keeps formulas, and is not changed if a formula would have to be replaced")
    void formulas() throws IOException {
        Path file = workbook(workbook -> set(workbook, "Services!C2", cell -> cell.setCellFormula("UPPER(\"log\")")));
        var open = Fixtures.CATALOGUES.open(file);
        byte[] before = Files.readAllBytes(file);
        var refused = open.save(
                service(LOG, log -> log.name("Keep the log"))
                        .apply(open.result().value().orElseThrow()),
                file);
        assertFalse(refused.value().isPresent());
        assertTrue(
                FindingLines.worded(refused)
                        .contains(FindingLines.worded(
                                "acme.xlsx", ExcelProblem.FORMULA_TO_REPLACE, "Services!C2", "Name")),
                () -> FindingLines.worded(refused).toString());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    @DisplayName("has its table and its drop-downs extended by a new row")
    void ranges() throws IOException {
        Path file = workbook(workbook -> {
            var sheet = workbook.getSheet("Functions");
            sheet.getCTWorksheet().unsetAutoFilter();
            sheet.createTable(new AreaReference("A1:J3", SpreadsheetVersion.EXCEL2007));
            var formats = sheet.getSheetConditionalFormatting();
            formats.addConditionalFormatting(
                    new CellRangeAddress[] {CellRangeAddress.valueOf("A2:C3")},
                    formats.createConditionalFormattingRule("$A2=\"risk\""));
        });
        changedBy(
                file,
                catalogue -> catalogue.toBuilder()
                        .put(catalogue.functions().get(0).toBuilder()
                                .id(FunctionId.of("finance"))
                                .name("Finance")
                                .build())
                        .build());
        try (InputStream in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            var sheet = workbook.getSheet("Functions");
            assertEquals("A1:J4", sheet.getTables().get(0).getArea().formatAsString());
            var formats = sheet.getSheetConditionalFormatting();
            assertEquals(
                    "A2:C4",
                    formats.getConditionalFormattingAt(formats.getNumConditionalFormattings() - 1)
                            .getFormattingRanges()[0]
                            .formatAsString());
        }
    }
}
