package org.pmocatalogue.catalogue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;
import org.pmocatalogue.value.TextRule;

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

    /** A word, folded. Texts are compared in place: a search makes no copy of them. */
    private record Sought(String word) {

        static Sought of(String word) {
            return new Sought(TextRule.folded(word));
        }

        boolean isIn(String text) {
            char first = word.charAt(0);
            int last = text.length() - word.length();
            for (int i = 0; i <= last; i++) {
                if (TextRule.folded(text.charAt(i)) == first && isAt(text, i)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isAt(String text, int start) {
            for (int i = 1; i < word.length(); i++) {
                if (TextRule.folded(text.charAt(start + i)) != word.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
