package org.pmocatalogue.spi;

import java.io.IOException;

/** The reading half of a format. */
@FunctionalInterface
public interface EntryReader {

    /**
     * Reads all entries of a file.
     *
     * <p>Whatever the file holds, it is told as a finding; an exception means trouble outside, or a bug. So a file that
     * makes no sense is {@linkplain org.pmocatalogue.finding.FileProblem#DAMAGED damaged}, even if it has no bytes at
     * all.
     *
     * @param in the file; streams opened from it are closed before the method returns, the input itself is not
     * @throws IOException if the file cannot be got at
     */
    void read(Input in, Reading to) throws IOException;
}
