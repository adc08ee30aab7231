package org.pmocatalogue.finding;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;

/**
 * Where something stands: in which file, and where in it.
 *
 * @param source the file's name as the reader was given it, such as {@code acme.json}
 * @param address where in it, such as {@code 12:7} (line and column, from 1, in characters) or {@code Services!F17};
 *     empty for the whole file
 */
public record Place(String source, String address) implements Locus {

    /** Keeps both as they are. */
    public Place {
        checkNotNull(source);
        checkNotNull(address);
    }

    /** {@return the whole of {@code source}} */
    public static Place of(String source) {
        return new Place(source, "");
    }

    /** {@return {@code address} in {@code source}} */
    public static Place of(String source, String address) {
        return new Place(source, address);
    }

    /** {@return the place at a line and a column, both from 1} */
    public static Place of(String source, long line, long column) {
        return new Place(source, line + ":" + column);
    }

    /** {@return this place} */
    @Override
    public Place place() {
        return this;
    }

    /** {@return an empty subject: a place alone belongs to no entry} */
    @Override
    public Optional<Subject> subject() {
        return Optional.empty();
    }

    /** {@return such as {@code acme.json:12:7}, or {@code acme.xlsx: Services!F17}} */
    @Override
    public String toString() {
        if (address.isEmpty()) {
            return source;
        }
        return Character.isDigit(address.charAt(0)) ? source + ":" + address : source + ": " + address;
    }
}
