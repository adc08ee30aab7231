package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.pmocatalogue.excel.xlsx.CellAddress;

/**
 * The cells of a table on a sheet.
 *
 * @param headings the row of the headings, from 1; 0 if the fields are in rows
 * @param at the column of each field and attribute, from 0, or its row, from 1
 * @param areRows whether each field has a row: its name in the first column, its value in the second
 */
record TableShape(int headings, ImmutableMap<SheetColumn, Integer> at, boolean areRows) {

    private static final int VALUE = 1;

    /** {@return the position of a value of the entry in a row; empty if the sheet has no such field} */
    Optional<Long> cell(int row, SheetColumn column) {
        return Optional.ofNullable(at.get(column))
                .map(index -> areRows ? CellAddress.position(index, VALUE) : CellAddress.position(row, index));
    }
}
