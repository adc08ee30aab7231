package org.pmocatalogue.value;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * A value as a file holds it, before the core has said what it means.
 *
 * <p>A format that has types of its own (JSON) gives {@link Text}, {@link Decimal} and so on, and the core takes no
 * text for a number. A format in which people type (Excel, CSV) gives {@link TypedText} text, and the core understands
 * it: {@code 12} as a number, {@code Support} as the word {@code support}.
 */
public sealed interface RawValue {

    /** Nothing, said in so many words. */
    RawValue NULL = new Null();

    /** {@return how messages show it, such as {@code the number 12} or {@code the text "12"}} */
    String describe();

    /** {@return {@code text} as a value} */
    static RawValue of(String text) {
        return new Text(text);
    }

    /** {@return {@code number} as a value} */
    static RawValue of(BigDecimal number) {
        return new Decimal(number);
    }

    /** {@return {@code truth} as a value} */
    static RawValue of(boolean truth) {
        return truth ? Bool.YES : Bool.NO;
    }

    /** {@return {@code date} as a value} */
    static RawValue of(LocalDate date) {
        return new Date(date);
    }

    /** Text, meant as text. */
    record Text(String text) implements RawValue {

        /** Keeps the text as it is. */
        public Text {
            checkNotNull(text);
        }

        @Override
        public String describe() {
            return "the text " + TextRule.quoted(text);
        }
    }

    /** What a person typed, still to be understood. */
    record TypedText(String text) implements RawValue {

        /** Keeps the text as it is. */
        public TypedText {
            checkNotNull(text);
        }

        @Override
        public String describe() {
            return TextRule.quoted(text);
        }
    }

    /** A number, exact, with the scale it was written in. */
    record Decimal(BigDecimal number) implements RawValue {

        /** Digits before or after the decimal point that a number has at most. */
        public static final int MOST_DIGITS = 400;

        private static final String HAS_TOO_MANY_DIGITS =
                "has more than " + MOST_DIGITS + " digits before or after the decimal point";

        /** The message for a number with more digits. */
        public static final String TOO_MANY_DIGITS = "Number " + HAS_TOO_MANY_DIGITS;

        /** Characters of a text that numbers are parsed from at most: to parse one takes the square of its length. */
        public static final int LONGEST = 1_000;

        /**
         * @throws InvalidValueException if the number has more than {@value #MOST_DIGITS} digits before or after the
         *     point
         */
        public Decimal {
            if (Math.abs((long) number.scale()) > MOST_DIGITS
                    || number.precision() - (long) number.scale() > MOST_DIGITS) {
                throw tooManyDigits();
            }
        }

        private static InvalidValueException tooManyDigits() {
            return new InvalidValueException("Number", HAS_TOO_MANY_DIGITS);
        }

        /**
         * {@return the number that {@code text} says}
         *
         * @throws InvalidValueException if it has more than {@value #MOST_DIGITS} digits before or after the point, or
         *     more than {@value #LONGEST} characters
         * @throws NumberFormatException if it says none
         */
        public static Decimal parse(String text) {
            if (text.length() > LONGEST) {
                throw tooManyDigits();
            }
            return new Decimal(new BigDecimal(text));
        }

        @Override
        public String describe() {
            return "the number " + (number.precision() > 40 ? number.round(new MathContext(20)) + "…" : number);
        }
    }

    /** Yes or no. */
    record Bool(boolean truth) implements RawValue {

        private static final Bool YES = new Bool(true);
        private static final Bool NO = new Bool(false);

        @Override
        public String describe() {
            return truth ? "true" : "false";
        }
    }

    /** A day. */
    record Date(LocalDate date) implements RawValue {

        /** Keeps the date as it is. */
        public Date {
            checkNotNull(date);
        }

        @Override
        public String describe() {
            return "the date " + date;
        }
    }

    /** Nothing; {@link RawValue#NULL}. */
    record Null() implements RawValue {

        @Override
        public String describe() {
            return "null";
        }
    }

    /** Several values in order. */
    record ListValue(ImmutableList<RawValue> items) implements RawValue {

        /** Keeps the list as it is. */
        public ListValue {
            checkNotNull(items);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** Named values in order. */
    record ObjectValue(ImmutableMap<String, RawValue> members) implements RawValue {

        /** Keeps the map as it is. */
        public ObjectValue {
            checkNotNull(members);
        }

        @Override
        public String describe() {
            return "an object";
        }
    }
}
