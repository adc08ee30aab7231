package org.pmocatalogue.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A spelling suggestion")
class SpellingSuggestionTest {

    private static final ImmutableList<String> EXPERTISE = ImmutableList.of("support", "practitioner", "advanced");

    @ParameterizedTest
    @CsvSource({
        "suport, support", // left out
        "suppport, support", // added
        "supporr, support", // changed
        "spuport, support", // swapped
        "SUPORT, support",
        "Support, support",
        "practicioner, practitioner",
        "parctitoiner, practitioner"
    })
    @DisplayName("is the known word nearest to a misspelt word")
    void findsSlips(String given, String meant) {
        assertEquals(Optional.of(meant), SpellingSuggestion.nearest(given, EXPERTISE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "sport", "expert", "supporters of it"})
    @DisplayName("is absent for a word that is not misspelt")
    void guessesNothing(String given) {
        assertEquals(Optional.empty(), SpellingSuggestion.nearest(given, ImmutableList.of("practitioner", "advanced")));
    }

    @Test
    @DisplayName("accepts one letter in three, and one in a short word")
    void atMostOneInThree() {
        assertEquals(Optional.of("abcdef"), SpellingSuggestion.nearest("abcdxy", ImmutableList.of("abcdef")));
        assertEquals(Optional.empty(), SpellingSuggestion.nearest("abcxyz", ImmutableList.of("abcdef")));
        assertEquals(Optional.of("by"), SpellingSuggestion.nearest("bx", ImmutableList.of("by")));
        assertEquals(Optional.empty(), SpellingSuggestion.nearest("ax", ImmutableList.of("by")));
    }

    @Test
    @DisplayName("is the nearest word, and of two equally near the first")
    void takesTheNearest() {
        assertEquals(
                Optional.of("inputs"), SpellingSuggestion.nearest("inputz", ImmutableList.of("outputs", "inputs")));
        assertEquals(Optional.of("abc"), SpellingSuggestion.nearest("abx", ImmutableList.of("abc", "abd")));
    }

    @Test
    @DisplayName("is never the text itself, and absent for long text")
    void notTheWordItself() {
        assertEquals(Optional.empty(), SpellingSuggestion.nearest("support", ImmutableList.of("support")));
        assertEquals(Optional.empty(), SpellingSuggestion.nearest("x".repeat(101), ImmutableList.of("x".repeat(100))));
    }

    @Test
    @DisplayName("becomes a hint")
    void hint() {
        assertEquals(Optional.of("did you mean \"support\"?"), SpellingSuggestion.hint("suport", EXPERTISE));
        assertEquals(Optional.empty(), SpellingSuggestion.hint("expert", EXPERTISE));
    }
}
