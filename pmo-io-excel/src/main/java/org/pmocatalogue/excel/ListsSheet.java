package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.Field;
import org.pmocatalogue.entry.Form;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.spi.Reading;

/** The hidden sheet with the words behind drop-downs: Excel takes longer lists from cells only. */
final class ListsSheet {

    static final String NAME = "Lists";

    /** Tells our sheet from others of its name. */
    static final String SIGN = "Words to choose from";

    private static final ImmutableList<String> TRUTH = ImmutableList.of("yes", "no");
    private static final ImmutableList<String> MARK = ImmutableList.of("x");

    private final List<ImmutableList<String>> lists = new ArrayList<>();

    /** {@return the formula for the cells that hold what a cell of this column may be; empty if it may be anything} */
    String wordsFor(SheetColumn column) {
        Field field = column.field();
        if (field == null || field.isComputed()) {
            return "";
        }
        if (column.choice() != null) {
            return range(MARK);
        }
        if (!field.choices().isEmpty()) {
            return range(ImmutableList.copyOf(Lists.transform(field.choices(), Choice::label)));
        }
        return field.form() == Form.TRUTH ? range(TRUTH) : "";
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

    /** {@return all that may stand on the sheet} */
    static ImmutableSet<String> words(Document document, Reading reading) {
        var words = ImmutableSet.<String>builder().addAll(TRUTH).addAll(MARK).add(SIGN);
        for (Kind kind : document.kinds()) {
            for (Field field : reading.shape(kind).fields()) {
                field.choices().forEach(choice -> words.add(choice.label()));
            }
        }
        return words.build();
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
}
