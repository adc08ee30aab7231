package org.pmocatalogue.cli;

import java.io.IOException;
import org.pmocatalogue.finding.Finding;

/** Tells findings on standard error. */
interface FindingsPrinter {

    /** Tells these findings, and how many there were beside them. */
    void print(Iterable<Finding> findings, long more) throws IOException;

    /** Tells what the system did not allow, in one line. */
    void complain(String line) throws IOException;

    /** Tells that what was asked for is refused, why, and what would be possible. */
    void refuse(Iterable<String> lines) throws IOException;

    /** Tells what is left to tell. */
    void finish() throws IOException;
}
