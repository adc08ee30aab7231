package org.pmocatalogue.spi;

import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;

/**
 * The context of one read for a format or source: receives the entries and the findings.
 *
 * <p>Build each entry with {@link #entry} and pass it to {@link #accept}; the entries of a document may come in any
 * order. A problem of one entry is a flaw of the entry ({@link Entry.Builder#flaw}); a problem of the file is passed to
 * {@link #report}. After a problem that {@linkplain Problem#endsReading ends reading}, a format returns; a source may
 * continue with another file.
 *
 * <p>If a limit is exceeded, {@link #accept} and the streams of {@linkplain #limited limited} inputs throw an unchecked
 * exception that ends the read. A format closes its resources and does not catch the exception.
 */
public interface Reading extends EntrySink {

    /** {@return the requested document; only entries of its {@linkplain DocumentType#kinds() kinds} are accepted} */
    default DocumentType document() {
        return DocumentType.CATALOGUE;
    }

    /** {@return the fields of a kind} */
    RecordShape shape(Kind kind);

    /** {@return a builder for an entry at a position} */
    default Entry.Builder entry(Kind kind, Places places, long position) {
        return Entry.builder(shape(kind), places, position);
    }

    /**
     * Reports a problem of the file.
     *
     * @param details the details of the message
     * @throws IllegalArgumentException if the message takes more or fewer details
     */
    void report(Problem problem, Place at, Object... details);

    /**
     * Reports a problem of the file at a position. The place is determined only if the finding is kept.
     *
     * @param details the details of the message; pass a place as {@link Places#mention}
     * @throws IllegalArgumentException if the message takes more or fewer details
     */
    default void report(Problem problem, Places places, long position, Object... details) {
        report(problem, places.at(position), details);
    }

    /**
     * Reports a problem of the file because of which the value at the position is omitted.
     *
     * @param text the value, as a person would type it
     * @param details the details of the message
     * @throws IllegalArgumentException if the message takes more or fewer details
     */
    default void reportOmitted(String text, Problem problem, Places places, long position, Object... details) {
        report(problem, places, position, details);
    }

    /** {@return the limits of the read} */
    Limits limits();

    /**
     * {@return the same input, limited to {@link Limits#bytes()}}
     *
     * <p>The input of a format is already limited. A source limits each file that it opens.
     */
    Input limited(Input in);
}
