package org.pmocatalogue.lifecycle;

import org.pmocatalogue.value.CodedValue;

/**
 * What a step asks of other services on its day.
 *
 * <p>A service of which no change is recorded counts as one that is offered.
 */
public enum Guard implements CodedValue {
    /** What the service needs is live, or not recorded. */
    NEEDS_LIVE("needs-live", "What it needs is live"),
    /** Each service that needs it is retired or was dropped. */
    NOT_NEEDED("not-needed", "No other needs it"),
    /** The service that takes its place, if one is named, is another, in the catalogue, and not retired or dropped. */
    SUCCESSOR_STAYS("successor-stays", "Its successor, if any, stays");

    private final String token;
    private final String label;

    Guard(String token, String label) {
        this.token = token;
        this.label = label;
    }

    @Override
    public String token() {
        return token;
    }

    @Override
    public String label() {
        return label;
    }

    /** {@return the token} */
    @Override
    public String toString() {
        return token;
    }
}
