package org.pmocatalogue.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The rules for text")
class TextRuleTest {

    private static final String SMILE = new String(Character.toChars(0x1f600));
    private static final char HIGH = Character.MIN_HIGH_SURROGATE;
    private static final char LOW = Character.MIN_LOW_SURROGATE;

    @Nested
    @DisplayName("keep a text")
    class Exact {

        @ParameterizedTest
        @ValueSource(strings = {"", "  two blanks  ", "a\n\tb\n", "\n", "für Zoë, 計画", "no-break\u00a0blank\u00a0"})
        @DisplayName("exactly as it is, tabs, line feeds and blanks included")
        void keeps(String text) {
            assertSame(text, TextRule.exact("Purpose", text));
        }

        @Test
        @DisplayName("with characters beyond the first plane")
        void keepsSurrogatePairs() {
            assertSame(SMILE, TextRule.exact("Purpose", SMILE));
        }

        @Test
        @DisplayName("unless it holds a control character, which is named with its position")
        void refusesControlCharacters() {
            assertRefusal(
                    "Purpose contains the control character U+0007 at character 3", () -> exact("ab" + (char) 7 + "c"));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 8, 0xb, 0xc, 0xd, 0x1f, 0x7f, 0x80, 0x85, 0x9f})
        @DisplayName("unless it holds a control character of any other kind")
        void refusesAllControlCharacters(int c) {
            var refusal = assertThrows(InvalidValueException.class, () -> exact(Character.toString(c)));
            assertEquals(
                    "Purpose contains the control character U+00%s at character 1"
                            .formatted(String.format("%2s", Integer.toHexString(c))
                                    .replace(' ', '0')
                                    .toUpperCase(Locale.ROOT)),
                    refusal.getMessage());
        }

        @Test
        @DisplayName("unless it contains an unpaired surrogate")
        void refusesHalfPairs() {
            assertRefusal("Purpose contains an unpaired surrogate, U+D800 at character 2", () -> exact("a" + HIGH));
            assertRefusal(
                    "Purpose contains an unpaired surrogate, U+D800 at character 2", () -> exact("a" + HIGH + "b"));
            assertRefusal("Purpose contains an unpaired surrogate, U+DC00 at character 1", () -> exact(LOW + "b"));
            assertRefusal("Purpose contains an unpaired surrogate, U+DC00 at character 2", () -> exact(SMILE + LOW));
            assertRefusal(
                    "Purpose contains an unpaired surrogate, U+D800 at character 1",
                    () -> exact("" + HIGH + HIGH + LOW));
        }

        @Test
        @DisplayName("and count a surrogate pair as one character")
        void countsPairsAsOne() {
            assertRefusal(
                    "Purpose contains the control character U+0000 at character 2", () -> exact(SMILE + (char) 0));
        }

        @Test
        @DefaultLocale("ar-EG")
        @DisplayName("and word a position alike in every language")
        void wordsNumbersAlike() {
            assertRefusal("Purpose contains the control character U+0000 at character 2", () -> exact("a" + (char) 0));
        }

        private static void exact(String text) {
            TextRule.exact("Purpose", text);
        }
    }

    @Nested
    @DisplayName("keep a line")
    class Line {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Risk log",
                    " Risk log",
                    "Risk log \t",
                    "\nRisk log\r\n",
                    "\u00a0Risk log\u2007\u202f",
                    "\ufeffRisk log\u3000"
                })
        @DisplayName("without the blanks around it, no-break blanks included")
        void trims(String line) {
            assertEquals("Risk log", TextRule.line("Name", line));
        }

        @Test
        @DisplayName("with the blanks inside it")
        void keepsInnerBlanks() {
            assertEquals("Risk  log\u00a01", TextRule.line("Name", "Risk  log\u00a01"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\ufeff"})
        @DisplayName("unless it is blank")
        void refusesBlank(String line) {
            assertRefusal("Name is blank", () -> line(line));
        }

        @Test
        @DisplayName("unless it has a line break inside")
        void refusesLineBreaks() {
            assertRefusal(
                    "Name is \"Risk\\nlog\", must be one line, but contains a line break after \"Risk\"",
                    () -> line(" Risk\nlog "));
        }

        @ParameterizedTest
        @ValueSource(ints = {0x2028, 0x2029})
        @DisplayName("unless it has a line or paragraph separator inside, which a text may have")
        void refusesSeparators(int separator) {
            String text = "Risk" + (char) separator + "log";
            assertRefusal(
                    "Name is \"RiskU+%Xlog\", must be one line, but contains a line break after \"Risk\""
                            .formatted(separator),
                    () -> line(text));
            assertEquals(text, TextRule.exact("Purpose", text));
        }

        @Test
        @DisplayName("unless it has a tab inside")
        void refusesTabs() {
            assertRefusal(
                    "Name is \"Risk\\tlog\", must be one line, but contains a tab after \"Risk\"",
                    () -> line("Risk\tlog"));
        }

        @Test
        @DisplayName("unless it holds another control character or half a surrogate pair")
        void refusesControlCharacters() {
            assertRefusal("Name contains the control character U+000D at character 5", () -> line("Risk\r\nlog"));
            assertRefusal("Name contains an unpaired surrogate, U+D800 at character 5", () -> line("Risk" + HIGH));
        }

        private static void line(String text) {
            TextRule.line("Name", text);
        }
    }

    @Nested
    @DisplayName("show a text in a message")
    class Quoted {

        @Test
        @DisplayName("in quotes")
        void inQuotes() {
            assertEquals("\"suport\"", TextRule.quoted("suport"));
            assertEquals("suport", TextRule.shortened("suport"));
        }

        @Test
        @DisplayName("on one line, with a sign for what cannot be printed")
        void onOneLine() {
            assertEquals("\"a\\nb\\tcU+0007U+0085\"", TextRule.quoted("a\nb\tc" + (char) 7 + (char) 0x85));
            assertEquals("\"U+D800\"", TextRule.quoted("" + HIGH));
        }

        @Test
        @DisplayName("whole up to 60 characters, then cut off")
        void cutOff() {
            assertEquals('"' + "x".repeat(60) + '"', TextRule.quoted("x".repeat(60)));
            assertEquals('"' + "x".repeat(60) + "…\"", TextRule.quoted("x".repeat(61)));
        }

        @Test
        @DisplayName("and never cut through a surrogate pair")
        void neverHalves() {
            assertEquals(SMILE.repeat(60), TextRule.shortened(SMILE.repeat(60)));
            assertEquals(SMILE.repeat(60) + "…", TextRule.shortened(SMILE.repeat(61)));
        }
    }

    private static void assertRefusal(String message, Executable call) {
        assertEquals(message, assertThrows(InvalidValueException.class, call).getMessage());
    }
}
