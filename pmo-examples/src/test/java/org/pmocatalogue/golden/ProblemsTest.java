package org.pmocatalogue.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.excel.ExcelProblem;
import org.pmocatalogue.excel.mapping.MappingProblem;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.ReferenceProblem;
import org.pmocatalogue.finding.Severity;
import org.pmocatalogue.json.JsonProblem;

@DisplayName("A problem")
class ProblemsTest {

    private static final Object[] DETAILS = {"one", "two", "three", "four"};

    static List<Problem> problems() {
        return Problems.ALL;
    }

    @Test
    @DisplayName("has a code of its own")
    void codesRise() {
        var codes = Problems.ALL.stream().map(Problem::code).toList();
        assertEquals(codes.stream().distinct().toList(), codes);
    }

    @ParameterizedTest
    @MethodSource("problems")
    @DisplayName("has a code of three digits after PMO-")
    void codesHaveThreeDigits(Problem problem) {
        assertTrue(problem.code().matches("PMO-[0-9]{3}"), problem.code());
    }

    @ParameterizedTest
    @MethodSource("problems")
    @DisplayName("is worded as a sentence without full stop, its hint as a half sentence")
    void wording(Problem problem) {
        Object[] details = Arrays.copyOf(DETAILS, problem.definition().details());
        String message = problem.message(details);
        assertFalse(message.isBlank() || message.endsWith("."), message);
        problem.hint(details)
                .ifPresent(hint -> assertTrue(!hint.endsWith(".") && Character.isLowerCase(hint.charAt(0)), hint));
    }

    @ParameterizedTest
    @MethodSource("problems")
    @DisplayName("that ends reading is an error")
    void onlyErrorsEndReading(Problem problem) {
        assertTrue(!problem.endsReading() || problem.severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @MethodSource("problems")
    @DisplayName("that is an error loses something: the entry is left out, or the rest of the file")
    void errorsLose(Problem problem) {
        assertTrue(problem.loses() || problem.severity() != Severity.ERROR);
    }

    @Test
    @DisplayName("loses nothing otherwise, but for a few that are warnings, or follow from an error")
    void fewOthersLose() {
        assertEquals(
                List.of(
                        FileProblem.UNKNOWN_KIND,
                        FileProblem.KIND_NOT_STORED,
                        FileProblem.VALUE_NOT_STORED,
                        ReferenceProblem.REFERS_TO_REJECTED,
                        JsonProblem.LATE_SCHEMA,
                        ExcelProblem.OTHER_SHEET,
                        ExcelProblem.OUTSIDE,
                        MappingProblem.OTHER_COLUMN,
                        MappingProblem.OTHER_SHEET,
                        MappingProblem.UNKNOWN_STAGE,
                        MappingProblem.OTHER_FUNCTION,
                        MappingProblem.ENDS_EARLY),
                Problems.ALL.stream()
                        .filter(p -> p.loses() && p.severity() != Severity.ERROR)
                        .toList());
    }
}
