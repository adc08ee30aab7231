package org.pmocatalogue.value;

/**
 * Thrown for a value that breaks the rule of its type.
 *
 * <p>The message is a sentence without full stop: the value and the rule. Reading a file converts this exception, and
 * no other, into a finding at the place of the value.
 */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String predicate;

    /** Rejects a value with the sentence {@code message}, such as {@code Mapping names both}. */
    public InvalidValueException(String message) {
        super(message);
        this.predicate = "is invalid: " + message;
    }

    /**
     * Rejects a value.
     *
     * @param subject the name of the value, such as {@code Name}
     * @param predicate the rest of the sentence, such as {@code is blank}
     */
    public InvalidValueException(String subject, String predicate) {
        super(subject + " " + predicate);
        this.predicate = predicate;
    }

    /** {@return the message without its subject, for a sentence with another name of the value} */
    public String predicate() {
        return predicate;
    }
}
