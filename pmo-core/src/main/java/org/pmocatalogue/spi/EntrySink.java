package org.pmocatalogue.spi;

import java.io.IOException;
import org.pmocatalogue.entry.Entry;

/** Receives entries. */
public interface EntrySink {

    /**
     * Receives the next entry.
     *
     * @throws IOException if the entry is written and writing fails
     */
    void accept(Entry entry) throws IOException;
}
