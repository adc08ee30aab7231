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

    /**
     * {@return the document that an assembler made}
     *
     * @param read the entries that the assembler received
     */
    static <D> ReadDocument<D> of(DocumentAssembler<D> assembler, EntryCounts read) {
        return new ReadDocument<>(
                assembler.made(), read.minus(EntryCounts.of(assembler.schema().document(), assembler.kinds())));
    }
}
