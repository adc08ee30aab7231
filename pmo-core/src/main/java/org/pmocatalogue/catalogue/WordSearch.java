package org.pmocatalogue.catalogue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Lists;
import java.util.function.Predicate;
import org.pmocatalogue.value.TextRule;

/**
 * Whether all words of a question occur in a service's name, description or purpose. Case does not count; a word may be
 * a part of a longer one.
 */
final class WordSearch implements Predicate<PmoService> {

    /** The other forms of each letter that has some: of {@code s} these are {@code S} and the long s. */
    private static final ImmutableListMultimap<Character, Character> FORMS = forms();

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

    private static ImmutableListMultimap<Character, Character> forms() {
        var forms = ImmutableListMultimap.<Character, Character>builder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char folded = TextRule.folded((char) c);
            if (folded != c) {
                forms.put(folded, (char) c);
            }
        }
        return forms.build();
    }

    /** A word, and the forms of its first letter. Texts are compared in place: a search makes no copy of them. */
    private record Sought(String word, ImmutableList<Character> starts) {

        static Sought of(String word) {
            char first = TextRule.folded(word.charAt(0));
            return new Sought(
                    word,
                    ImmutableList.copyOf(Lists.asList(first, FORMS.get(first).toArray(Character[]::new))));
        }

        boolean isIn(String text) {
            for (char start : starts) {
                for (int i = text.indexOf(start); i >= 0; i = text.indexOf(start, i + 1)) {
                    if (text.regionMatches(true, i, word, 0, word.length())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
