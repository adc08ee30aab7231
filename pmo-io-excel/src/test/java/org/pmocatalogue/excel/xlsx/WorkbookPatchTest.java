package org.pmocatalogue.excel.xlsx;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocatalogue.excel.Reads;
import org.pmocatalogue.spi.Limits;

@DisplayName("A patch of a workbook")
class WorkbookPatchTest {

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] patched(byte[] workbook, SheetPatch patch) throws IOException, WorkbookException {
        var out = new ByteArrayOutputStream();
        try (var in = Reads.input(workbook);
                var file = XlsxFile.open(in, Limits.standard())) {
            var changes = new WorkbookPatch(file);
            changes.put(file.sheets().get(0), patch);
            changes.write(out, file.hasFormulas(Set.of()));
        }
        return out.toByteArray();
    }

    private static SheetPatch patch(String address, @Nullable CellValue value) {
        var patch = new SheetPatch(1, 3);
        patch.put(CellAddress.parse(address), value);
        return patch;
    }

    /** {@return the rows after a change of one cell} */
    private static String rows(String rows, SheetPatch patch) throws IOException, WorkbookException {
        String xml = new String(
                parts(patched(new MadeWorkbook().rows(rows).bytes(), patch)).get(MadeWorkbook.SHEET), UTF_8);
        return xml.substring(xml.indexOf("<sheetData"), xml.indexOf("</worksheet"))
                .replace(" xml:space=\"preserve\"", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            <row r='2'><c r='B2' s='4'><v>1</v></c></row>       | B2 | <row r='2'><c r="B2" s="4" t="inlineStr"><is><t>a</t></is></c></row>
            <row r='2'><c r='A2'/><c r='C2'/></row>             | B2 | <row r='2'><c r='A2'/><c r="B2" t="inlineStr"><is><t>a</t></is></c><c r='C2'/></row>
            <row r='2' spans='1:1'><c r='A2'/></row>            | B2 | <row r='2'><c r='A2'/><c r="B2" t="inlineStr"><is><t>a</t></is></c></row>
            <row r='2' spans="1:9"><c r='A2'/></row>            | B2 | <row r='2' spans="1:9"><c r='A2'/><c r="B2" t="inlineStr"><is><t>a</t></is></c></row>
            <row r='2' ht='30'/>                                | B2 | <row r='2' ht='30'><c r="B2" t="inlineStr"><is><t>a</t></is></c></row>
            <row/><row><c/><c t='s'><v>0</v></c><c/></row>      | B2 | <row/><row><c/><c r="B2" t="inlineStr"><is><t>a</t></is></c><c/></row>
            <row r='1'/><row r='9'/>                            | B2 | <row r='1'/><row r="2"><c r="B2" t="inlineStr"><is><t>a</t></is></c></row><row r='9'/>
            <row r='2'><c r='A2'/><extLst/></row>               | B2 | <row r='2'><c r='A2'/><c r="B2" t="inlineStr"><is><t>a</t></is></c><extLst/></row>
            <row r='2'><c r='B2'><f>A1</f><v>1</v></c></row>    | C3 | <row r='2'><c r='B2'><f>A1</f><v>1</v></c></row><row r="3"><c r="C3" t="inlineStr"><is><t>a</t></is></c></row>
            """)
    @DisplayName("writes a cell at its place, and leaves the rest of the sheet as it is")
    void places(String rows, String address, String expected) throws IOException, WorkbookException {
        assertEquals("<sheetData>" + expected + "</sheetData>", rows(rows, patch(address, new CellValue.Text("a"))));
    }

    @Test
    @DisplayName("writes text, numbers, dates and truth values, and clears cells")
    void values() throws IOException, WorkbookException {
        String row = "<row r='2'><c r='A2'><v>1</v></c></row>";
        String before = "<sheetData><row r='2'>";
        String after = "</row></sheetData>";
        assertEquals(
                before + "<c r=\"A2\" t=\"inlineStr\"><is><t> &lt;b&gt; &amp; _x005F_x0041_ </t></is></c>" + after,
                rows(row, patch("A2", new CellValue.Text(" <b> & _x0041_ "))));
        assertEquals(
                before + "<c r=\"A2\"><v>0.0000001</v></c>" + after,
                rows(row, patch("A2", new CellValue.Decimal(new BigDecimal("1E-7")))));
        assertEquals(
                before + "<c r=\"A2\" t=\"b\"><v>1</v></c>" + after, rows(row, patch("A2", new CellValue.Truth(true))));
        assertEquals(
                before + "<c r=\"A2\" t=\"inlineStr\"><is><t>2026-01-05</t></is></c>" + after,
                rows(row, patch("A2", new CellValue.Day(LocalDate.of(2026, 1, 5)))));
        assertEquals(before + "<c r=\"A2\"/>" + after, rows(row, patch("A2", null)));
    }

    @Test
    @DisplayName("gives appended rows the styles above, and extends the ranges that end at the last row")
    void appended() throws IOException, WorkbookException {
        var patch = new SheetPatch(1, 3);
        patch.put(CellAddress.position(patch.appendRow(), 1), new CellValue.Text("a"));
        String sheet = "<dimension ref='A1:B3'/><cols><col min='3' max='4' style='9'/></cols><sheetData>"
                + "<row r='1'><c r='A1' s='7'/></row><row r='2'><c r='A2' s='2'/></row><row r='3'><c r='B3' s='3'/></row>"
                + "</sheetData><autoFilter ref='A1:B3'/><conditionalFormatting sqref='A2:A3 B3 C2:C9'/>"
                + "<dataValidations><dataValidation sqref='B2:B1048576'/><dataValidation sqref='A2:A3'/></dataValidations>"
                + "<extLst><x:sqref xmlns:x='urn:x'>A2:A3</x:sqref></extLst>";
        byte[] bytes = new MadeWorkbook().sheet(sheet).bytes();
        String patched = new String(parts(patched(bytes, patch)).get(MadeWorkbook.SHEET), UTF_8);
        String expected = sheet.replace("<dimension ref='A1:B3'/>", "<dimension ref=\"A1:B4\"/>")
                .replace(
                        "</sheetData>",
                        "<row r=\"4\"><c r=\"A4\" s=\"2\"/><c r=\"B4\" s=\"3\" t=\"inlineStr\"><is>"
                                + "<t xml:space=\"preserve\">a</t></is></c></row></sheetData>")
                .replace("<autoFilter ref='A1:B3'/>", "<autoFilter ref=\"A1:B4\"/>")
                .replace("sqref='A2:A3 B3 C2:C9'", "sqref=\"A2:A4 B3 C2:C9\"")
                .replace("sqref='A2:A3'", "sqref=\"A2:A4\"")
                .replace(">A2:A3<", ">A2:A4<");
        assertEquals(expected, patched.substring(patched.indexOf("<dimension"), patched.indexOf("</worksheet")));
    }

    @Test
    @DisplayName("keeps the prefix of elements and the encoding of the part")
    void encodings() throws IOException, WorkbookException {
        for (Charset charset : new Charset[] {UTF_8, UTF_16}) {
            String xml =
                    "<?xml version='1.0'?><x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                            + "<x:sheetData/><x:headerFooter>Jürgen 👩 漢</x:headerFooter></x:worksheet>";
            var made = new MadeWorkbook().without(MadeWorkbook.SHEET).zip();
            made.add(MadeWorkbook.SHEET, xml.getBytes(charset));
            var sheet = parts(patched(made.bytes(), patch("A2", new CellValue.Text("é"))))
                    .get(MadeWorkbook.SHEET);
            assertEquals(
                    xml.replace(
                            "<x:sheetData/>",
                            "<x:sheetData><x:row r=\"2\"><x:c r=\"A2\" t=\"inlineStr\"><x:is>"
                                    + "<x:t xml:space=\"preserve\">é</x:t></x:is></x:c></x:row></x:sheetData>"),
                    new String(sheet, charset));
        }
    }

    @Test
    @DisplayName("asks for calculation if the workbook has formulas, and changes no other part")
    void calculates() throws IOException, WorkbookException {
        byte[] with =
                new MadeWorkbook().rows("<row><c><f>A2</f><v>1</v></c></row>").bytes();
        byte[] without = new MadeWorkbook().rows("<row><c><v>1</v></c></row>").bytes();
        var patch = patch("A2", new CellValue.Text("a"));
        String main = new String(parts(patched(with, patch)).get(MadeWorkbook.WORKBOOK), UTF_8);
        assertEquals(
                new String(parts(with).get(MadeWorkbook.WORKBOOK), UTF_8)
                        .replace("</workbook>", "<calcPr fullCalcOnLoad=\"1\"/></workbook>"),
                main);
        var before = parts(without);
        var after = parts(patched(without, patch));
        before.remove(MadeWorkbook.SHEET);
        after.remove(MadeWorkbook.SHEET);
        assertEquals(before.keySet(), after.keySet());
        before.forEach(
                (part, content) -> assertEquals(new String(content, UTF_8), new String(after.get(part), UTF_8), part));
    }
}
