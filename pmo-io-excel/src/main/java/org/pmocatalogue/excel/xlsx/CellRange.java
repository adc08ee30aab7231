package org.pmocatalogue.excel.xlsx;

/**
 * A rectangle of cells, such as {@code A1:C2}; both ends belong to it.
 *
 * @param first the position of the cell at the upper left
 * @param last the position of the cell at the lower right
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
