package org.pmocatalogue.spi;

import java.io.IOException;

/** Reads files of a format. */
@FunctionalInterface
public interface EntryReader {

    /**
     * Reads all entries of a file.
     *
     * <p>Problems of the content are reported as findings; an exception means that the file cannot be accessed, or a
     * bug. A file that cannot be understood, even an empty one, is
     * {@linkplain org.pmocatalogue.finding.FileProblem#DAMAGED damaged}.
     *
     * @param in the file; streams opened from it are closed before the method returns, the input itself is not
     * @throws IOException if the file cannot be accessed
     */
    void read(Input in, Reading to) throws IOException;
}
