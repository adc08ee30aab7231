package org.pmocatalogue.value;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * A value in a file, before it is interpreted.
 *
 * <p>A format with types (JSON) delivers {@link Text}, {@link Decimal} and so on, and a text is not a number. A format
 * in which people type (Excel, CSV) delivers {@link TypedText}, which is parsed: {@code 12} as a number,
 * {@code Support} as the value {@code support}.
 */
public sealed interface RawValue {

    /** An explicit null. */
    RawValue NULL = new Null();

    /** {@return a description for messages, such as {@code the number 12} or {@code the text "12"}} */
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

    /** Text that is text by its type in the file. */
    record Text(String text) implements RawValue {

        /** Creates a value. */
        public Text {
            checkNotNull(text);
        }

        @Override
        public String describe() {
            return "the text " + TextRule.quoted(text);
        }
    }

    /** Text that a person typed, to be parsed. */
    record TypedText(String text) implements RawValue {

        /** Creates a value. */
        public TypedText {
            checkNotNull(text);
        }

        @Override
        public String describe() {
            return TextRule.quoted(text);
        }
    }

    /** An exact number with the scale in the file. */
    record Decimal(BigDecimal number) implements RawValue {

        /** The maximum number of digits before or after the decimal point. */
        public static final int MOST_DIGITS = 400;

        private static final String HAS_TOO_MANY_DIGITS =
                "has more than " + MOST_DIGITS + " digits before or after the decimal point";

        /** The message for a number with more digits. */
        public static final String TOO_MANY_DIGITS = "Number " + HAS_TOO_MANY_DIGITS;

        /**
         * The maximum number of characters of a number: parsing takes time in proportion to the square of its length.
         */
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
         * {@return the number in a text}
         *
         * @throws InvalidValueException if the text has more than {@value #MOST_DIGITS} digits before or after the
         *     point, or more than {@value #LONGEST} characters
         * @throws NumberFormatException if the text is not a number
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

    /** A date. */
    record Date(LocalDate date) implements RawValue {

        /** Creates a value. */
        public Date {
            checkNotNull(date);
        }

        @Override
        public String describe() {
            return "the date " + date;
        }
    }

    /** The type of {@link RawValue#NULL}. */
    record Null() implements RawValue {

        @Override
        public String describe() {
            return "null";
        }
    }

    /** Several values in order. */
    record ListValue(ImmutableList<RawValue> items) implements RawValue {

        /** Creates a value. */
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

        /** Creates a value. */
        public ObjectValue {
            checkNotNull(members);
        }

        @Override
        public String describe() {
            return "an object";
        }
    }
}
