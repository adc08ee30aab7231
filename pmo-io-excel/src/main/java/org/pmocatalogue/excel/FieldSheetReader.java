package org.pmocatalogue.excel;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellRange;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.spi.Reading;

/** The sheet of what a document says of itself: a field in each row, its name and its value side by side. */
final class FieldSheetReader implements SheetRows {

    private static final int NAME = 0;
    private static final int VALUE = 1;
    private static final int WHAT_GOES_IN = 2;

    private final SheetLayout layout;
    private final Reading to;
    private final Places places;
    private final CellReader cells;

    /** Where the values of fields would stand that have none, by slot; who has no value at all has no entry. */
    private final Map<Integer, Long> blanks = new LinkedHashMap<>();

    private Entry.@Nullable Builder entry;
    private boolean hasHeadings;

    FieldSheetReader(Kind kind, Reading to, Places places, CellReader cells) {
        this.layout = new SheetLayout(to.shape(kind));
        this.to = to;
        this.places = places;
        this.cells = cells;
    }

    @Override
    public void accept(Row row) {
        if (!hasHeadings && isHeadings(row)) {
            hasHeadings = true;
            for (int i = 2; i < row.size(); i++) {
                if (row.column(i) != WHAT_GOES_IN || !isText(row, i, SheetLayout.WHAT_GOES_IN)) {
                    reportOutside(row, i);
                }
            }
            return;
        }
        int name = row.column(0) == NAME && !isBlank(row, 0) ? 0 : -1;
        SheetColumn column = name < 0 ? null : layout.columnOf(CellText.of(row.value(name)));
        int value = name < 0 || row.size() < 2 || row.column(1) != VALUE || isBlank(row, 1) ? -1 : 1;
        if (column != null && value > 0) {
            put(row, value, column);
        } else if (column != null && isRemark(column)) {
            reportOutside(row, name);
        }
        for (int i = 0; i < row.size(); i++) {
            boolean isHelp = row.column(i) == WHAT_GOES_IN && column != null && isHelp(row, i);
            if (i != name && i != value && !isHelp) {
                reportOutside(row, i);
            }
        }
        if (column != null && value < 0 && !column.isAttribute()) {
            blanks.putIfAbsent(layout.slotOf(column), CellAddress.position(row.number(), VALUE));
        }
    }

    /** {@return whether a row holds the headings of such a sheet} */
    static boolean isHeadings(Row row) {
        return row.size() >= 2
                && row.column(0) == NAME
                && row.column(1) == VALUE
                && isText(row, 0, SheetLayout.FIELD)
                && isText(row, 1, SheetLayout.VALUE);
    }

    /** Fields may be left empty, but nobody names one of his own to say nothing of it. */
    private static boolean isRemark(SheetColumn column) {
        return column.isAttribute() && !column.name().startsWith("x-");
    }

    private static boolean isText(Row row, int i, String text) {
        return CellText.folded(CellText.of(row.value(i))).equals(CellText.folded(text));
    }

    private static boolean isHelp(Row row, int i) {
        return SheetColumn.isHelp(CellText.of(row.value(i)));
    }

    private static boolean isBlank(Row row, int i) {
        return CellText.isBlank(CellText.of(row.value(i)));
    }

    private void reportOutside(Row row, int i) {
        if (!isBlank(row, i)) {
            CellReader.reportOutside(to, places, row.position(i), row.value(i));
        }
    }

    private void put(Row row, int i, SheetColumn column) {
        if (entry == null) {
            entry = to.entry(layout.kind(), places, CellAddress.position(row.number(), NAME));
        }
        cells.put(row, i, column, entry);
    }

    @Override
    public void finish() throws IOException {
        if (entry != null) {
            cells.finish(entry);
            blanks.forEach(entry::blank);
            to.accept(entry.build());
        }
    }

    @Override
    public boolean isData(CellRange range) {
        return CellAddress.column(range.first()) <= VALUE;
    }
}
