package org.pmocatalogue.field;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * One value of a closed set. Files hold its token; typed text may also hold its label or an alias, in any case.
 *
 * <p>A label that is ambiguous within the set is not shown: the token is shown instead.
 *
 * @param <V> the type of a value
 */
final class ChoiceType<V> extends FieldType<V> {

    private final Problem problem;
    private final ImmutableMap<String, V> byToken;
    private final ImmutableList<Choice> choices;

    /** The values by their labels, as people pick them from lists; without ambiguous labels. */
    private final Map<String, V> byLabel = new HashMap<>();

    private final Function<String, ImmutableList<V>> parseLenient;
    private final Function<V, String> token;

    /**
     * @param problem the problem with a value outside the set
     * @param parseLenient returns all values that typed text may denote
     */
    ChoiceType(
            Problem problem,
            ImmutableMap<String, V> byToken,
            Function<String, ImmutableList<V>> parseLenient,
            Function<V, String> token,
            Function<V, String> label) {
        super(FieldFormat.LINE);
        this.problem = problem;
        this.byToken = byToken;
        this.parseLenient = parseLenient;
        this.token = token;
        byToken.values().stream()
                .filter(value -> matches(label.apply(value)).equals(ImmutableList.of(value)))
                .forEach(value -> byLabel.put(label.apply(value), value));
        this.choices = byToken.entrySet().stream()
                .map(e -> choice(e.getKey(), label.apply(e.getValue())))
                .collect(toImmutableList());
    }

    private Choice choice(String token, String label) {
        return new Choice(token, Objects.equals(byLabel.get(label), byToken.get(token)) ? label : token);
    }

    private ImmutableList<V> matches(String written) {
        V exactly = byToken.get(written);
        return exactly == null ? parseLenient.apply(written) : ImmutableList.of(exactly);
    }

    @Override
    public ImmutableList<Choice> choices() {
        return choices;
    }

    @Override
    ImmutableList<V> values() {
        return byToken.values().asList();
    }

    @Override
    public @Nullable V parse(RawValue raw, String label, ErrorSink errors) {
        String text = text(raw, "text", errors);
        if (text == null || TextRule.trim(text).isEmpty()) {
            return null;
        }
        String trimmed = TextRule.trim(text);
        V known = byToken.get(trimmed);
        if (known == null && raw instanceof RawValue.TypedText) {
            known = byLabel.get(trimmed);
        }
        if (known != null) {
            return known;
        }
        var matches = parseLenient.apply(trimmed);
        if (matches.size() == 1 && raw instanceof RawValue.TypedText) {
            return matches.get(0);
        }
        String expected = byToken.isEmpty()
                ? "but no values are known"
                : "must be one of " + Joiner.on(", ").join(byToken.keySet());
        errors.invalid(problem, "is %s, %s".formatted(TextRule.quoted(trimmed), expected), hint(trimmed, matches));
        return null;
    }

    private @Nullable String hint(String text, ImmutableList<V> matches) {
        if (matches.isEmpty()) {
            return SpellingSuggestion.hint(text, Iterables.transform(choices, Choice::token))
                    .orElse(null);
        }
        String tokens =
                matches.stream().map(m -> TextRule.quoted(token.apply(m))).collect(joining(" or "));
        return "write " + tokens + (matches.size() == 1 ? "" : ", which are called so");
    }

    @Override
    public RawValue print(V value) {
        return RawValue.of(token.apply(value));
    }

    @Override
    public V normalise(String label, V value) {
        return value;
    }
}
