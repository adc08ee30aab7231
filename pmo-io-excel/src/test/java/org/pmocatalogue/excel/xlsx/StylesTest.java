package org.pmocatalogue.excel.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.excel.Reads;

@DisplayName("A number format")
class StylesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "d. mmmm yyyy",
                "[$-409]h:mm AM/PM;@",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "[Red]D/M/YY",
                "\"on \"d",
                "mm:ss.0",
                "0;d",
                "yyyy\"年\"m\"月\"d\"日\""
            })
    @DisplayName("shows dates if it contains a day, a month, a year, or a time")
    void dates(String format) {
        assertEquals(true, Styles.isDate(format));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "General",
                "0.00",
                "#,##0.00 [$€-407];[Red]-#,##0.00",
                "0 \"days\"",
                "0 \\d",
                "_d0_d",
                "*d0",
                "[h]:mm",
                "[HH]:mm:ss",
                "[mm]:ss",
                "[ss].00",
                "@",
                "0.00E+00",
                "\"days",
                "[days",
                "0\\",
                "0_"
            })
    @DisplayName("does not show dates if the letters are text, or elapsed time")
    void others(String format) {
        assertEquals(false, Styles.isDate(format));
    }

    @Test
    @DisplayName("is built in, or defined in the workbook")
    void ofStyles() throws IOException {
        var workbook = new MadeWorkbook()
                .part(
                        MadeWorkbook.STYLES,
                        "<styleSheet><numFmts count='9'><numFmt numFmtId='164' formatCode='yyyy'/><numFmt numFmtId='165' formatCode='0'/><numFmt numFmtId='14' formatCode='0'/><numFmt numFmtId='x'/></numFmts>"
                                + "<cellStyleXfs><xf numFmtId='15'/></cellStyleXfs>"
                                + "<cellXfs><xf numFmtId='164'><alignment/></xf><xf numFmtId='165'/><xf numFmtId='14'/><xf numFmtId='15'/><xf/><xf numFmtId='46'/><xf numFmtId='47'/></cellXfs></styleSheet>")
                .rows("<row>" + cell(0) + cell(1) + cell(2) + cell(3) + cell(4) + cell(5) + cell(6) + "</row>");
        assertEquals(
                List.of(
                        "A1 the date 1900-01-01",
                        "B1 1",
                        "C1 1",
                        "D1 the date 1900-01-01",
                        "E1 1",
                        "F1 1",
                        "G1 the date 1900-01-01"),
                Reads.cells(workbook.bytes()));
    }

    private static String cell(int style) {
        return "<c s='" + style + "'><v>1</v></c>";
    }
}
