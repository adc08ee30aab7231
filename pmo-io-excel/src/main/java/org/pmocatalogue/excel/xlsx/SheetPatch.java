package org.pmocatalogue.excel.xlsx;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Changes of the cells of one table on a sheet. Everything else on the sheet stays as it is. */
public final class SheetPatch {

    private static final Splitter BLANKS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    /** The cells to write, by position; empty for a cell to clear. */
    private final SortedMap<Long, Optional<CellValue>> cells = new TreeMap<>();

    private final int headings;
    private final int lastRow;
    private int newLastRow;

    /**
     * @param headings the row above the table, from 1
     * @param lastRow the last row of the table; equal to {@code headings} if the table is empty
     */
    public SheetPatch(int headings, int lastRow) {
        this.headings = headings;
        this.lastRow = lastRow;
        this.newLastRow = lastRow;
    }

    /** {@return the number of a row that is appended to the table} */
    public int appendRow() {
        return ++newLastRow;
    }

    /** Writes a cell, or clears it if the value is null. */
    public void put(long position, @Nullable CellValue value) {
        cells.put(position, Optional.ofNullable(value));
    }

    /** {@return whether nothing is changed} */
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    SortedMap<Long, Optional<CellValue>> cells() {
        return cells;
    }

    boolean isHeadings(int row) {
        return row == headings;
    }

    /** {@return whether a row belongs to the table as it was} */
    boolean isInTable(int row) {
        return row > headings && row <= lastRow;
    }

    /**
     * {@return the ranges, separated by blanks, of which those that end at the last row of the table, or between it and
     * the last appended row, end at the last appended row}
     */
    String extended(String ranges) {
        var extended = new StringBuilder();
        for (String range : BLANKS.split(ranges)) {
            extended.append(extended.isEmpty() ? "" : " ").append(extendedRange(range));
        }
        return extended.toString();
    }

    private String extendedRange(String range) {
        String plain = range.replace("$", "");
        int colon = plain.indexOf(':');
        long first = CellAddress.parse(colon < 0 ? plain : plain.substring(0, colon));
        long last = CellAddress.parse(plain.substring(colon + 1));
        boolean ends = newLastRow > lastRow
                && first != CellAddress.NONE
                && last != CellAddress.NONE
                && CellAddress.row(last) >= lastRow
                && CellAddress.row(last) < newLastRow;
        // A range of only the last of several rows is about that row.
        boolean covers = CellAddress.row(first) < lastRow || lastRow <= headings + 1;
        if (!ends || !covers) {
            return range;
        }
        if (colon < 0) {
            return range + ":" + CellAddress.letters(CellAddress.column(last)) + newLastRow;
        }
        return range.substring(
                        0,
                        range.length() - String.valueOf(CellAddress.row(last)).length())
                + newLastRow;
    }
}
