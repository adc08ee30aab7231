package org.pmocatalogue.catalogue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;

/**
 * Whether all words of a question occur in a service's name, description or purpose. Case does not count; a word may be
 * a part of a longer one.
 */
final class WordSearch implements Predicate<PmoService> {

    private final ImmutableList<Sought> words;

    WordSearch(String question) {
        words = Splitter.on(CharMatcher.whitespace())
                .omitEmptyStrings()
                .splitToStream(question)
                .map(Sought::of)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean test(PmoService service) {
        for (Sought word : words) {
            if (!word.isIn(service.name())
                    && !word.isIn(service.description().orElse(""))
                    && !word.isIn(service.purpose().orElse(""))) {
                return false;
            }
        }
        return true;
    }

    /** A word with both cases of each letter. Texts are compared in place: a search makes no copy of them. */
    private record Sought(String lower, String upper) {

        static Sought of(String word) {
            var lower = new StringBuilder();
            var upper = new StringBuilder();
            for (int i = 0; i < word.length(); i++) {
                char c = Character.toUpperCase(word.charAt(i));
                upper.append(c);
                lower.append(Character.toLowerCase(c));
            }
            return new Sought(lower.toString(), upper.toString());
        }

        boolean isIn(String text) {
            int last = text.length() - lower.length();
            for (int i = 0; i <= last; i++) {
                if (isAt(text, i)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isAt(String text, int start) {
            for (int i = 0; i < lower.length(); i++) {
                char c = text.charAt(start + i);
                if (c != lower.charAt(i) && c != upper.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
