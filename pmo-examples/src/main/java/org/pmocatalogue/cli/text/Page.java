package org.pmocatalogue.cli.text;

import com.google.common.collect.ImmutableListMultimap;
import java.io.PrintStream;

/** Prints headings, paragraphs and named values. */
public final class Page {

    private static final String INDENT = "  ";

    private final PrintStream out;
    private final int width;
    private final Ink ink;

    public Page(PrintStream out, int width, Ink ink) {
        this.out = out;
        this.width = width;
        this.ink = ink;
    }

    /** Prints a heading and a remark next to it, or below it if it does not fit. */
    public void heading(String text, String remark) {
        if (Wrapping.width(text) + INDENT.length() + Wrapping.width(remark) <= width) {
            out.println((ink.strong(text) + INDENT + ink.faint(remark)).stripTrailing());
            return;
        }
        Wrapping.lines(text, width).forEach(line -> out.println(ink.strong(line)));
        if (!remark.isEmpty()) {
            Wrapping.lines(remark, width - INDENT.length()).forEach(line -> out.println(INDENT + ink.faint(line)));
        }
    }

    /** Prints text, indented. */
    public void paragraph(String text) {
        for (String line : Wrapping.lines(text, width - INDENT.length())) {
            out.println((INDENT + line).stripTrailing());
        }
    }

    /** Prints names with their values, one value per line, wrapped below the value. */
    public void values(ImmutableListMultimap<String, Value> values) {
        int names = values.keySet().stream().mapToInt(Wrapping::width).max().orElse(0);
        int left = INDENT.length() + names + INDENT.length();
        for (String name : values.keySet()) {
            String beside = ink.faint(Wrapping.padded(name, names));
            for (Value value : values.get(name)) {
                String mark = value.mark();
                for (String line : Wrapping.lines(value.text(), Math.max(names, width - left - mark.length()))) {
                    out.println((INDENT + beside + INDENT + mark + line).stripTrailing());
                    beside = " ".repeat(names);
                    mark = " ".repeat(mark.length());
                }
            }
        }
    }

    /** A value with a mark, such as a bullet. */
    public record Value(String mark, String text) {

        /** {@return a value without a mark} */
        public static Value of(String text) {
            return new Value("", text);
        }
    }

    /** Prints an empty line. */
    public void gap() {
        out.println();
    }
}
