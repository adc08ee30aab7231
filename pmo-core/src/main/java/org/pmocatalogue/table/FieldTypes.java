package org.pmocatalogue.table;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.Word;
import org.pmocatalogue.entry.Form;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * The types that fields have. Rules stand in the value types of the domain; here is only which raw values are taken for
 * them.
 */
public final class FieldTypes {

    public static final FieldType<String> TEXT = new Exact();
    public static final FieldType<String> LINE = new Line(UnaryOperator.identity());
    public static final FieldType<BigDecimal> NUMBER = new OfNumber();
    public static final FieldType<Boolean> TRUTH = new OfTruth();
    public static final FieldType<LocalDate> DATE = new OfDate();
    public static final FieldType<RawValue> ANY = new Unknown();

    private FieldTypes() {}

    /** Ids. */
    public static <V> FieldType<V> id(Function<String, V> parse) {
        return new OfText<>(Form.ID, parse, Object::toString);
    }

    /**
     * Ids, also by what people call them.
     *
     * @param meant gives the id for what a person wrote, or that itself if it is none
     */
    public static <V> FieldType<V> id(Function<String, V> parse, UnaryOperator<String> meant) {
        return new OfText<>(Form.ID, parse, Object::toString, meant);
    }

    /**
     * Names in one line, also by what people call them.
     *
     * @param meant gives the name for what a person wrote, or that itself if it is none
     */
    public static FieldType<String> name(UnaryOperator<String> meant) {
        return new Line(meant);
    }

    /** Values written as one line that begins with a name. */
    static <V> FieldType<V> namedLine(Function<String, V> parse) {
        return new OfText<>(Form.NAMED_LINE, parse, Object::toString);
    }

    /** Words of a closed set. */
    public static <W extends Enum<W> & Word> FieldType<W> word(Class<W> words) {
        return word(EnumSet.allOf(words));
    }

    /** Some words of a closed set. */
    public static <W extends Enum<W> & Word> FieldType<W> word(Set<W> words) {
        return new ChoiceType<>(
                Problem.INVALID_VALUE,
                Maps.uniqueIndex(words, Word::token),
                text -> Word.parse(words, text),
                text -> Word.understand(words, text).stream().collect(toImmutableList()),
                Word::token,
                Word::label);
    }

    /** Stages, by their ids. */
    static FieldType<Stage> stage(Iterable<Stage> stages) {
        return new ChoiceType<>(
                Problem.UNKNOWN_STAGE,
                Maps.uniqueIndex(stages, Stage::id),
                text -> Stage.parse(stages, text),
                text -> Stage.meant(stages, text),
                Stage::id,
                Stage::label);
    }

    /** Several values, each of type {@code element}. */
    static <V> FieldType<ImmutableList<V>> list(FieldType<V> element) {
        return new ListType<>(element);
    }

    private static final class Exact extends FieldType<String> {

        Exact() {
            super(Form.TEXT);
        }

        @Override
        @Nullable
        String parse(RawValue raw, Complaints complaints) {
            String text = text(raw, "text", complaints);
            return text == null || TextRule.trim(text).isEmpty() ? null : text;
        }

        @Override
        RawValue print(String value) {
            return RawValue.of(value);
        }
    }

    /** What it must be is known to who takes it. */
    private static final class Unknown extends FieldType<RawValue> {

        Unknown() {
            super(Form.ANY);
        }

        @Override
        @Nullable
        RawValue parse(RawValue raw, Complaints complaints) {
            boolean isBlank = raw instanceof RawValue.Written written
                    && TextRule.trim(written.text()).isEmpty();
            return isBlank ? null : raw;
        }

        @Override
        RawValue print(RawValue value) {
            return value;
        }
    }

    /** Not checked here but by the builder that takes it; the elements of a list are, once it has refused one. */
    private static final class Line extends OfText<String> {

        private final UnaryOperator<String> meant;

        Line(UnaryOperator<String> meant) {
            super(Form.LINE, text -> text, text -> text, meant);
            this.meant = meant;
        }

        @Override
        FieldType<String> ofElements(String label) {
            return new OfText<>(Form.LINE, text -> TextRule.line(label, text), text -> text, meant);
        }
    }

    private static class OfText<V> extends FieldType<V> {

        private final Function<String, V> parse;
        private final Function<V, String> print;
        private final UnaryOperator<String> meant;

        OfText(Form form, Function<String, V> parse, Function<V, String> print) {
            this(form, parse, print, UnaryOperator.identity());
        }

        OfText(Form form, Function<String, V> parse, Function<V, String> print, UnaryOperator<String> meant) {
            super(form);
            this.parse = parse;
            this.print = print;
            this.meant = meant;
        }

        @Override
        @Nullable
        V parse(RawValue raw, Complaints complaints) {
            String text = text(raw, "text", complaints);
            if (text == null || TextRule.trim(text).isEmpty()) {
                return null;
            }
            return parse.apply(raw instanceof RawValue.Written ? meant.apply(text) : text);
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
                    return RawValue.Decimal.parse(text).number();
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
            String given = text(raw, MUST, complaints);
            String text = given == null ? "" : TextRule.trim(given);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return isPlain(text)
                        ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                        : LocalDate.parse(text);
            } catch (DateTimeException e) {
                complaints.wrongType(raw, MUST);
                return null;
            }
        }

        /** {@return whether it looks as nearly all dates do; to read those by hand takes a tenth of the time} */
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
        RawValue print(LocalDate value) {
            return RawValue.of(value);
        }
    }

    static String message(InvalidValueException e) {
        return String.valueOf(e.getMessage());
    }
}
