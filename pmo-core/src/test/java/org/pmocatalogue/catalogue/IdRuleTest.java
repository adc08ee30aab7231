package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.value.IdRule;
import org.pmocatalogue.value.InvalidValueException;

@DisplayName("An id")
class IdRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "update-risk-log", "Risk_Log.2", "-", "événement", "Ünit", "計画", "٣", "план"})
    @DisplayName("holds letters and digits of any script, hyphens, underscores and full stops")
    void holds(String id) {
        assertEquals(id, ServiceId.of(id).value());
        assertEquals(id, FunctionId.of(id).toString());
        assertEquals(id, CatalogueId.of(id).toString());
    }

    @Test
    @DisplayName("holds letters beyond the first plane")
    void holdsRareLetters() {
        String rare = new String(Character.toChars(0x20000));
        assertEquals(rare.repeat(100), ServiceId.of(rare.repeat(100)).value());
    }

    @Test
    @DisplayName("is kept without blanks around it, no-break blanks included")
    void trimmed() {
        assertEquals(ServiceId.of("risk-log"), ServiceId.of(" \u00a0risk-log\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0"})
    @DisplayName("is not blank")
    void notBlank(String id) {
        assertRefusal("Service id is blank", () -> ServiceId.of(id));
        assertRefusal("Function id is blank", () -> FunctionId.of(id));
        assertRefusal("Catalogue id is blank", () -> CatalogueId.of(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"risk log", "risk/log", "a:b", "a,b", "#", "café\u0301x", "a\u00a0b"})
    @DisplayName("holds no other character")
    void holdsNothingElse(String id) {
        assertRefusal(
                "Service id is \"%s\", must consist of letters, digits, hyphens, underscores and full stops"
                        .formatted(id),
                () -> ServiceId.of(id));
    }

    @Test
    @DisplayName("is recognised in text without surrounding blanks")
    void recognised() {
        assertTrue(IdRule.isId("risk-log.2"));
        assertFalse(IdRule.isId(" risk"));
        assertFalse(IdRule.isId("risk log"));
        assertFalse(IdRule.isId(""));
    }

    @Test
    @DisplayName("shows what cannot be printed")
    void showsUnprintable() {
        assertRefusal(
                "Function id is \"a\\nb\", must consist of letters, digits, hyphens, underscores and full stops",
                () -> FunctionId.of("a\nb"));
        assertRefusal(
                "Function id is \"aU+D800\", must consist of letters, digits, hyphens, underscores and full stops",
                () -> FunctionId.of("a" + Character.MIN_HIGH_SURROGATE));
    }

    @Test
    @DefaultLocale("ar-EG")
    @DisplayName("has 100 characters at most")
    void notTooLong() {
        assertEquals("x".repeat(100), ServiceId.of("x".repeat(100)).value());
        assertRefusal(
                "Service id is \"" + "x".repeat(60) + "…\", must have at most 100 characters",
                () -> ServiceId.of("x".repeat(101)));
    }

    @Test
    @DisplayName("is compared exactly, in the order of the characters")
    void comparedExactly() {
        assertNotEquals(ServiceId.of("a"), ServiceId.of("A"));
        assertTrue(ServiceId.of("a").compareTo(ServiceId.of("b")) < 0);
        assertTrue(FunctionId.of("a").compareTo(FunctionId.of("B")) > 0);
        assertEquals(0, CatalogueId.of("a").compareTo(CatalogueId.of(" a ")));
    }

    private static void assertRefusal(String message, Executable call) {
        assertEquals(message, assertThrows(InvalidValueException.class, call).getMessage());
    }
}
