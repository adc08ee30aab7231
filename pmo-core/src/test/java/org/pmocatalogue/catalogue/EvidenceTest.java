package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.value.InvalidValueException;

@DisplayName("Evidence")
class EvidenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"pilot result: 9 of 10 projects kept their log", "link: https://acme.example:8443/a: b"})
    @DisplayName("reads what it prints, colons in the text included")
    void readsWhatItPrints(String text) {
        assertEquals(text, Evidence.parse(text).toString());
        assertEquals(
                Evidence.of(text.substring(0, text.indexOf(':')), text.substring(text.indexOf(':') + 2)),
                Evidence.parse(text));
    }

    @Test
    @DisplayName("is kept without blanks around name and text")
    void trimmed() {
        assertEquals(Evidence.of("pilot result", "fine"), Evidence.parse(" pilot result\u00a0:\tfine "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all went well| Evidence is \"all went well\", must be written as name: text",
                "''| Evidence is \"\", must be written as name: text",
                ": all went well| Evidence is \": all went well\", must be written as name: text",
                "pilot result:| Evidence is \"pilot result:\", must be written as name: text",
                "pilot result: | Evidence is \"pilot result:\", must be written as name: text"
            })
    @DisplayName("has a name and a text")
    void hasNameAndText(String text, String message) {
        assertEquals(
                message,
                assertThrows(InvalidValueException.class, () -> Evidence.parse(text))
                        .getMessage());
    }

    @Test
    @DisplayName("has no colon in its name")
    void noColonInName() {
        assertEquals(
                "Name of the evidence is \"a: b\", must not contain a colon",
                assertThrows(InvalidValueException.class, () -> Evidence.of("a: b", "c"))
                        .getMessage());
    }

    @Test
    @DisplayName("is one line")
    void isOneLine() {
        assertEquals(
                "Evidence is \"a\\nb\", must be one line, but contains a line break after \"a\"",
                assertThrows(InvalidValueException.class, () -> Evidence.parse("pilot result: a\nb"))
                        .getMessage());
    }
}
