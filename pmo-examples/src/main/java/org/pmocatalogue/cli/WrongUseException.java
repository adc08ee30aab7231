package org.pmocatalogue.cli;

/** Thrown for invalid arguments; the message has the fix. */
final class WrongUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUseException(String message) {
        super(message);
    }
}
