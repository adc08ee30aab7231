package org.pmocatalogue.spi;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes entries to one file.
 *
 * <p>Entries are received in the order of the {@linkplain org.pmocatalogue.entry.DocumentType#kinds() kinds} of the
 * document, such as the header, all functions, all services. Values are written as they are, even invalid ones; content
 * that the format cannot store is reported to {@link Writing#report}. {@link #finish()} completes the file;
 * {@link #close()} without {@code finish()} abandons it. Neither closes the stream, which belongs to the caller.
 */
public interface EntryWriter extends EntrySink, Closeable {

    /**
     * Writes the rest of the file and flushes the stream.
     *
     * @throws IOException if writing fails
     */
    void finish() throws IOException;
}
