package org.pmocatalogue.finding;

/** What a problem does to what is read or written. */
enum Consequence {
    /** All is kept. */
    NOTHING,
    /** Something is left out. */
    LOSES,
    /** Nothing after it is read. */
    ENDS
}
