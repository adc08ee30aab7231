package org.pmocatalogue.entry;

import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;

/**
 * Turns a format's positions into places for people.
 *
 * <p>A position is a number of the format's own, cheap to note down for each field (an offset, a row and a column in
 * one number). It is turned into a place only when there is something to tell about it: while the file is being read,
 * or soon after.
 */
@FunctionalInterface
public interface Places {

    /** {@return the place of a position} */
    Place at(long position);

    /**
     * {@return the place of one element of the list that stands at a position; that of the list if the format cannot
     * tell}
     *
     * @param index which element, from 0
     */
    default Place element(long position, int index) {
        return at(position);
    }

    /** {@return the name that the file has for a field, such as a heading; empty if it has none of its own} */
    default String nameOf(FieldSpec field) {
        return "";
    }

    /**
     * {@return what to do about a problem with a field, where the file asks for more than others do; empty otherwise}
     */
    default String cureOf(Problem problem, FieldSpec field) {
        return "";
    }

    /**
     * {@return the place of the name of the value that stands at a position, such as the heading of its column; that of
     * the value if the format cannot tell}
     */
    default Place name(long position) {
        return at(position);
    }

    /**
     * {@return the place of a position, to be put into a message: it is found out when the message is made}
     *
     * <p>Only some of many findings get a message, and to find out a place may take a look into the file.
     */
    default Object mention(long position) {
        return new Mention(this, position);
    }
}
