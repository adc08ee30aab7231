package org.pmocatalogue.excel;

import com.google.common.collect.Iterables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.CellValue;
import org.pmocatalogue.excel.xlsx.SheetPatch;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.spi.Writing;

/**
 * The changes of the cells of a table from the entries in a workbook to other entries of the same kind.
 *
 * <p>Entries are matched by id, or by all values if the kind has no id. The cells of a matched entry are changed where
 * the values differ. The rows of other entries of the workbook are cleared, and other new entries are appended.
 */
final class TableChange {

    private final ExistingTable table;
    private final Writing writing;
    private final Kind kind;
    private final SheetLayout layout;
    private final SheetPatch patch;

    /** The columns that are added to the table, or the rows of fields. */
    private final Map<SheetColumn, Integer> added = new LinkedHashMap<>();

    /**
     * An entry of the workbook.
     *
     * @param read the entry as read
     * @param normal its normal form; empty if it is invalid
     */
    private record Existing(Entry read, Optional<Entry> normal) {

        int row() {
            return CellAddress.row(read.position());
        }
    }

    TableChange(Kind kind, ExistingTable table, Writing writing) {
        this.kind = kind;
        this.table = table;
        this.writing = writing;
        this.layout = new SheetLayout(writing.shape(kind));
        this.patch = new SheetPatch(table.shape().headings(), table.lastRow());
    }

    /** {@return the changes to these entries} */
    SheetPatch to(List<Entry> entries) {
        Map<Object, Deque<Existing>> existing = new LinkedHashMap<>();
        for (Entry read : table.entries()) {
            var each = new Existing(read, writing.normalForm(read));
            existing.computeIfAbsent(key(each.normal().orElse(read)), key -> new ArrayDeque<>())
                    .add(each);
        }
        for (Entry entry : entries) {
            var same = existing.get(key(entry));
            if (same != null && !same.isEmpty()) {
                change(same.remove(), entry);
            } else {
                append(entry);
            }
        }
        Iterables.concat(existing.values()).forEach(this::clear);
        return patch;
    }

    /** {@return what identifies an entry in its table} */
    private Object key(Entry entry) {
        if (kind.isHeader()) {
            return kind;
        }
        int slot = entry.shape().slotOf("id");
        if (slot < 0) {
            return entry;
        }
        var id = entry.valueAt(slot);
        return id == null ? entry : CellText.of(id);
    }

    private void change(Existing from, Entry to) {
        Entry before = from.normal().orElse(from.read());
        for (SheetColumn column : table.shape().at().keySet()) {
            var old = valueOf(column.isDerived() ? from.read() : before, column);
            var wanted = valueOf(to, column);
            if (!isSame(old, wanted)) {
                put(from.row(), column, wanted);
            }
        }
        putAdded(from.row(), to);
    }

    private void append(Entry entry) {
        int row = table.shape().areRows() ? 0 : patch.appendRow();
        if (row > CellAddress.ROWS) {
            writing.report(ExcelProblem.TOO_MANY_ROWS, kind.plural(), "1,048,576");
            return;
        }
        for (SheetColumn column : table.shape().at().keySet()) {
            var value = valueOf(entry, column);
            if (value != null) {
                put(row, column, value);
            }
        }
        putAdded(row, entry);
    }

    private void clear(Existing entry) {
        if (entry.normal().isEmpty()) {
            writing.report(
                    ExcelProblem.ROW_REMOVED, table.sheet().at(entry.read().position()), kind.label());
        }
        for (SheetColumn column : table.shape().at().keySet()) {
            put(entry.row(), column, null);
        }
    }

    private static @Nullable CellValue valueOf(Entry entry, SheetColumn column) {
        return EntryCells.valueOf(entry, entry.shape().slotOf(column.name()), column);
    }

    private static boolean isSame(@Nullable CellValue one, @Nullable CellValue other) {
        if (one instanceof CellValue.Decimal a && other instanceof CellValue.Decimal b) {
            return a.number().compareTo(b.number()) == 0;
        }
        return Objects.equals(one, other);
    }

    private void put(int row, SheetColumn column, @Nullable CellValue value) {
        long position = table.shape().cell(row, column).orElseThrow();
        if (table.formulas().contains(position)) {
            if (!column.isDerived()) {
                String place = table.sheet().at(position).address();
                writing.report(ExcelProblem.FORMULA_TO_REPLACE, place, column.heading());
            }
        } else if (value == null || CellWriter.fits(value, column, kind, writing)) {
            patch.put(position, value);
        }
    }

    /** Puts the values of fields and attributes that the table does not have, with their headings. */
    private void putAdded(int row, Entry entry) {
        for (SheetColumn column : layout.columns(entry.attributes().keySet())) {
            var value = isShown(column) ? null : valueOf(entry, column);
            if (value == null || !CellWriter.fits(value, column, kind, writing)) {
                continue;
            }
            Integer at = added.computeIfAbsent(column, this::add);
            if (at >= 0) {
                patch.put(table.shape().areRows() ? CellAddress.position(at, 1) : CellAddress.position(row, at), value);
            }
        }
    }

    private boolean isShown(SheetColumn column) {
        var field = column.field();
        return column.isDerived()
                || table.shape().at().containsKey(column)
                || (field != null && table.shape().at().containsKey(SheetColumn.of(field)));
    }

    /** Adds a heading. {@return its column, or its row if fields are in rows; -1 if there is no room} */
    private int add(SheetColumn column) {
        if (!CellWriter.fits(column.heading())) {
            writing.report(
                    FileProblem.VALUE_NOT_STORED,
                    "excel",
                    column.name(),
                    kind,
                    "under a name longer than a cell holds");
            return -1;
        }
        var heading = new CellValue.Text(CellWriter.heading(column, layout));
        if (table.shape().areRows()) {
            int row = patch.appendRow();
            patch.put(CellAddress.position(row, 0), heading);
            return row;
        }
        int index = table.lastColumn() + 1 + added.size();
        if (index >= CellAddress.COLUMNS) {
            writing.report(
                    FileProblem.VALUE_NOT_STORED, "excel", column.name(), kind, "one column more than a sheet has");
            return -1;
        }
        patch.put(CellAddress.position(table.shape().headings(), index), heading);
        return index;
    }
}
