package org.pmocatalogue.entry;

/** What a single value of a field looks like. */
public enum Form {
    /** Text on one line, without blanks around it. */
    LINE,
    /** Text of any length, kept exactly. */
    TEXT,
    /** A number. */
    NUMBER,
    /** Yes or no. */
    TRUTH,
    /** A day. */
    DATE
}
