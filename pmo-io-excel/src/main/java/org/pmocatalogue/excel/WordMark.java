package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Lists;
import java.util.List;
import java.util.stream.IntStream;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.value.RawValue;

/** What stands in the cells of a field that has a cell for each word; {@link MarkedWords} gathers them when read. */
final class WordMark {

    private WordMark() {}

    /**
     * {@return what stands in the cell of a word: x if the words stand in the order of their cells, else its place
     * among them, or its places if it is there several times; empty if it is none of them. What is none of the words is
     * shown in the first cell}
     */
    static String of(RawValue value, FieldSpec field, Choice choice) {
        boolean isFirst = choice.equals(field.choices().get(0));
        if (!(value instanceof RawValue.ListValue items)) {
            return isFirst ? CellText.of(value) : "";
        }
        var tokens = Lists.transform(items.items(), CellText::of);
        String others = isFirst && !isNatural(tokens, field) ? othersIn(tokens, field) : "";
        if (!tokens.contains(choice.token())) {
            return others;
        }
        if (!others.isEmpty()) {
            return "x, " + others;
        }
        return isNatural(tokens, field)
                ? "x"
                : IntStream.rangeClosed(1, tokens.size())
                        .filter(place -> tokens.get(place - 1).equals(choice.token()))
                        .mapToObj(Integer::toString)
                        .collect(joining(", "));
    }

    private static String othersIn(List<String> tokens, FieldSpec field) {
        return tokens.stream()
                .filter(token ->
                        field.choices().stream().noneMatch(c -> c.token().equals(token)))
                .collect(joining(", "));
    }

    /** {@return whether the words stand in the order of the field's own list, each once} */
    private static boolean isNatural(List<String> tokens, FieldSpec field) {
        int next = 0;
        for (Choice choice : field.choices()) {
            if (next < tokens.size() && tokens.get(next).equals(choice.token())) {
                next++;
            }
        }
        return next == tokens.size();
    }
}
