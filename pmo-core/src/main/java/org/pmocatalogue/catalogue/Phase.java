package org.pmocatalogue.catalogue;

/**
 * Where a service stands in its life, seen from afar. Service portfolio practice (FitSM, ITIL) calls the first three
 * pipeline, catalogue and retired.
 */
public enum Phase {
    /** Being prepared: not offered to all yet. */
    PIPELINE("Pipeline"),
    /** Offered, also while it is being transformed. */
    LIVE("Live"),
    /** Once offered, now given up. */
    RETIRED("Retired"),
    /** Given up before it was ever offered. */
    DROPPED("Dropped");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    /** {@return the name for people, such as {@code Live}} */
    public String label() {
        return label;
    }
}
