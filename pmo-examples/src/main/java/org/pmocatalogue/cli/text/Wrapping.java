package org.pmocatalogue.cli.text;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/** Knows how wide text is on a terminal, and breaks it into lines. */
public final class Wrapping {

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private Wrapping() {}

    /** {@return how many columns a terminal needs for the text; near enough for scripts that combine letters} */
    static int width(String text) {
        return text.codePoints().map(Wrapping::width).sum();
    }

    /** {@return the width of the text's widest word} */
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

    /** Chinese, Japanese, Korean, and nearly all emoji. */
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

    /** {@return the text with blanks after it, so that it is as wide as this} */
    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** {@return the text with blanks before it, so that it is as wide as this} */
    static String paddedLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /**
     * {@return the text in lines that are no wider than this, broken between words where that is possible}
     *
     * <p>Breaks in the text stay. There is at least one line.
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

    /** {@return how many characters of the text fit, at least those of one code point} */
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
