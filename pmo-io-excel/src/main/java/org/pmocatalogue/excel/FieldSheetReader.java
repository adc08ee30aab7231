package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellRange;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.spi.Reading;

/** Reads a sheet with the header of a document as one field per row: its name, its value and its description. */
final class FieldSheetReader implements ExcelReader.Rows {

    private static final int NAME = 0;
    private static final int VALUE = 1;
    private static final int WHAT_GOES_IN = 2;

    private final SheetLayout layout;
    private final Reading to;
    private final Places places;
    private final CellReader cells;

    /** The positions of empty values, by slot. Without any value there is no entry. */
    private final Map<Integer, Long> blanks = new LinkedHashMap<>();

    /** The rows of the fields and attributes. */
    private final Map<SheetColumn, Integer> named = new LinkedHashMap<>();

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
                    CellReader.reportOutside(to, places, row, i);
                }
            }
            return;
        }
        int name = row.column(0) == NAME && !row.isBlank(0) ? 0 : -1;
        SheetColumn column = name < 0 ? null : layout.columnOf(row.text(name));
        int value = name < 0 || row.size() < 2 || row.column(1) != VALUE || row.isBlank(1) ? -1 : 1;
        if (column != null) {
            named.putIfAbsent(column, row.number());
        }
        if (column != null && value > 0) {
            if (entry == null) {
                entry = to.entry(layout.kind(), places, CellAddress.position(row.number(), NAME));
            }
            cells.put(row, value, column, entry);
        } else if (column != null && isRemark(column)) {
            CellReader.reportOutside(to, places, row, name);
        }
        for (int i = 0; i < row.size(); i++) {
            boolean isHelp = row.column(i) == WHAT_GOES_IN && column != null && SheetColumn.isHelp(row.text(i));
            if (i != name && i != value && !isHelp) {
                CellReader.reportOutside(to, places, row, i);
            }
        }
        if (column != null && value < 0 && !column.isAttribute()) {
            blanks.putIfAbsent(layout.slotOf(column), CellAddress.position(row.number(), VALUE));
        }
    }

    /** {@return whether a row contains the headings of the sheet} */
    static boolean isHeadings(Row row) {
        return row.size() >= 2
                && row.column(0) == NAME
                && row.column(1) == VALUE
                && isText(row, 0, SheetLayout.FIELD)
                && isText(row, 1, SheetLayout.VALUE);
    }

    /** {@return whether a name without value is a remark: fields may be empty, but nobody names an empty attribute} */
    private static boolean isRemark(SheetColumn column) {
        return column.isAttribute() && !column.name().startsWith("x-");
    }

    private static boolean isText(Row row, int i, String text) {
        return CellText.folded(row.text(i)).equals(CellText.folded(text));
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
    public Optional<TableShape> shape() {
        return named.isEmpty() ? Optional.empty() : Optional.of(new TableShape(0, ImmutableMap.copyOf(named), true));
    }

    @Override
    public boolean isData(CellRange range) {
        return CellAddress.column(range.first()) <= VALUE;
    }
}
