package org.pmocatalogue.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A raw value")
class RawValueTest {

    @Test
    @DisplayName("is shown in messages as what it is")
    void shown() {
        assertEquals("the text \"12\"", RawValue.of("12").describe());
        assertEquals("\"12\"", new RawValue.TypedText("12").describe());
        assertEquals("the number 12.50", RawValue.of(new BigDecimal("12.50")).describe());
        assertEquals("true", RawValue.of(true).describe());
        assertEquals("false", RawValue.of(false).describe());
        assertEquals(
                "the date 2026-01-05", RawValue.of(LocalDate.of(2026, 1, 5)).describe());
        assertEquals("null", RawValue.NULL.describe());
        assertEquals("a list", new RawValue.ListValue(ImmutableList.of()).describe());
        assertEquals("an object", new RawValue.ObjectValue(ImmutableMap.of()).describe());
    }

    @Test
    @DisplayName("equals another of the same type and content, and no other")
    void equality() {
        assertEquals(RawValue.of("12"), RawValue.of("12"));
        assertNotEquals(RawValue.of("12"), new RawValue.TypedText("12"));
        assertNotEquals(RawValue.of("12"), RawValue.of(new BigDecimal("12")));
        assertEquals(new RawValue.Bool(true), RawValue.of(true));
        assertEquals(new RawValue.Null(), RawValue.NULL);
    }

    @Nested
    @DisplayName("that is a number")
    class OfNumber {

        @ParameterizedTest
        @ValueSource(strings = {"0", "-1.50", "1E+399", "9.99E+399", "1E-400", "-1E-400"})
        @DisplayName("is kept exactly, with the scale it was written in")
        void keeps(String number) {
            assertEquals(new BigDecimal(number), new RawValue.Decimal(new BigDecimal(number)).number());
        }

        @ParameterizedTest
        @ValueSource(strings = {"1E+400", "1E-401", "-1E+400", "10E+399", "1E+999999999", "1E-999999999", "0E+401"})
        @DisplayName("has at most 400 digits on either side of the point")
        void refusesHugeNumbers(String number) {
            var huge = new BigDecimal(number);
            var refusal = assertThrows(InvalidValueException.class, () -> RawValue.of(huge));
            assertEquals("Number has more than 400 digits before or after the decimal point", refusal.getMessage());
        }

        @Test
        @DisplayName("is parsed from its text, unless that is long")
        void parses() {
            assertEquals(RawValue.of(new BigDecimal("-1.50")), RawValue.Decimal.parse("-1.50"));
            assertEquals(RawValue.of(new BigDecimal("1")), RawValue.Decimal.parse("0".repeat(999) + "1"));
            for (String text : new String[] {"0".repeat(1_000) + "1", "1E400"}) {
                var refusal = assertThrows(InvalidValueException.class, () -> RawValue.Decimal.parse(text));
                assertEquals("Number has more than 400 digits before or after the decimal point", refusal.getMessage());
            }
            assertThrows(NumberFormatException.class, () -> RawValue.Decimal.parse("twelve"));
        }

        @Test
        @DisplayName("is shown rounded if it is long")
        void shownRounded() {
            assertEquals(
                    "the number " + "1".repeat(40),
                    RawValue.of(new BigDecimal("1".repeat(40))).describe());
            assertEquals(
                    "the number 1.1111111111111111111E+40…",
                    RawValue.of(new BigDecimal("1".repeat(41))).describe());
        }
    }
}
