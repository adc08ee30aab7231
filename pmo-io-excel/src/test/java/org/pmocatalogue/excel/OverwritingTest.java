package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.lifecycle.LifecyclePolicy;

@DisplayName("Overwriting a workbook")
class OverwritingTest {

    @TempDir
    private Path folder = Path.of("");

    private static Result<EntryCounts> write(Path file, WriteOptions options) throws IOException {
        return Workbooks.CATALOGUES.convert(Fixtures.ARTICLE, file, ReadOptions.standard(), options);
    }

    @Test
    @DisplayName("replaces our own workbook, even if saved by another program")
    void replacesOurs() throws IOException {
        Path file = Workbooks.change(Workbooks.article(folder), workbook -> {});
        assertTrue(write(file, WriteOptions.standard()).value().isPresent());
    }

    @Test
    @DisplayName("is refused for other sheets, formulas and notes, which are listed")
    void refusesToLose() throws IOException {
        Path file = Workbooks.change(Workbooks.article(folder), workbook -> {
            workbook.createSheet("Budget 2027").createRow(0).createCell(0).setCellValue(1);
            var services = workbook.getSheet("Services");
            services.getRow(1).getCell(2).setCellFormula("UPPER(\"take minutes\")");
            var note =
                    services.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 0, 2, 2, 4));
            note.setString("Ask the PMO");
            note.setAuthor("Head of PMO");
            services.getRow(2).getCell(0).setCellComment(note);
        });
        byte[] before = Files.readAllBytes(file);
        var result = write(file, WriteOptions.standard());
        assertEquals(
                List.of(FindingLines.worded(
                        "article.xlsx",
                        FileProblem.CONTENT_LOST,
                        "the formula in Services!C2, sheet \"Budget 2027\", notes")),
                FindingLines.worded(result));
        assertFalse(result.value().isPresent());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertTrue(write(file, WriteOptions.builder().overwrite(true).build())
                .value()
                .isPresent());
        assertEquals(
                "3 functions, 6 services",
                Workbooks.CATALOGUES
                        .check(Origin.of(file), ReadOptions.standard())
                        .orThrow()
                        .toString());
    }

    /** {@return the content that would be lost, as in the message of the refusal; empty if nothing is refused} */
    private static String lostBy(Result<?> result) {
        return result.findings().stream()
                .map(Finding::message)
                .map(message ->
                        message.substring(FileProblem.CONTENT_LOST.message("").length()))
                .collect(joining());
    }

    private String lost(Consumer<XSSFWorkbook> change) throws IOException {
        Path file = Workbooks.change(Workbooks.article(folder), change);
        String lost = lostBy(write(file, WriteOptions.standard()));
        Files.delete(file);
        return lost;
    }

    private static XSSFDrawing drawing(XSSFWorkbook workbook, String sheet) {
        return workbook.getSheet(sheet).createDrawingPatriarch();
    }

    @Test
    @DisplayName("is refused for pictures, charts and shapes, which differ from notes")
    void refusesToLoseDrawings() throws IOException {
        var anchor = new XSSFClientAnchor(0, 0, 0, 0, 50, 2, 52, 6);
        assertEquals(
                "shapes on sheet \"Services\"",
                lost(workbook ->
                        drawing(workbook, "Services").createTextbox(anchor).setText("Ask Eve before you change this")));
        assertEquals("pictures on sheet \"Catalogue\", shapes on sheet \"Read me\"", sorted(lost(workbook -> {
            int logo = workbook.addPicture(new byte[] {1}, Workbook.PICTURE_TYPE_PNG);
            drawing(workbook, "Catalogue").createPicture(anchor, logo);
            drawing(workbook, "Read me").createConnector(anchor);
        })));
        assertEquals(
                "charts on sheet \"Functions\"",
                lost(workbook -> drawing(workbook, "Functions").createChart(anchor)));
    }

    private static String sorted(String lost) {
        return Splitter.on(", ").splitToStream(lost).sorted().collect(joining(", "));
    }

    @Test
    @DisplayName("is refused for text outside the tables, with its place")
    void refusesToLoseText() throws IOException {
        assertEquals(
                "text outside the table at Catalogue!E4, text outside the table at Services!BB3", lost(workbook -> {
                    workbook.getSheet("Catalogue").getRow(3).createCell(4).setCellValue("ask Eve");
                    workbook.getSheet("Services").getRow(2).createCell(53).setCellValue("ask Bob");
                    workbook.getSheet("Services").getRow(4).createCell(53).setCellValue("ask Bob again");
                }));
    }

    private static void set(XSSFWorkbook workbook, String sheet, int row, int column, String text) {
        var in = workbook.getSheet(sheet).getRow(row) == null
                ? workbook.getSheet(sheet).createRow(row)
                : workbook.getSheet(sheet).getRow(row);
        in.createCell(column).setCellValue(text);
    }

    @Test
    @DisplayName("is refused for remarks on the sheet Catalogue, even in place of our descriptions")
    void refusesToLoseRemarks() throws IOException {
        assertEquals(
                "text outside the table at Catalogue!C4",
                lost(workbook -> set(workbook, "Catalogue", 3, 2, "Ask Eve")));
        assertEquals(
                "text outside the table at Catalogue!A30",
                lost(workbook -> set(workbook, "Catalogue", 29, 0, "Tell Bob before you publish this")));
        assertEquals("text outside the table at Catalogue!A1", lost(workbook -> {
            workbook.removeSheetAt(workbook.getSheetIndex("Catalogue"));
            workbook.createSheet("Catalogue");
            set(workbook, "Catalogue", 0, 0, "Ask Eve");
        }));
    }

    @Test
    @DisplayName("is refused for a second value of one field")
    void refusesToLoseSecondValue() throws IOException {
        assertEquals("a second value for one field at Services!BB2", lost(workbook -> {
            set(workbook, "Services", 0, 53, "Name");
            set(workbook, "Services", 1, 53, "Keep the minutes");
        }));
    }

    @Test
    @DisplayName("is refused for text on our sheets without entries")
    void looksAtSheetsWithoutEntries() throws IOException {
        assertEquals("text at 'Read me'!B300", lost(workbook -> set(workbook, "Read me", 299, 1, "Budget 2027")));
        assertEquals("text at 'Read me'!F2", lost(workbook -> set(workbook, "Read me", 1, 5, "Budget 2027")));
        assertEquals("text at Lists!H30", lost(workbook -> set(workbook, "Lists", 29, 7, "Budget 2027")));
        assertEquals(
                "the formula in 'Read me'!C2",
                lost(workbook ->
                        workbook.getSheet("Read me").getRow(1).createCell(2).setCellFormula("1+2")));
    }

    private static Catalogues withStages(String... labels) {
        var policy = LifecyclePolicy.standard().toBuilder().id("acme").label("ACME");
        for (String label : labels) {
            policy.put(Stage.of(Ascii.toLowerCase(label).replace(' ', '-'), label, Phase.PIPELINE));
        }
        return Workbooks.CATALOGUES.withPolicies(List.of(policy.build()));
    }

    private static List<String> rewritten(Catalogues by, Path file) throws IOException {
        var none = WriteOptions.standard();
        return FindingLines.worded(
                by.open(Origin.of(file), ReadOptions.standard()).save(file, none));
    }

    @Test
    @DisplayName("replaces a workbook that was written with other policies")
    void replacesStagesOfOtherPolicies() throws IOException {
        Path file = Workbooks.article(folder);
        var first = withStages("On hold", "Trial");
        assertEquals(List.of(), rewritten(first, file));
        assertTrue(Workbooks.texts(file, "Lists").contains("On hold"));
        assertEquals(List.of(), rewritten(withStages("Early access"), file));
        Workbooks.change(file, workbook -> {});
        assertEquals(List.of(), rewritten(Workbooks.CATALOGUES, file));
        assertEquals(List.of(), rewritten(first, file));
        Workbooks.change(file, workbook -> set(workbook, "Lists", 40, 6, "Ask Eve"));
        assertEquals(
                List.of(FindingLines.worded("article.xlsx", FileProblem.CONTENT_LOST, "text at Lists!G41")),
                rewritten(Workbooks.CATALOGUES, file));
    }

    private Path annotated() throws IOException {
        Path faulty =
                Workbooks.change(Workbooks.article(folder), workbook -> set(workbook, "Services", 1, 1, "nowhere"));
        Path file = folder.resolve("annotated.xlsx");
        Workbooks.CATALOGUES.annotate(Origin.of(faulty), file, ReadOptions.standard(), WriteOptions.standard());
        return file;
    }

    private String lostOfAnnotated(Consumer<XSSFWorkbook> change) throws IOException {
        Path file = Workbooks.change(annotated(), change);
        String lost = lostBy(write(file, WriteOptions.standard()));
        Files.delete(file);
        Files.delete(folder.resolve("article.xlsx"));
        return lost;
    }

    @Test
    @DisplayName("is refused for text added to the sheet Findings")
    void refusesToLoseAnswers() throws IOException {
        assertEquals("", lostOfAnnotated(workbook -> {}));
        assertEquals(
                "text at Findings!G2", lostOfAnnotated(workbook -> set(workbook, "Findings", 1, 6, "Eve does it")));
        assertEquals("text at Findings!A9", lostOfAnnotated(workbook -> set(workbook, "Findings", 8, 0, "See Eve")));
    }

    private static void addToNote(XSSFWorkbook workbook, String cell, String text) {
        var note = workbook.getSheet("Services").getCellComment(new CellAddress(cell));
        note.setString(note.getString().getString() + text);
    }

    @Tag("slow")
    @Test
    @DisplayName("is refused for notes on headings, and for text added to our notes")
    void refusesToLoseNotes() throws IOException {
        assertEquals("notes", lost(workbook -> addToNote(workbook, "A1", " Bob: never rename this")));
        assertEquals("notes", lostOfAnnotated(workbook -> addToNote(workbook, "B2", "\n\nBob: it will exist in May")));
        assertEquals("notes", lostOfAnnotated(workbook -> addToNote(workbook, "B2", " Bob: it will exist in May")));
        assertEquals("notes", lost(workbook -> {
            var note = drawing(workbook, "Services").createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 0, 2, 2, 4));
            note.setString("error PMO-102: I think Bob is wrong here");
            workbook.getSheet("Services").getRow(2).getCell(0).setCellComment(note);
        }));
    }

    @Test
    @DisplayName("is refused for an unreadable file")
    void refusesOthers() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "Dear diary");
        var read = Workbooks.CATALOGUES.check(Origin.of(file), ReadOptions.standard());
        assertEquals(List.of("a.xlsx PMO-801"), FindingLines.of(read));
        assertEquals(
                List.of(FindingLines.worded(
                        "a.xlsx",
                        FileProblem.CONTENT_LOST,
                        "unreadable content (" + read.findings().get(0).message() + ")")),
                FindingLines.worded(write(file, WriteOptions.standard())));
        assertEquals("Dear diary", Files.readString(file));
        Path empty = Files.createFile(folder.resolve("b.xlsx"));
        assertTrue(write(empty, WriteOptions.standard()).value().isPresent());
    }

    @Test
    @DisplayName("is refused for sheets that only have the names of ours, even by another format")
    void looksFromOtherFormats() throws IOException {
        Path file = Workbooks.change(
                Workbooks.article(folder),
                workbook -> workbook.createSheet("Findings")
                        .createRow(0)
                        .createCell(0)
                        .setCellValue("Audit"));
        assertEquals("sheet \"Findings\"", lostBy(write(file, Fixtures.TEXT)));
    }

    @Test
    @DisplayName("never writes a workbook with macros, or a template")
    void writesXlsxOnly() throws IOException {
        var result = write(folder.resolve("a.xlsm"), WriteOptions.standard());
        assertEquals(List.of("a.xlsm PMO-009"), FindingLines.of(result));
    }
}
