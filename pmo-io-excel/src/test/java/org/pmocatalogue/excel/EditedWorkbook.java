package org.pmocatalogue.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.Input;

/** A workbook with our sample catalogue, edited by POI in place of Excel. */
abstract class EditedWorkbook {

    static final ServiceId LOG = ServiceId.of("log");

    XSSFWorkbook workbook = new XSSFWorkbook();

    @BeforeEach
    void open() throws IOException {
        workbook.close();
        workbook = new XSSFWorkbook(new ByteArrayInputStream(Fixtures.workbook(Fixtures.acme())));
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    final XSSFSheet sheet(String name) {
        return workbook.getSheet(name);
    }

    final XSSFCell cell(String address) {
        var reference = new CellReference(address);
        XSSFSheet sheet = workbook.getSheet(reference.getSheetName());
        XSSFRow known = sheet.getRow(reference.getRow());
        XSSFRow row = known == null ? sheet.createRow(reference.getRow()) : known;
        XSSFCell cell = row.getCell(reference.getCol());
        return cell == null ? row.createCell(reference.getCol()) : cell;
    }

    /** Sets a text. POI keeps the previous inline text unless the cell is emptied first. */
    final void set(String address, String text) {
        XSSFCell cell = cell(address);
        cell.setBlank();
        cell.setCellValue(text);
    }

    final void set(String address, double number) {
        XSSFCell cell = cell(address);
        cell.setBlank();
        cell.setCellValue(number);
    }

    final CellStyle format(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    final Result<Catalogue> read(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        try (var in = Input.of(name, ByteSource.wrap(bytes.toByteArray()))) {
            return Fixtures.CATALOGUES.read(in, ReadOptions.standard());
        }
    }

    final Result<Catalogue> read() throws IOException {
        return read("a.xlsx");
    }

    /** Asserts that reading returns the sample catalogue and these findings. */
    final void assertUnchanged(String... findings) throws IOException {
        var read = read();
        assertEquals(List.of(findings), FindingLines.of(read));
        assertEquals(Fixtures.acme(), read.value().orElseThrow());
    }

    /** {@return the catalogue, after asserting the findings} */
    final Catalogue readReporting(String... findings) throws IOException {
        var read = read();
        assertEquals(List.of(findings), FindingLines.of(read));
        return read.value().orElseThrow();
    }

    /** Asserts that reading reports this problem with these details. */
    final void assertReported(String place, Problem problem, Object... details) throws IOException {
        String line = FindingLines.worded(place, problem, details);
        var lines = FindingLines.worded(read());
        assertTrue(lines.contains(line), () -> line + " is not in\n" + String.join("\n", lines));
    }

    static PmoService log(Catalogue catalogue) {
        return catalogue.findService(LOG).orElseThrow();
    }
}
