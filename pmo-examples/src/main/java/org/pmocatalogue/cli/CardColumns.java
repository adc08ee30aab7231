package org.pmocatalogue.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.pmocatalogue.cli.text.Ink;
import org.pmocatalogue.cli.text.Wrapping;

/** Columns of equal width, each with cards below a head. Columns that do not fit are printed below the others. */
final class CardColumns {

    private static final String GAP = "  ";
    private static final int NARROWEST = 17;

    private final List<Column> columns = new ArrayList<>();

    /** A head with its cards. */
    private record Column(String label, ImmutableList<String> cards) {

        String head() {
            return "%s (%d)".formatted(label, cards.size());
        }

        /** {@return the head, a rule and the cards, with indented continuation lines} */
        ImmutableList<String> lines(int width, int most) {
            var lines = ImmutableList.<String>builder();
            lines.addAll(Wrapping.lines(head(), width)).add("-".repeat(width));
            cards.stream().limit(most).forEach(card -> {
                var wrapped = Wrapping.lines(card, width - 1);
                lines.add(wrapped.get(0));
                wrapped.stream().skip(1).forEach(line -> lines.add(" " + line));
            });
            if (cards.size() > most) {
                lines.add("… %d more".formatted(cards.size() - most));
            }
            return lines.build();
        }
    }

    /** Adds a column. */
    void column(String label, Iterable<String> cards) {
        columns.add(new Column(label, ImmutableList.copyOf(cards)));
    }

    /** Prints the columns in as many rows as the width requires, with a maximum number of cards per column. */
    void print(PrintStream out, int width, int most, Ink ink) {
        int fitting = Math.max(1, (width + GAP.length()) / (NARROWEST + GAP.length()));
        int rows = (columns.size() + fitting - 1) / fitting;
        int inRow = (columns.size() + rows - 1) / rows;
        int each = (width + GAP.length()) / inRow - GAP.length();
        for (var row : Lists.partition(columns, inRow)) {
            out.println();
            print(row.stream().map(column -> column.lines(each, most)).toList(), each, out, ink);
        }
    }

    private static void print(List<ImmutableList<String>> row, int each, PrintStream out, Ink ink) {
        int height = row.stream().mapToInt(List::size).max().orElse(0);
        for (int y = 0; y < height; y++) {
            var line = new StringBuilder();
            for (var lines : row) {
                line.append(Wrapping.padded(y < lines.size() ? lines.get(y) : "", each))
                        .append(GAP);
            }
            String text = line.toString().stripTrailing();
            out.println(y == 0 ? ink.strong(text) : text);
        }
    }
}
