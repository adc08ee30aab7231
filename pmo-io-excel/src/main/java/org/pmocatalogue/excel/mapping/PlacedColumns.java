package org.pmocatalogue.excel.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * The columns of a mapping in a sheet.
 *
 * @param header the header row
 * @param columns the columns to read, in the order of the mapping
 * @param ignored the indexes of columns to ignore, from 0
 */
record PlacedColumns(Header header, ImmutableList<PlacedColumn> columns, ImmutableSet<Integer> ignored) {

    boolean isKnown(int column) {
        return ignored.contains(column) || columns.stream().anyMatch(placed -> placed.index() == column);
    }
}
