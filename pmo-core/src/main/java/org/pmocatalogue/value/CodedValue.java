package org.pmocatalogue.value;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A word of a closed set, such as a level. */
public interface CodedValue {

    /** {@return the word in files, such as {@code centre-of-excellence}} */
    String token();

    /** {@return the word for people, such as {@code Centre of excellence}} */
    String label();

    /** {@return other words for the same, as people write them, in lower case; none if nobody says other words} */
    default ImmutableSet<String> aliases() {
        return ImmutableSet.of();
    }

    /**
     * {@return the word with this token}
     *
     * @throws InvalidValueException if there is none; the message lists them
     */
    static <W extends Enum<W> & CodedValue> W parse(Class<W> words, String token) {
        return parse(EnumSet.allOf(words), token);
    }

    /**
     * {@return the one of some words that has this token}
     *
     * @param words one at least
     * @throws InvalidValueException if there is none; the message lists them
     */
    static <W extends Enum<W> & CodedValue> W parse(Set<W> words, String token) {
        for (W word : words) {
            if (word.token().equals(token)) {
                return word;
            }
        }
        throw new InvalidValueException(
                sentenceCase(words.iterator().next().getDeclaringClass()),
                "is %s, must be one of %s"
                        .formatted(
                                TextRule.quoted(token),
                                words.stream().map(CodedValue::token).collect(Collectors.joining(", "))));
    }

    /**
     * {@return the word that a person means by its token, its label or an alias, in any case, with blanks or hyphens}
     */
    static <W extends Enum<W> & CodedValue> Optional<W> parseLenient(Class<W> words, String written) {
        return parseLenient(EnumSet.allOf(words), written);
    }

    /** {@return the one of some words that a person means, taken as {@link #parseLenient(Class, String)} takes it} */
    static <W extends Enum<W> & CodedValue> Optional<W> parseLenient(Set<W> words, String written) {
        String folded = fold(written);
        return words.stream()
                .filter(w -> fold(w.token()).equals(folded)
                        || fold(w.label()).equals(folded)
                        || w.aliases().stream().anyMatch(a -> fold(a).equals(folded)))
                .findFirst();
    }

    private static String sentenceCase(Class<?> words) {
        String name = CaseFormat.UPPER_CAMEL
                .to(CaseFormat.LOWER_HYPHEN, words.getSimpleName())
                .replace('-', ' ');
        return Ascii.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String fold(String text) {
        return CharMatcher.whitespace().or(CharMatcher.anyOf("-_")).trimAndCollapseFrom(Ascii.toLowerCase(text), ' ');
    }
}
