package org.pmocatalogue.excel.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocatalogue.excel.Reads;

@DisplayName("A file that is not a workbook is rejected with its type:")
class FileSnifferTest {

    static final String OTHER_ZIP = "the file is a ZIP archive of other files";

    private static void assertTold(String what, byte[] file) throws IOException {
        assertEquals(List.of("ended by PMO-801 at a.xlsx: " + what), Reads.cells(file));
    }

    @Test
    @DisplayName("a workbook of Excel 97 to 2003")
    void xls() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("Services").createRow(0).createCell(0).setCellValue("Risk");
            assertTold("the file was saved by Excel 97–2003 (.xls)", bytes(workbook));
        }
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("a workbook with a password")
    void password() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(new MadeWorkbook().bytes());
            }
            files.writeFilesystem(bytes);
        }
        assertEquals(List.of("ended by PMO-802 at a.xlsx"), Reads.cells(bytes.toByteArray()));
    }

    @Test
    @DisplayName("a file of another old Office program")
    void oldOffice() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5_000]), "WordDocument");
            files.writeFilesystem(bytes);
        }
        assertTold("the file belongs to an old Office program other than Excel", bytes.toByteArray());
    }

    @Test
    @DisplayName("a workbook in binary")
    void xlsb() throws IOException {
        assertMain("the file is a binary Excel workbook (.xlsb)", "xl/workbook.bin");
    }

    @Test
    @DisplayName("a Word document and a PowerPoint presentation")
    void otherOffice() throws IOException {
        assertMain("the file is a Word document", "/word/document.xml");
        assertMain("the file is a PowerPoint presentation", "ppt/presentation.xml");
    }

    private static void assertMain(String what, String main) throws IOException {
        assertTold(
                what,
                new MadeWorkbook()
                        .replace("Target='xl/workbook.xml'", "Target='" + main + "'")
                        .bytes());
    }

    @Test
    @DisplayName("an OpenDocument spreadsheet, or another OpenDocument file")
    void openDocument() throws IOException {
        assertTold(
                "the file is an OpenDocument spreadsheet (.ods)",
                new RawZip()
                        .add("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8))
                        .bytes());
        assertTold(
                "the file is of type application/epub+zip",
                new RawZip()
                        .add("mimetype", "application/epub+zip\n".getBytes(UTF_8))
                        .bytes());
    }

    @Test
    @DisplayName("another zip, or an empty zip")
    void otherZip() throws IOException {
        assertTold(OTHER_ZIP, new RawZip().add("a.txt", new byte[3]).bytes());
        assertTold("the file is an empty ZIP archive", new RawZip().bytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the file is empty",
                "%PDF-1.7 | the file is a PDF document",
                "{\"format\": 1} | 'the file begins with {, like JSON'",
                "'  <html><table>' | 'the file begins with <, like HTML and XML'",
                "id;name | 'the file is plain text, perhaps CSV'",
                "'\ufeffid;name' | 'the file is plain text, perhaps CSV'",
                "P | 'the file is plain text, perhaps CSV'"
            })
    @DisplayName("text")
    void text(String text, String what) throws IOException {
        assertTold(what, text.getBytes(UTF_8));
    }

    @Test
    @DisplayName("other bytes")
    void bytes() throws IOException {
        var bytes = new byte[1_000];
        new Random(1).nextBytes(bytes);
        assertTold("its first bytes are not those of a workbook", bytes);
    }
}
