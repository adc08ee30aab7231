package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.spi.Writing;

/** Writes the sheet with the header of a document: one field per row, with its value and its description. */
final class FieldSheetWriter {

    private static final double VALUE_WIDTH = 60;
    private static final double HELP_WIDTH = 66;

    private final Worksheet sheet;
    private final Writing writing;
    private final ChoiceLists lists;
    private final FindingsSheet findings;
    private final SheetLayout layout;
    private final CellWriter cells;

    FieldSheetWriter(Worksheet sheet, Writing writing, ChoiceLists lists, FindingsSheet findings) {
        this.sheet = sheet;
        this.writing = writing;
        this.lists = lists;
        this.findings = findings;
        Kind kind = writing.document().header();
        this.layout = new SheetLayout(writing.shape(kind));
        this.cells = new CellWriter(kind, sheet, writing, ImmutableList.of(0.0, VALUE_WIDTH));
    }

    /** @param entry the header; null for a sheet to fill in */
    void write(@Nullable Entry entry) throws IOException {
        sheet.setTabColor(SheetStyle.HEADING);
        sheet.width(0, 28);
        sheet.width(1, VALUE_WIDTH);
        sheet.width(2, HELP_WIDTH);
        SheetStyle.headings(
                sheet, 0, 0, ImmutableList.of(SheetLayout.FIELD, SheetLayout.VALUE, SheetLayout.WHAT_GOES_IN));
        var columns = layout.columns(writing.attributes(layout.kind()));
        for (int i = 0; i < columns.size(); i++) {
            writeField(i + 1, columns.get(i), entry);
        }
        if (entry != null) {
            var notes = new EntryNotes(sheet, columns, writing, findings, i -> CellAddress.position(i + 1, 1));
            notes.write(entry);
            notes.colour();
        }
        sheet.freezePane(0, 1);
        SheetStyle.onPaper(sheet, 1);
        sheet.finish();
    }

    private void writeField(int row, SheetColumn column, @Nullable Entry entry) {
        FastExcel.text(sheet, row, 0, CellWriter.heading(column, layout));
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
                    .fontColor(SheetStyle.DERIVED_TEXT)
                    .set();
        }
        cells.beginRow();
        if (entry != null) {
            FieldSpec field = column.field();
            int slot = field == null ? -1 : entry.shape().slotOf(field.name());
            cells.write(row, 1, entry, slot, column);
        }
        sheet.rowHeight(row, Math.max(height, cells.height()));
        SheetStyle.apply(column, sheet.style(row, 1));
        String choices = lists.choicesFor(column);
        if (!choices.isEmpty()) {
            sheet.range(row, 1, row, 1)
                    .validateWithListByFormula(choices)
                    .allowBlank(true)
                    .showErrorMessage(false);
        }
        if (column.isRequired()) {
            FastExcel.fillIf(sheet.range(row, 1, row, 1), SheetStyle.MISSING, "LEN(TRIM($B$%s))=0".formatted(row + 1));
        }
    }
}
