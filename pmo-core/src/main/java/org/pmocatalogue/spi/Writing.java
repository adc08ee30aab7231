package org.pmocatalogue.spi;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;

/** The context of one write for a format: properties of all entries, and the receiver of findings. */
public interface Writing {

    /** {@return the document to write; its entries come in the order of its {@linkplain DocumentType#kinds() kinds}} */
    default DocumentType document() {
        return DocumentType.CATALOGUE;
    }

    /** {@return the fields of a kind} */
    RecordShape shape(Kind kind);

    /** {@return the names of all attributes of the entries of a kind, in the order in which they first occur} */
    ImmutableSet<String> attributes(Kind kind);

    /**
     * {@return the file to save into, which is of this format and contains the document with another state; empty for a
     * new file, and if the format does not {@linkplain CatalogueFormat#savesIntoFiles() save into files}}
     */
    default Optional<Input> existing() {
        return Optional.empty();
    }

    /**
     * {@return an entry of the existing file in the form of the entries to write, without derived fields, to compare
     * them; empty if the entry is invalid}
     */
    default Optional<Entry> normalForm(Entry existing) {
        return Optional.of(existing);
    }

    /** {@return the limits for reading the existing file} */
    default Limits limits() {
        return Limits.standard();
    }

    /**
     * {@return the findings to show next to the values at these places of the file from which the entries were read;
     * empty unless the file is written to show findings to people}
     *
     * @see Entry#placeOf(FieldSpec)
     */
    default ImmutableListMultimap<Place, Finding> notes() {
        return ImmutableListMultimap.of();
    }

    /**
     * {@return whether {@link #notes()} may have findings about this entry; if not, a format need not determine the
     * places of its values, which is slow}
     */
    default boolean hasNotes(Entry entry) {
        return !notes().isEmpty();
    }

    /** {@return whether {@link #notes()} may have findings about this field of an entry, or about the whole entry} */
    default boolean hasNotes(Entry entry, FieldSpec field) {
        return hasNotes(entry);
    }

    /**
     * Reports content that the format cannot store, as {@link FileProblem#KIND_NOT_STORED},
     * {@link FileProblem#VALUE_NOT_STORED}, or an error. Nothing is then written, unless the caller allows the loss.
     * After a problem that {@linkplain Problem#endsReading ends}, nothing is written in any case.
     *
     * @param details the details of the message
     * @throws IllegalArgumentException if the message takes more or fewer details
     */
    void report(Problem problem, Object... details);
}
