package org.pmocatalogue.value;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A value of a closed set with a token for files and a label for people, such as a level. Implemented by enums. */
public interface CodedValue {

    /** {@return the name of the constant, such as {@code CENTRE_OF_EXCELLENCE}} */
    String name();

    /** {@return the value in files, such as {@code centre-of-excellence}} */
    default String token() {
        return Ascii.toLowerCase(name()).replace('_', '-');
    }

    /** {@return the value for people, such as {@code Centre of excellence}} */
    default String label() {
        return name().charAt(0) + Ascii.toLowerCase(name()).substring(1).replace('_', ' ');
    }

    /** {@return further spellings that people use, in lower case} */
    default ImmutableSet<String> aliases() {
        return ImmutableSet.of();
    }

    /**
     * {@return the value with this token}
     *
     * @throws InvalidValueException if the token is unknown; the message lists the tokens
     */
    static <V extends Enum<V> & CodedValue> V parse(Class<V> values, String token) {
        return parse(EnumSet.allOf(values), token);
    }

    /**
     * {@return the value with this token}
     *
     * @param values the known values, at least one
     * @throws InvalidValueException if the token is unknown; the message lists the tokens
     */
    static <V extends Enum<V> & CodedValue> V parse(Set<V> values, String token) {
        for (V value : values) {
            if (value.token().equals(token)) {
                return value;
            }
        }
        throw new InvalidValueException(
                sentenceCase(values.iterator().next().getDeclaringClass()),
                "is %s, must be one of %s"
                        .formatted(
                                TextRule.quoted(token),
                                values.stream().map(CodedValue::token).collect(Collectors.joining(", "))));
    }

    /** {@return the value with this token, label or alias, in any case, with blanks or hyphens} */
    static <V extends Enum<V> & CodedValue> Optional<V> parseLenient(Class<V> values, String written) {
        return parseLenient(EnumSet.allOf(values), written);
    }

    /** {@return the known value with this token, label or alias, as {@link #parseLenient(Class, String)} does} */
    static <V extends Enum<V> & CodedValue> Optional<V> parseLenient(Set<V> values, String written) {
        String folded = fold(written);
        return values.stream()
                .filter(v -> fold(v.token()).equals(folded)
                        || fold(v.label()).equals(folded)
                        || v.aliases().stream().anyMatch(a -> fold(a).equals(folded)))
                .findFirst();
    }

    private static String sentenceCase(Class<?> values) {
        String name = CaseFormat.UPPER_CAMEL
                .to(CaseFormat.LOWER_HYPHEN, values.getSimpleName())
                .replace('-', ' ');
        return Ascii.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String fold(String text) {
        return CharMatcher.whitespace().or(CharMatcher.anyOf("-_")).trimAndCollapseFrom(Ascii.toLowerCase(text), ' ');
    }
}
