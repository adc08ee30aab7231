package org.pmocatalogue.spi;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordSchema;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;

/** One write, as its format sees it: what is known before the first entry comes, and where troubles go. */
public interface Writing {

    /** {@return what is written: entries of its {@linkplain Document#kinds() kinds} will come, in their order} */
    default Document document() {
        return Document.CATALOGUE;
    }

    /** {@return the fields that entries of a kind have} */
    RecordSchema shape(Kind kind);

    /**
     * {@return the names of all attributes that entries of a kind will have, in the order in which they first occur}
     */
    ImmutableSet<String> attributes(Kind kind);

    /**
     * {@return what a format for people is to show beside what stands at a place of the file that the entries were read
     * from; empty but for files that are written to tell people what is wrong}
     *
     * @see Entry#placeOf(FieldSpec)
     */
    default ImmutableListMultimap<Place, Finding> notes() {
        return ImmutableListMultimap.of();
    }

    /**
     * {@return whether {@link #notes()} may have findings about this entry; if not, a format need not look up the
     * places of its values, which may take long}
     */
    default boolean hasNotes(Entry entry) {
        return !notes().isEmpty();
    }

    /** {@return whether {@link #notes()} may have findings about this field of an entry, or about the whole entry} */
    default boolean hasNotes(Entry entry, FieldSpec field) {
        return hasNotes(entry);
    }

    /**
     * Tells what the format cannot carry: {@link FileProblem#KIND_NOT_STORED}, {@link FileProblem#VALUE_NOT_STORED}, or
     * an error. Then nothing is written, unless that was asked for.
     *
     * @param details what the problem's wording asks for
     * @throws IllegalArgumentException if it asks for more or fewer
     */
    void report(Problem problem, Object... details);
}
