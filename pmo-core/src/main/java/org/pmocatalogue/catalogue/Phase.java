package org.pmocatalogue.catalogue;

import org.pmocatalogue.value.CodedValue;

/**
 * Where a service stands in its life, seen from afar. Service portfolio practice (FitSM, ITIL) calls the first three
 * pipeline, catalogue and retired.
 */
public enum Phase implements CodedValue {
    /** Being prepared: not offered to all yet. */
    PIPELINE("pipeline", "Pipeline"),
    /** Offered, also while it is being transformed. */
    LIVE("live", "Live"),
    /** Once offered, now given up. */
    RETIRED("retired", "Retired"),
    /** Given up before it was ever offered. */
    DROPPED("dropped", "Dropped");

    private final String token;
    private final String label;

    Phase(String token, String label) {
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
