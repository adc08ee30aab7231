package org.pmocatalogue.catalogue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether all words of a question occur in a service's name, description or purpose. Case does not count; a word may be
 * a part of a longer one.
 */
final class WordSearch implements Predicate<PmoService> {

    private final List<String> words;

    WordSearch(String question) {
        words = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().splitToList(question);
    }

    @Override
    public boolean test(PmoService service) {
        for (String word : words) {
            if (!contains(service.name(), word)
                    && !contains(service.description().orElse(""), word)
                    && !contains(service.purpose().orElse(""), word)) {
                return false;
            }
        }
        return true;
    }

    /** Compares in place: a search through a large catalogue makes no copy of its texts. */
    private static boolean contains(String text, String word) {
        int last = text.length() - word.length();
        char lower = Character.toLowerCase(word.charAt(0));
        char upper = Character.toUpperCase(word.charAt(0));
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if ((c == lower || c == upper) && text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
