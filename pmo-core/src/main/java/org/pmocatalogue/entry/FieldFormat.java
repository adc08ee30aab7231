package org.pmocatalogue.entry;

/** What a single value of a field looks like. */
public enum FieldFormat {
    /** Text on one line, without blanks around it. */
    LINE,
    /** A line that is an id: 1 to 100 letters, digits, hyphens, underscores and full stops. */
    ID,
    /** A line that begins with a name and a colon, such as {@code pilot result: 9 of 10 projects kept their log}. */
    NAMED_LINE,
    /** Text of any length, kept exactly. */
    TEXT,
    /** A number, 0 or more. */
    NUMBER,
    /** Yes or no. */
    TRUTH,
    /** A day. */
    DATE,
    /** Any value, such as that of an attribute: its type must come back when what was written is read. */
    ANY
}
