package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
 * The sheet of what a document says of itself, as we write it, or as a table like the other sheets: some put it so,
 * with the names of fields beside each other and the values in one row below.
 *
 * <p>The first row that can only be one of both decides; rows above it are titles and remarks.
 */
final class HeadRows implements SheetRows {

    private static final int MOST_ROWS = 20;
    private static final int MOST_CELLS = 1_000;

    private final Reading to;
    private final Places places;
    private final CellReader cells;
    private final SheetLayout layout;

    /** The rows before the one that decides. */
    private final List<Row> held = new ArrayList<>();

    private int heldCells;
    private boolean hasNames;
    private boolean isAbandoned;
    private @Nullable SheetRows rows;

    HeadRows(Kind kind, Reading to, Places places, CellReader cells) {
        this.to = to;
        this.places = places;
        this.cells = cells;
        this.layout = new SheetLayout(to.shape(kind));
    }

    @Override
    public void accept(Row row) throws IOException, WorkbookException {
        if (rows == null && !isAbandoned) {
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
        if (FieldSheetReader.isHeadings(row)) {
            readFields();
            return;
        }
        int known = knownIn(row);
        boolean isField = isNamed
                && !CellText.isBlank(value)
                && !(layout.isKnown(value) && !layout.columnOf(value).equals(layout.columnOf(name)));
        if (known > 2 || (known == 2 && !isField)) {
            readTable();
        } else if (isField) {
            readFields();
        } else {
            hold(row);
            hasNames |= isNamed && CellText.isBlank(value);
        }
    }

    private static String textIn(Row row, int column) {
        for (int i = 0; i < row.size() && row.column(i) <= column; i++) {
            if (row.column(i) == column) {
                return CellText.of(row.value(i));
            }
        }
        return "";
    }

    /** {@return how many fields, or words of fields, are named in it} */
    private int knownIn(Row row) {
        Set<SheetColumn> known = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            String text = CellText.of(row.value(i));
            if (layout.isKnown(text)) {
                known.add(layout.columnOf(text));
            }
        }
        return known.size();
    }

    private void hold(Row row) throws IOException, WorkbookException {
        held.add(row.copy());
        heldCells += row.size();
        if (held.size() == MOST_ROWS || heldCells > MOST_CELLS) {
            giveUp();
        }
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
            for (int i = 0; i < row.size(); i++) {
                if (!CellText.isBlank(row.value(i))) {
                    CellReader.reportOutside(to, places, row.position(i), row.value(i));
                }
            }
        }
        held.clear();
    }

    /** Names of fields without values are a sheet that nobody has filled in yet. */
    private void giveUp() throws IOException, WorkbookException {
        if (hasNames) {
            readFields();
            return;
        }
        isAbandoned = true;
        String required = layout.columns(ImmutableList.of()).stream()
                .filter(SheetColumn::isRequired)
                .map(SheetColumn::heading)
                .collect(joining(", "));
        to.report(
                ExcelProblem.NO_FIELDS,
                places,
                CellAddress.position(held.get(0).number(), 0),
                to.document().label(),
                required);
        held.clear();
    }

    @Override
    public void finish() throws IOException, WorkbookException {
        if (!held.isEmpty()) {
            giveUp();
        }
        if (rows != null) {
            rows.finish();
        }
    }

    @Override
    public boolean isData(CellRange range) {
        return rows != null && rows.isData(range);
    }
}
