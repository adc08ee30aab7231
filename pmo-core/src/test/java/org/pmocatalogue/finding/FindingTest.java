package org.pmocatalogue.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A finding")
class FindingTest {

    private static final String SENTENCE = "Expertise is \"suport\", must be one of support, practitioner, advanced";
    private static final Subject SUBJECT =
            new Subject("service", Optional.of("update-risk-log"), Optional.of("expertise"));

    private final Finding finding = Finding.builder(FieldProblem.INVALID_VALUE, SENTENCE)
            .at(Place.of("acme.json", 12, 7))
            .hint("did you mean \"support\"?")
            .related(ImmutableList.of(Place.of("acme.json", 3, 1)))
            .subject(SUBJECT)
            .build();

    @Test
    @DisplayName("is printed with place, severity, code, sentence and hint")
    void isPrinted() {
        assertEquals(
                "acme.json:12:7: error PMO-102: Expertise is \"suport\", must be one of support, practitioner,"
                        + " advanced; did you mean \"support\"?",
                finding.toString());
    }

    @Test
    @DisplayName("is printed without a hint if it has none")
    void withoutHint() {
        assertEquals(
                "acme.json: error PMO-102: Name is blank",
                Finding.builder(FieldProblem.INVALID_VALUE, "Name is blank")
                        .at(Place.of("acme.json"))
                        .build()
                        .toString());
    }

    @Test
    @DisplayName("takes code, severity, wording and hint from its problem")
    void takesFromProblem() {
        var missing = Finding.builder(FieldProblem.MISSING_FIELD, "Name", "Risk management")
                .at(Place.of("acme.json", 2, 3))
                .build();
        assertEquals("PMO-101", missing.code());
        assertEquals(Severity.ERROR, missing.severity());
        assertEquals("Name is missing", missing.message());
        assertEquals(Optional.of("add a value such as Risk management"), missing.hint());
    }

    @Test
    @DisplayName("shows a percent sign in a detail as it is")
    void percentSign() {
        assertEquals(
                "Name is \"100 %d\"",
                Finding.builder(FieldProblem.INVALID_VALUE, "Name is \"100 %d\"")
                        .at(Place.of("acme.json"))
                        .build()
                        .message());
    }

    @Test
    @DisplayName("must have a place")
    void mustHaveAPlace() {
        var builder = Finding.builder(FileProblem.EMPTY_FILE);
        var refusal = assertThrows(IllegalStateException.class, builder::build);
        assertEquals("Finding has no place, call at(...)", refusal.getMessage());
    }

    @Test
    @DisplayName("equals its copy, and no finding that differs in one part")
    void equality() {
        assertEquals(finding, finding.toBuilder().build());
        assertEquals(finding.hashCode(), finding.toBuilder().build().hashCode());
        assertNotEquals(finding, finding.toBuilder().at(Place.of("other.json")).build());
        assertNotEquals(finding, finding.toBuilder().hint("write \"support\"").build());
        assertNotEquals(finding, finding.toBuilder().omitted("suport").build());
        assertNotEquals(finding, finding.toBuilder().related(ImmutableList.of()).build());
        assertNotEquals(
                finding,
                finding.toBuilder()
                        .subject(new Subject("service", Optional.empty(), Optional.empty()))
                        .build());
        assertNotEquals(
                finding,
                Finding.builder(FieldProblem.CONTRADICTION, SENTENCE)
                        .at(finding.place())
                        .hint("did you mean \"support\"?")
                        .related(finding.related())
                        .subject(SUBJECT)
                        .build());
    }

    @Test
    @DisplayName("has the omitted value; of a very long text only the beginning")
    void omitted() {
        assertEquals(Optional.empty(), finding.omitted());
        assertEquals(
                Optional.of("suport"),
                finding.toBuilder().omitted("suport").build().toBuilder()
                        .build()
                        .omitted());
        String longText = "x".repeat(10_001);
        assertEquals(
                Optional.of("x".repeat(10_000) + "…"),
                finding.toBuilder().omitted(longText).build().omitted());
        String splitByTheEnd = "x".repeat(9_999) + "\ud83d\ude00";
        assertEquals(
                Optional.of("x".repeat(9_999) + "…"),
                finding.toBuilder().omitted(splitByTheEnd).build().omitted());
    }

    @Test
    @DisplayName("is about an entry, and perhaps a field of it")
    void subject() {
        assertEquals("service update-risk-log, expertise", SUBJECT.toString());
        assertEquals("catalogue", new Subject("catalogue", Optional.empty(), Optional.empty()).toString());
        assertEquals("mapping, entry", new Subject("mapping", Optional.empty(), Optional.of("entry")).toString());
    }
}
