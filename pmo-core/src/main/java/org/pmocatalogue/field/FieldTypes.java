package org.pmocatalogue.field;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.value.CodedValue;
import org.pmocatalogue.value.IdRule;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** The types of fields. */
public final class FieldTypes {

    /** Text of any length, kept exactly; blank text is absent. */
    public static final FieldType<String> TEXT = new RuledText(FieldFormat.TEXT, TextRule::exact);

    /** Text on one line, without surrounding blanks; a blank line is absent. */
    public static final FieldType<String> LINE = new RuledText(FieldFormat.LINE, TextRule::line);

    /** A number, 0 or more; 40 and 40.0 are equal. */
    public static final FieldType<BigDecimal> AMOUNT = new Amount();

    /** Yes; no is absent. */
    public static final FieldType<Boolean> FLAG = new Flag();

    /** A date. */
    public static final FieldType<LocalDate> DATE = new Day();

    /** Any raw value. */
    public static final FieldType<RawValue> ANY = new Any();

    private FieldTypes() {}

    /** {@return the type of ids with a type of their own} */
    public static <V> FieldType<V> id(Function<String, V> parse) {
        return new Parsed<>(FieldFormat.ID, parse);
    }

    /** {@return the type of ids that are text; the rule's messages begin with the label} */
    public static FieldType<String> id() {
        return new RuledText(FieldFormat.ID, IdRule::checked);
    }

    /** {@return the type of values that are written as one line beginning with a name and a colon} */
    public static <V> FieldType<V> namedLine(Function<String, V> parse) {
        return new Parsed<>(FieldFormat.NAMED_LINE, parse);
    }

    /**
     * {@return the same type, for typed text that may hold other names}
     *
     * @param name returns the name in files for typed text; the text itself if unknown
     */
    public static <V> FieldType<V> renamed(FieldType<V> type, UnaryOperator<String> name) {
        return new Renamed<>(type, name);
    }

    /** {@return the type of all values of an enum} */
    public static <C extends Enum<C> & CodedValue> FieldType<C> coded(Class<C> values) {
        return coded(EnumSet.allOf(values));
    }

    /** {@return the type of some values of an enum} */
    public static <C extends Enum<C> & CodedValue> FieldType<C> coded(Set<C> values) {
        return choice(
                FieldProblem.INVALID_VALUE,
                Maps.uniqueIndex(values, CodedValue::token),
                text -> CodedValue.parseLenient(values, text).stream().collect(toImmutableList()),
                CodedValue::token,
                CodedValue::label);
    }

    /**
     * {@return the type of the values of a closed set}
     *
     * @param problem the problem with a value outside the set
     * @param byToken the values, by their tokens
     * @param parseLenient returns all values that typed text may denote
     */
    public static <V> FieldType<V> choice(
            Problem problem,
            ImmutableMap<String, V> byToken,
            Function<String, ImmutableList<V>> parseLenient,
            Function<V, String> token,
            Function<V, String> label) {
        return new ChoiceType<>(problem, byToken, parseLenient, token, label);
    }

    /** {@return the type of lists with elements of a type} */
    public static <E> FieldType<ImmutableList<E>> list(FieldType<E> element) {
        return new ListType<>(element);
    }

    /** {@return the type of sets with elements of a type} */
    public static <E> FieldType<ImmutableSet<E>> set(FieldType<E> element) {
        return new SetType<>(element);
    }

    /** Text that is stored by a rule. */
    private static final class RuledText extends FieldType<String> {

        private final BinaryOperator<String> rule;

        /** @param rule returns the stored text for a label and a text */
        RuledText(FieldFormat format, BinaryOperator<String> rule) {
            super(format);
            this.rule = rule;
        }

        @Override
        public @Nullable String parse(RawValue raw, String label, ErrorSink errors) {
            String text = text(raw, "text", errors);
            return text == null ? null : normalise(label, text);
        }

        @Override
        public RawValue print(String value) {
            return RawValue.of(value);
        }

        @Override
        public @Nullable String normalise(String label, String value) {
            return TextRule.trim(value).isEmpty() ? null : rule.apply(label, value);
        }
    }

    /** A value with a parser for its {@code toString()}. */
    private static final class Parsed<V> extends FieldType<V> {

        private final Function<String, V> parse;

        Parsed(FieldFormat format, Function<String, V> parse) {
            super(format);
            this.parse = parse;
        }

        @Override
        public @Nullable V parse(RawValue raw, String label, ErrorSink errors) {
            String text = text(raw, "text", errors);
            return text == null || TextRule.trim(text).isEmpty() ? null : parse.apply(text);
        }

        @Override
        public RawValue print(V value) {
            return RawValue.of(value.toString());
        }

        @Override
        public V normalise(String label, V value) {
            return value;
        }
    }

    /** Another type, for typed text that may hold other names. */
    private static final class Renamed<V> extends FieldType<V> {

        private final FieldType<V> type;
        private final UnaryOperator<String> name;

        Renamed(FieldType<V> type, UnaryOperator<String> name) {
            super(type.format());
            this.type = type;
            this.name = name;
        }

        @Override
        public @Nullable V parse(RawValue raw, String label, ErrorSink errors) {
            return type.parse(
                    raw instanceof RawValue.TypedText written
                                    && !TextRule.trim(written.text()).isEmpty()
                            ? new RawValue.TypedText(name.apply(written.text()))
                            : raw,
                    label,
                    errors);
        }

        @Override
        public RawValue print(V value) {
            return type.print(value);
        }

        @Override
        public @Nullable V normalise(String label, V value) {
            return type.normalise(label, value);
        }
    }

    private static final class Amount extends FieldType<BigDecimal> {

        Amount() {
            super(FieldFormat.NUMBER);
        }

        @Override
        public @Nullable BigDecimal parse(RawValue raw, String label, ErrorSink errors) {
            if (raw instanceof RawValue.Decimal number) {
                return normalise(label, number.number());
            }
            if (!(raw instanceof RawValue.TypedText written)) {
                errors.wrongType(raw, "a number");
                return null;
            }
            String text = TextRule.trim(written.text());
            try {
                return text.isEmpty()
                        ? null
                        : normalise(label, RawValue.Decimal.parse(text).number());
            } catch (NumberFormatException e) {
                errors.wrongType(raw, "a number such as 12.5");
                return null;
            }
        }

        @Override
        public RawValue print(BigDecimal value) {
            return RawValue.of(value);
        }

        @Override
        public BigDecimal normalise(String label, BigDecimal value) {
            if (value.signum() < 0) {
                throw new InvalidValueException(label, "is %s, must be 0 or more".formatted(value));
            }
            BigDecimal stripped = new RawValue.Decimal(value).number().stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    private static final class Flag extends FieldType<Boolean> {

        private static final ImmutableSet<String> YES = ImmutableSet.of("yes", "y", "true", "x", "✓", "✔", "1");
        private static final ImmutableSet<String> NO = ImmutableSet.of("no", "n", "false", "-", "0", "");

        Flag() {
            super(FieldFormat.TRUTH);
        }

        @Override
        public @Nullable Boolean parse(RawValue raw, String label, ErrorSink errors) {
            if (raw instanceof RawValue.Bool truth) {
                return normalise(label, truth.truth());
            }
            if (!(raw instanceof RawValue.TypedText written)) {
                errors.wrongType(raw, "true or false");
                return null;
            }
            String text = Ascii.toLowerCase(TextRule.trim(written.text()));
            if (!YES.contains(text) && !NO.contains(text)) {
                errors.wrongType(raw, "yes or no");
            }
            return normalise(label, YES.contains(text));
        }

        @Override
        public RawValue print(Boolean value) {
            return RawValue.of(value.booleanValue());
        }

        @Override
        public @Nullable Boolean normalise(String label, Boolean value) {
            return value ? true : null;
        }
    }

    private static final class Day extends FieldType<LocalDate> {

        private static final String EXPECTED = "a date such as 2026-01-05";

        Day() {
            super(FieldFormat.DATE);
        }

        @Override
        public @Nullable LocalDate parse(RawValue raw, String label, ErrorSink errors) {
            if (raw instanceof RawValue.Date date) {
                return date.date();
            }
            String given = text(raw, EXPECTED, errors);
            String text = given == null ? "" : TextRule.trim(given);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return isPlain(text)
                        ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                        : LocalDate.parse(text);
            } catch (DateTimeException e) {
                errors.wrongType(raw, EXPECTED);
                return null;
            }
        }

        /** {@return whether the text has the shape of most dates, which takes a tenth of the time to parse} */
        private static boolean isPlain(String text) {
            if (text.length() != 10) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if ((i == 4 || i == 7) ? c != '-' : (c < '0' || c > '9')) {
                    return false;
                }
            }
            return true;
        }

        private static int number(String text, int from, int to) {
            return Integer.parseInt(text, from, to, 10);
        }

        @Override
        public RawValue print(LocalDate value) {
            return RawValue.of(value);
        }

        @Override
        public LocalDate normalise(String label, LocalDate value) {
            return value;
        }
    }

    private static final class Any extends FieldType<RawValue> {

        Any() {
            super(FieldFormat.ANY);
        }

        @Override
        public @Nullable RawValue parse(RawValue raw, String label, ErrorSink errors) {
            return normalise(label, raw);
        }

        @Override
        public RawValue print(RawValue value) {
            return value;
        }

        @Override
        public @Nullable RawValue normalise(String label, RawValue value) {
            boolean isBlank = value instanceof RawValue.TypedText written
                    && TextRule.trim(written.text()).isEmpty();
            return isBlank || value instanceof RawValue.Null ? null : value;
        }
    }
}
