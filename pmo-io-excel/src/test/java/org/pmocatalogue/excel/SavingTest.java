package org.pmocatalogue.excel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataConsolidateFunction;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;

@DisplayName("Saving into a workbook")
class SavingTest {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final ServiceId LOG = ServiceId.of("log");

    @TempDir
    private Path folder = Path.of("");

    private Path workbook(Consumer<XSSFWorkbook> change) throws IOException {
        Path file = folder.resolve("acme.xlsx");
        Fixtures.CATALOGUES.write(Fixtures.acme(), file).orThrow();
        return Workbooks.change(file, change);
    }

    private static Result<EntryCounts> save(Path file, UnaryOperator<Catalogue> change) throws IOException {
        var open = Fixtures.CATALOGUES.open(file);
        return open.save(change.apply(open.result().orThrow()), file);
    }

    private static Catalogue moved(Catalogue catalogue) {
        return catalogue.with(List.of(StageChange.builder()
                .service(LOG)
                .to(ServiceStages.PILOT)
                .on(LocalDate.of(2026, 4, 1))
                .by("Head of PMO")
                .reason("One more round")
                .build()));
    }

    private static ImmutableMap<String, byte[]> parts(Path file) throws IOException {
        var parts = ImmutableMap.<String, byte[]>builder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts.buildOrThrow();
    }

    /** {@return the names of the parts that differ} */
    private static Set<String> changed(Map<String, byte[]> before, Map<String, byte[]> after) {
        assertEquals(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        return new TreeSet<>(Sets.filter(before.keySet(), part -> !Arrays.equals(before.get(part), after.get(part))));
    }

    /** {@return all cells with their styles, as POI reads them} */
    private static Map<String, String> cells(Path file) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        var formatter = new DataFormatter();
        try (InputStream in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.put(
                                sheet.getSheetName() + "!" + cell.getAddress(),
                                formatter.formatCellValue(cell) + " in style "
                                        + cell.getCellStyle().getIndex());
                    }
                }
            }
        }
        return cells;
    }

    private static String sheetPart(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            return workbook.getSheet(name)
                    .getPackagePart()
                    .getPartName()
                    .getName()
                    .substring(1);
        }
    }

    /** What people and programs add to workbooks. */
    private static final ImmutableMap<String, Consumer<XSSFWorkbook>> FEATURES =
            ImmutableMap.<String, Consumer<XSSFWorkbook>>builder()
                    .put("nothing", workbook -> {})
                    .put("another sheet", workbook -> text(workbook.createSheet("Meeting notes"), "A1", "Ask Eve"))
                    .put("a hidden sheet", workbook -> {
                        text(workbook.createSheet("Secret"), "A1", "Ask Eve");
                        workbook.setSheetHidden(workbook.getSheetIndex("Secret"), true);
                    })
                    .put("text beside the table", workbook -> text(services(workbook), "BZ3", "Ask Eve"))
                    .put(
                            "a picture",
                            workbook -> services(workbook)
                                    .createDrawingPatriarch()
                                    .createPicture(
                                            anchor(), workbook.addPicture(new byte[] {1}, Workbook.PICTURE_TYPE_PNG)))
                    .put(
                            "a shape",
                            workbook -> services(workbook)
                                    .createDrawingPatriarch()
                                    .createTextbox(anchor())
                                    .setText("Ask Eve"))
                    .put(
                            "a chart",
                            workbook ->
                                    services(workbook).createDrawingPatriarch().createChart(anchor()))
                    .put("a pivot table", SavingTest::addPivotTable)
                    .put("a note", workbook -> {
                        var note = services(workbook).createDrawingPatriarch().createCellComment(anchor());
                        note.setString("Ask the PMO");
                        services(workbook).getRow(1).getCell(2).setCellComment(note);
                    })
                    .put(
                            "a threaded comment",
                            workbook -> part(
                                    workbook,
                                    "/xl/threadedComments/threadedComment1.xml",
                                    "application/vnd.ms-excel.threadedcomments+xml",
                                    "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"/>"))
                    .put("a conditional format", workbook -> {
                        var formats = services(workbook).getSheetConditionalFormatting();
                        formats.addConditionalFormatting(
                                new CellRangeAddress[] {CellRangeAddress.valueOf("A2:C3")},
                                formats.createConditionalFormattingRule("$A2=\"log\""));
                    })
                    .put("a table on another sheet", workbook -> {
                        XSSFSheet sheet = workbook.createSheet("Plan");
                        text(sheet, "A1", "Task");
                        text(sheet, "B1", "Who");
                        sheet.createTable(new AreaReference("A1:B2", SpreadsheetVersion.EXCEL2007));
                    })
                    .put("a name", workbook -> {
                        var name = workbook.createName();
                        name.setNameName("owners");
                        name.setRefersToFormula("Services!$A$1:$C$1");
                    })
                    .put("a drop-down", workbook -> {
                        var helper = services(workbook).getDataValidationHelper();
                        services(workbook)
                                .addValidationData(helper.createValidation(
                                        helper.createExplicitListConstraint(new String[] {"Eve", "Bob"}),
                                        new CellRangeAddressList(1, 200, 30, 30)));
                    })
                    .put("a protected sheet", workbook -> services(workbook).protectSheet("secret"))
                    .put("a protected workbook", XSSFWorkbook::lockStructure)
                    .put("frozen panes", workbook -> services(workbook).createFreezePane(3, 2))
                    .put("groups of rows and columns", workbook -> {
                        services(workbook).groupRow(1, 2);
                        services(workbook).groupColumn(4, 6);
                    })
                    .put("print settings", workbook -> {
                        services(workbook).getPrintSetup().setLandscape(true);
                        services(workbook).setRepeatingRows(CellRangeAddress.valueOf("1:1"));
                        services(workbook).setRowBreak(2);
                        workbook.setPrintArea(workbook.getSheetIndex("Services"), "$A$1:$F$20");
                    })
                    .put("a header and a footer", workbook -> {
                        services(workbook).getHeader().setCenter("Internal");
                        services(workbook).getFooter().setLeft("&D");
                    })
                    .put(
                            "custom properties",
                            workbook -> workbook.getProperties()
                                    .getCustomProperties()
                                    .addProperty("MSIP_Label_1_Enabled", "true"))
                    .put(
                            "a sensitivity label",
                            workbook -> part(
                                    workbook,
                                    "/docMetadata/LabelInfo.xml",
                                    "application/vnd.ms-office.classificationlabels+xml",
                                    "<clbl:labelList xmlns:clbl=\"http://schemas.microsoft.com/office/2020/mipLabelMetadata\"/>"))
                    .put(
                            "custom XML",
                            workbook -> part(workbook, "/customXml/item1.xml", "application/xml", "<acme>4711</acme>"))
                    .put(
                            "macros",
                            workbook -> part(
                                    workbook, "/xl/vbaProject.bin", "application/vnd.ms-office.vbaProject", "Sub A()"))
                    .put(
                            "slicers",
                            workbook -> part(
                                    workbook,
                                    "/xl/slicers/slicer1.xml",
                                    "application/vnd.ms-excel.slicer+xml",
                                    "<slicers/>"))
                    .put(
                            "connections to data",
                            workbook -> part(
                                    workbook,
                                    "/xl/connections.xml",
                                    "application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml",
                                    "<connections/>"))
                    .put(
                            "controls",
                            workbook -> part(
                                    workbook, "/xl/activeX/activeX1.bin", "application/vnd.ms-office.activeX", "\0\1"))
                    .put("links", workbook -> {
                        var link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
                        link.setAddress("https://example.org/template.docx");
                        services(workbook).getRow(1).getCell(2).setHyperlink(link);
                    })
                    .put("colours and fonts", workbook -> {
                        var style = workbook.createCellStyle();
                        style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
                        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                        services(workbook).getRow(1).forEach(cell -> cell.setCellStyle(style));
                    })
                    .put("widths, heights and hidden columns", workbook -> {
                        services(workbook).setColumnWidth(2, 12_345);
                        services(workbook).setColumnHidden(8, true);
                        services(workbook).getRow(1).setHeightInPoints(99);
                        services(workbook).getRow(2).setZeroHeight(true);
                    })
                    .put("merged cells outside the tables", workbook -> {
                        XSSFSheet sheet = workbook.createSheet("Plan");
                        text(sheet, "A1", "2027");
                        sheet.addMergedRegion(CellRangeAddress.valueOf("A1:D1"));
                    })
                    .put("rich text", workbook -> {
                        var text = new XSSFRichTextString("Update the risk log");
                        var font = workbook.createFont();
                        font.setBold(true);
                        text.applyFont(0, 6, font);
                        services(workbook).createRow(40).createCell(70).setCellValue(text);
                    })
                    .put("the zoom of a sheet", workbook -> {
                        services(workbook).setZoom(70);
                    })
                    .buildOrThrow();

    private static XSSFSheet services(XSSFWorkbook workbook) {
        return workbook.getSheet("Services");
    }

    private static XSSFClientAnchor anchor() {
        return new XSSFClientAnchor(0, 0, 0, 0, 50, 2, 52, 6);
    }

    private static void text(Sheet sheet, String address, String text) {
        var at = new CellReference(address);
        Row row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        row.createCell(at.getCol()).setCellValue(text);
    }

    private static void part(XSSFWorkbook workbook, String name, String type, String content) {
        try {
            var part = workbook.getPackage().createPart(PackagingURIHelper.createPartName(name), type);
            try (var out = part.getOutputStream()) {
                out.write(content.getBytes(UTF_8));
            }
            workbook.getPackagePart()
                    .addRelationship(part.getPartName(), TargetMode.INTERNAL, "http://example.org/" + type);
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addPivotTable(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("Plan");
        text(sheet, "A1", "Who");
        text(sheet, "B1", "Days");
        text(sheet, "A2", "Eve");
        sheet.getRow(1).createCell(1).setCellValue(3);
        var pivot = sheet.createPivotTable(
                new AreaReference("A1:B2", SpreadsheetVersion.EXCEL2007), new CellReference("D1"));
        pivot.addRowLabel(0);
        pivot.addColumnLabel(DataConsolidateFunction.SUM, 1);
    }

    static List<String> features() {
        return List.copyOf(FEATURES.keySet());
    }

    @ParameterizedTest
    @MethodSource("features")
    @DisplayName("changes only the cells that differ, and keeps everything else byte by byte:")
    void keeps(String feature) throws IOException {
        Path file = workbook(FEATURES.getOrDefault(feature, workbook -> {}));
        var before = parts(file);
        var cellsBefore = cells(file);
        byte[] bytes = Files.readAllBytes(file);
        assertTrue(save(file, catalogue -> catalogue).value().isPresent());
        assertArrayEquals(bytes, Files.readAllBytes(file), "saved without a change");

        var result = save(file, SavingTest::moved);
        assertTrue(result.value().isPresent(), () -> String.valueOf(result.findings()));
        var after = parts(file);
        assertEquals(
                new TreeSet<>(List.of(sheetPart(file, "Services"), sheetPart(file, "Stage changes"), WORKBOOK)),
                changed(before, after));
        assertEquals(
                new String(before.get(WORKBOOK), UTF_8)
                        .replace("'Stage changes'!$A$1:$I$4", "'Stage changes'!$A$1:$I$5"),
                new String(after.get(WORKBOOK), UTF_8),
                "only the range of the filter grows");
        var difference = Maps.difference(cellsBefore, cells(file));
        assertEquals(Map.of(), difference.entriesOnlyOnLeft());
        var changed = new LinkedHashMap<String, String>();
        difference.entriesOnlyOnRight().forEach((cell, text) -> changed.put(cell, text.replaceAll(" in style.*", "")));
        difference.entriesDiffering().forEach((cell, texts) -> {
            assertEquals(
                    String.valueOf(texts.leftValue()).replaceAll(".* in style", ""),
                    String.valueOf(texts.rightValue()).replaceAll(".* in style", ""),
                    "style of " + cell);
            changed.put(cell, String.valueOf(texts.rightValue()).replaceAll(" in style.*", ""));
        });
        var shown = new TreeMap<>(Maps.filterValues(changed, text -> !text.isEmpty()));
        assertEquals(
                "{Services!E2=Pilot, Services!F2=2026-04-01, Stage changes!A5=log, Stage changes!B5=Pilot,"
                        + " Stage changes!C5=2026-04-01, Stage changes!D5=Head of PMO,"
                        + " Stage changes!E5=One more round}",
                shown.toString());
    }
}
