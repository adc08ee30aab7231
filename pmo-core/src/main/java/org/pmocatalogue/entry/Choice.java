package org.pmocatalogue.entry;

/**
 * One value of a closed set.
 *
 * @param token the value in files, such as {@code centre-of-excellence}
 * @param label the value for people, such as {@code Centre of excellence}; unique in the set, so the token where two
 *     values have the same label
 */
public record Choice(String token, String label) {}
