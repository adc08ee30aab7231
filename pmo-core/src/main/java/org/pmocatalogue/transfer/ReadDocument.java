package org.pmocatalogue.transfer;

import java.util.Optional;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.schema.DocumentAssembler;

/**
 * A document without its invalid entries.
 *
 * @param value empty if the header is missing or invalid
 * @param rejected the entries that are not in the document
 */
public record ReadDocument<D>(Optional<D> value, EntryCounts rejected) {

    static <D> ReadDocument<D> of(DocumentAssembler<D> assembler) {
        return new ReadDocument<>(assembler.made(), EntryCounts.of(assembler.rejected()));
    }
}
