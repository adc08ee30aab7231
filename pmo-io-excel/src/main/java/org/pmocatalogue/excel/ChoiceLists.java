package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.RawValue;

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

    /**
     * Recognises the words that we wrote, row by row from the first.
     *
     * <p>Labels of stages depend on the policies at the time of writing, which are unknown later. Therefore every text
     * counts as ours that continues a list without a gap.
     */
    static final class Recogniser {

        private final ImmutableSet<String> words;

        /** The row of the last word so far, by list. */
        private final Map<Integer, Integer> ends = new HashMap<>();

        private int lists;

        Recogniser(DocumentType document, Reading reading) {
            var known =
                    ImmutableSet.<String>builder().addAll(TRUTH).addAll(MARK).add(SIGN);
            for (Kind kind : document.kinds()) {
                for (FieldSpec field : reading.shape(kind).fields()) {
                    field.choices().forEach(choice -> known.add(choice.label()));
                }
            }
            words = known.build();
        }

        /** {@return whether cell {@code i} of a row contains a word that we wrote} */
        boolean isOurs(Row row, int i) {
            if (row.number() == 1 && i == 0) {
                lists = listsBeforeSign(row);
            }
            boolean isText = row.value(i) instanceof RawValue.TypedText;
            return (isText && isInList(row.number(), row.column(i))) || words.contains(row.text(i));
        }

        private boolean isInList(int row, int column) {
            boolean isInList = column < lists && ends.getOrDefault(column, 0) == row - 1;
            if (isInList) {
                ends.put(column, row);
            }
            return isInList;
        }

        /** {@return the number of lists: the sign is in the first row, after an empty column} */
        private static int listsBeforeSign(Row first) {
            for (int i = 0; i < first.size(); i++) {
                if (first.text(i).equals(SIGN)) {
                    return first.column(i) - 1;
                }
            }
            return 0;
        }
    }
}
