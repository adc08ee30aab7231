package org.pmocatalogue.catalogue;

import org.pmocatalogue.value.CodedValue;

/**
 * The phase of a service, which summarizes its stages. Service portfolio practice (FitSM, ITIL) calls the first three
 * pipeline, catalogue and retired.
 */
public enum Phase implements CodedValue {
    /** In preparation, and not yet offered to all. */
    PIPELINE,
    /** Offered, including during a transformation. */
    LIVE,
    /** No longer offered. */
    RETIRED,
    /** Abandoned before it was ever offered. */
    DROPPED;

    /** {@return the token} */
    @Override
    public String toString() {
        return token();
    }
}
