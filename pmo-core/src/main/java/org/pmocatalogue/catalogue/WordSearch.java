package org.pmocatalogue.catalogue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Lists;
import java.util.function.Predicate;
import org.pmocatalogue.value.TextRule;

/**
 * Matches services whose name, description or purpose contain all words of a query, in any case. A word also matches as
 * a part of a longer word.
 */
final class WordSearch implements Predicate<PmoService> {

    /** The other forms of each letter, such as {@code S} and the long s for {@code s}. */
    private static final ImmutableListMultimap<Character, Character> FORMS = forms();

    private final ImmutableList<Word> words;

    WordSearch(String query) {
        words = Splitter.on(CharMatcher.whitespace())
                .omitEmptyStrings()
                .splitToStream(query)
                .map(Word::of)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean test(PmoService service) {
        for (Word word : words) {
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

    /** A word and the forms of its first letter. Texts are compared in place, without copies. */
    private record Word(String word, ImmutableList<Character> starts) {

        static Word of(String word) {
            char first = TextRule.folded(word.charAt(0));
            return new Word(
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
