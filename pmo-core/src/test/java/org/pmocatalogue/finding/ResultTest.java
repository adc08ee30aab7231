package org.pmocatalogue.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A result")
class ResultTest {

    private final Findings findings = new Findings();

    @Test
    @DisplayName("without errors returns its value")
    void givesItsValue() {
        add(FieldProblem.UNKNOWN_FIELD, 3, "colour", "service");
        var result = Result.of("catalogue", findings);
        assertEquals("catalogue", result.orThrow());
        assertFalse(result.hasErrors());
        assertEquals(findings.list(), result.findings());
        assertEquals("1 info", result.toString());
    }

    @Test
    @DisplayName("with errors has a value, and orThrow throws all findings")
    void throwsFindings() {
        add(FieldProblem.MISSPELT_FIELD, 4, "ownr", "service");
        add(FieldProblem.INVALID_VALUE, 9, "Name is blank");
        add(FieldProblem.MISSING_FIELD, 11, "Name", "Risk management");
        var result = Result.of("catalogue", findings);
        assertEquals(Optional.of("catalogue"), result.value());
        assertTrue(result.hasErrors());
        var thrown = assertThrows(CatalogueException.class, result::orThrow);
        assertEquals(findings.list(), thrown.findings());
        assertEquals("""
                2 errors, 1 warning
                acme.json:9:1: error PMO-102: Name is blank
                acme.json:11:1: error PMO-101: Name is missing; add a value such as Risk management
                acme.json:4:1: warning PMO-106: "ownr" is not a field of a service; it is kept as an attribute""", thrown.getMessage());
    }

    @Test
    @DisplayName("with many errors prints ten of them and has all")
    void showsTen() {
        for (int line = 1; line <= 11; line++) {
            add(FieldProblem.INVALID_VALUE, line, "Name is blank");
        }
        var thrown = assertThrows(CatalogueException.class, Result.of("catalogue", findings)::orThrow);
        String shown = IntStream.rangeClosed(1, 10)
                .mapToObj("acme.json:%s:1: error PMO-102: Name is blank\n"::formatted)
                .collect(Collectors.joining());
        assertEquals("11 errors\n" + shown + "…", thrown.getMessage());
        assertEquals(11, thrown.findings().size());
    }

    @Test
    @DisplayName("without a value throws, too")
    void withoutValue() {
        add(FileProblem.EMPTY_FILE, 1);
        var result = Result.of(null, findings);
        assertEquals(Optional.empty(), result.value());
        assertThrows(CatalogueException.class, result::orThrow);
    }

    private void add(Problem problem, int line, Object... details) {
        findings.add(Finding.builder(problem, details)
                .at(Place.of("acme.json", line, 1))
                .build());
    }
}
