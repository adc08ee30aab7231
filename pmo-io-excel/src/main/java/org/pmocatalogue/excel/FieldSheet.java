package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Field;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Subject;
import org.pmocatalogue.spi.Writing;

/** The sheet of what a catalogue says of itself: a field in each row, with its value and what goes in. */
final class FieldSheet {

    private static final double VALUE_WIDTH = 60;
    private static final double HELP_WIDTH = 66;

    private final Worksheet sheet;
    private final Writing writing;
    private final ListsSheet lists;
    private final SheetLayout layout;
    private final CellWriter cells;

    FieldSheet(Worksheet sheet, Writing writing, ListsSheet lists) {
        this.sheet = sheet;
        this.writing = writing;
        this.lists = lists;
        this.layout = new SheetLayout(writing.shape(Kind.CATALOGUE));
        this.cells = new CellWriter(Kind.CATALOGUE, sheet, writing, ImmutableList.of(0.0, VALUE_WIDTH));
    }

    /** Writes the sheet; without an entry it is there to be filled in. */
    void write(@Nullable Entry entry) throws IOException {
        sheet.setTabColor(Look.HEADING);
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
                .fontColor(Look.HEADING_TEXT)
                .fillColor(Look.HEADING)
                .set();
        int row = 1;
        for (SheetColumn column : layout.columns(writing.attributes(Kind.CATALOGUE))) {
            writeField(row++, column, entry);
        }
        sheet.freezePane(0, 1);
        Look.onPaper(sheet, 1);
        sheet.finish();
    }

    private void writeField(int row, SheetColumn column, @Nullable Entry entry) {
        CellWriter.put(sheet, row, 0, CellWriter.escaped(CellWriter.heading(column, layout)));
        sheet.style(row, 0)
                .bold()
                .verticalAlignment("top")
                .fontColor(Look.HEADING)
                .set();
        double height = Look.LINE_HEIGHT;
        String help = column.help().replace('\n', ' ');
        if (!help.isEmpty()) {
            sheet.inlineString(row, 2, help);
            height = Math.max(height, Look.height(help, HELP_WIDTH));
            sheet.style(row, 2)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .italic()
                    .fontColor(Look.COMPUTED_TEXT)
                    .set();
        }
        if (entry != null) {
            Field field = column.field();
            int slot = field == null ? -1 : entry.shape().slotOf(field.name());
            cells.write(row, 1, entry, slot, column);
        }
        sheet.rowHeight(row, Math.max(height, cells.takeHeight()));
        if (entry != null && !writing.notes().isEmpty()) {
            note(row, column, entry);
        }
        Look.apply(column, sheet.style(row, 1));
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
                    .fillColor(Look.MISSING)
                    .set(new ConditionalFormattingExpressionRule("LEN(TRIM($B$%s))=0".formatted(row + 1), false));
        }
    }

    /** Shows what is wrong with a field beside its value, also that it is missing. */
    private void note(int row, SheetColumn column, Entry entry) {
        var findings = new LinkedHashSet<Finding>();
        for (Place place : EntryNotes.placesOf(column, entry)) {
            if (!place.equals(entry.place())) {
                findings.addAll(writing.notes().get(place));
            }
        }
        for (Entry.Flaw flaw : entry.flaws()) {
            if (flaw.about().equals(column.heading())) {
                findings.addAll(writing.notes().get(entry.places().at(flaw.position())));
            }
        }
        for (Finding finding : writing.notes().get(entry.place())) {
            if (finding.subject().flatMap(Subject::field).stream().anyMatch(column.name()::equals)) {
                findings.add(finding);
            }
        }
        if (!findings.isEmpty()) {
            sheet.comment(row, 1, findings.stream().map(EntryNotes::textOf).collect(joining("\n\n")));
            sheet.style(row, 1).fillColor(Look.NOTED).set();
        }
    }
}
