package org.pmocatalogue.examples.cli;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Rows of text in columns that line up. A column that is empty in all rows is left out. */
final class Columns {

    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final ImmutableList<String> headings;
    private final int firstNumber;
    private final List<Section> sections = new ArrayList<>();

    /** Rows under a title; sections of one group follow each other. */
    private record Section(String group, String title, String remark, List<ImmutableList<String>> rows) {}

    Columns(String... headings) {
        this(headings.length, ImmutableList.copyOf(headings));
    }

    private Columns(int firstNumber, ImmutableList<String> headings) {
        this.headings = headings;
        this.firstNumber = firstNumber;
    }

    /** {@return columns of which this one and all after it hold numbers, which line up at their right} */
    static Columns ofNumbers(int first, String... headings) {
        return new Columns(first, ImmutableList.copyOf(headings));
    }

    /** Begins a section with a title, and something less important after it; the name of a group may be empty. */
    void section(String group, String title, String remark) {
        sections.add(new Section(group, title, remark, new ArrayList<>()));
    }

    /** Adds a row with a cell for each heading. */
    void row(String... cells) {
        checkArgument(cells.length == headings.size(), "Row has %s cells, must have %s", cells.length, headings.size());
        if (sections.isEmpty()) {
            section("", "", "");
        }
        sections.get(sections.size() - 1).rows().add(ImmutableList.copyOf(cells));
    }

    /** Prints all, no wider than this if that is possible. */
    void print(PrintStream out, int width, Ink ink) {
        String indent = sections.stream().allMatch(s -> s.title().isEmpty()) ? "" : GAP;
        int[] shown = IntStream.range(0, headings.size())
                .filter(i -> sections.stream()
                        .anyMatch(s -> s.rows().stream().anyMatch(r -> !r.get(i).isEmpty())))
                .toArray();
        int[] widths = widths(shown, width - indent.length());
        if (shown.length > 0) {
            print(headings, shown, widths, indent, out, ink::faint);
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
                out.println((ink.strong(section.title()) + GAP + ink.faint(section.remark())).stripTrailing());
            }
            for (var row : section.rows()) {
                print(row, shown, widths, indent, out, line -> line);
            }
        }
    }

    private int[] widths(int[] shown, int total) {
        int[] widths = widest(shown, Wrapping::width);
        int[] words = widest(shown, Wrapping::longestWord);
        int tooMuch = IntStream.of(widths).sum() + GAP.length() * (shown.length - 1) - total;
        tooMuch = narrow(widths, words, tooMuch);
        narrow(widths, IntStream.of(words).map(w -> Math.min(w, NARROWEST)).toArray(), tooMuch);
        return widths;
    }

    private int[] widest(int[] shown, ToIntFunction<String> measure) {
        int[] widest = new int[headings.size()];
        for (int i : shown) {
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

    /** Takes from the widest column again and again, but from none more than it can spare. {@return what is left} */
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

    private void print(
            ImmutableList<String> cells,
            int[] shown,
            int[] widths,
            String indent,
            PrintStream out,
            UnaryOperator<String> marked) {
        var wrapped = new ArrayList<ImmutableList<String>>();
        int height = 1;
        for (int i : shown) {
            var lines = Wrapping.lines(cells.get(i), widths[i]);
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int y = 0; y < height; y++) {
            var line = new StringBuilder(indent);
            for (int x = 0; x < shown.length; x++) {
                var lines = wrapped.get(x);
                line.append(x == 0 ? "" : GAP);
                String text = y < lines.size() ? lines.get(y) : "";
                int width = widths[shown[x]];
                line.append(shown[x] < firstNumber ? Wrapping.padded(text, width) : Wrapping.paddedLeft(text, width));
            }
            out.println(marked.apply(line.toString().stripTrailing()));
        }
    }
}
