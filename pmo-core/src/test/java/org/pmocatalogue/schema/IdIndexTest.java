package org.pmocatalogue.schema;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.ReferenceProblem;
import org.pmocatalogue.value.RawValue;

@DisplayName("The index of ids")
class IdIndexTest {

    private final Findings findings = new Findings();
    private final IdIndex<IdEntry> index = new IdIndex<>(Kind.FUNCTION, IdEntry::new, findings);

    private static Entry entry(String id, int line) {
        return Entry.builder(PmoFunction.fields().shape(), position -> Place.of("acme", "" + position), line)
                .put("id", RawValue.of(id), line)
                .put("name", RawValue.of("Name of " + id), line)
                .build();
    }

    private boolean accept(String id, int line) {
        boolean isAccepted = index.accept(index.get(id), entry(id, line), false);
        if (!isAccepted) {
            index.reject(entry(id, line));
        }
        return isAccepted;
    }

    private String found() {
        return findings.list().stream()
                .map(finding -> finding.place() + " " + finding.code()
                        + finding.hint().map(hint -> " " + hint).orElse(""))
                .collect(joining("\n"));
    }

    @Test
    @DisplayName("keeps the first of two valid entries with one id, in any case")
    void firstIsKept() {
        assertTrue(accept("risk", 1));
        assertFalse(accept("risk", 2));
        assertFalse(accept("Risk", 3));
        assertEquals("""
                acme:2 PMO-107 the second is rejected; give it another id
                acme:3 PMO-108 the second is rejected; give it another id""", found());
        assertTrue(index.get("risk").isKept());
    }

    @Test
    @DisplayName("keeps the second if the first was rejected, also if their ids differ by case")
    void secondIsKept() {
        index.reject(entry("risk", 1));
        index.reject(entry("Plan", 2));
        assertTrue(accept("risk", 3));
        assertTrue(accept("plan", 4));
        assertFalse(accept("PLAN", 5));
        assertEquals("""
                acme:3 PMO-107 the first is rejected; give it another id
                acme:4 PMO-108 the first is rejected; give it another id
                acme:5 PMO-108 the second is rejected; give it another id""", found());
    }

    @Test
    @DisplayName("rejects an entry whose previous id is in use, and reports a previous id that two entries have")
    void previousIds() {
        for (String id : List.of("a", "b", "c")) {
            assertTrue(index.accept(index.get(id), entry(id, 1), true));
        }
        index.addPreviousIds(index.get("a"), entry("a", 2), List.of("old", "c"));
        index.addPreviousIds(index.get("b"), entry("b", 3), List.of("old"));
        index.checkPreviousIds();
        index.keepWaiting();
        assertEquals(
                List.of(FieldProblem.PREVIOUS_ID_IN_USE, FieldProblem.PREVIOUS_ID_TWICE),
                findings.list().stream().map(Finding::problem).sorted().toList());
        assertFalse(index.get("a").isKept());
        assertTrue(index.get("b").isKept());
        assertTrue(index.hasRejectedLate());
    }

    @Test
    @DisplayName("reports references to entries that are rejected or missing, unless they are expected to be absent")
    void references() {
        assertTrue(accept("risk", 1));
        index.reject(entry("plan", 2));
        var at = EntryLocus.of(entry("any", 9));
        assertFalse(index.isRejected(at, index.get("risk")));
        assertFalse(index.isRejected(at, index.get("rusk")));
        assertTrue(index.isRejected(at, index.get("plan")));
        index.reportUnknown(at, ReferenceProblem.UNKNOWN_FUNCTION, index.get("rusk"), "rusk");
        index.get("elsewhere").isExpectedAbsent = true;
        index.reportUnknown(at, ReferenceProblem.UNKNOWN_FUNCTION, index.get("elsewhere"), "elsewhere");
        assertEquals("""
                acme:9 PMO-201 did you mean "risk"?
                acme:9 PMO-203 fix that entry first""", found());
    }

    @Test
    @DisplayName("suggests an id that differs by case, the id of a name, and a similar id")
    void hints() {
        index.reject(entry("Risk", 1));
        assertTrue(accept("plan", 2));
        assertEquals("did you mean \"Risk\"?", index.hint("risk").orElseThrow());
        assertEquals(
                "that is a name; its id is \"plan\"", index.hint("name of PLAN").orElseThrow());
        assertEquals("did you mean \"plan\"?", index.hint("plans").orElseThrow());
        assertTrue(index.hint("something else").isEmpty());
    }
}
