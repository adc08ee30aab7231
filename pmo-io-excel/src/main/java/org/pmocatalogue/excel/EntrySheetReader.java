package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableList;
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
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.RawValue;

/** Reads a sheet with one entry per row, under a row of headings. */
final class EntrySheetReader implements ExcelReader.Rows {

    private final SheetLayout layout;
    private final Reading to;
    private Places places;
    private final CellReader cells;

    /** The columns by index; null until the headings are read. */
    private @Nullable SheetColumn @Nullable [] columns;

    private ImmutableList<Required> required = ImmutableList.of();
    private int headings;
    private int firstRow;

    /** The column of a required field, from 0, with the slot of the field. */
    private record Required(int column, int slot) {}

    /**
     * The places in a table, where the name of a value is its heading.
     *
     * @param cells the places of all cells of the sheet
     * @param headings the row of the headings, from 1
     */
    private record TablePlaces(Places cells, int headings) implements Places {

        @Override
        public Place at(long position) {
            return cells.at(position);
        }

        @Override
        public Place name(long position) {
            return at(CellAddress.position(headings, CellAddress.column(position)));
        }
    }

    EntrySheetReader(Kind kind, Reading to, Places places, CellReader cells) {
        this.layout = new SheetLayout(to.shape(kind));
        this.to = to;
        this.places = places;
        this.cells = cells;
    }

    @Override
    public void accept(Row row) throws IOException {
        if (firstRow == 0) {
            firstRow = row.number();
        }
        if (columns != null) {
            readEntry(row, columns);
        } else if (isHeadings(row)) {
            columns = readHeadings(row);
            required = required(columns);
            headings = row.number();
            places = new TablePlaces(places, headings);
        } else {
            CellReader.reportOutside(to, places, row);
        }
    }

    /** {@return whether a row has two known headings, which is no coincidence, or a known heading as its only text} */
    private boolean isHeadings(Row row) {
        int known = 0;
        int texts = 0;
        for (int i = 0; i < row.size(); i++) {
            if (row.value(i) instanceof RawValue.TypedText written && !row.isBlank(i)) {
                texts++;
                known += layout.isKnown(written.text()) ? 1 : 0;
            }
        }
        return known >= 2 || (known == 1 && texts == 1);
    }

    private @Nullable SheetColumn[] readHeadings(Row row) {
        var read = new @Nullable SheetColumn[row.column(row.size() - 1) + 1];
        for (int i = 0; i < row.size(); i++) {
            if (!(row.value(i) instanceof RawValue.Null) && !CellText.isBlank(row.text(i))) {
                read[row.column(i)] = layout.columnOf(row.text(i));
            }
        }
        return read;
    }

    private ImmutableList<Required> required(@Nullable SheetColumn[] columns) {
        var required = ImmutableList.<Required>builder();
        for (int i = 0; i < columns.length; i++) {
            SheetColumn column = columns[i];
            if (column != null && column.isRequired()) {
                required.add(new Required(i, layout.slotOf(column)));
            }
        }
        return required.build();
    }

    private void readEntry(Row row, @Nullable SheetColumn[] columns) throws IOException {
        Entry.Builder entry = null;
        for (int i = 0; i < row.size(); i++) {
            if (row.isBlank(i)) {
                continue;
            }
            SheetColumn column = row.column(i) < columns.length ? columns[row.column(i)] : null;
            if (column == null) {
                CellReader.reportOutside(to, places, row, i);
                continue;
            }
            if (entry == null) {
                entry = to.entry(layout.kind(), places, CellAddress.position(row.number(), 0));
            }
            cells.put(row, i, column, entry);
        }
        if (entry != null) {
            cells.finish(entry);
            for (Required each : required) {
                entry.blank(each.slot(), CellAddress.position(row.number(), each.column()));
            }
            to.accept(entry.build());
        }
    }

    @Override
    public void finish() {
        if (columns == null && firstRow > 0) {
            to.report(ExcelProblem.NO_HEADINGS, places, CellAddress.position(firstRow, 0), layout.requiredHeading());
        }
    }

    @Override
    public Optional<TableShape> shape() {
        if (columns == null) {
            return Optional.empty();
        }
        Map<SheetColumn, Integer> indexes = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] != null) {
                indexes.putIfAbsent(columns[i], i);
            }
        }
        return Optional.of(new TableShape(headings, ImmutableMap.copyOf(indexes), false));
    }

    @Override
    public boolean isData(CellRange range) {
        return columns != null
                && CellAddress.row(range.last()) > headings
                && CellAddress.column(range.first()) < columns.length;
    }
}
