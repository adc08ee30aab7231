package org.pmocatalogue.excel.xlsx;

/** What a cell says of how its value is written (ISO/IEC 29500-1, clause 18.18.11). */
enum CellType {
    /** The number of a shared text. */
    SHARED,
    /** A number; what a cell has that says nothing. */
    NUMBER,
    /** 1 or 0. */
    TRUTH,
    /** A date as ISO 8601 writes it. */
    DATE,
    /** A text, right there. */
    TEXT,
    /** What could not be calculated, such as {@code #REF!}. */
    ERROR,
    /** None that is known; taken for text. */
    OTHER;

    static CellType of(Chars name) {
        if (name.length() == 1) {
            return switch (name.charAt(0)) {
                case 's' -> SHARED;
                case 'n' -> NUMBER;
                case 'b' -> TRUTH;
                case 'd' -> DATE;
                case 'e' -> ERROR;
                default -> OTHER;
            };
        }
        return name.is("inlineStr") || name.is("str") ? TEXT : OTHER;
    }
}
