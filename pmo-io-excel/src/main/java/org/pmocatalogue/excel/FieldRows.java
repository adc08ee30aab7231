package org.pmocatalogue.excel;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.spi.Reading;

/** The sheet of what a catalogue says of itself: a field in each row, its name and its value side by side. */
final class FieldRows implements SheetRows {

    private static final int NAME = 0;
    private static final int VALUE = 1;
    private static final int WHAT_GOES_IN = 2;

    private final SheetLayout layout;
    private final Reading to;
    private final SheetPlaces places;
    private final Cells cells;
    private final MarkedWords marks = new MarkedWords();
    private Entry.@Nullable Builder entry;
    private boolean isBegun;
    private boolean hasHelp;

    FieldRows(Reading to, SheetPlaces places, Cells cells) {
        this.layout = new SheetLayout(to.shape(Kind.CATALOGUE));
        this.to = to;
        this.places = places;
        this.cells = cells;
    }

    @Override
    public void accept(Row row) {
        String name = "";
        boolean isFirst = !isBegun;
        isBegun = true;
        for (int i = 0; i < row.size(); i++) {
            if (SheetLayout.isBlank(Cells.textOf(row.value(i)))) {
                continue;
            }
            if (row.column(i) == NAME) {
                name = Cells.textOf(row.value(i));
            } else if (isFirst && isHeadings(row)) {
                hasHelp |= row.column(i) == WHAT_GOES_IN;
            } else if (row.column(i) == VALUE && !name.isEmpty()) {
                put(row, i, layout.columnOf(name));
            } else if (row.column(i) != WHAT_GOES_IN || !hasHelp) {
                Cells.reportOutside(to, places, row.position(i), row.value(i));
            }
        }
    }

    private static boolean isHeadings(Row row) {
        return row.size() >= 2
                && row.column(0) == NAME
                && row.column(1) == VALUE
                && SheetLayout.folded(Cells.textOf(row.value(0))).equals(SheetLayout.folded(SheetLayout.FIELD))
                && SheetLayout.folded(Cells.textOf(row.value(1))).equals(SheetLayout.folded(SheetLayout.VALUE));
    }

    private void put(Row row, int i, SheetColumn column) {
        if (entry == null) {
            entry = to.entry(Kind.CATALOGUE, places, CellAddress.position(row.number(), NAME));
        }
        cells.put(row, i, column, marks, entry);
    }

    @Override
    public void finish() throws IOException {
        if (entry != null) {
            marks.putInto(entry);
            to.accept(entry.build());
        }
    }

    @Override
    public boolean isData(CellRange range) {
        return CellAddress.column(range.first()) <= VALUE;
    }
}
