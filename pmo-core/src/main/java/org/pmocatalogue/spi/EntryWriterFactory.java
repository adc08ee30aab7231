package org.pmocatalogue.spi;

import java.io.IOException;
import java.io.OutputStream;

/** The writing half of a format. */
@FunctionalInterface
public interface EntryWriterFactory {

    /**
     * Begins a file.
     *
     * @param out where its bytes go; buffered, and closed by the caller
     * @throws IOException if writing fails
     */
    EntryWriter open(OutputStream out, Writing writing) throws IOException;
}
