package org.pmocatalogue.cli;

/** The command was called in a way that makes no sense; the message says why, and what would. */
final class WrongUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUseException(String message) {
        super(message);
    }
}
