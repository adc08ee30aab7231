package org.pmocatalogue.entry;

import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;

/**
 * Converts the positions of a format into places for people.
 *
 * <p>A position is a number that the format defines and that is cheap to record for each field, such as an offset, or a
 * row and a column in one number. It is converted only for findings: while the file is read, or soon after.
 */
@FunctionalInterface
public interface Places {

    /** {@return the place of a position} */
    Place at(long position);

    /**
     * {@return the place of one element of the list at a position; the place of the list if the format does not know
     * that of the element}
     *
     * @param index the index of the element, from 0
     */
    default Place element(long position, int index) {
        return at(position);
    }

    /** {@return the name of a field in the file, such as a heading; empty if the file has no name of its own for it} */
    default String nameOf(FieldSpec field) {
        return "";
    }

    /** {@return a hint for a problem with a field that is specific to the file; empty if the usual hint applies} */
    default String hintFor(Problem problem, FieldSpec field) {
        return "";
    }

    /**
     * {@return the place of the name of the value at a position, such as the heading of its column; the place of the
     * value if the format does not know that of the name}
     */
    default Place name(long position) {
        return at(position);
    }

    /**
     * {@return the place of a position as a detail of a message; the place is determined when the message is formatted}
     *
     * <p>Only some of many findings are formatted, and determining a place may require reading the file again.
     */
    default Object mention(long position) {
        return new Mention(this, position);
    }
}
