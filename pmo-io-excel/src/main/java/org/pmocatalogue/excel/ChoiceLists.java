package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.excel.xlsx.CellAddress;

/** The hidden sheet with the choices of drop-down lists: Excel accepts long lists only as cells. */
final class ChoiceLists {

    static final String NAME = "Lists";

    /** A text that distinguishes our sheet from others with its name. */
    static final String SIGN = "Words to choose from";

    private static final ImmutableList<String> TRUTH = ImmutableList.of("yes", "no");
    private static final ImmutableList<String> MARK = ImmutableList.of("x");

    private final List<ImmutableList<String>> lists = new ArrayList<>();

    /** {@return the formula for the choices of a column; empty if the column has none} */
    String choicesFor(SheetColumn column) {
        FieldSpec field = column.field();
        if (field == null || field.isDerived()) {
            return "";
        }
        if (column.choice() != null) {
            return range(MARK);
        }
        if (!field.choices().isEmpty()) {
            return range(ImmutableList.copyOf(Lists.transform(field.choices(), Choice::label)));
        }
        return field.format() == FieldFormat.TRUTH ? range(TRUTH) : "";
    }

    private String range(ImmutableList<String> words) {
        int index = lists.indexOf(words);
        if (index < 0) {
            index = lists.size();
            lists.add(words);
        }
        String column = CellAddress.letters(index);
        return "%s!$%s$1:$%s$%s".formatted(NAME, column, column, words.size());
    }

    /** Offers the choices of a column, or the ids of the entries that it refers to, in some of its cells. */
    void offer(SheetColumn column, Range cells) {
        FieldSpec field = column.field();
        if (field == null) {
            return;
        }
        String choices = choicesFor(column);
        if (field.refersTo().isPresent() && !field.isMany()) {
            String sheet = field.refersTo().get().plural();
            FastExcel.offer(
                    cells,
                    "'%s'!$A$2:$A$%s".formatted(sheet, CellAddress.ROWS),
                    DataValidationErrorStyle.WARNING,
                    column.heading(),
                    "The sheet " + sheet + " does not have this id yet.");
        } else if (!choices.isEmpty()) {
            String message = column.choice() != null ? "Enter x, or leave the cell empty." : "Choose from the list.";
            FastExcel.offer(cells, choices, DataValidationErrorStyle.STOP, column.heading(), message);
        }
    }

    /** Writes all lists that were used. */
    void write(Worksheet sheet) {
        for (int column = 0; column < lists.size(); column++) {
            var words = lists.get(column);
            for (int row = 0; row < words.size(); row++) {
                sheet.inlineString(row, column, words.get(row));
            }
        }
        sheet.inlineString(0, lists.size() + 1, SIGN);
        sheet.setVisibilityState(VisibilityState.HIDDEN);
    }
}
