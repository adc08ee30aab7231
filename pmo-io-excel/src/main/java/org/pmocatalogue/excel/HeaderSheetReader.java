package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellRange;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.excel.xlsx.WorkbookException;
import org.pmocatalogue.spi.Reading;

/**
 * Reads the sheet with the header of a document: one field per row, as we write the header, or a table with one row of
 * values under the names of the fields.
 *
 * <p>The first unambiguous row decides. The rows above are titles and remarks.
 */
final class HeaderSheetReader implements ExcelReader.Rows {

    private static final int MOST_ROWS = 20;
    private static final int MOST_CELLS = 1_000;

    private final Reading to;
    private final Places places;
    private final CellReader cells;
    private final SheetLayout layout;

    /** The rows before the unambiguous row. */
    private final List<Row> held = new ArrayList<>();

    private int heldCells;
    private boolean hasNames;
    private boolean isRejected;
    private ExcelReader.@Nullable Rows rows;

    HeaderSheetReader(Kind kind, Reading to, Places places, CellReader cells) {
        this.to = to;
        this.places = places;
        this.cells = cells;
        this.layout = new SheetLayout(to.shape(kind));
    }

    @Override
    public void accept(Row row) throws IOException, WorkbookException {
        if (rows == null && !isRejected) {
            decide(row);
        }
        if (rows != null) {
            rows.accept(row);
        }
    }

    private void decide(Row row) throws IOException, WorkbookException {
        String name = textIn(row, 0);
        String value = textIn(row, 1);
        boolean isNamed = layout.isKnown(name);
        boolean areTwoNames = layout.isKnown(value) && !layout.columnOf(value).equals(layout.columnOf(name));
        boolean isField = isNamed && !CellText.isBlank(value) && !areTwoNames;
        int known = knownIn(row);
        if (FieldSheetReader.isHeadings(row)) {
            readFields();
        } else if (known > 2 || (known == 2 && !isField)) {
            readTable();
        } else if (isField) {
            readFields();
        } else {
            hasNames |= isNamed && CellText.isBlank(value);
            held.add(row.copy());
            heldCells += row.size();
            if (held.size() == MOST_ROWS || heldCells > MOST_CELLS) {
                decideWithoutValues();
            }
        }
    }

    private static String textIn(Row row, int column) {
        for (int i = 0; i < row.size() && row.column(i) <= column; i++) {
            if (row.column(i) == column) {
                return row.text(i);
            }
        }
        return "";
    }

    /** {@return the number of fields, or choices of fields, that the row names} */
    private int knownIn(Row row) {
        Set<SheetColumn> known = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            if (layout.isKnown(row.text(i))) {
                known.add(layout.columnOf(row.text(i)));
            }
        }
        return known.size();
    }

    private void readFields() throws IOException, WorkbookException {
        rows = new FieldSheetReader(layout.kind(), to, places, cells);
        for (Row row : held) {
            rows.accept(row);
        }
        held.clear();
    }

    private void readTable() {
        rows = new EntrySheetReader(layout.kind(), to, places, cells);
        for (Row row : held) {
            CellReader.reportOutside(to, places, row);
        }
        held.clear();
    }

    /** Reads a sheet with the names of fields as not filled in, and rejects other sheets. */
    private void decideWithoutValues() throws IOException, WorkbookException {
        if (hasNames) {
            readFields();
            return;
        }
        isRejected = true;
        String required = layout.columns(ImmutableList.of()).stream()
                .filter(SheetColumn::isRequired)
                .map(SheetColumn::heading)
                .collect(joining(", "));
        long first = CellAddress.position(held.get(0).number(), 0);
        to.report(ExcelProblem.NO_FIELDS, places, first, to.document().label(), required);
        held.clear();
    }

    @Override
    public void finish() throws IOException, WorkbookException {
        if (!held.isEmpty()) {
            decideWithoutValues();
        }
        if (rows != null) {
            rows.finish();
        }
    }

    @Override
    public Optional<TableShape> shape() {
        return rows == null ? Optional.empty() : rows.shape();
    }

    @Override
    public boolean isData(CellRange range) {
        return rows != null && rows.isData(range);
    }
}
