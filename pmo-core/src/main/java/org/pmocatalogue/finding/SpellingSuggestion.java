package org.pmocatalogue.finding;

import static java.util.Comparator.comparingInt;

import com.google.common.collect.Streams;
import java.util.Locale;
import java.util.Optional;

/** Suggests a known word in place of an unknown one. */
public final class SpellingSuggestion {

    private SpellingSuggestion() {}

    /**
     * {@return the most similar known word, if it is similar enough to be a spelling mistake}
     *
     * <p>Up to one letter in three may be missing, added, changed, or swapped with its neighbour; case is ignored.
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

    /** {@return the most similar known word as a hint, such as {@code did you mean "support"?}} */
    public static Optional<String> hint(String given, Iterable<String> known) {
        return nearest(given, known).map(SpellingSuggestion::asked);
    }

    /** {@return the hint that suggests a word} */
    public static String asked(String meant) {
        return "did you mean \"%s\"?".formatted(meant);
    }

    /** {@return the hint for a name that was given instead of an id} */
    public static String isName(String id) {
        return "that is a name; its id is \"%s\"".formatted(id);
    }

    /** Optimal string alignment distance: the restricted Damerau–Levenshtein distance. */
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
