package org.pmocatalogue.transfer;

/**
 * Ends a format's reader: once a limit is exceeded, which was reported, or once enough was read. Never leaves this
 * package.
 */
final class ReadingStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReadingStoppedException() {
        super("no more is read", null, false, false);
    }
}
