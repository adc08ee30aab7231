package org.pmocatalogue.cli;

/** The exit status of the command. */
final class ExitCode {

    /** Success, possibly with warnings. */
    static final int FINE = 0;

    /** Errors found, or transition refused. */
    static final int ERRORS_FOUND = 1;

    /** Usage or I/O error. */
    static final int WRONG_USE_OR_TROUBLE = 2;

    private ExitCode() {}
}
