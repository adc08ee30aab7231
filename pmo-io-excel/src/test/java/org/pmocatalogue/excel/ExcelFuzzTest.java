package org.pmocatalogue.excel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.excel.Fixtures.CATALOGUES;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.excel.xlsx.MadeWorkbook;
import org.pmocatalogue.excel.xlsx.RawZip;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;

/** Every build runs the stored inputs; CONTRIBUTING.md describes the search for more. */
@DisplayName("For any bytes")
class ExcelFuzzTest {

    private static final String SERVICES = "xl/worksheets/sheet4.xml";

    private static final Map<String, byte[]> ACME = acmeParts();

    /** Limits that small inputs exceed. */
    private static final ReadOptions READING = ReadOptions.builder()
            .format("excel")
            .limits(Limits.builder()
                    .bytes(10_000_000)
                    .entries(50)
                    .textLength(2_000)
                    .depth(10)
                    .fields(100)
                    .parts(50)
                    .build())
            .build();

    @MethodSource("workbooks")
    @DisplayName("of a workbook, findings have places, and the result can be written and read back")
    @FuzzTest(maxDuration = "10m")
    void reading(byte[] bytes) throws IOException {
        tryOut(bytes);
    }

    @MethodSource("sheets")
    @DisplayName("of a sheet, findings have places, and the result can be written and read back")
    @FuzzTest(maxDuration = "10m")
    void sheet(byte[] xml) throws IOException {
        tryOut(withServices(xml));
    }

    private static void tryOut(byte[] bytes) throws IOException {
        try (Input input = Reads.input(bytes)) {
            var read = CATALOGUES.read(input, READING);
            read.findings().forEach(ExcelFuzzTest::checkPlace);
            assertEquals(
                    read.findings(), CATALOGUES.check(Origin.of(input), READING).findings());
            var converted = new ByteArrayOutputStream();
            var conversion = CATALOGUES.convert(Origin.of(input), converted, READING, Fixtures.TEXT);
            if (read.value().isPresent()) {
                var catalogue = read.value().get();
                isSame(read, Fixtures.read(Fixtures.workbook(catalogue)));
                String text = Fixtures.text(catalogue);
                isSame(read, CATALOGUES.read(Fixtures.text(text), ReadOptions.standard()));
                if (conversion.value().isPresent()) {
                    assertEquals(text, converted.toString(UTF_8));
                }
            } else {
                assertTrue(read.hasErrors());
                assertTrue(conversion.value().isEmpty());
            }
        }
    }

    private static void isSame(Result<Catalogue> read, Result<Catalogue> again) {
        assertFalse(again.hasErrors(), () -> String.join("\n", FindingLines.of(again)));
        assertEquals(read.value(), again.value());
    }

    private static void checkPlace(Finding finding) {
        assertEquals("a.xlsx", finding.place().source());
    }

    /** {@return the initial inputs} */
    static List<byte[]> workbooks() throws IOException {
        byte[] ours = Fixtures.workbook(Fixtures.acme());
        return List.of(ours, savedByPoi(ours), new MadeWorkbook().bytes());
    }

    static List<byte[]> sheets() throws IOException {
        byte[] ours = Fixtures.workbook(Fixtures.acme());
        return List.of(
                part(ours, SERVICES),
                part(savedByPoi(ours), SERVICES),
                ("<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                                + "<row r='1'><c r='A1' t='str'><v>Id</v></c><c t='inlineStr'><is><t>Function</t></is></c>"
                                + "<c t='s'><v>0</v></c><c t='str'><v>name</v></c><c t='str'><v>Next review</v></c></row>"
                                + "<row><c t='str'><f>A1</f><v>a</v></c><c t='str'><v>risk</v></c><c/><c t='b'><v>1</v></c>"
                                + "<c t='d'><v>2026-01-05</v></c><c t='e'><v>#REF!</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref='A2:B3'/></mergeCells></worksheet>")
                        .getBytes(UTF_8));
    }

    private static byte[] savedByPoi(byte[] workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            open.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] part(byte[] workbook, String name) throws IOException {
        return requireNonNull(parts(workbook).get(name), name);
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("fuzz", ".xlsx");
        try {
            Files.write(file, workbook);
            var parts = new LinkedHashMap<String, byte[]>();
            try (var zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, byte[]> acmeParts() {
        try {
            return parts(Fixtures.workbook(Fixtures.acme()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return our workbook with another sheet of services} */
    private static byte[] withServices(byte[] sheet) {
        var zip = new RawZip();
        ACME.forEach((name, content) -> zip.add(name, name.equals(SERVICES) ? sheet : content));
        return zip.bytes();
    }
}
