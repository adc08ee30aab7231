package org.pmocatalogue.spi;

import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.entry.RecordSchema;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;

/**
 * One read, as its format or source sees it: where entries and troubles go.
 *
 * <p>Make an entry with {@link #entry}, fill it, {@link #accept} it; entries of the document's kinds may come in any
 * order. What is wrong with one entry is a flaw of the entry ({@link Entry.Builder#flaw}); what is wrong with the file
 * goes to {@link #report}. After a problem that {@linkplain Problem#endsReading ends reading}, leave the file: a format
 * returns, a source may go on with another file.
 *
 * <p>When a limit is passed, {@link #accept} and the streams of {@linkplain #limited limited} inputs end the read by an
 * unchecked exception. It is none of the format's business: close what is open and let it through.
 */
public interface Reading extends EntrySink {

    /** {@return what the file is to be: only entries of its {@linkplain Document#kinds() kinds} are wanted} */
    default Document document() {
        return Document.CATALOGUE;
    }

    /** {@return the fields that entries of a kind have} */
    RecordSchema shape(Kind kind);

    /** {@return a builder for an entry that stands at {@code position}} */
    default Entry.Builder entry(Kind kind, Places places, long position) {
        return Entry.builder(shape(kind), places, position);
    }

    /**
     * Tells a problem of the file.
     *
     * @param details what the problem's wording asks for
     * @throws IllegalArgumentException if it asks for more or fewer
     */
    void report(Problem problem, Place at, Object... details);

    /**
     * Tells a problem of the file, at a position whose place is found out only if the finding is kept.
     *
     * @param details what the problem's wording asks for; a place among them is best {@linkplain Places#mention
     *     mentioned}
     * @throws IllegalArgumentException if it asks for more or fewer
     */
    default void report(Problem problem, Places places, long position, Object... details) {
        report(problem, places.at(position), details);
    }

    /**
     * Tells a problem of the file by which something that stands at the position is left out.
     *
     * @param text what stands there, as a person would type it
     * @param details what the problem's wording asks for
     * @throws IllegalArgumentException if it asks for more or fewer
     */
    default void reportOmitted(String text, Problem problem, Places places, long position, Object... details) {
        report(problem, places, position, details);
    }

    /** {@return what this read may use up} */
    Limits limits();

    /**
     * {@return the same file, of which no more bytes are read than {@link Limits#bytes()}}
     *
     * <p>The input that a format is given is limited already. A source limits each file that it opens itself.
     */
    Input limited(Input in);
}
