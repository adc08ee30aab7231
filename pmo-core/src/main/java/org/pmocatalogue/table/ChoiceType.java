package org.pmocatalogue.table;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.Form;
import org.pmocatalogue.finding.DidYouMean;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * One of a closed set. A program writes its token; from a person the label and other names are taken, too.
 *
 * <p>A label by which another of the set may be meant is shown to nobody: the token stands in its place.
 */
final class ChoiceType<V> extends FieldType<V> {

    private final Problem problem;
    private final ImmutableMap<String, V> byToken;
    private final ImmutableList<Choice> choices;

    /** What people choose from lists, the most frequent that they give; only what none but one is called. */
    private final Map<String, V> byLabel = new HashMap<>();

    private final Function<String, V> parse;
    private final Function<String, ImmutableList<V>> understand;
    private final Function<V, String> token;

    /**
     * @param problem what it is if a value is none of the set
     * @param byToken the set
     * @param parse takes a token, and says what is wrong with what is none
     * @param understand gives all that a person may mean by what is no token
     */
    ChoiceType(
            Problem problem,
            ImmutableMap<String, V> byToken,
            Function<String, V> parse,
            Function<String, ImmutableList<V>> understand,
            Function<V, String> token,
            Function<V, String> label) {
        super(Form.LINE);
        this.problem = problem;
        this.byToken = byToken;
        this.parse = parse;
        this.understand = understand;
        this.token = token;
        byToken.values().stream()
                .filter(value -> meant(label.apply(value)).equals(ImmutableList.of(value)))
                .forEach(value -> byLabel.put(label.apply(value), value));
        this.choices = byToken.entrySet().stream()
                .map(e -> choice(e.getKey(), label.apply(e.getValue())))
                .collect(toImmutableList());
    }

    private Choice choice(String token, String label) {
        return new Choice(token, Objects.equals(byLabel.get(label), byToken.get(token)) ? label : token);
    }

    private ImmutableList<V> meant(String written) {
        V exactly = byToken.get(written);
        return exactly == null ? understand.apply(written) : ImmutableList.of(exactly);
    }

    @Override
    ImmutableList<Choice> choices() {
        return choices;
    }

    @Override
    @Nullable
    V parse(RawValue raw, Complaints complaints) {
        String text = text(raw, "text", complaints);
        if (text == null || TextRule.trim(text).isEmpty()) {
            return null;
        }
        String trimmed = TextRule.trim(text);
        V known = byToken.get(trimmed);
        if (known == null && raw instanceof RawValue.Written) {
            known = byLabel.get(trimmed);
        }
        if (known != null) {
            return known;
        }
        try {
            return parse.apply(trimmed);
        } catch (InvalidValueException e) {
            var meant = understand.apply(trimmed);
            if (meant.size() == 1 && raw instanceof RawValue.Written) {
                return meant.get(0);
            }
            complaints.invalid(problem, FieldTypes.message(e), hint(trimmed, meant));
            return null;
        }
    }

    private @Nullable String hint(String given, ImmutableList<V> meant) {
        if (meant.isEmpty()) {
            return DidYouMean.hint(given, Iterables.transform(choices, Choice::token))
                    .orElse(null);
        }
        String tokens = meant.stream().map(m -> TextRule.quoted(token.apply(m))).collect(joining(" or "));
        return "write " + tokens + (meant.size() == 1 ? "" : ", which are called so");
    }

    @Override
    RawValue print(V value) {
        return RawValue.of(token.apply(value));
    }
}
