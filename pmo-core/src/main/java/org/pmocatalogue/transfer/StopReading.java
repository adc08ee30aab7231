package org.pmocatalogue.transfer;

/**
 * Leads out of a format's reader, or out of writing, once a limit is passed; the finding has been made. Never leaves
 * this package.
 */
final class StopReading extends RuntimeException {

    private static final long serialVersionUID = 1;

    StopReading() {
        super("a limit was passed", null, false, false);
    }
}
