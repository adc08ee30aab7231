package org.pmocatalogue.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A problem")
class ProblemTest {

    private static final Object[] DETAILS = {"one", "two", "three", "four"};

    @Test
    @DisplayName("has a code that no other has; they stand in the order of the codes")
    void codesRise() {
        var codes = Arrays.stream(Problem.values()).map(Problem::code).toList();
        assertEquals(codes.stream().sorted().distinct().toList(), codes);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("has a code of three digits after PMO-")
    void codesHaveThreeDigits(Problem problem) {
        assertTrue(problem.code().matches("PMO-[0-9]{3}"), problem.code());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is worded as a sentence without full stop, its hint as a half sentence")
    void wording(Problem problem) {
        Object[] details = Arrays.copyOf(DETAILS, problem.details());
        String message = problem.message(details);
        assertFalse(message.isBlank() || message.endsWith("."), message);
        problem.hint(details)
                .ifPresent(hint -> assertTrue(!hint.endsWith(".") && Character.isLowerCase(hint.charAt(0)), hint));
    }

    @Test
    @DisplayName("takes as many details as its sentence and its hint ask for, no more and no fewer")
    void details() {
        Problem.EMPTY_FILE.checkDetails();
        Problem.MISSING_FIELD.checkDetails("Name", "Risk management");
        Problem.LIMIT_EXCEEDED.checkDetails(DETAILS);
        assertRefused("PMO-015 takes 1 detail, got 0", Problem.DAMAGED::checkDetails);
        assertRefused("PMO-101 takes 2 details, got 1", () -> Problem.MISSING_FIELD.message("Name"));
        assertRefused("PMO-010 takes 4 details, got 5", () -> Problem.LIMIT_EXCEEDED.hint(1, 2, 3, 4, 5));
        assertRefused("PMO-011 takes 0 details, got 1", () -> Finding.builder(Problem.EMPTY_FILE, "why"));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("that ends reading is an error")
    void onlyErrorsEndReading(Problem problem) {
        assertTrue(!problem.endsReading() || problem.severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("that is an error loses something: the entry is left out, or the rest of the file")
    void errorsLose(Problem problem) {
        assertTrue(problem.loses() || problem.severity() != Severity.ERROR);
    }

    @Test
    @DisplayName("loses nothing otherwise, but for a few that are warnings, or follow from an error")
    void fewOthersLose() {
        assertEquals(
                List.of(
                        Problem.UNKNOWN_KIND,
                        Problem.KIND_NOT_CARRIED,
                        Problem.VALUE_NOT_CARRIED,
                        Problem.LEFT_OUT_TOO,
                        Problem.JSON_LATE_SCHEMA,
                        Problem.EXCEL_OTHER_SHEET,
                        Problem.EXCEL_OUTSIDE,
                        Problem.MAPPING_OTHER_COLUMN,
                        Problem.MAPPING_OTHER_SHEET,
                        Problem.MAPPING_UNKNOWN_STAGE,
                        Problem.MAPPING_OTHER_FUNCTION,
                        Problem.MAPPING_ENDS_EARLY),
                Arrays.stream(Problem.values())
                        .filter(p -> p.loses() && p.severity() != Severity.ERROR)
                        .toList());
    }
}
