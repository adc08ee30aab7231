package org.pmocatalogue.excel.xlsx;

import com.google.common.base.CharMatcher;
import org.pmocatalogue.finding.Place;

/** Turns positions of cells into places such as {@code Services!F17}. */
public final class SheetPlaces {

    private static final CharMatcher PLAIN = CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf("_."))
            .or(CharMatcher.forPredicate(c -> c > 0x7f && Character.isLetter(c)));

    private static final CharMatcher DIGIT_OR_DOT =
            CharMatcher.inRange('0', '9').or(CharMatcher.is('.'));

    private final String source;
    private final String sheet;

    SheetPlaces(String source, String sheet) {
        this.source = source;
        this.sheet = quoted(sheet);
    }

    /** {@return the place of a cell, or of the whole sheet if the position is of row 0} */
    public Place at(long position) {
        return Place.of(source, CellAddress.row(position) == 0 ? sheet : sheet + "!" + CellAddress.print(position));
    }

    /** Excel puts names into quotes that would not be names otherwise, and doubles the quotes in them. */
    private static String quoted(String sheet) {
        boolean isPlain = !sheet.isEmpty()
                && PLAIN.matchesAllOf(sheet)
                && !DIGIT_OR_DOT.matches(sheet.charAt(0))
                && CellAddress.parse(sheet) == CellAddress.NONE;
        return isPlain ? sheet : "'" + sheet.replace("'", "''") + "'";
    }
}
