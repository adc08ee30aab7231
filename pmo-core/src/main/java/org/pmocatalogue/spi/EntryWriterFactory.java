package org.pmocatalogue.spi;

import java.io.IOException;
import java.io.OutputStream;

/** Creates writers of a format. */
@FunctionalInterface
public interface EntryWriterFactory {

    /**
     * {@return a writer of one file}
     *
     * @param out receives the bytes; buffered, and closed by the caller
     * @throws IOException if writing fails
     */
    EntryWriter open(OutputStream out, Writing writing) throws IOException;
}
