package org.pmocatalogue.excel.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.excel.xlsx.HostileFilesTest.CELL;
import static org.pmocatalogue.excel.xlsx.HostileFilesTest.LOW;
import static org.pmocatalogue.excel.xlsx.HostileFilesTest.MB;
import static org.pmocatalogue.excel.xlsx.HostileFilesTest.damaged;
import static org.pmocatalogue.excel.xlsx.HostileFilesTest.last;
import static org.pmocatalogue.excel.xlsx.HostileFilesTest.limit;
import static org.pmocatalogue.excel.xlsx.HostileFilesTest.made;
import static org.pmocatalogue.excel.xlsx.HostileFilesTest.noWorkbook;
import static org.pmocatalogue.excel.xlsx.HostileFilesTest.rows;
import static org.pmocatalogue.excel.xlsx.HostileFilesTest.times;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.RELATIONSHIPS;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.ROOT;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.SHEET;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.STRINGS;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.STYLES;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.WORKBOOK;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.relationship;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.relationships;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.excel.Reads;
import org.pmocatalogue.spi.Limits;

@DisplayName("A workbook with a broken or hostile zip")
@Timeout(60)
class HostileZipsTest {

    /** {@return a workbook whose zip declares other properties of a part} */
    private static byte[] declaring(String part, UnaryOperator<RawZip.Said> change) {
        var zip = new RawZip();
        var workbook = rows("<row><c t='str'><v>" + times(1_000, "risk ") + "</v></c></row>");
        workbook.forEach((name, content) -> {
            var said = zip.pack(name, content);
            zip.say(name, name.equals(part) ? change.apply(said) : said);
        });
        return zip.bytes();
    }

    static List<Arguments> lies() {
        String unpacked = damaged("part xl/worksheets/sheet1.xml cannot be unpacked");
        String list = damaged("the list of its parts is broken");
        return List.of(
                Arguments.of(
                        "a wrong checksum",
                        declaring(SHEET, s -> s.withSum(1)),
                        damaged("part xl/worksheets/sheet1.xml has a wrong checksum")),
                Arguments.of("a part behind the end", declaring(SHEET, s -> s.withOffset(1_000_000)), unpacked),
                Arguments.of("a part within another", declaring(SHEET, s -> s.withOffset(7)), unpacked),
                Arguments.of("fewer packed bytes", declaring(SHEET, s -> s.withPacked(20)), unpacked),
                Arguments.of("encryption", declaring(SHEET, s -> s.withFlags(1)), list),
                Arguments.of("an unknown way of packing", declaring(SHEET, s -> s.withMethod(12)), list),
                Arguments.of(
                        "no packing",
                        declaring(SHEET, s -> s.withMethod(0)),
                        damaged("Services", "part xl/worksheets/sheet1.xml has broken XML at 1:3")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    @DisplayName("is rejected with one finding if the zip declares")
    void lies(String what, byte[] workbook, String finding) throws IOException {
        assertEquals(finding, last(Reads.cells(workbook, LOW)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000_000_000})
    @DisplayName("is read if the zip declares a wrong length:")
    void lyingSize(int size) throws IOException {
        var honest = Reads.cells(declaring(SHEET, s -> s));
        assertEquals(honest, Reads.cells(declaring(SHEET, s -> s.withSize(size))));
        assertEquals(honest, Reads.cells(declaring(SHEET, s -> s.withPacked(s.packed() + size))));
    }

    @Test
    @DisplayName("is rejected if the names of two parts are equal, ignoring case")
    void sameNames() throws IOException {
        var zip = made().zip();
        zip.add("XL/Workbook.xml", new byte[0]);
        assertEquals(List.of(damaged("two parts have the name \"XL/Workbook.xml\"")), Reads.cells(zip.bytes()));
        var twice = made().zip().add("a", new byte[0]).add("a", new byte[0]);
        assertEquals(List.of(damaged("two parts have the name \"a\"")), Reads.cells(twice.bytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "xl/../../x", "xl\\..\\..\\x", "xl//x", "./x", ".."})
    @DisplayName("is rejected if a part has the name")
    void climbingNames(String name) throws IOException {
        var zip = made().zip().add(name, new byte[0]);
        assertEquals(List.of(damaged("a part has the invalid name \"" + name + "\"")), Reads.cells(zip.bytes()));
    }

    @Test
    @DisplayName("is rejected for too many parts before their list is read")
    void manyParts() throws IOException {
        var zip = made().zip();
        IntStream.range(0, 100).forEach(i -> zip.add("part" + i, new byte[0]));
        String finding = limit("a.xlsx", "number of parts", "100", "parts");
        assertEquals(List.of(finding), Reads.cells(zip.bytes(), LOW));
        assertEquals(List.of(finding), Reads.cells(made().zip().bytes(50_000, 100), LOW));
    }

    @Test
    @DisplayName("is rejected for an excessive length of the list of parts")
    void longList() throws IOException {
        assertEquals(
                List.of(damaged("the list of its parts is far too long")),
                Reads.cells(made().zip().bytes(7, 50 * MB), LOW));
        assertEquals(
                List.of(damaged("the list of its parts is broken")),
                Reads.cells(made().zip().bytes(7, 50_000), LOW));
    }

    @Test
    @DisplayName("is rejected if the name of a part is not valid UTF-8")
    void noText() throws IOException {
        byte[] zip = made().zip().add("a\u00e4", new byte[0]).bytes();
        zip[zip.length - 23] = 'x'; // the second byte of the last letter
        assertEquals(List.of(damaged("the list of its parts is broken")), Reads.cells(zip));
    }

    @Test
    @DisplayName("is rejected for too many parts in a Zip64 file")
    void longZip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 70_000; i++) {
                zip.putNextEntry(new ZipEntry("a" + i));
                zip.closeEntry();
            }
        }
        assertEquals(List.of(limit("a.xlsx", "number of parts", "10,000", "parts")), Reads.cells(bytes.toByteArray()));
        var more = Limits.builder().parts(70_000).build();
        assertEquals(List.of(noWorkbook(FileSnifferTest.OTHER_ZIP)), Reads.cells(bytes.toByteArray(), more));
    }

    @Test
    @DisplayName("counts the bytes of overlapping parts")
    void overlapping() throws IOException {
        String sheets = IntStream.range(0, 50)
                .mapToObj(i -> MadeWorkbook.sheet("s" + i, "r" + i))
                .collect(Collectors.joining());
        var workbook = made().without(SHEET)
                .part(WORKBOOK, workbook("<sheets>" + sheets + "</sheets>"))
                .part(
                        RELATIONSHIPS,
                        relationships(IntStream.range(0, 50)
                                .mapToObj(i -> relationship("r" + i, "worksheet", "s" + i))
                                .collect(Collectors.joining())));
        var zip = workbook.zip();
        var said = zip.pack(
                "s",
                ("<worksheet>" + times(10_000, "<a>" + times(100, " ") + "</a>") + "</worksheet>").getBytes(UTF_8));
        IntStream.range(0, 50).forEach(i -> zip.say("xl/s" + i, said));
        var read = Reads.cells(zip.bytes(), LOW);
        assertEquals("sheet s7", read.get(read.size() - 2));
        assertEquals(limit("a.xlsx", "number of bytes", "8,388,608", "bytes"), last(read));
    }

    @Test
    @DisplayName("is read without its embedded zip")
    void nested() throws IOException {
        var zip = rows(CELL).zip().add("xl/embeddings/a.xlsx", made().bytes());
        assertEquals(List.of("A1 1"), Reads.cells(zip.bytes()));
    }

    private static byte[] honest() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Services");
            for (int i = 0; i < 200; i++) {
                var row = sheet.createRow(i);
                for (int k = 0; k < 6; k++) {
                    row.createCell(k).setCellValue("text " + i * k);
                }
                row.createCell(6).setCellValue(i / 7.0);
            }
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    @DisplayName("is reported as truncated at any length")
    void cutOff() throws IOException {
        byte[] whole = honest();
        var random = new Random(50);
        for (int i = 0; i < 50; i++) {
            byte[] part = Arrays.copyOf(whole, 4 + random.nextInt(whole.length - 4));
            assertEquals(List.of("ended by PMO-804 at a.xlsx"), Reads.cells(part));
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("has one finding or all cells after a change of one byte")
    void flippedBytes(int seed) throws IOException {
        byte[] whole = honest();
        var cells = Reads.cells(whole);
        var random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            byte[] flipped = whole.clone();
            // Every other change is in the list of parts at the end.
            int at = i % 2 == 0 ? random.nextInt(whole.length) : whole.length - 1 - random.nextInt(1_500);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            var read = Reads.cells(flipped);
            boolean isRejected = last(read).startsWith(Reads.ENDED);
            assertTrue(isRejected || read.equals(cells), () -> "byte " + at + " gives " + read.size() + " lines");
            assertEquals(
                    isRejected ? 1 : 0,
                    read.stream().filter(line -> line.startsWith(Reads.ENDED)).count());
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {ROOT, WORKBOOK, RELATIONSHIPS, STRINGS, STYLES, SHEET})
    @DisplayName("has at most one finding after changes of bytes in")
    void flippedParts(String part) throws IOException {
        var workbook = rows(
                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>46027</v></c></row><row><c t='b'><f>1</f><v>1</v></c><c t='inlineStr'><is><t> a_x000D_</t></is></c></row>");
        var random = new Random(part.hashCode());
        for (int i = 0; i < 1_000; i++) {
            var zip = new RawZip();
            workbook.forEach((name, content) -> {
                if (name.equals(part)) {
                    for (int k = 0; k <= random.nextInt(3); k++) {
                        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
                    }
                }
                zip.add(name, content);
            });
            assertTrue(Reads.cells(zip.bytes()).stream()
                            .filter(line -> line.startsWith(Reads.ENDED))
                            .count()
                    <= 1);
        }
    }

    @Test
    @DisplayName("is rejected for random bytes in a zip")
    void randomBytes() throws IOException {
        var random = new Random(1);
        for (int i = 0; i < 500; i++) {
            var bytes = new byte[100 + random.nextInt(1_000)];
            random.nextBytes(bytes);
            bytes[0] = 'P';
            bytes[1] = 'K';
            System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, bytes, bytes.length - 22 - random.nextInt(50), 4);
            assertEquals(1, Reads.cells(bytes).size());
        }
    }
}
