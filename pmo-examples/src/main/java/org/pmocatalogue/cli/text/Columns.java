package org.pmocatalogue.cli.text;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Rows of text in aligned columns. Empty columns are omitted. Columns that do not fit are printed below the others,
 * with the first column repeated.
 */
public final class Columns {

    private static final String GAP = "  ";

    /** The width of a date; words up to this width are never broken. */
    private static final int NARROWEST = 10;

    /** The width up to which the first column, often with ids, does not break words. */
    private static final int NARROWEST_FIRST = 30;

    private final ImmutableList<String> headings;
    private final int firstNumber;
    private final List<Section> sections = new ArrayList<>();

    /** Rows under a title; sections of one group follow each other. */
    private record Section(String group, String title, String remark, List<ImmutableList<String>> rows) {}

    /**
     * Columns that are printed next to each other.
     *
     * @param shown the indexes of the columns
     * @param widths the width of each column
     */
    private record Part(ImmutableList<Integer> shown, ImmutableList<Integer> widths, String indent) {}

    public Columns(String... headings) {
        this(headings.length, ImmutableList.copyOf(headings));
    }

    private Columns(int firstNumber, ImmutableList<String> headings) {
        this.headings = headings;
        this.firstNumber = firstNumber;
    }

    /** {@return columns with right-aligned numbers from this column on} */
    public static Columns ofNumbers(int first, String... headings) {
        return new Columns(first, ImmutableList.copyOf(headings));
    }

    /** Begins a section with a title and a remark; the name of its group may be empty. */
    public void section(String group, String title, String remark) {
        sections.add(new Section(group, title, remark, new ArrayList<>()));
    }

    /** Adds a row with a cell for each heading. */
    public void row(String... cells) {
        checkArgument(cells.length == headings.size(), "Row has %s cells, must have %s", cells.length, headings.size());
        if (sections.isEmpty()) {
            section("", "", "");
        }
        sections.get(sections.size() - 1).rows().add(ImmutableList.copyOf(cells));
    }

    /** Prints the table within a width, if possible. */
    public void print(PrintStream out, int width, Ink ink) {
        String indent = sections.stream().allMatch(s -> s.title().isEmpty()) ? "" : GAP;
        int[] words = widest(Wrapping::longestWord);
        var parts = parts(words, width - indent.length()).stream()
                .map(shown -> new Part(shown, widths(shown, words, width - indent.length()), indent))
                .toList();
        boolean isOnePart = parts.size() == 1;
        if (isOnePart) {
            print(headings, parts.get(0), out, ink::faint);
        }
        String group = "";
        for (Section section : sections) {
            if (!section.group().equals(group)) {
                group = section.group();
                out.println();
                out.println(ink.strong(group.isEmpty() ? "OTHER" : group.toUpperCase(Locale.ROOT)));
            }
            if (!section.title().isEmpty()) {
                out.println();
                new Page(out, width, ink).heading(section.title(), section.remark());
            }
            if (isOnePart) {
                section.rows().forEach(row -> print(row, parts.get(0), out, line -> line));
            } else {
                print(section, parts, out, ink);
            }
        }
    }

    /** Prints the parts one below the other, each with its headings; empty rows of later parts are omitted. */
    private void print(Section section, List<Part> parts, PrintStream out, Ink ink) {
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            boolean isFirst = p == 0;
            var rows = section.rows().stream()
                    .filter(row -> isFirst
                            || part.shown().stream()
                                    .skip(1)
                                    .anyMatch(i -> !row.get(i).isEmpty()))
                    .toList();
            if (rows.isEmpty()) {
                continue;
            }
            if (!isFirst) {
                out.println();
            }
            print(headings, part, out, ink::faint);
            rows.forEach(row -> print(row, part, out, line -> line));
        }
    }

    private static boolean isFilled(Section section, int column) {
        return section.rows().stream().anyMatch(row -> !row.get(column).isEmpty());
    }

    /** {@return the columns in as many parts as required, each with the first column} */
    private List<ImmutableList<Integer>> parts(int[] words, int total) {
        var parts = new ArrayList<ImmutableList<Integer>>();
        var part = new ArrayList<Integer>();
        int used = 0;
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            if (sections.stream().noneMatch(section -> isFilled(section, column))) {
                continue;
            }
            int needed = GAP.length() + least(i, words);
            if (part.size() > 1 && used + needed - GAP.length() > total) {
                parts.add(ImmutableList.copyOf(part));
                part.subList(1, part.size()).clear();
                used = GAP.length() + least(part.get(0), words);
            }
            part.add(i);
            used += needed;
        }
        if (!part.isEmpty()) {
            parts.add(ImmutableList.copyOf(part));
        }
        return parts;
    }

    private static int least(int column, int[] words) {
        return Math.min(words[column], column == 0 ? NARROWEST_FIRST : NARROWEST);
    }

    private ImmutableList<Integer> widths(ImmutableList<Integer> shown, int[] words, int total) {
        int[] widths = new int[headings.size()];
        int[] natural = widest(Wrapping::width);
        for (int i : shown) {
            widths[i] = natural[i];
        }
        int tooMuch = IntStream.of(widths).sum() + GAP.length() * (shown.size() - 1) - total;
        tooMuch = narrow(widths, words, tooMuch);
        tooMuch = narrow(
                widths,
                IntStream.range(0, words.length).map(i -> least(i, words)).toArray(),
                tooMuch);
        narrow(widths, IntStream.of(words).map(w -> Math.min(w, NARROWEST)).toArray(), tooMuch);
        return ImmutableList.copyOf(Ints.asList(widths));
    }

    private int[] widest(ToIntFunction<String> measure) {
        int[] widest = new int[headings.size()];
        for (int i = 0; i < widest.length; i++) {
            widest[i] = measure.applyAsInt(headings.get(i));
            for (Section section : sections) {
                for (var row : section.rows()) {
                    int ofCell = row.get(i).lines().mapToInt(measure).max().orElse(0);
                    widest[i] = Math.max(widest[i], ofCell);
                }
            }
        }
        return widest;
    }

    /**
     * Reduces the widest columns down to their minimum widths.
     *
     * @return the excess that remains
     */
    private static int narrow(int[] widths, int[] least, int tooMuch) {
        for (int left = tooMuch; left > 0; left--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return left;
            }
            widths[widest]--;
        }
        return 0;
    }

    private void print(ImmutableList<String> cells, Part part, PrintStream out, UnaryOperator<String> marked) {
        var wrapped = new ArrayList<ImmutableList<String>>();
        int height = 1;
        for (int i : part.shown()) {
            var lines = Wrapping.lines(cells.get(i), part.widths().get(i));
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int y = 0; y < height; y++) {
            var line = new StringBuilder(part.indent());
            for (int x = 0; x < part.shown().size(); x++) {
                var lines = wrapped.get(x);
                line.append(x == 0 ? "" : GAP);
                String text = y < lines.size() ? lines.get(y) : "";
                int column = part.shown().get(x);
                int width = part.widths().get(column);
                line.append(column < firstNumber ? Wrapping.padded(text, width) : Wrapping.paddedLeft(text, width));
            }
            out.println(marked.apply(line.toString().stripTrailing()));
        }
    }
}
