package org.pmocatalogue.excel.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of a cell")
class CellAddressTest {

    @ParameterizedTest
    @CsvSource({
        "A1, 1, 0",
        "Z9, 9, 25",
        "AA10, 10, 26",
        "AZ1, 1, 51",
        "ZZ1, 1, 701",
        "AAA1, 1, 702",
        "XFD1048576, 1048576, 16383"
    })
    @DisplayName("has a row and a column, and prints as parsed")
    void parsed(String text, int row, int column) {
        long position = CellAddress.parse(text);
        assertEquals(CellAddress.position(row, column), position);
        assertEquals(row, CellAddress.row(position));
        assertEquals(column, CellAddress.column(position));
        assertEquals(text, CellAddress.print(position));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "1",
                "A0",
                "a1",
                "$A$1",
                "XFE1",
                "A1048577",
                "A1 ",
                "AAAAAAAAAAAAAAAA1",
                "A99999999999999999999",
                "Ä1"
            })
    @DisplayName("is invalid outside the size of a sheet")
    void none(String text) {
        assertEquals(CellAddress.NONE, CellAddress.parse(text));
    }

    @Test
    @DisplayName("may be inside or outside a range")
    void ranges() {
        var range = new CellRange(CellAddress.parse("B2"), CellAddress.parse("C9"));
        assertTrue(range.holds(2, 1) && range.holds(9, 2) && range.holds(5, 2));
        assertFalse(range.holds(1, 1) || range.holds(10, 1) || range.holds(5, 0) || range.holds(5, 3));
        assertEquals("B2:C9", range.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Services, Services!F17",
        "Stage changes, '''Stage changes''!F17'",
        "it's, '''it''''s''!F17'",
        "Größe_1.2, Größe_1.2!F17",
        "2026, '''2026''!F17'",
        "Q1, '''Q1''!F17'",
        "a-b, '''a-b''!F17'",
        "課, 課!F17"
    })
    @DisplayName("prints with the name of the sheet, quoted like in Excel")
    void places(String sheet, String place) {
        assertEquals(
                "a.xlsx: " + place,
                new Sheet("a.xlsx", sheet, "part", false)
                        .at(CellAddress.parse("F17"))
                        .toString());
    }
}
