package org.pmocatalogue.lifecycle;

import org.pmocatalogue.value.CodedValue;

/**
 * A condition on other services on the date of a transition.
 *
 * <p>A service without recorded stage changes counts as offered.
 */
public enum Condition implements CodedValue {
    /** All services that the service needs are live or not recorded. */
    NEEDS_LIVE("What it needs is live"),
    /** All services that need the service are retired or dropped. */
    NOT_NEEDED("No other needs it"),
    /** The successor, if any, is another service of the catalogue that is neither retired nor dropped. */
    SUCCESSOR_STAYS("Its successor, if any, stays");

    private final String label;

    Condition(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** {@return the token} */
    @Override
    public String toString() {
        return token();
    }
}
