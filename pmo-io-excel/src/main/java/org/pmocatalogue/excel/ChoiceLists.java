package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.RawValue;

/** The hidden sheet with the words behind drop-downs: Excel takes longer lists from cells only. */
final class ChoiceLists {

    static final String NAME = "Lists";

    /** Tells our sheet from others of its name. */
    static final String SIGN = "Words to choose from";

    private static final ImmutableList<String> TRUTH = ImmutableList.of("yes", "no");
    private static final ImmutableList<String> MARK = ImmutableList.of("x");

    private final List<ImmutableList<String>> lists = new ArrayList<>();

    /** {@return the formula for the cells that hold what a cell of this column may be; empty if it may be anything} */
    String wordsFor(SheetColumn column) {
        FieldSpec field = column.field();
        if (field == null || field.isComputed()) {
            return "";
        }
        if (column.choice() != null) {
            return range(MARK);
        }
        if (!field.choices().isEmpty()) {
            return range(ImmutableList.copyOf(Lists.transform(field.choices(), Choice::label)));
        }
        return field.form() == FieldFormat.TRUTH ? range(TRUTH) : "";
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

    /** Writes all lists that were asked for. */
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
     * Tells our words on the sheet from what people added to it, row by row from the first.
     *
     * <p>The words for stages depend on the policies at hand when the workbook was written, which are not known when it
     * is written over. So every text in a list counts as ours: below the words of ours, without a gap.
     */
    static final class OurWords {

        private final ImmutableSet<String> words;

        /** Of each list, the row of its last word so far. */
        private final Map<Integer, Integer> ends = new HashMap<>();

        private int lists;

        OurWords(Document document, Reading reading) {
            var known =
                    ImmutableSet.<String>builder().addAll(TRUTH).addAll(MARK).add(SIGN);
            for (Kind kind : document.kinds()) {
                for (FieldSpec field : reading.shape(kind).fields()) {
                    field.choices().forEach(choice -> known.add(choice.label()));
                }
            }
            words = known.build();
        }

        /** {@return whether cell {@code i} of a row holds a word of ours} */
        boolean contains(Row row, int i) {
            if (row.number() == 1 && i == 0) {
                lists = listsBesideSign(row);
            }
            String text = CellText.of(row.value(i));
            boolean isText = row.value(i) instanceof RawValue.TypedText;
            return (isText && isInList(row.number(), row.column(i))) || words.contains(text);
        }

        private boolean isInList(int row, int column) {
            boolean isInList = column < lists && ends.getOrDefault(column, 0) == row - 1;
            if (isInList) {
                ends.put(column, row);
            }
            return isInList;
        }
    }

    /** {@return how many lists the sheet has: the sign stands in its first row, with an empty column before it} */
    private static int listsBesideSign(Row first) {
        for (int i = 0; i < first.size(); i++) {
            if (CellText.of(first.value(i)).equals(SIGN)) {
                return first.column(i) - 1;
            }
        }
        return 0;
    }
}
