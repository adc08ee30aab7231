package org.pmocatalogue.entry;

/**
 * One word of a closed set.
 *
 * @param token the word in files, such as {@code centre-of-excellence}
 * @param label the word for people, such as {@code Centre of excellence}; who reads it knows which one is meant, so
 *     that it is the token if others of the set are called the same
 */
public record Choice(String token, String label) {}
