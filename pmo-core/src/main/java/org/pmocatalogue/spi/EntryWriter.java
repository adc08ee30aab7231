package org.pmocatalogue.spi;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes entries to one file.
 *
 * <p>Entries come in the order of their kinds: the catalogue, all functions, all services, all stage changes, all
 * mappings. Values are written as they are, wrong ones included; what has no place in the file is told to
 * {@link Writing#report}. {@link #finish()} completes the file; {@link #close()} without it abandons it. Neither closes
 * the stream the writer was given: it is the caller's.
 */
public interface EntryWriter extends EntrySink, Closeable {

    /**
     * Writes what is left to write, and flushes.
     *
     * @throws IOException if that fails
     */
    void finish() throws IOException;
}
