package org.pmocatalogue.value;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import java.util.List;

/**
 * The rules for all text in a catalogue.
 *
 * <p>Text must not have unpaired surrogates or control characters other than tab and line feed, which not every format
 * can store. A <i>line</i> (a name, an id, an element of a list) has neither tabs nor line feeds and is trimmed.
 */
public final class TextRule {

    private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.anyOf("\u00a0\u2007\u202f\ufeff"));

    private static final int SHOWN = 60;

    private TextRule() {}

    /**
     * {@return the text, unchanged}
     *
     * @param subject the name of the text, such as {@code Purpose}, with which the message begins
     * @throws InvalidValueException if the text has an invalid character
     */
    public static String exact(String subject, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\t' && c != '\n' : c >= 0x7f && isRefused(text, i)) {
                throw refused(subject, text, i);
            }
        }
        return text;
    }

    /**
     * {@return the text without surrounding blanks, including no-break blanks}
     *
     * @param subject the name of the line, such as {@code Name}, with which the message begins
     * @throws InvalidValueException if the line is blank, or has a line break, tab or invalid character
     */
    public static String line(String subject, String text) {
        String line = trim(text);
        if (line.isEmpty()) {
            throw new InvalidValueException(subject, "is blank");
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < ' ' || (c >= 0x7f && (isRefused(line, i) || isSeparator(c)))) {
                if (c == '\n' || c == '\t' || isSeparator(c)) {
                    throw new InvalidValueException(
                            subject,
                            "is %s, must be one line, but contains a %s after %s"
                                    .formatted(
                                            quoted(line),
                                            c == '\t' ? "tab" : "line break",
                                            quoted(line.substring(0, i))));
                }
                throw refused(subject, line, i);
            }
        }
        return line;
    }

    /** {@return the text without surrounding white space of any kind, including no-break blanks} */
    public static String trim(String text) {
        if (text.isEmpty() || (isPlain(text.charAt(0)) && isPlain(text.charAt(text.length() - 1)))) {
            return text;
        }
        return BLANK.trimFrom(text);
    }

    /** {@return the text for comparisons that ignore case, folded letter by letter in any locale} */
    public static String folded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (folded(text.charAt(i)) != text.charAt(i)) {
                var folded = new StringBuilder(text);
                for (; i < text.length(); i++) {
                    folded.setCharAt(i, folded(text.charAt(i)));
                }
                return folded.toString();
            }
        }
        return text;
    }

    /** {@return the representative of the letters that differ from {@code c} only by case} */
    public static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /**
     * {@return the text in quotes, for messages}
     *
     * <p>One line of at most 60 characters; characters that cannot be printed are shown like {@code U+0007}.
     */
    public static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    /** {@return the text for messages, without quotes} */
    public static String shortened(String text) {
        var shown = new StringBuilder();
        int length = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (length++ == SHOWN) {
                shown.append('…');
                break;
            }
            int c = text.codePointAt(i);
            if (c == '\n') {
                shown.append("\\n");
            } else if (c == '\t') {
                shown.append("\\t");
            } else if (Character.isISOControl(c) || isSurrogate(c) || isSeparator(c)) {
                shown.append(name(c));
            } else {
                shown.appendCodePoint(c);
            }
        }
        return shown.toString();
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7f;
    }

    private static boolean isRefused(String text, int i) {
        char c = text.charAt(i);
        if (c <= 0x9f) {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static InvalidValueException refused(String subject, String text, int i) {
        char c = text.charAt(i);
        int position = text.codePointCount(0, i) + 1;
        return new InvalidValueException(
                subject,
                "contains %s %s at character %s"
                        .formatted(
                                isSurrogate(c) ? "an unpaired surrogate," : "the control character",
                                name(c),
                                position));
    }

    /** {@return whether a character is a line or paragraph separator} */
    private static boolean isSeparator(int c) {
        return c == 0x2028 || c == 0x2029;
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static String name(int c) {
        return "U+%04X".formatted(c);
    }

    /** {@return at least one item in words, such as {@code Owner, Customers and Outputs}} */
    public static String listed(List<?> items, String conjunction) {
        int last = items.size() - 1;
        return last == 0
                ? items.get(0).toString()
                : "%s %s %s".formatted(Joiner.on(", ").join(items.subList(0, last)), conjunction, items.get(last));
    }
}
