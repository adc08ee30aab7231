package org.pmocatalogue.entry;

/** The format of a single value of a field. */
public enum FieldFormat {
    /** Text on one line, without surrounding blanks. */
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
    /** A value of any type, such as that of an attribute. A written value must be read back with its type. */
    ANY
}
