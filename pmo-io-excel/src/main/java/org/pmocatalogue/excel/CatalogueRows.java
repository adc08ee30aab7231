package org.pmocatalogue.excel;

import java.io.IOException;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.RawValue;

/**
 * The sheet of what a catalogue says of itself, as we write it, or as a table like the other sheets: some put it so,
 * with the names of fields beside each other and the values in one row below.
 */
final class CatalogueRows implements SheetRows {

    /** A field and its value are two cells. No value has the name of a field, and not two of them. */
    private static final int FEWEST_HEADINGS = 3;

    private static final int MOST_TITLES = 20;

    private final Reading to;
    private final SheetPlaces places;
    private final Cells cells;
    private final SheetLayout layout;
    private final NavigableMap<Long, RawValue> titles = new TreeMap<>();
    private SheetRows rows;
    private boolean isDecided;

    CatalogueRows(Reading to, SheetPlaces places, Cells cells) {
        this.to = to;
        this.places = places;
        this.cells = cells;
        this.layout = new SheetLayout(to.shape(Kind.CATALOGUE));
        this.rows = new FieldRows(to, places, cells);
    }

    @Override
    public void accept(Row row) throws IOException, EndOfReading {
        if (!isDecided) {
            decide(row);
        }
        rows.accept(row);
    }

    /** The first row with more than one cell decides; what stands above a table is no field without a value. */
    private void decide(Row row) {
        int filled = 0;
        int known = 0;
        for (int i = 0; i < row.size(); i++) {
            String text = Cells.textOf(row.value(i));
            if (!SheetLayout.isBlank(text)) {
                filled++;
                known += layout.isKnown(text) ? 1 : 0;
                titles.put(row.position(i), row.value(i));
            }
        }
        isDecided = filled > 1 || titles.size() > MOST_TITLES;
        if (known >= FEWEST_HEADINGS) {
            titles.headMap(CellAddress.position(row.number(), 0))
                    .forEach((position, title) -> Cells.reportOutside(to, places, position, title));
            rows = new EntryRows(Kind.CATALOGUE, to, places, cells);
        }
        if (isDecided) {
            titles.clear();
        }
    }

    @Override
    public void finish() throws IOException {
        rows.finish();
    }

    @Override
    public boolean isData(CellRange range) {
        return rows.isData(range);
    }
}
