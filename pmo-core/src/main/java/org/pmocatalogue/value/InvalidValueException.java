package org.pmocatalogue.value;

/**
 * A value breaks the rule of its type.
 *
 * <p>The message is a whole sentence without a full stop: what was given, and what it must be. Reading a file turns
 * this exception, and no other, into a finding at the value's place.
 */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** Refuses a value with the sentence {@code message}, such as {@code Name is blank}. */
    public InvalidValueException(String message) {
        super(message);
    }
}
