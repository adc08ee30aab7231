package org.pmocatalogue.excel;

import org.pmocatalogue.entry.Places;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.finding.Place;

/**
 * The places of cells in a table whose headings name the values.
 *
 * @param cells the places of all cells of the sheet
 * @param headings the row of the headings, from 1
 */
record HeadedPlaces(Places cells, int headings) implements Places {

    @Override
    public Place at(long position) {
        return cells.at(position);
    }

    @Override
    public Place name(long position) {
        return at(CellAddress.position(headings, CellAddress.column(position)));
    }
}
