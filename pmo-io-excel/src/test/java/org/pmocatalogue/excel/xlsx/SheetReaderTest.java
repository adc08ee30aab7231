package org.pmocatalogue.excel.xlsx;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocatalogue.excel.Reads;
import org.pmocatalogue.spi.Limits;

@DisplayName("In a sheet")
class SheetReaderTest {

    private static List<String> cells(String rows) throws IOException {
        return Reads.cells(new MadeWorkbook().rows(rows).bytes());
    }

    private static String cell(String cell) throws IOException {
        return String.join(", ", cells("<row>" + cell + "</row>"));
    }

    @Nested
    @DisplayName("rows and cells")
    class Positions {

        @Test
        @DisplayName("are numbered in order without addresses")
        void countOn() throws IOException {
            assertEquals(
                    List.of("A1 1", "B1 2", "D1 3", "E1 4", "A2 5", "C7 6", "A8 7"),
                    cells("<row><c><v>1</v></c><c><v>2</v></c><c r='D1'><v>3</v></c><c><v>4</v></c></row>"
                            + "<row><c><v>5</v></c></row>"
                            + "<row r='7'><c r='C7'><v>6</v></c></row>"
                            + "<row><c><v>7</v></c></row>"));
        }

        @Test
        @DisplayName("are skipped if empty, even with a format")
        void empty() throws IOException {
            assertEquals(
                    List.of("C3 1"),
                    cells(
                            "<row r='1'/><row r='2' ht='30'><c r='A2' s='1'/></row>"
                                    + "<row><c/><c t='inlineStr'><is><t></t></is></c><c><v>1</v></c><c t='str'><v/></c><c t='str'><f>A1</f><v></v></c></row>"));
        }

        @Test
        @DisplayName("are found between elements of other programs")
        void amongOthers() throws IOException {
            var workbook = new MadeWorkbook()
                    .sheet(
                            "<!-- made by hand --><sheetPr><a/></sheetPr><cols><col min='1' max='2'/></cols>"
                                    + "<sheetData><?pi?><x/><row x:dyDescent='1' xmlns:x='urn:x'><x/><c xmlns:x='urn:x' x:t='s'><x><v>9</v></x>"
                                    + "<v><!-- - -->1<!-- - --><![CDATA[2]]><x>7</x>3</v><extLst/></c></row></sheetData>"
                                    + "<mergeCells><x/><mergeCell ref='A1:B2'><x/></mergeCell><mergeCell ref='C3'/></mergeCells><pageMargins/>");
            assertEquals(List.of("A1 123", "merged [A1:B2, C3:C3]"), Reads.cells(workbook.bytes()));
        }

        @Test
        @DisplayName("are delivered in one reused row object")
        void oneRow() throws IOException, WorkbookException {
            var workbook = new MadeWorkbook()
                    .rows("<row><c><v>1</v></c><c><v>2</v></c></row><row r='3'><c r='C3'><f>1</f><v>3</v></c></row>");
            var rows = new ArrayList<Row>();
            var numbers = new ArrayList<Integer>();
            try (var in = Reads.input(workbook.bytes());
                    var file = XlsxFile.open(in, Limits.standard())) {
                file.read(file.sheets().get(0), row -> {
                    rows.add(row);
                    numbers.add(row.number());
                });
            }
            assertEquals(List.of(1, 3), numbers);
            assertEquals(1, rows.get(0).size());
            assertEquals(2, rows.get(1).column(0));
        }

        @Test
        @DisplayName("may be read again, and exceptions of the consumer propagate")
        void again() throws IOException, WorkbookException {
            var workbook = new MadeWorkbook().rows("<row><c t='s'><v>1</v></c></row>");
            try (var in = Reads.input(workbook.bytes());
                    var file = XlsxFile.open(in, Limits.standard())) {
                var sheet = file.sheets().get(0);
                assertThrows(
                        IllegalStateException.class,
                        () -> file.read(sheet, row -> {
                            throw new IllegalStateException();
                        }));
                var texts = new ArrayList<String>();
                file.read(sheet, row -> texts.add(row.value(0).describe()));
                assertEquals(List.of("\"Time\""), texts);
            }
        }
    }

    @Nested
    @DisplayName("texts")
    class Texts {

        @Test
        @DisplayName("may be shared, in the cell, or results of formulas")
        void stored() throws IOException {
            assertEquals("A1 \"Time\"", cell("<c t='s'><v>1</v></c>"));
            assertEquals("A1 \"Time\"", cell("<c t='s'><v> 1 </v></c>"));
            assertEquals("A1 \"Time\"", cell("<c t='inlineStr'><is><t>Time</t></is></c>"));
            assertEquals("A1 \"Time\", formula", cell("<c t='str'><f>A2</f><v>Time</v></c>"));
            assertEquals("A1 \"#REF!\", formula, error", cell("<c t='e'><f>A2</f><v>#REF!</v></c>"));
        }

        @Test
        @DisplayName("include all runs, but no phonetic readings")
        void runs() throws IOException {
            assertEquals(
                    "A1 \"課長 of risk\"",
                    cell(
                            "<c t='inlineStr'><is><r><rPr><b/></rPr><t>課長</t></r><r><t xml:space='preserve'> of </t></r><r><t>risk</t></r>"
                                    + "<rPh sb='0' eb='2'><t>カチョウ</t></rPh><phoneticPr fontId='1'/></is></c>"));
        }

        @Test
        @DisplayName("that are leftovers of a previous value are ignored")
        void leftOver() throws IOException {
            assertEquals("A1 2", cell("<c><v>2</v><is><t>Time</t></is></c>"));
            assertEquals("A1 \"Risk\"", cell("<c t='s'><v>0</v><is><t>Time</t></is></c>"));
            assertEquals("A1 \"#REF!\", error", cell("<c t='e'><v>#REF!</v><is><t>Time</t></is></c>"));
            assertEquals("A1 \"Time\"", cell("<c t='inlineStr'><v>Risk</v><is><t>Time</t></is></c>"));
        }

        @ParameterizedTest
        @CsvSource({
            "' a ', a",
            "'\t\n', ''",
            "a_x000D_b, a\\nb",
            "a_x000D__x000A_b, a\\nb",
            "'a_x000D_&#10;b', a\\nb",
            "'a&#13;&#10;b&#13;c', a\\nb\\nc",
            "'a&#10;&#10;b', a\\n\\nb",
            "_x005F_x000D_, _x000D_",
            "_x005f_x005f_, _x005f_",
            "_x00E4_, ä",
            "_x00e4, _x00e4",
            "_x0041, _x0041",
            "_xZZZZ_, _xZZZZ_",
            "_X0041_, _X0041_",
            "__x0041_, _A",
            "_x0041_x0042_, Ax0042_",
            "_x000a_, \\n",
            "&amp;_x003C_&gt;, &<>"
        })
        @DisplayName("are decoded like in Excel")
        void decoded(String written, String text) throws IOException {
            String read = text.isEmpty() ? "" : "A1 \"" + text + "\"";
            assertEquals(read, cell("<c t='inlineStr'><is><t>" + written + "</t></is></c>"));
            var shared = new MadeWorkbook()
                    .strings("<si><t>" + written + "</t></si>")
                    .rows("<row><c t='s'><v>0</v></c></row>");
            assertEquals(read, String.join(", ", Reads.cells(shared.bytes())));
        }

        @Test
        @DisplayName("keep surrounding blanks if marked so")
        void blanks() throws IOException {
            assertEquals("A1 \" a \"", cell("<c t='inlineStr'><is><t xml:space='preserve'> a </t></is></c>"));
            assertEquals("A1 \" a \"", cell("<c t='str'><v> a </v></c>"));
        }
    }

    @Nested
    @DisplayName("other values")
    class Values {

        @ParameterizedTest
        @CsvSource({
            "12, 12",
            "12.50, 12.50",
            "-0.0000001, -1E-7",
            "1E3, 1000",
            "1.0000000000000001E+20, 100000000000000000000",
            "0.10000000000000001, 0.1",
            "1234567890.1234567, 1234567890.12346",
            "123456789012345, 123456789012345",
            "1234567890123456, 1234567890123460",
            "4.9406564584124654E-324, 4.94065645841247E-324",
            "1E400, \"1E400\"",
            "1E-401, \"1E-401\"",
            "1E999999999, \"1E999999999\"",
            "1E9999999999, \"1E9999999999\"",
            "NaN, \"NaN\"",
            "1 2, \"1 2\"",
            "'1,5', '\"1,5\"'",
            "0x10, \"0x10\""
        })
        @DisplayName("are numbers, or else text")
        void numbers(String written, String read) throws IOException {
            assertEquals("A1 " + read, cell("<c><v>" + written + "</v></c>"));
            assertEquals("A1 " + read, cell("<c t='n'><v>" + written + "</v></c>"));
        }

        @Test
        @DisplayName("are text if too long for a number")
        void longNumber() throws IOException {
            assertEquals("A1 \"" + "1".repeat(60) + "…\"", cell("<c><v>" + "1".repeat(1_001) + "</v></c>"));
            assertEquals("A1 \"" + "1".repeat(60) + "…\"", cell("<c><v>" + "1".repeat(1_000) + "</v></c>"));
        }

        @ParameterizedTest
        @CsvSource({
            "1, the date 1900-01-01",
            "59, the date 1900-02-28",
            "60, \"1900-02-29\"",
            "60.5, \"1900-02-29T12:00\"",
            "61, the date 1900-03-01",
            "46027, the date 2026-01-05",
            "46027.0, the date 2026-01-05",
            "46027.000000001, the date 2026-01-05",
            "46026.999999999, the date 2026-01-05",
            "46027.4375, \"2026-01-05T10:30\"",
            "46027.437511574, \"2026-01-05T10:30:01\"",
            "0.4375, \"10:30\"",
            "0, \"00:00\"",
            "2958465, the date 9999-12-31",
            "2958465.9999999999, 2958466",
            "2958466, 2958466",
            "-1, -1",
            "x, \"x\""
        })
        @DisplayName("are dates and times by their style")
        void dates(String serial, String read) throws IOException {
            assertEquals("A1 " + read, cell("<c s='1'><v>" + serial + "</v></c>"));
        }

        @ParameterizedTest
        @CsvSource({
            "0, the date 1904-01-01",
            "0.5, \"12:00\"",
            "60, the date 1904-03-01",
            "44565, the date 2026-01-05",
            "2957003, the date 9999-12-31",
            "2957004, 2957004"
        })
        @DisplayName("are other dates if the workbook counts from 1904")
        void datesFrom1904(String serial, String read) throws IOException {
            var workbook = new MadeWorkbook().rows("<row><c s='1'><v>" + serial + "</v></c></row>");
            var from1904 = workbook.replace("<sheets>", "<workbookPr date1904='true'/><sheets>");
            assertEquals(List.of("A1 " + read), Reads.cells(from1904.bytes()));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-01-05, the date 2026-01-05",
            "2026-01-05T00:00:00, the date 2026-01-05",
            "2026-01-05T00:00:00.000Z, the date 2026-01-05",
            "2026-01-05T10:30:00, \"2026-01-05T10:30\"",
            "10:30:00, \"10:30:00\"",
            "2026-02-30, \"2026-02-30\"",
            "soon, \"soon\""
        })
        @DisplayName("are dates and times in ISO 8601")
        void isoDates(String written, String read) throws IOException {
            assertEquals("A1 " + read, cell("<c t='d'><v>" + written + "</v></c>"));
        }

        @Test
        @DisplayName("are booleans, or else text")
        void truths() throws IOException {
            assertEquals(
                    "A1 true, B1 false, C1 true, D1 false, E1 \"yes\"",
                    cell(
                            "<c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='b'><v>true</v></c><c t='b'><v>false</v></c><c t='b'><v>yes</v></c>"));
        }

        @Test
        @DisplayName("are text for an unknown type, and numbers for an unknown style")
        void unknown() throws IOException {
            assertEquals("A1 \"12\"", cell("<c t='new'><v>12</v></c>"));
            assertEquals("A1 \"12\"", cell("<c t='x'><v>12</v></c>"));
            assertEquals("A1 12", cell("<c s='99'><v>12</v></c>"));
            assertEquals("A1 12", cell("<c s='-1'><v>12</v></c>"));
            assertEquals("A1 12", cell("<c s='99999999999'><v>12</v></c>"));
        }

        @Test
        @DisplayName("are booleans if LibreOffice wrote them as formulas")
        void truthsAsFormulas() throws IOException {
            assertEquals("A1 true", cell("<c t='b'><f aca='false'>TRUE()</f><v>1</v></c>"));
            assertEquals("A1 false", cell("<c t='b'><f>FALSE()</f><v>0</v></c>"));
            assertEquals("A1 true, formula", cell("<c t='b'><f>NOT(FALSE())</f><v>1</v></c>"));
        }

        @Test
        @DisplayName("are null for a formula that was never calculated")
        void notCalculated() throws IOException {
            assertEquals("A1 null, formula", cell("<c><f>A2</f></c>"));
            assertEquals("A1 null, formula", cell("<c><f>A2</f><v/></c>"));
        }
    }

    @Test
    @DisplayName("strict OOXML makes no difference")
    void strict() throws IOException {
        var workbook = new MadeWorkbook()
                .rows("<row><c t='s'><v>0</v></c><c t='d' s='1'><v>2026-01-05</v></c></row>")
                .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships");
        assertEquals(List.of("A1 \"Risk\"", "B1 the date 2026-01-05"), Reads.cells(workbook.bytes()));
    }

    @Test
    @DisplayName("another encoding makes no difference")
    void encodings() throws IOException {
        var workbook = new MadeWorkbook().rows("<row><c t='str'><v>Müller 課 😀</v></c></row>");
        var zip = new RawZip();
        workbook.forEach((name, content) -> zip.add(name, ("\ufeff" + new String(content, UTF_8)).getBytes(UTF_16LE)));
        assertEquals(List.of("A1 \"Müller 課 😀\""), Reads.cells(zip.bytes()));
    }

    @Test
    @DisplayName("a file inside a zip makes no difference")
    void otherFileSystem(@TempDir Path folder) throws IOException {
        Path zip = folder.resolve("all.zip");
        Files.write(
                zip,
                new RawZip()
                        .add(
                                "b.xlsx",
                                new MadeWorkbook()
                                        .rows("<row><c><v>1</v></c></row>")
                                        .bytes())
                        .bytes());
        try (var files = FileSystems.newFileSystem(zip)) {
            assertEquals(List.of("A1 1"), Reads.cells(files.getPath("b.xlsx")));
        }
    }

    @Test
    @DisplayName("shared texts and styles are optional")
    void least() throws IOException {
        var workbook = new MadeWorkbook()
                .without(MadeWorkbook.STRINGS)
                .without(MadeWorkbook.STYLES)
                .part(
                        MadeWorkbook.RELATIONSHIPS,
                        MadeWorkbook.relationships(
                                MadeWorkbook.relationship("rId1", "worksheet", "/xl/./x/../worksheets/sheet1.xml")))
                .rows("<row><c s='1'><v>12</v></c></row>");
        assertEquals(List.of("A1 12"), Reads.cells(workbook.bytes()));
    }
}
