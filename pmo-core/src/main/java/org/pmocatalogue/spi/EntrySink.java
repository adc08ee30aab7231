package org.pmocatalogue.spi;

import java.io.IOException;
import org.pmocatalogue.entry.Entry;

/** Takes entries, one after the other. */
public interface EntrySink {

    /**
     * Takes one entry.
     *
     * @throws IOException if it must be passed on to the outside, and that fails
     */
    void accept(Entry entry) throws IOException;
}
