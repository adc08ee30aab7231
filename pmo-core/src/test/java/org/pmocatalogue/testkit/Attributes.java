package org.pmocatalogue.testkit;

/** Which attributes a format keeps: named values of entries that belong to no field. */
public enum Attributes {
    /** None. */
    NONE,
    /** Those that are text. */
    TEXT,
    /** All, with their types: numbers, lists, objects and so on. */
    ALL
}
