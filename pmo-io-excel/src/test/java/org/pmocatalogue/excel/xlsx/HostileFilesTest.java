package org.pmocatalogue.excel.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.RELATIONSHIPS;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.ROOT;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.SHEET;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.STRINGS;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.STYLES;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.WORKBOOK;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.relationship;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.relationships;
import static org.pmocatalogue.excel.xlsx.MadeWorkbook.workbook;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

@DisplayName("A broken or hostile workbook")
@Timeout(60)
class HostileFilesTest {

    static final int MB = 1 << 20;

    /** Limits that no valid file in these tests reaches. */
    static final Limits LOW = Limits.builder().bytes(8L * MB).parts(100).build();

    static final String CELL = "<row r='1'><c r='A1'><v>1</v></c></row>";

    static String damaged(String what) {
        return damaged("a.xlsx", what);
    }

    static String damaged(String place, String what) {
        return "ended by PMO-803 at " + place + ": " + what;
    }

    private static String impossible(String place, String what) {
        return "ended by PMO-805 at " + place + ": " + what;
    }

    static String limit(String place, String what, String limit, String option) {
        return "ended by PMO-010 at %s: %s, %s, %s".formatted(place, what, limit, option);
    }

    static String noWorkbook(String what) {
        return "ended by PMO-801 at a.xlsx: " + what;
    }

    static MadeWorkbook made() {
        return new MadeWorkbook();
    }

    static MadeWorkbook rows(String rows) {
        return made().rows(rows);
    }

    static String times(int times, String text) {
        return text.repeat(times);
    }

    static List<Arguments> badParts() {
        String two = workbook("<sheets>" + MadeWorkbook.sheet("a", "rId1") + "<sheet name='b' r:id='rId1'/></sheets>");
        return List.of(
                Arguments.of("no relationships", made().without(ROOT), noWorkbook(FileSnifferTest.OTHER_ZIP)),
                Arguments.of(
                        "no workbook relationship",
                        made().part(ROOT, relationships("")),
                        noWorkbook(FileSnifferTest.OTHER_ZIP)),
                Arguments.of(
                        "a workbook that is not there",
                        made().without(WORKBOOK),
                        damaged("part xl/workbook.xml is missing")),
                Arguments.of(
                        "a workbook without relationships",
                        made().without(RELATIONSHIPS),
                        damaged("part xl/_rels/workbook.xml.rels is missing")),
                Arguments.of(
                        "a sheet that is not there",
                        made().without(SHEET),
                        damaged("part xl/worksheets/sheet1.xml is missing")),
                Arguments.of(
                        "texts that are not there",
                        rows("<row><c t='s'><v>0</v></c></row>").without(STRINGS),
                        damaged("part xl/sharedStrings.xml is missing")),
                Arguments.of(
                        "styles that are not there", made().without(STYLES), damaged("part xl/styles.xml is missing")),
                Arguments.of(
                        "a workbook that is its own relationships",
                        made().part(ROOT, relationships(relationship("rId1", "officeDocument", "_rels/.rels"))),
                        damaged("part _rels/_rels/.rels.rels is missing")),
                Arguments.of(
                        "a sheet that is the workbook",
                        made().part(RELATIONSHIPS, relationships(relationship("rId1", "worksheet", "workbook.xml"))),
                        damaged("Services", "part xl/workbook.xml holds \"workbook\", must hold \"worksheet\"")),
                Arguments.of(
                        "a sheet outside of the file",
                        made().replace(
                                        "Target='worksheets/sheet1.xml'",
                                        "Target='http://example.org/a' TargetMode='External'"),
                        damaged("its worksheet lies outside of the file")),
                Arguments.of(
                        "texts outside of the file",
                        made().replace(
                                        "Target='sharedStrings.xml'",
                                        "Target='file:///etc/passwd' TargetMode='External'"),
                        damaged("its sharedStrings lies outside of the file")),
                Arguments.of(
                        "a sheet far above its folder",
                        made().replace("worksheets/sheet1.xml", "../../../../etc/passwd"),
                        damaged("part etc/passwd is missing")),
                Arguments.of(
                        "a sheet without a relationship",
                        made().replace("r:id='rId1'", "r:id='rId9'"),
                        damaged("part xl/_rels/workbook.xml.rels has no relationship \"rId9\"")),
                Arguments.of(
                        "relationships with one id",
                        made().replace("rId3", "rId1"),
                        damaged("part xl/_rels/workbook.xml.rels gives the id \"rId1\" twice")),
                Arguments.of(
                        "styles twice",
                        made().replace("/sharedStrings'", "/styles'"),
                        damaged("it has two parts of type styles")),
                Arguments.of(
                        "one sheet twice",
                        made().part(WORKBOOK, two),
                        damaged("part xl/workbook.xml has two sheets in part xl/worksheets/sheet1.xml")),
                Arguments.of(
                        "sheets of one name",
                        made().part(WORKBOOK, two.replace("'b' r:id='rId1'", "'A' r:id='rId4'"))
                                .part(
                                        RELATIONSHIPS,
                                        relationships(relationship("rId1", "worksheet", "a.xml")
                                                + relationship("rId4", "worksheet", "b.xml"))),
                        damaged("part xl/workbook.xml has two sheets of the name \"A\"")),
                Arguments.of("no sheets", made().part(WORKBOOK, workbook("")), noWorkbook("it has no sheet of cells")),
                Arguments.of(
                        "an empty part", made().part(STYLES, ""), damaged("part xl/styles.xml ends in the middle")),
                Arguments.of(
                        "a part of blanks",
                        made().part(STYLES, "  \n "),
                        damaged("part xl/styles.xml ends in the middle")),
                Arguments.of(
                        "a part that is no XML",
                        made().part(STYLES, "styles"),
                        damaged("part xl/styles.xml has broken XML at 1:2")),
                Arguments.of(
                        "a part that is cut off",
                        made().part(STYLES, "<styleSheet><cellXfs>"),
                        damaged("part xl/styles.xml ends in the middle")),
                Arguments.of(
                        "a part with other content",
                        made().part(STYLES, "<html/>"),
                        damaged("part xl/styles.xml holds \"html\", must hold \"styleSheet\"")),
                Arguments.of(
                        "a sheet that is cut off",
                        rows(CELL).replace("</sheetData></worksheet>", "<row><c r='F2"),
                        damaged("Services!A1", "part xl/worksheets/sheet1.xml ends in the middle")),
                Arguments.of(
                        "broken XML in a sheet",
                        rows(CELL + "<row></c>"),
                        damaged("Services!A1", "part xl/worksheets/sheet1.xml has broken XML at 1:139")),
                Arguments.of(
                        "half a character in a sheet",
                        rows("<row><c><v>&#xD800;</v></c></row>"),
                        damaged("Services!A1", "part xl/worksheets/sheet1.xml has broken XML at 1:108")),
                Arguments.of(
                        "entities that grow",
                        made().part(
                                        STRINGS,
                                        "<!DOCTYPE sst [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><sst><si><t>&b;</t></si></sst>")
                                .rows("<row><c t='s'><v>0</v></c></row>"),
                        damaged("part xl/sharedStrings.xml declares or uses entities, which workbooks must not")),
                Arguments.of(
                        "an entity from a file",
                        rows("").replace("<worksheet", "<!DOCTYPE worksheet SYSTEM 'file:///etc/passwd'><worksheet"),
                        damaged(
                                "Services",
                                "part xl/worksheets/sheet1.xml declares or uses entities, which workbooks must not")),
                Arguments.of(
                        "an entity that is not declared",
                        rows("<row><c t='str'><v>a&b;</v></c></row>"),
                        damaged("Services!A1", "part xl/worksheets/sheet1.xml has broken XML at 1:112")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badParts")
    @DisplayName("is rejected with one finding for:")
    void badPart(String what, MadeWorkbook workbook, String finding) throws IOException {
        assertEquals(finding, last(Reads.cells(workbook.bytes(), LOW)));
    }

    static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    static List<Arguments> badCells() {
        return List.of(
                Arguments.of("<row><c r='ZZZZZZ1'/></row>", impossible("Services", "cell \"ZZZZZZ1\"")),
                Arguments.of("<row><c r='A99999999999'/></row>", impossible("Services", "cell \"A99999999999\"")),
                Arguments.of("<row><c r='XFE1'/></row>", impossible("Services", "cell \"XFE1\"")),
                Arguments.of("<row><c r='XFD1'/><c/></row>", impossible("Services!XFD1", "cell after XFD1")),
                Arguments.of("<row><c r=''/></row>", impossible("Services", "cell \"\"")),
                Arguments.of("<row><c r='A'/></row>", impossible("Services", "cell \"A\"")),
                Arguments.of("<row><c r='1'/></row>", impossible("Services", "cell \"1\"")),
                Arguments.of("<row><c r='A01'/></row>", impossible("Services", "cell \"A01\"")),
                Arguments.of("<row><c r='A-1'/></row>", impossible("Services", "cell \"A-1\"")),
                Arguments.of("<row r='0'/>", impossible("Services", "row \"0\"")),
                Arguments.of("<row r='1048577'/>", impossible("Services", "row \"1048577\"")),
                Arguments.of("<row r='4294967297'/>", impossible("Services", "row \"4294967297\"")),
                Arguments.of("<row r='x'/>", impossible("Services", "row \"x\"")),
                Arguments.of(CELL + "<row r='1048576'/><row/>", impossible("Services!A1", "row \"1048577\"")),
                Arguments.of(
                        CELL + CELL, damaged("Services!A1", "part xl/worksheets/sheet1.xml has row 1 after row 1")),
                Arguments.of(
                        "<row r='3'/><row r='2'/>",
                        damaged("Services", "part xl/worksheets/sheet1.xml has row 2 after row 3")),
                Arguments.of(
                        "<row><c r='B1'/><c r='A1'/></row>",
                        damaged("Services!B1", "part xl/worksheets/sheet1.xml has cell A1 after cell B1")),
                Arguments.of(
                        "<row><c/><c r='A1'/></row>",
                        damaged("Services!A1", "part xl/worksheets/sheet1.xml has cell A1 after cell A1")),
                Arguments.of(
                        "<row r='2'><c r='A1'/></row>",
                        damaged("Services", "part xl/worksheets/sheet1.xml has cell A1 in row 2")),
                Arguments.of(
                        "<row><c t='s'><v>2</v></c></row>",
                        damaged(
                                "Services!A1",
                                "part xl/worksheets/sheet1.xml names text \"2\", but there are 2 texts")),
                Arguments.of(
                        "<row><c t='s'><v>-1</v></c></row>",
                        damaged(
                                "Services!A1",
                                "part xl/worksheets/sheet1.xml names text \"-1\", but there are 2 texts")),
                Arguments.of(
                        "<row><c t='s'><v>9999999999</v></c></row>",
                        damaged(
                                "Services!A1",
                                "part xl/worksheets/sheet1.xml names text \"9999999999\", but there are 2 texts")),
                Arguments.of(
                        "<row><c t='s'><v/></c></row>",
                        damaged(
                                "Services!A1",
                                "part xl/worksheets/sheet1.xml names text \"\", but there are 2 texts")));
    }

    @ParameterizedTest
    @MethodSource("badCells")
    @DisplayName("is rejected with one finding at the cell for the rows:")
    void badCell(String rows, String finding) throws IOException {
        assertEquals(finding, last(Reads.cells(rows(rows).bytes(), LOW)));
    }

    static List<Arguments> tooMuch() {
        String bytes = limit("a.xlsx", "number of bytes", "8,388,608", "bytes");
        String text = limit("a.xlsx", "length of a text", "1,000,000 characters", "textLength");
        String textInCell = limit("Services!A1", "length of a text", "1,000,000 characters", "textLength");
        String names = IntStream.range(0, 2_000).mapToObj(i -> "<a" + i + "/>").collect(Collectors.joining());
        String attributes =
                IntStream.range(0, 2_000).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());
        String prefixes = IntStream.range(0, 2_000)
                .mapToObj(i -> "<a xmlns:a" + i + "='u'/>")
                .collect(Collectors.joining());
        String damagedNames = damaged(
                "Services", "part xl/worksheets/sheet1.xml has more than 1,000 names of elements and attributes");
        return List.of(
                Arguments.of("a sheet of 100 MB of blanks", rows(times(100, times(MB, " "))), text),
                Arguments.of("a sheet of 12 MB of empty elements", rows(times(3 * MB, "<a/>")), bytes),
                Arguments.of(
                        "texts of 50 MB",
                        made().strings(times(5 * MB, "<si/>")).rows("<row><c t='s'><v>0</v></c></row>"),
                        bytes),
                Arguments.of(
                        "a text of 3 MB",
                        rows("<row><c t='str'><v>" + times(3 * MB, "x") + "</v></c></row>"),
                        textInCell),
                Arguments.of(
                        "a text of 50 MB", rows("<row><c t='str'><v>" + times(50 * MB, "x") + "</v></c></row>"), text),
                Arguments.of(
                        "a text of many pieces",
                        rows("<row><c t='str'><v>" + times(MB, "&lt;") + "</v></c></row>"),
                        textInCell),
                Arguments.of(
                        "a text of many runs",
                        rows("<row><c t='inlineStr'><is>" + times(101, "<r><t>" + times(10_000, "x") + "</t></r>")
                                + "</is></c></row>"),
                        textInCell),
                Arguments.of(
                        "a row of long texts",
                        made().strings("<si><t>" + times(1_000, times(1_000, "x")) + "</t></si>")
                                .rows("<row>" + times(11, "<c t='s'><v>0</v></c>") + "</row>"),
                        limit("Services!K1", "length of all texts in a row", "10,000,000 characters", "textLength")),
                Arguments.of(
                        "a path of 2,000 characters",
                        made().replace("worksheets/sheet1.xml", times(2_000, "x")),
                        damaged(
                                "part xl/_rels/workbook.xml.rels has an attribute Target of more than 1,024 characters")),
                Arguments.of(
                        "many styles",
                        made().part(
                                        STYLES,
                                        "<styleSheet><cellXfs>" + times(100_001, "<xf/>") + "</cellXfs></styleSheet>"),
                        damaged("part xl/styles.xml has more than 100,000 styles of cells")),
                Arguments.of(
                        "many number formats",
                        made().part(
                                        STYLES,
                                        "<styleSheet><numFmts>"
                                                + IntStream.range(0, 100_001)
                                                        .mapToObj(i -> "<numFmt numFmtId='" + i + "'/>")
                                                        .collect(Collectors.joining())
                                                + "</numFmts></styleSheet>"),
                        damaged("part xl/styles.xml has more than 100,000 number formats")),
                Arguments.of("an attribute of 50 MB", rows("<row r='" + times(50 * MB, "1") + "'/>"), text),
                Arguments.of("a name of 50 MB", rows("<" + times(50 * MB, "a") + "/>"), text),
                Arguments.of("a comment of 50 MB", rows("<!--" + times(50 * MB, "a") + "-->"), text),
                Arguments.of("a formula of 50 MB", rows("<row><c><f>" + times(50 * MB, "1") + "</f></c></row>"), text),
                Arguments.of(
                        "elements in elements",
                        rows(times(MB, "<a>")),
                        limit("Services", "depth of nesting", "64", "depth")),
                Arguments.of("many names", rows(names), damagedNames),
                Arguments.of("many attributes", rows("<row" + attributes + "/>"), damagedNames),
                Arguments.of("many prefixes", rows(prefixes), damagedNames),
                Arguments.of(
                        "many merged ranges",
                        made().sheet("<mergeCells>" + times(100_001, "<mergeCell ref='A1:B1'/>") + "</mergeCells>"),
                        "ended by PMO-806 at Services: 100,000"),
                Arguments.of(
                        "a merged range that cannot be",
                        made().sheet("<mergeCells><mergeCell ref='A1:A9999999'/></mergeCells>"),
                        impossible("Services", "range \"A1:A9999999\"")),
                Arguments.of(
                        "many sheets",
                        made().part(
                                        WORKBOOK,
                                        workbook("<sheets>"
                                                + IntStream.range(0, 101)
                                                        .mapToObj(i -> MadeWorkbook.sheet("s" + i, "r" + i))
                                                        .collect(Collectors.joining())
                                                + "</sheets>"))
                                .part(
                                        RELATIONSHIPS,
                                        relationships(IntStream.range(0, 101)
                                                .mapToObj(i -> relationship("r" + i, "worksheet", "s" + i))
                                                .collect(Collectors.joining()))),
                        limit("a.xlsx", "number of relationships", "100", "parts")));
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMuch")
    @DisplayName("is rejected by a limit for")
    void tooMuch(String what, MadeWorkbook workbook, String finding) throws IOException {
        assertEquals(finding, last(Reads.cells(workbook.bytes(), LOW)));
    }

    @Test
    @DisplayName("may declare a billion rows")
    void saysTooMuch() throws IOException {
        var workbook = made().sheet(
                        "<dimension ref='A1:XFD1048576'/><sheetData><row r='7' spans='1:999999999'><c><v>1</v></c></row></sheetData>");
        assertEquals(List.of("A7 1"), Reads.cells(workbook.bytes()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<f t='array' ref='A1:A1048576'>SUM(B1:B9)</f>",
                "<f t='shared' si='0' ref='A1:XFD1048576'>B1</f>"
            })
    @DisplayName("is read quickly with 100,000 cells of")
    @Timeout(10)
    void manyFormulas(String formula) throws IOException {
        var read = Reads.cells(rows(times(100_000, "<row><c>" + formula + "<v>1</v></c></row>"))
                .bytes());
        assertEquals(100_000, read.size());
        assertEquals("A100000 1, formula", last(read));
    }

    @Test
    @DisplayName("may use the last cell of a sheet")
    void lastCell() throws IOException {
        assertEquals(
                List.of("XFD1048576 1"),
                Reads.cells(rows("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")
                        .bytes()));
    }

    @Test
    @DisplayName("may refer to a long text many times")
    void longTextsAgain() throws IOException {
        String strings = "<si><t>" + times(900_000, "x") + "</t></si>";
        var workbook = made().strings(strings).rows(times(200, "<row><c t='s'><v>0</v></c></row>"));
        assertEquals(200, Reads.cells(workbook.bytes(), LOW).size());
    }
}
