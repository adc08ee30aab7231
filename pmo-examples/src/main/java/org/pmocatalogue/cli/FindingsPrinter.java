package org.pmocatalogue.cli;

import java.io.IOException;
import org.pmocatalogue.finding.Finding;

/** Prints findings on standard error. */
interface FindingsPrinter {

    /**
     * Prints findings.
     *
     * @param more the number of further findings that were not kept
     */
    void print(Iterable<Finding> findings, long more) throws IOException;

    /** Prints a remark on the run, in one line. */
    void note(String line) throws IOException;

    /** Prints a failure of the system, in one line. */
    void complain(String line) throws IOException;

    /** Prints that a change is refused, with the reasons and the changes that are allowed. */
    void refuse(Iterable<String> lines) throws IOException;

    /** Ends the output. */
    void finish() throws IOException;
}
