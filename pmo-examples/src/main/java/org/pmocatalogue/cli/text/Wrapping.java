package org.pmocatalogue.cli.text;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/** Measures and wraps text for a terminal. */
public final class Wrapping {

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private Wrapping() {}

    /** {@return the number of columns of a text; approximate for scripts with combined letters} */
    static int width(String text) {
        return text.codePoints().map(Wrapping::width).sum();
    }

    /** {@return the width of the widest word} */
    static int longestWord(String text) {
        int longest = 0;
        for (String word : WORDS.split(text)) {
            longest = Math.max(longest, width(word));
        }
        return longest;
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    /** {@return whether a character is wide: Chinese, Japanese, Korean, and most emoji} */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }

    /** {@return the text padded on the right to a width} */
    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** {@return the text padded on the left to a width} */
    static String paddedLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /**
     * {@return the lines of a text, wrapped to a width, between words if possible; at least one line}
     *
     * <p>Line breaks in the text are kept.
     */
    public static ImmutableList<String> lines(String text, int width) {
        var lines = ImmutableList.<String>builder();
        for (String paragraph : text.replace('\t', ' ').split("\n", -1)) {
            if (width(paragraph) <= width) {
                lines.add(paragraph);
            } else {
                wrap(paragraph, width, lines);
            }
        }
        return lines.build();
    }

    private static void wrap(String paragraph, int width, ImmutableList.Builder<String> lines) {
        var line = new StringBuilder();
        int used = 0;
        for (String word : WORDS.split(paragraph)) {
            int needed = width(word);
            if (!line.isEmpty() && used + 1 + needed > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (!line.isEmpty()) {
                line.append(' ');
                used++;
            }
            String rest = word;
            while (width(rest) > width) {
                int end = fitting(rest, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
            used += width(rest);
        }
        lines.add(line.toString());
    }

    /** {@return the number of characters that fit, at least one code point} */
    private static int fitting(String text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            used += width(codePoint);
            if (used > width && end > 0) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }
}
