package org.pmocatalogue.spi;

/** The claim of a format that a file is of this format. The strongest claim wins. */
public enum Claim {
    /** The file is not of this format. */
    NONE,
    /** The name fits, and the content is empty or does not contradict it. */
    BY_NAME,
    /** The first bytes identify the format. */
    BY_CONTENT
}
