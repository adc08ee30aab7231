package org.pmocatalogue.cli;

/** What the command ends with. */
final class ExitCode {

    /** All is well; there may be warnings. */
    static final int FINE = 0;

    /** A file has errors. */
    static final int ERRORS_FOUND = 1;

    /** The command was called in a way it does not know, or the system did not let it read or write. */
    static final int WRONG_USE_OR_TROUBLE = 2;

    private ExitCode() {}
}
