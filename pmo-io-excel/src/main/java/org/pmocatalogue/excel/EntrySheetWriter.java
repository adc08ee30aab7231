package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.spi.Writing;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** Writes a sheet with one row for each entry of a kind, under a row of headings. */
final class EntrySheetWriter {

    /** The number of rows that are styled and written together: styling many cells takes as long as one. */
    private static final int BATCH = 500;

    /** Up to this number of empty cells between two others are styled with them. */
    private static final int GAP = 3;

    /** Excel allows 65,530 links on a sheet; links in the first rows are enough to find the way. */
    private static final int MOST_LINKS = 5_000;

    /** The rows of entries to which others link are kept in memory. */
    private static final int MOST_LINK_TARGETS = 5_000;

    private static final int MOST_COLUMNS = CellAddress.COLUMNS;
    private static final int LAST_ROW = CellAddress.ROWS - 1;
    private static final double PRINTED_WIDTH = 260;

    private final Worksheet sheet;
    private final SheetLayout layout;
    private final ImmutableList<SheetColumn> columns;
    private final CellWriter cells;
    private final ChoiceLists lists;
    private final EntryNotes notes;
    private final Map<Kind, EntrySheetWriter> others;

    /** The rows of the first entries by id, for links. */
    private final Map<String, Integer> rows = new HashMap<>();

    /** The written columns of each row of the current batch. */
    private final List<int[]> filled = new ArrayList<>();

    private final int[] slots;
    private @Nullable RecordShape slotsOf;

    private int row;
    private int batchStart = 1;
    private int links;

    /** @param others the sheets of other kinds, for links */
    EntrySheetWriter(
            Kind kind,
            Worksheet sheet,
            Writing writing,
            ChoiceLists lists,
            FindingsSheet findings,
            Map<Kind, EntrySheetWriter> others) {
        this.sheet = sheet;
        this.lists = lists;
        this.others = others;
        this.layout = new SheetLayout(writing.shape(kind));
        var all = layout.columns(Sets.filter(writing.attributes(kind), CellWriter::fits));
        this.columns = all.subList(0, Math.min(all.size(), MOST_COLUMNS));
        this.cells = new CellWriter(kind, sheet, writing, Lists.transform(columns, SheetStyle::width));
        this.slots = new int[columns.size()];
        this.notes = new EntryNotes(sheet, columns, writing, findings, i -> CellAddress.position(row, i));
        reportLostColumns(kind, writing, all.subList(columns.size(), all.size()));
    }

    private static void reportLostColumns(Kind kind, Writing writing, List<SheetColumn> tooMany) {
        for (String lost : Sets.filter(writing.attributes(kind), name -> !CellWriter.fits(name))) {
            String name = TextRule.shortened(lost);
            writing.report(FileProblem.VALUE_NOT_STORED, "excel", name, kind, "under a name longer than a cell holds");
        }
        for (SheetColumn lost : tooMany) {
            writing.report(
                    FileProblem.VALUE_NOT_STORED, "excel", lost.name(), kind, "one column more than a sheet has");
        }
    }

    /** Writes the row of headings. Call before the first entry. */
    void begin() throws IOException {
        sheet.setTabColor(SheetStyle.HEADING);
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            FastExcel.text(sheet, 0, i, CellWriter.heading(column, layout));
            sheet.width(i, SheetStyle.width(column));
            SheetStyle.apply(column, sheet.style(i));
            String colour = column.isDerived()
                    ? SheetStyle.HEADING_DERIVED
                    : column.isRequired() ? SheetStyle.HEADING_REQUIRED : SheetStyle.HEADING;
            SheetStyle.headings(sheet.style(0, i), colour)
                    .horizontalAlignment(column.choice() == null ? "left" : "center")
                    .verticalAlignment("center")
                    .wrapText(true)
                    .set();
            String help = String.join("\n", column.help());
            if (!help.isEmpty()) {
                sheet.comment(0, i, help);
            }
        }
        sheet.rowHeight(0, 33);
        sheet.freezePane(hasIds() ? 1 : 0, 1);
        if (hasIds()) {
            sheet.repeatCols(0);
        }
        double width = columns.stream().mapToDouble(SheetStyle::width).sum();
        SheetStyle.onPaper(sheet, Math.max(1, Math.round(width / PRINTED_WIDTH)));
        sheet.footer("&A", Position.LEFT);
        sheet.footer("&P / &N", Position.RIGHT);
        sheet.flush();
    }

    /** {@return whether the first column contains ids, which stay visible} */
    private boolean hasIds() {
        return columns.get(0).name().equals("id");
    }

    /** {@return whether the sheet has a row for another entry} */
    boolean hasRoom() {
        return row < LAST_ROW;
    }

    /** Writes an entry into the next row. */
    void accept(Entry entry) throws IOException {
        row++;
        cells.beginRow();
        findSlots(entry.shape());
        var cellsFilled = new int[columns.size()];
        int count = 0;
        for (int i = 0; i < columns.size(); i++) {
            link(entry, columns.get(i).field(), i);
            if (cells.write(row, i, entry, slots[i], columns.get(i))) {
                cellsFilled[count++] = i;
            }
        }
        if (cells.height() > SheetStyle.LINE_HEIGHT) {
            sheet.rowHeight(row, cells.height());
        }
        filled.add(Arrays.copyOf(cellsFilled, count));
        rememberRow(entry);
        notes.write(entry);
        if (filled.size() == BATCH) {
            finishBatch();
        }
    }

    private void rememberRow(Entry entry) {
        int slot = entry.shape().slotOf("id");
        RawValue id = slot < 0 ? null : entry.valueAt(slot);
        if (id != null && rows.size() < MOST_LINK_TARGETS) {
            rows.put(CellText.of(id), row);
        }
    }

    /** Finds the slots of the columns. An entry may have fewer fields than the layout; most have the same object. */
    @SuppressWarnings("ReferenceEquality")
    private void findSlots(RecordShape shape) {
        if (slotsOf == shape) {
            return;
        }
        slotsOf = shape;
        for (int i = 0; i < slots.length; i++) {
            FieldSpec field = columns.get(i).field();
            slots[i] = field == null ? -1 : shape.slotOf(field.name());
        }
    }

    /** Links the id of another entry to its row. */
    private void link(Entry entry, @Nullable FieldSpec field, int column) {
        if (field == null || field.refersTo().isEmpty() || field.isMany()) {
            return;
        }
        Kind to = field.refersTo().get();
        RawValue id = entry.valueAt(slots[column]);
        EntrySheetWriter target = others.get(to);
        Integer at = id == null || target == null ? null : target.rows.get(CellText.of(id));
        if (at != null && links++ < MOST_LINKS) {
            FastExcel.link(sheet, row, column, "'%s'!A%s".formatted(to.plural(), at + 1));
        }
    }

    /** Styles the cells of a batch of rows and writes the rows. */
    private void finishBatch() throws IOException {
        for (int column = 0; column < columns.size(); column++) {
            styleRuns(column);
        }
        notes.colour();
        filled.clear();
        batchStart = row + 1;
        sheet.flush();
    }

    /** Styles each run of written cells at once; gaps of up to {@link #GAP} empty cells belong to the run. */
    private void styleRuns(int column) {
        int from = -1;
        int to = -1;
        for (int i = 0; i < filled.size(); i++) {
            if (Arrays.binarySearch(filled.get(i), column) >= 0) {
                if (from < 0) {
                    from = i;
                } else if (i - to > GAP) {
                    style(column, batchStart + from, batchStart + to);
                    from = i;
                }
                to = i;
            }
        }
        if (from >= 0) {
            style(column, batchStart + from, batchStart + to);
        }
    }

    private void style(int column, int from, int to) {
        SheetStyle.apply(
                columns.get(column), sheet.range(from, column, to, column).style());
    }

    /** Writes the checks, colours and filter of the whole sheet. */
    void finish() throws IOException {
        finishBatch();
        sheet.setAutoFilter(0, 0, Math.max(row, 1), columns.size() - 1);
        for (int i = 0; i < columns.size(); i++) {
            Range cells = sheet.range(1, i, LAST_ROW, i);
            lists.offer(columns.get(i), cells);
            colour(columns.get(i), cells, "$%s2".formatted(CellAddress.letters(i)));
        }
        sheet.finish();
    }

    /** Colours empty required cells in rows that are not empty, and the choices of derived fields. */
    private void colour(SheetColumn column, Range cells, String cell) {
        FieldSpec field = column.field();
        if (column.isRequired()) {
            String lastColumn = CellAddress.letters(columns.size() - 1);
            FastExcel.fillIf(
                    cells, SheetStyle.MISSING, "AND(LEN(TRIM(%s))=0,COUNTA($A2:$%s2)>0)".formatted(cell, lastColumn));
        }
        if (field != null && field.isDerived() && field.choices().size() <= SheetStyle.STATES.size()) {
            for (int i = 0; i < field.choices().size(); i++) {
                String label = field.choices().get(i).label();
                FastExcel.fillIf(cells, SheetStyle.STATES.get(i), "%s=\"%s\"".formatted(cell, label));
            }
        }
    }
}
