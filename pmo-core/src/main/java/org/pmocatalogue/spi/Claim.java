package org.pmocatalogue.spi;

/** How sure a format is that a file is its own. The strongest claim wins. */
public enum Claim {
    /** Not mine. */
    NONE,
    /** Mine by its name; the content tells nothing, or there is none yet. */
    BY_NAME,
    /** Mine by its first bytes. */
    BY_CONTENT
}
