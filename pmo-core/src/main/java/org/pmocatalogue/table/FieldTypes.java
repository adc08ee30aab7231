package org.pmocatalogue.table;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.Word;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.Form;
import org.pmocatalogue.finding.DidYouMean;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * The types that fields have. Rules stand in the value types of the domain; here is only which raw values are taken for
 * them.
 */
final class FieldTypes {

    static final FieldType<String> TEXT = new Exact();
    static final FieldType<String> LINE = new OfText<>(Form.LINE, text -> text, text -> text);
    static final FieldType<BigDecimal> NUMBER = new OfNumber();
    static final FieldType<Boolean> TRUTH = new OfTruth();
    static final FieldType<LocalDate> DATE = new OfDate();

    private FieldTypes() {}

    /** Values written as one line, such as ids. */
    static <V> FieldType<V> line(Function<String, V> parse) {
        return new OfText<>(Form.LINE, parse, Object::toString);
    }

    /** Words of a closed set. */
    static <W extends Enum<W> & Word> FieldType<W> word(Class<W> words) {
        return new OfWord<>(words);
    }

    /** Stages, by their ids. */
    static FieldType<Stage> stage(Iterable<Stage> stages) {
        return new OfStage(ImmutableList.copyOf(stages));
    }

    /** Several values, each of type {@code element}. */
    static <V> FieldType<ImmutableList<V>> list(FieldType<V> element) {
        return new OfList<>(element);
    }

    private static final class Exact extends FieldType<String> {

        Exact() {
            super(Form.TEXT);
        }

        @Override
        @Nullable
        String parse(RawValue raw, Complaints complaints) {
            String text = text(raw, "text", complaints);
            return text == null || text.isEmpty() ? null : text;
        }

        @Override
        RawValue print(String value) {
            return RawValue.of(value);
        }
    }

    private static final class OfText<V> extends FieldType<V> {

        private final Function<String, V> parse;
        private final Function<V, String> print;

        OfText(Form form, Function<String, V> parse, Function<V, String> print) {
            super(form);
            this.parse = parse;
            this.print = print;
        }

        @Override
        @Nullable
        V parse(RawValue raw, Complaints complaints) {
            String text = text(raw, "text", complaints);
            return text == null || TextRule.trim(text).isEmpty() ? null : parse.apply(text);
        }

        @Override
        RawValue print(V value) {
            return RawValue.of(print.apply(value));
        }
    }

    private static final class OfNumber extends FieldType<BigDecimal> {

        OfNumber() {
            super(Form.NUMBER);
        }

        @Override
        @Nullable
        BigDecimal parse(RawValue raw, Complaints complaints) {
            if (raw instanceof RawValue.Decimal number) {
                return number.number();
            }
            if (raw instanceof RawValue.Written written) {
                String text = TextRule.trim(written.text());
                if (text.isEmpty()) {
                    return null;
                }
                try {
                    return new RawValue.Decimal(new BigDecimal(text)).number();
                } catch (NumberFormatException e) {
                    complaints.wrongType(raw, "a number such as 12.5");
                    return null;
                }
            }
            complaints.wrongType(raw, "a number");
            return null;
        }

        @Override
        RawValue print(BigDecimal value) {
            return RawValue.of(value);
        }
    }

    private static final class OfTruth extends FieldType<Boolean> {

        private static final ImmutableSet<String> YES = ImmutableSet.of("yes", "y", "true", "x", "✓", "✔", "1");
        private static final ImmutableSet<String> NO = ImmutableSet.of("no", "n", "false", "-", "0");

        OfTruth() {
            super(Form.TRUTH);
        }

        @Override
        @Nullable
        Boolean parse(RawValue raw, Complaints complaints) {
            if (raw instanceof RawValue.Truth truth) {
                return truth.truth();
            }
            if (raw instanceof RawValue.Written written) {
                String text = Ascii.toLowerCase(TextRule.trim(written.text()));
                if (text.isEmpty()) {
                    return null;
                }
                if (YES.contains(text) || NO.contains(text)) {
                    return YES.contains(text);
                }
                complaints.wrongType(raw, "yes or no");
                return null;
            }
            complaints.wrongType(raw, "true or false");
            return null;
        }

        @Override
        RawValue print(Boolean value) {
            return RawValue.of(value.booleanValue());
        }
    }

    private static final class OfDate extends FieldType<LocalDate> {

        private static final String MUST = "a date such as 2026-01-05";

        OfDate() {
            super(Form.DATE);
        }

        @Override
        @Nullable
        LocalDate parse(RawValue raw, Complaints complaints) {
            if (raw instanceof RawValue.Date date) {
                return date.date();
            }
            String text = text(raw, MUST, complaints);
            if (text == null || TextRule.trim(text).isEmpty()) {
                return null;
            }
            try {
                return LocalDate.parse(TextRule.trim(text));
            } catch (DateTimeParseException e) {
                complaints.wrongType(raw, MUST);
                return null;
            }
        }

        @Override
        RawValue print(LocalDate value) {
            return RawValue.of(value);
        }
    }

    private static final class OfWord<W extends Enum<W> & Word> extends FieldType<W> {

        private final Class<W> words;
        private final ImmutableList<Choice> choices;

        OfWord(Class<W> words) {
            super(Form.LINE);
            this.words = words;
            this.choices = Arrays.stream(words.getEnumConstants())
                    .map(w -> new Choice(w.token(), w.label()))
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        ImmutableList<Choice> choices() {
            return choices;
        }

        @Override
        @Nullable
        W parse(RawValue raw, Complaints complaints) {
            String text = text(raw, "text", complaints);
            if (text == null || TextRule.trim(text).isEmpty()) {
                return null;
            }
            if (raw instanceof RawValue.Written) {
                var understood = Word.understand(words, text);
                if (understood.isPresent()) {
                    return understood.get();
                }
            }
            try {
                return Word.parse(words, TextRule.trim(text));
            } catch (InvalidValueException e) {
                String hint = Word.understand(words, text)
                        .map(w -> "write \"%s\"".formatted(w.token()))
                        .or(() -> DidYouMean.hint(text, Iterables.transform(choices, Choice::token)))
                        .orElse(null);
                complaints.invalid(Problem.INVALID_VALUE, message(e), hint);
                return null;
            }
        }

        @Override
        RawValue print(W value) {
            return RawValue.of(value.token());
        }
    }

    private static final class OfStage extends FieldType<Stage> {

        private final ImmutableList<Stage> stages;
        private final ImmutableList<Choice> choices;

        OfStage(ImmutableList<Stage> stages) {
            super(Form.LINE);
            this.stages = stages;
            this.choices =
                    stages.stream().map(s -> new Choice(s.id(), s.label())).collect(ImmutableList.toImmutableList());
        }

        @Override
        ImmutableList<Choice> choices() {
            return choices;
        }

        @Override
        @Nullable
        Stage parse(RawValue raw, Complaints complaints) {
            String text = text(raw, "text", complaints);
            if (text == null) {
                return null;
            }
            String id = TextRule.trim(text);
            if (id.isEmpty()) {
                return null;
            }
            for (var stage : stages) {
                if (stage.id().equals(id) || (raw instanceof RawValue.Written && isMeant(stage, id))) {
                    return stage;
                }
            }
            String hint = stages.stream()
                    .filter(s -> isMeant(s, id))
                    .findFirst()
                    .map(s -> "write \"%s\"".formatted(s.id()))
                    .or(() -> DidYouMean.hint(id, Iterables.transform(stages, Stage::id)))
                    .orElse(null);
            complaints.invalid(
                    Problem.UNKNOWN_STAGE,
                    "Stage is %s, must be one of %s"
                            .formatted(
                                    TextRule.quoted(id),
                                    stages.stream().map(Stage::id).collect(Collectors.joining(", "))),
                    hint);
            return null;
        }

        private static boolean isMeant(Stage stage, String written) {
            return stage.id().equalsIgnoreCase(written) || stage.label().equalsIgnoreCase(written);
        }

        @Override
        RawValue print(Stage value) {
            return RawValue.of(value.id());
        }
    }

    private static final class OfList<V> extends FieldType<ImmutableList<V>> {

        private static final Splitter LINES = Splitter.on('\n');

        private final FieldType<V> element;

        OfList(FieldType<V> element) {
            super(element.form());
            this.element = element;
        }

        @Override
        ImmutableList<Choice> choices() {
            return element.choices();
        }

        @Override
        boolean isMany() {
            return true;
        }

        @Override
        @Nullable
        ImmutableList<V> parse(RawValue raw, Complaints complaints) {
            if (raw instanceof RawValue.Items items) {
                return parseAll(items.items(), complaints);
            }
            if (raw instanceof RawValue.Written written) {
                return parseAll(written(written), complaints);
            }
            complaints.wrongType(raw, "a list");
            return null;
        }

        private static List<RawValue> written(RawValue.Written written) {
            return LINES.splitToStream(written.text())
                    .filter(line -> !TextRule.trim(line).isEmpty())
                    .<RawValue>map(RawValue.Written::new)
                    .toList();
        }

        private @Nullable ImmutableList<V> parseAll(List<RawValue> items, Complaints complaints) {
            var parsed = ImmutableList.<V>builderWithExpectedSize(items.size());
            boolean any = false;
            for (int i = 0; i < items.size(); i++) {
                var item = items.get(i);
                complaints.element(i);
                try {
                    V value = element.parse(item, complaints);
                    if (value != null) {
                        parsed.add(value);
                        any = true;
                    } else if (isBlank(item)) {
                        complaints.wrongType(item, "text that is not blank");
                    }
                } catch (InvalidValueException e) {
                    complaints.invalid(Problem.INVALID_VALUE, message(e), null);
                }
            }
            return any ? parsed.build() : null;
        }

        private static boolean isBlank(RawValue item) {
            return item instanceof RawValue.Text text
                    && TextRule.trim(text.text()).isEmpty();
        }

        @Override
        RawValue print(ImmutableList<V> value) {
            return new RawValue.Items(value.stream().map(element::print).collect(ImmutableList.toImmutableList()));
        }
    }

    static String message(InvalidValueException e) {
        return String.valueOf(e.getMessage());
    }
}
