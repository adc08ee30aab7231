package org.pmocatalogue.schema;

import java.util.Optional;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.finding.Place;

/**
 * Takes the entries of one file in any order, checks each by itself and all together, and makes a document of those
 * without error.
 *
 * @param <T> what the document is in the domain
 */
public interface DocumentAssembler<T> {

    /**
     * Takes one entry.
     *
     * @throws IllegalArgumentException if the document has no entries of its kind
     */
    void accept(Entry entry);

    /**
     * Checks what the entries say of each other.
     *
     * @param file the file as a whole
     */
    void finish(Place file);

    /**
     * {@return the document, once all is finished; empty if the entry that tells of it is missing or has an error, or
     * not all was read}
     */
    Optional<T> made();
}
