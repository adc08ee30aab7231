package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Map;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.spi.Writing;

/** The sheet of what a document says of itself: a field in each row, with its value and what goes in. */
final class FieldSheetWriter {

    private static final double VALUE_WIDTH = 60;
    private static final double HELP_WIDTH = 66;

    private final Worksheet sheet;
    private final Writing writing;
    private final ChoiceLists lists;
    private final NotedCells noted;
    private final Kind kind;
    private final SheetLayout layout;
    private final CellWriter cells;

    FieldSheetWriter(Worksheet sheet, Writing writing, ChoiceLists lists, NotedCells noted) {
        this.sheet = sheet;
        this.writing = writing;
        this.lists = lists;
        this.noted = noted;
        this.kind = writing.document().header();
        this.layout = new SheetLayout(writing.shape(kind));
        this.cells = new CellWriter(kind, sheet, writing, ImmutableList.of(0.0, VALUE_WIDTH));
    }

    /** Writes the sheet; without an entry it is there to be filled in. */
    void write(@Nullable Entry entry) throws IOException {
        sheet.setTabColor(SheetStyle.HEADING);
        sheet.width(0, 28);
        sheet.width(1, VALUE_WIDTH);
        sheet.width(2, HELP_WIDTH);
        for (Map.Entry<Integer, String> heading : Map.of(
                        0, SheetLayout.FIELD, 1, SheetLayout.VALUE, 2, SheetLayout.WHAT_GOES_IN)
                .entrySet()) {
            sheet.inlineString(0, heading.getKey(), heading.getValue());
        }
        sheet.range(0, 0, 0, 2)
                .style()
                .bold()
                .fontColor(SheetStyle.HEADING_TEXT)
                .fillColor(SheetStyle.HEADING)
                .set();
        var columns = layout.columns(writing.attributes(kind));
        for (int i = 0; i < columns.size(); i++) {
            writeField(i + 1, columns.get(i), entry);
        }
        if (entry != null) {
            var notes = new EntryNotes(sheet, columns, writing, noted, i -> CellAddress.position(i + 1, 1));
            notes.write(entry);
            notes.markCells();
        }
        sheet.freezePane(0, 1);
        SheetStyle.onPaper(sheet, 1);
        sheet.finish();
    }

    private void writeField(int row, SheetColumn column, @Nullable Entry entry) {
        CellWriter.put(sheet, row, 0, CellWriter.escaped(CellWriter.heading(column, layout)));
        sheet.style(row, 0)
                .bold()
                .verticalAlignment("top")
                .fontColor(SheetStyle.HEADING)
                .set();
        double height = SheetStyle.LINE_HEIGHT;
        String help = column.help().stream()
                .map(line -> line.endsWith(".") ? line : line + ".")
                .collect(joining(" "));
        if (!help.isEmpty()) {
            sheet.inlineString(row, 2, help);
            height = Math.max(height, SheetStyle.height(help, HELP_WIDTH));
            sheet.style(row, 2)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .italic()
                    .fontColor(SheetStyle.COMPUTED_TEXT)
                    .set();
        }
        if (entry != null) {
            FieldSpec field = column.field();
            int slot = field == null ? -1 : entry.shape().slotOf(field.name());
            cells.write(row, 1, entry, slot, column);
        }
        sheet.rowHeight(row, Math.max(height, cells.takeHeight()));
        SheetStyle.apply(column, sheet.style(row, 1));
        String words = lists.wordsFor(column);
        if (!words.isEmpty()) {
            sheet.range(row, 1, row, 1)
                    .validateWithListByFormula(words)
                    .allowBlank(true)
                    .showErrorMessage(false);
        }
        if (column.isRequired()) {
            sheet.range(row, 1, row, 1)
                    .style()
                    .fillColor(SheetStyle.MISSING)
                    .set(new ConditionalFormattingExpressionRule("LEN(TRIM($B$%s))=0".formatted(row + 1), false));
        }
    }
}
