package org.pmocatalogue.excel.mapping;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellRange;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.excel.xlsx.RowSink;
import org.pmocatalogue.excel.xlsx.Sheet;
import org.pmocatalogue.value.RawValue;

/** The first rows of a sheet. */
final class SheetSample implements RowSink {

    private static final int MOST_ROWS = 500;
    private static final int MOST_CELLS = 50_000;
    private static final int LONGEST = 1_000;

    private final Sheet sheet;
    private final List<SampleRow> rows = new ArrayList<>();
    private ImmutableList<CellRange> merged = ImmutableList.of();
    private int cells;

    /** A row with its number and its cells that are not blank, by column. */
    record SampleRow(int number, TreeMap<Integer, MappedCell> cells) {

        @Nullable
        MappedCell cell(int column) {
            return cells.get(column);
        }

        boolean has(int column) {
            return cells.containsKey(column);
        }
    }

    SheetSample(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void accept(Row row) {
        if (rows.size() >= MOST_ROWS || cells + row.size() > MOST_CELLS) {
            return;
        }
        var kept = new TreeMap<Integer, MappedCell>();
        for (int i = 0; i < row.size(); i++) {
            var cell = MappedCell.of(row, i);
            if (cell != null) {
                kept.put(row.column(i), shortened(cell));
            }
        }
        if (!kept.isEmpty()) {
            rows.add(new SampleRow(row.number(), kept));
            cells += kept.size();
        }
    }

    private static MappedCell shortened(MappedCell cell) {
        return cell.value() instanceof RawValue.TypedText written
                        && written.text().length() > LONGEST
                ? new MappedCell(
                        new RawValue.TypedText(written.text().substring(0, LONGEST)),
                        cell.isFormula(),
                        cell.isError(),
                        cell.position())
                : cell;
    }

    void merged(ImmutableList<CellRange> ranges) {
        merged = ranges;
    }

    Sheet sheet() {
        return sheet;
    }

    List<SampleRow> rows() {
        return rows;
    }

    /** {@return the rows below a row} */
    List<SampleRow> below(int number) {
        return rows.stream().filter(row -> row.number() > number).toList();
    }

    /** {@return whether cells of a column are merged with cells below} */
    boolean isMergedDown(int column, int header) {
        return merged.stream()
                .anyMatch(range -> CellAddress.row(range.first()) > header
                        && CellAddress.row(range.last()) > CellAddress.row(range.first())
                        && CellAddress.column(range.first()) <= column
                        && CellAddress.column(range.last()) >= column);
    }

    /** {@return the first text above a row, such as a title; empty if none exists} */
    String title(int header) {
        return rows.stream()
                .filter(row -> row.number() < header)
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> cell.value() instanceof RawValue.TypedText && !cell.isError())
                .map(MappedCell::text)
                .findFirst()
                .orElse("");
    }

    /** {@return the different texts of cells, in order} */
    static Set<String> texts(List<MappedCell> cells) {
        Set<String> texts = new LinkedHashSet<>();
        cells.forEach(cell -> texts.add(cell.text()));
        return texts;
    }
}
