package org.pmocatalogue.excel.xlsx;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** The text of a cell as people type and compare it. */
public final class CellText {

    /** The texts of cells that mark a choice, in lower case. */
    public static final ImmutableSet<String> MARKS = ImmutableSet.of("x", "✓", "✔", "yes", "y", "true");

    /** The texts of cells that explicitly do not mark a choice, in lower case. */
    public static final ImmutableSet<String> NO_MARKS = ImmutableSet.of("no", "n", "false", "-", "0");

    /** Invisible characters, including no-break spaces. */
    private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.anyOf("\u00a0\u2007\u202f\ufeff"));

    /**
     * Text that Excel (four digits) or LibreOffice (any number) reads as an escape, and characters not valid in XML.
     */
    private static final Pattern TO_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]+_)|[\ufffe\uffff]");

    private CellText() {}

    /** {@return a value as a person would type it} */
    public static String of(RawValue value) {
        if (value instanceof RawValue.Text text) {
            return text.text();
        }
        if (value instanceof RawValue.TypedText written) {
            return written.text();
        } else if (value instanceof RawValue.Decimal decimal) {
            return plain(decimal.number()).toPlainString();
        } else if (value instanceof RawValue.Date date) {
            return date.date().toString();
        }
        return value.describe();
    }

    /** {@return the value; numbers without trailing zeros, which only some programs write} */
    public static RawValue plain(RawValue value) {
        return value instanceof RawValue.Decimal decimal ? RawValue.of(plain(decimal.number())) : value;
    }

    private static BigDecimal plain(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** {@return whether the cell looks empty} */
    public static boolean isBlank(RawValue value) {
        return value instanceof RawValue.TypedText written && isBlank(written.text());
    }

    /** {@return whether the text is empty or consists of blanks} */
    public static boolean isBlank(String text) {
        if (!text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) < 0x7f) {
            return false; // the fast path: nearly every text begins with such a character
        }
        return BLANK.matchesAllOf(text);
    }

    /** {@return a text with escapes as Excel writes them, such as {@code _x005F_} for an underscore} */
    public static String escaped(String text) {
        if (text.indexOf("_x") < 0 && text.indexOf('\ufffe') < 0 && text.indexOf('\uffff') < 0) {
            return text;
        }
        return TO_ESCAPE
                .matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    /** {@return the text in the form for comparing headings and names, which ignores case and repeated blanks} */
    public static String folded(String text) {
        return TextRule.folded(BLANK.trimAndCollapseFrom(text, ' '));
    }
}
