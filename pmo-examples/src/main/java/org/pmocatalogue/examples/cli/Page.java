package org.pmocatalogue.examples.cli;

import com.google.common.collect.ImmutableListMultimap;
import java.io.PrintStream;

/** Prints headings, paragraphs and named values, one under the other. */
final class Page {

    private static final String INDENT = "  ";

    private final PrintStream out;
    private final int width;
    private final Ink ink;

    Page(PrintStream out, int width, Ink ink) {
        this.out = out;
        this.width = width;
        this.ink = ink;
    }

    /** Prints a heading, and something less important after it. */
    void heading(String text, String remark) {
        out.println(ink.strong(text) + INDENT + ink.faint(remark));
    }

    /** Prints text, indented. */
    void paragraph(String text) {
        for (String line : Wrapping.lines(text, width - INDENT.length())) {
            out.println((INDENT + line).stripTrailing());
        }
    }

    /** Prints values beside their names, a value a line. */
    void values(ImmutableListMultimap<String, String> values) {
        int names = values.keySet().stream().mapToInt(Wrapping::width).max().orElse(0);
        int left = INDENT.length() + names + INDENT.length();
        for (String name : values.keySet()) {
            String beside = ink.faint(Wrapping.padded(name, names));
            for (String value : values.get(name)) {
                for (String line : Wrapping.lines(value, Math.max(names, width - left))) {
                    out.println((INDENT + beside + INDENT + line).stripTrailing());
                    beside = " ".repeat(names);
                }
            }
        }
    }

    /** Leaves a line free. */
    void gap() {
        out.println();
    }
}
