package org.pmocatalogue.finding;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;

/**
 * A place in a file.
 *
 * @param source the name of the file as passed to the reader, such as {@code acme.json}
 * @param address the address in the file, such as {@code 12:7} (line and column, from 1, in characters) or
 *     {@code Services!F17}; empty for the whole file
 */
public record Place(String source, String address) implements Locus {

    /** Creates a place. */
    public Place {
        checkNotNull(source);
        checkNotNull(address);
    }

    /** {@return a file as a whole} */
    public static Place of(String source) {
        return new Place(source, "");
    }

    /** {@return an address in a file} */
    public static Place of(String source, String address) {
        return new Place(source, address);
    }

    /** {@return a line and a column of a file, both from 1} */
    public static Place of(String source, long line, long column) {
        return new Place(source, line + ":" + column);
    }

    /** {@return this place} */
    @Override
    public Place place() {
        return this;
    }

    /** {@return an empty subject, as the place does not name an entry} */
    @Override
    public Optional<Subject> subject() {
        return Optional.empty();
    }

    /** {@return the place for people, such as {@code acme.json:12:7} or {@code acme.xlsx: Services!F17}} */
    @Override
    public String toString() {
        if (address.isEmpty()) {
            return source;
        }
        return Character.isDigit(address.charAt(0)) ? source + ":" + address : source + ": " + address;
    }
}
