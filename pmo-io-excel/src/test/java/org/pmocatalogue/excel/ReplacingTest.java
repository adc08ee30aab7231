package org.pmocatalogue.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;

@DisplayName("Replacing a workbook")
class ReplacingTest {

    private static final WriteOptions REPLACE =
            WriteOptions.builder().replace(true).build();

    @TempDir
    private Path folder = Path.of("");

    private static Result<EntryCounts> write(Path file, WriteOptions options) throws IOException {
        return Workbooks.CATALOGUES.convert(Fixtures.ARTICLE, file, ReadOptions.standard(), options);
    }

    @Test
    @DisplayName("on request writes a new workbook, and reports the sheets, pictures and macros that are lost")
    void reportsWhatIsLost() throws IOException {
        Path file = Workbooks.change(Workbooks.article(folder), workbook -> {
            workbook.createSheet("Budget 2027").createRow(0).createCell(0).setCellValue(1);
            workbook.createSheet("Findings").createRow(0).createCell(0).setCellValue("Audit");
            workbook.getSheet("Services")
                    .createDrawingPatriarch()
                    .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 50, 2, 52, 6))
                    .setText("Ask Eve");
        });
        var result = write(file, REPLACE);
        assertEquals(
                List.of(FindingLines.worded(
                        "article.xlsx",
                        FileProblem.CONTENT_REPLACED,
                        "shapes, sheet \"Budget 2027\", sheet \"Findings\"")),
                FindingLines.worded(result));
        assertEquals("3 functions, 6 services", result.orThrow().toString());
        assertEquals(List.of(), FindingLines.of(write(file, REPLACE)));
    }

    @Test
    @DisplayName("that is not a catalogue happens only on request")
    void refusesOthers() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "Dear diary");
        var read = Workbooks.CATALOGUES.check(Origin.of(file), ReadOptions.standard());
        assertEquals(List.of("a.xlsx PMO-801"), FindingLines.of(read));
        assertEquals(
                List.of(FindingLines.worded(
                        "a.xlsx", FileProblem.OTHER_CONTENT, "something that is not a catalogue in the format excel")),
                FindingLines.worded(write(file, WriteOptions.standard())));
        assertEquals("Dear diary", Files.readString(file));
        assertEquals(
                List.of(FindingLines.worded(
                        "a.xlsx",
                        FileProblem.CONTENT_REPLACED,
                        "unreadable content (" + read.findings().get(0).message() + ")")),
                FindingLines.worded(write(file, REPLACE)));
        Path empty = Files.createFile(folder.resolve("b.xlsx"));
        assertTrue(write(empty, WriteOptions.standard()).value().isPresent());
    }

    @Test
    @DisplayName("by another format happens only on request")
    void looksFromOtherFormats() throws IOException {
        Path file = Workbooks.article(folder);
        byte[] before = Files.readAllBytes(file);
        assertEquals(
                List.of(FindingLines.worded(
                        "article.xlsx",
                        FileProblem.OTHER_CONTENT,
                        "something that is not a catalogue in the format text")),
                FindingLines.worded(write(file, Fixtures.TEXT)));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    @DisplayName("never writes a new workbook with macros, or a template")
    void writesXlsxOnly() throws IOException {
        var result = write(folder.resolve("a.xlsm"), WriteOptions.standard());
        assertEquals(List.of("a.xlsm PMO-009"), FindingLines.of(result));
    }
}
