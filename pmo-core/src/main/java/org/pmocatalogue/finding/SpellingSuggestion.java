package org.pmocatalogue.finding;

import static java.util.Comparator.comparingInt;

import com.google.common.collect.Streams;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that was probably meant. */
public final class SpellingSuggestion {

    private SpellingSuggestion() {}

    /**
     * {@return the known word nearest to {@code given}, if it is near enough to be a slip}
     *
     * <p>Near enough is one letter in three, left out, added, changed, or swapped with its neighbour; case does not
     * count.
     */
    public static Optional<String> nearest(String given, Iterable<String> known) {
        int most = Math.max(1, given.length() / 3);
        if (given.length() > 100) {
            return Optional.empty();
        }
        return Streams.stream(known)
                .filter(k -> !k.equals(given) && Math.abs(k.length() - given.length()) <= most)
                .filter(k -> distance(given, k) <= most)
                .min(comparingInt(k -> distance(given, k)));
    }

    /** {@return the nearest known word as a hint, such as {@code did you mean "support"?}} */
    public static Optional<String> hint(String given, Iterable<String> known) {
        return nearest(given, known).map(SpellingSuggestion::asked);
    }

    /** {@return the hint that a known word was meant} */
    public static String asked(String meant) {
        return "did you mean \"%s\"?".formatted(meant);
    }

    /** {@return the hint that a name was given where an id is wanted} */
    public static String isName(String id) {
        return "that is a name; its id is \"%s\"".formatted(id);
    }

    /** Optimal string alignment distance: the restricted form of Damerau and Levenshtein's. */
    private static int distance(String given, String known) {
        String a = given.toLowerCase(Locale.ROOT);
        String b = known.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
