package org.pmocatalogue.finding;

/** The consequence of a problem for what is read or written. */
public enum Consequence {
    /** Everything is kept. */
    KEPT,
    /** Something is omitted. */
    DROPPED,
    /** Nothing after the problem is read. */
    ABORTED
}
