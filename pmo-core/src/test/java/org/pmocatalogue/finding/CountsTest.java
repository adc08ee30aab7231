package org.pmocatalogue.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;

@DisplayName("Counts of findings")
class CountsTest {

    private static final Counts MANY = new Counts(ImmutableMap.of(
            FieldProblem.MISSING_FIELD, 1_200L,
            FieldProblem.INVALID_VALUE, 34L,
            FieldProblem.UNKNOWN_FIELD, 2L,
            ReferenceProblem.UNKNOWN_REFERENCE, 1L));

    @Test
    @DisplayName("add up by severity and in total")
    void addUp() {
        assertEquals(1_234, MANY.of(Severity.ERROR));
        assertEquals(1, MANY.of(Severity.WARNING));
        assertEquals(2, MANY.of(Severity.INFO));
        assertEquals(1_237, MANY.total());
    }

    @Test
    @DisplayName("are printed in words, the most severe first")
    void inWords() {
        assertEquals("1,234 errors, 1 warning, 2 info", MANY.toString());
        assertEquals("1 error", new Counts(ImmutableMap.of(FileProblem.EMPTY_FILE, 1L)).toString());
        assertEquals("no findings", new Counts(ImmutableMap.of()).toString());
    }

    @Test
    @DefaultLocale("de-DE")
    @DisplayName("are printed alike in every locale")
    void alikeEverywhere() {
        assertEquals("1,234 errors, 1 warning, 2 info", MANY.toString());
    }
}
