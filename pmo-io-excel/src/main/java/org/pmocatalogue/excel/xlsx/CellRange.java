package org.pmocatalogue.excel.xlsx;

/**
 * A rectangle of cells, such as {@code A1:C2}, including both corners.
 *
 * @param first the position of the upper left cell
 * @param last the position of the lower right cell
 */
public record CellRange(long first, long last) {

    boolean holds(int row, int column) {
        return row >= CellAddress.row(first)
                && row <= CellAddress.row(last)
                && column >= CellAddress.column(first)
                && column <= CellAddress.column(last);
    }

    @Override
    public String toString() {
        return CellAddress.print(first) + ":" + CellAddress.print(last);
    }
}
