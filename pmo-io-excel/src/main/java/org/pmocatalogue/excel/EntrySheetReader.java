package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellRange;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.RawValue;

/** A sheet with an entry in each row, under a row with headings. */
final class EntrySheetReader implements SheetRows {

    private final SheetLayout layout;
    private final Reading to;
    private Places places;
    private final CellReader cells;

    /** What each column holds; null until the headings were read. */
    private @Nullable SheetColumn @Nullable [] columns;

    /** The columns of fields that each entry must have. */
    private ImmutableList<Required> required = ImmutableList.of();

    /** A column, from 0, and the slot of the field that it holds. */
    private record Required(int column, int slot) {}

    private int headings;
    private int firstRow;

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
            places = new HeadedPlaces(places, headings);
        } else {
            outside(row);
        }
    }

    /** Two headings that tell fields are no chance; a sheet may have just one column. */
    private boolean isHeadings(Row row) {
        int known = 0;
        int texts = 0;
        for (int i = 0; i < row.size(); i++) {
            if (row.value(i) instanceof RawValue.TypedText written && !CellText.isBlank(written.text())) {
                texts++;
                known += layout.isKnown(written.text()) ? 1 : 0;
            }
        }
        return known >= 2 || (known == 1 && texts == 1);
    }

    private void outside(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (!CellText.isBlank(row.value(i))) {
                CellReader.reportOutside(to, places, row.position(i), row.value(i));
            }
        }
    }

    private @Nullable SheetColumn[] readHeadings(Row row) {
        var read = new @Nullable SheetColumn[row.column(row.size() - 1) + 1];
        for (int i = 0; i < row.size(); i++) {
            String heading = row.value(i) instanceof RawValue.TypedText written
                    ? written.text()
                    : row.value(i) instanceof RawValue.Null ? "" : CellText.of(row.value(i));
            if (!CellText.isBlank(heading)) {
                read[row.column(i)] = layout.columnOf(heading);
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
            SheetColumn column = row.column(i) < columns.length ? columns[row.column(i)] : null;
            if (CellText.isBlank(row.value(i))) {
                continue;
            }
            if (column == null) {
                CellReader.reportOutside(to, places, row.position(i), row.value(i));
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
    public boolean isData(CellRange range) {
        return columns != null
                && CellAddress.row(range.last()) > headings
                && CellAddress.column(range.first()) < columns.length;
    }
}
