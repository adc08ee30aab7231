package org.pmocatalogue.transfer;

import java.io.IOException;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.schema.DocumentAssembler;

/**
 * How a document is assembled from entries and printed as entries.
 *
 * @param <D> the type of the document
 */
public interface DocumentForm<D> {

    /** {@return the kind of document} */
    DocumentType document();

    /** {@return the fields of a kind of the document} */
    RecordShape shape(Kind kind);

    /** {@return an assembler that validates entries as the options request, without keeping more than it must} */
    DocumentAssembler<?> validator(ReadOptions options, Findings findings);

    /** {@return the document without its invalid entries} */
    ReadDocument<D> read(EntryTransfer transfer, OpenInput from, ReadOptions options, Findings findings)
            throws IOException;

    /**
     * {@return the entries of a document}
     *
     * @param withDerived whether entries show their derived fields
     */
    DocumentEntries print(D document, boolean withDerived);

    /** {@return whether reading the written document returns an equal one; what prevents that is reported} */
    default boolean checkWritable(D document, Place file, Findings findings) {
        return true;
    }
}
