package org.pmocatalogue.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@DisplayName("A problem")
class ProblemTest {

    private static final Object[] DETAILS = {"one", "two", "three"};

    @Test
    @DisplayName("takes exactly the details of its message and hint")
    void details() {
        FileProblem.EMPTY_FILE.checkDetails();
        FieldProblem.MISSING_FIELD.checkDetails("Name", "Risk management");
        FileProblem.LIMIT_EXCEEDED.checkDetails(DETAILS);
        assertRefused("PMO-015 takes 1 detail, got 0", FileProblem.DAMAGED::checkDetails);
        assertRefused("PMO-101 takes 2 details, got 1", () -> FieldProblem.MISSING_FIELD.message("Name"));
        assertRefused("PMO-010 takes 3 details, got 4", () -> FileProblem.LIMIT_EXCEEDED.hint(1, 2, 3, 4));
        assertRefused("PMO-011 takes 0 details, got 1", () -> Finding.builder(FileProblem.EMPTY_FILE, "why"));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
