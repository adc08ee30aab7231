package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.excel.xlsx.CellAddress;

/** What a sheet of entries checks and colours while people fill it in, in all rows that it can have. */
final class EntryChecks {

    private static final int LAST_ROW = CellAddress.ROWS - 1;

    private final Worksheet sheet;
    private final ImmutableList<SheetColumn> columns;
    private final ChoiceLists lists;

    EntryChecks(Worksheet sheet, ImmutableList<SheetColumn> columns, ChoiceLists lists) {
        this.sheet = sheet;
        this.columns = columns;
        this.lists = lists;
    }

    /** Adds the checks to the sheet. */
    void write() {
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            String cell = "$%s2".formatted(CellAddress.letters(i));
            Range cells = sheet.range(1, i, LAST_ROW, i);
            offerWords(column, cells);
            colourMissing(column, cells, cell);
            colourStates(column, cells, cell);
        }
    }

    private void offerWords(SheetColumn column, Range cells) {
        FieldSpec field = column.field();
        if (field == null) {
            return;
        }
        String words = lists.wordsFor(column);
        boolean isReference = field.refersTo().isPresent() && !field.isMany();
        if (isReference) {
            words = "'%s'!$A$2:$A$%s".formatted(field.refersTo().get().plural(), LAST_ROW + 1);
        }
        if (!words.isEmpty()) {
            UnaryOperator<String> plain = text -> text.replaceAll("[<>&\"]", "'");
            cells.validateWithListByFormula(words)
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(isReference ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP)
                    .errorTitle(plain.apply(column.heading()))
                    .error(
                            isReference
                                    ? "There is no such id in the sheet "
                                            + field.refersTo().get().plural() + " yet."
                                    : column.choice() != null ? "Enter x, or nothing." : "Choose one of the list.");
        }
    }

    /** Colours a cell that is empty and must not be, if anything stands in its row. */
    private void colourMissing(SheetColumn column, Range cells, String cell) {
        if (column.isRequired()) {
            String lastColumn = CellAddress.letters(columns.size() - 1);
            cells.style()
                    .fillColor(SheetStyle.MISSING)
                    .set(new ConditionalFormattingExpressionRule(
                            "AND(LEN(TRIM(%s))=0,COUNTA($A2:$%s2)&gt;0)".formatted(cell, lastColumn), false));
        }
    }

    /** Colours the words of a computed field that has a few of them. */
    private static void colourStates(SheetColumn column, Range cells, String cell) {
        FieldSpec field = column.field();
        if (field == null || !field.isComputed() || field.choices().size() > SheetStyle.STATES.size()) {
            return;
        }
        for (int word = 0; word < field.choices().size(); word++) {
            String label = field.choices().get(word).label();
            cells.style()
                    .fillColor(SheetStyle.STATES.get(word))
                    .set(new ConditionalFormattingExpressionRule("%s=&quot;%s&quot;".formatted(cell, label), false));
        }
    }
}
