package org.pmocatalogue.excel.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * Where the columns of a mapping stand in a sheet.
 *
 * @param header the row with the headings
 * @param columns those that are read, in the order of the mapping
 * @param ignored those that are left out on purpose, from 0
 */
record PlacedColumns(Header header, ImmutableList<PlacedColumn> columns, ImmutableSet<Integer> ignored) {

    boolean isKnown(int column) {
        return ignored.contains(column) || columns.stream().anyMatch(placed -> placed.index() == column);
    }
}
