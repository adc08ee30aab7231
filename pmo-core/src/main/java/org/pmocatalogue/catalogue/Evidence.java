package org.pmocatalogue.catalogue;

import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.TextRule;

/**
 * Evidence for a stage change, such as {@code pilot result: 9 of 10 projects kept their log}.
 *
 * @param name the name, without a colon
 * @param text the statement
 */
public record Evidence(String name, String text) {

    /** @throws InvalidValueException if a part is blank or has several lines, or the name contains a colon */
    public Evidence {
        name = TextRule.line("Name of the evidence", name);
        text = TextRule.line("Evidence", text);
        if (name.indexOf(':') >= 0) {
            throw new InvalidValueException(
                    "Name of the evidence", "is %s, must not contain a colon".formatted(TextRule.quoted(name)));
        }
    }

    /** {@return evidence with this name and text} */
    public static Evidence of(String name, String text) {
        return new Evidence(name, text);
    }

    /**
     * {@return the evidence in a text such as {@code name: text}}
     *
     * @throws InvalidValueException if the text has no colon, or a part is blank
     */
    public static Evidence parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || isBlank(text.substring(0, colon)) || isBlank(text.substring(colon + 1))) {
            throw new InvalidValueException(
                    "Evidence", "is %s, must be written as name: text".formatted(TextRule.quoted(text)));
        }
        return new Evidence(text.substring(0, colon), text.substring(colon + 1));
    }

    private static boolean isBlank(String text) {
        return TextRule.trim(text).isEmpty();
    }

    /** {@return {@code name: text}} */
    @Override
    public String toString() {
        return name + ": " + text;
    }
}
