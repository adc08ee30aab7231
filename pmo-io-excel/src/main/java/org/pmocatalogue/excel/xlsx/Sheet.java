package org.pmocatalogue.excel.xlsx;

import com.google.common.base.CharMatcher;
import org.pmocatalogue.finding.Place;

/**
 * A sheet of cells.
 *
 * @param source the name of the workbook
 * @param name the name on the tab
 * @param part the name of the part with the cells
 * @param isHidden whether the tab is hidden
 */
public record Sheet(String source, String name, String part, boolean isHidden) {

    private static final CharMatcher PLAIN = CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf("_."))
            .or(CharMatcher.forPredicate(c -> c > 0x7f && Character.isLetter(c)));

    private static final CharMatcher DIGIT_OR_DOT =
            CharMatcher.inRange('0', '9').or(CharMatcher.is('.'));

    /** {@return the place of a cell, such as {@code Services!F17}; of the whole sheet if the position is of row 0} */
    public Place at(long position) {
        String quoted = quoted();
        return Place.of(source, CellAddress.row(position) == 0 ? quoted : quoted + "!" + CellAddress.print(position));
    }

    /** Excel quotes names that contain other characters or look like an address, and doubles their quotes. */
    private String quoted() {
        boolean isPlain = !name.isEmpty()
                && PLAIN.matchesAllOf(name)
                && !DIGIT_OR_DOT.matches(name.charAt(0))
                && CellAddress.parse(name) == CellAddress.NONE;
        return isPlain ? name : "'" + name.replace("'", "''") + "'";
    }
}
