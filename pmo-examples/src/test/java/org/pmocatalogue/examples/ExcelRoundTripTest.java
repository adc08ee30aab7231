package org.pmocatalogue.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.CatalogueException;

@DisplayName("A catalogue that is sent out as a workbook")
class ExcelRoundTripTest {

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);
    private Path workbook = Path.of("");

    @BeforeEach
    void send() throws IOException {
        workbook = folder.resolve("services.xlsx");
        ExcelRoundTrip.run(workbook, out);
    }

    private String printed() {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    @FunctionalInterface
    private interface Change {
        void to(XSSFRow row);
    }

    /** Changes a row as Excel would: the whole workbook is read and saved. */
    private void change(int row, Change change) throws IOException {
        var saved = new ByteArrayOutputStream();
        try (var in = Files.newInputStream(workbook);
                var open = new XSSFWorkbook(in)) {
            change.to(open.getSheet("Services").getRow(row - 1));
            open.write(saved);
        }
        Files.write(workbook, saved.toByteArray());
    }

    private static void type(XSSFRow row, int column, String text) {
        row.createCell(column).setCellValue(text);
    }

    @Test
    @DisplayName("comes back unchanged, then with the changes of a person")
    void program() {
        assertEquals("""
                Sent: 145 services in 24 functions
                Returned as sent: true
                Returned as sent: false
                  changed: Update the risk log
                  new: Run a risk quiz
                """, printed());
    }

    @Test
    @DisplayName("comes back with a cell that another program changed")
    void anotherProgram() throws IOException {
        Catalogue before = ExcelRoundTrip.returned(workbook, out);
        change(2, row -> type(row, 2, "Another name"));
        bytes.reset();
        ExcelRoundTrip.report(before, ExcelRoundTrip.returned(workbook, out), out);
        assertEquals("Returned as sent: false\n  changed: Another name\n", printed());
    }

    @Test
    @DisplayName("is reported with the cell of a spelling error")
    void slip() throws IOException {
        change(2, row -> type(row, 15, "suport"));
        bytes.reset();
        assertThrows(CatalogueException.class, () -> ExcelRoundTrip.returned(workbook, out));
        assertEquals(
                workbook
                        + ": Services!P2: error PMO-102: Expertise is \"suport\", must be one of support, practitioner,"
                        + " advanced; did you mean \"support\"?",
                printed().lines().findFirst().orElse(""));
    }
}
