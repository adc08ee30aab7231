package org.pmocatalogue.entry;

/**
 * One word of a closed set.
 *
 * @param token the word in files, such as {@code centre-of-excellence}
 * @param label the word for people, such as {@code Centre of excellence}
 */
public record Choice(String token, String label) {}
