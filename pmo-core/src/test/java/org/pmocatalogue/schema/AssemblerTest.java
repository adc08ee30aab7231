package org.pmocatalogue.schema;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.value.RawValue;

@DisplayName("Assembling a catalogue from entries")
class AssemblerTest {

    private static final CatalogueSchema TABLE = CatalogueSchema.standard();

    private final List<Entry> entries = new ArrayList<>(List.of(
            entry(Kind.CATALOGUE, 1, "id", "acme", "name", "ACME", "version", "1", "kind", "own"),
            entry(Kind.FUNCTION, 2, "id", "risk", "name", "Risk"),
            entry(Kind.SERVICE, 3, "id", "log", "function", "risk", "name", "Keep the log")));

    @Nested
    @DisplayName("Valid entries")
    class Right {

        @Test
        @DisplayName("Valid entries become a catalogue")
        void becomeACatalogue() {
            assertEquals(
                    "acme 1 (1 functions, 1 services)", read().orElseThrow().toString());
            assertEquals("", told());
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        @DisplayName("Entries in any order become the same catalogue, with the same findings")
        void orderDoesNotMatter(long seed) {
            entries.add(entry(Kind.FUNCTION, 4, "id", "plan", "name", "Plan", "previousIds", "risk"));
            entries.add(entry(
                    Kind.SERVICE, 5, "id", "draw", "function", "plan", "name", "Draw the plan", "needs", "log\nnone"));
            entries.add(entry(Kind.SERVICE, 6, "id", "cost", "function", "money", "name", "Count the cost"));
            entries.add(entry(Kind.STAGE_CHANGE, 7, "service", "draw", "to", "pilot", "on", "2026-01-05"));
            entries.add(entry(Kind.STAGE_CHANGE, 8, "service", "log", "to", "pilot", "on", "2026-01-05"));
            entries.add(entry(Kind.STAGE_CHANGE, 9, "service", "cost", "to", "pilot", "on", "2026-01-05"));
            entries.add(entry(
                    Kind.MAPPING, 10, "function", "risk", "framework", "hill", "entry", "Risk", "relation", "same"));
            entries.add(entry(
                    Kind.MAPPING, 11, "service", "gone", "framework", "hill", "entry", "Gone", "relation", "same"));
            Collections.shuffle(entries, new Random(seed));
            var catalogue = read().orElseThrow();
            assertEquals(
                    ImmutableList.of(ServiceId.of("log")),
                    catalogue.services().stream().map(s -> s.id()).collect(ImmutableList.toImmutableList()));
            assertEquals(1, catalogue.stageChanges().size());
            assertEquals(2, catalogue.mappings().size());
            assertEquals("""
                    acme:11: warning PMO-202: Service refers to service "gone", which does not exist
                    acme:4: error PMO-109: Previous id "risk" is the id of another function at acme:2; remove it from the previous ids
                    acme:5: info PMO-203: Rejected, because function "plan" was rejected; fix that entry first
                    acme:5: warning PMO-202: Needs refers to service "none", which does not exist
                    acme:6: error PMO-201: Function "money" does not exist; add the function, or name another
                    acme:7: info PMO-203: Rejected, because service "draw" was rejected; fix that entry first
                    acme:9: info PMO-203: Rejected, because service "cost" was rejected; fix that entry first""", told());
        }
    }

    @Nested
    @DisplayName("Entries with the same id")
    class Repeated {

        @Test
        @DisplayName("Of two entries with the same id the first is kept, and both places are named")
        void firstStays() {
            entries.add(entry(Kind.SERVICE, 4, "id", "log", "function", "risk", "name", "Keep another log"));
            assertEquals(
                    "Keep the log",
                    read().orElseThrow()
                            .findService(ServiceId.of("log"))
                            .orElseThrow()
                            .name());
            assertEquals(
                    "acme:4: error PMO-107: Service id \"log\" is used twice; the first is at acme:3; the second is rejected; give it another id",
                    told());
            assertEquals(
                    ImmutableList.of(Place.of("acme", "3")),
                    findings.list().get(0).related());
        }

        @Test
        @DisplayName("Of entries with the same id the first valid one is kept")
        void firstRightOneStays() {
            entries.add(1, entry(Kind.FUNCTION, 8, "id", "risk"));
            entries.add(1, entry(Kind.SERVICE, 9, "id", "log", "function", "risk", "name", "Keep", "needs", "no id"));
            entries.add(entry(Kind.FUNCTION, 4, "id", "risk", "name", "Risks"));
            assertEquals(
                    "Keep the log",
                    read().orElseThrow()
                            .findService(ServiceId.of("log"))
                            .orElseThrow()
                            .name());
            assertEquals("""
                    acme:2: error PMO-107: Function id "risk" is used twice; the first is at acme:8; the first is rejected; give it another id
                    acme:3: error PMO-107: Service id "log" is used twice; the first is at acme:9; the first is rejected; give it another id
                    acme:4: error PMO-107: Function id "risk" is used twice; the first is at acme:2; the second is rejected; give it another id
                    acme:8: error PMO-101: Name is missing; add a value such as Risk management
                    acme:9: error PMO-102: Element 1 of Needs is "no id", must consist of letters, digits, hyphens, underscores and full stops""", told());
            assertEquals(
                    ImmutableList.of(Place.of("acme", "9")),
                    findings.list().stream()
                            .filter(f -> f.place().equals(Place.of("acme", "3")))
                            .findFirst()
                            .orElseThrow()
                            .related());
        }

        @Test
        @DisplayName("A repeated id is reported even if the second entry is invalid")
        void secondIsWrong() {
            entries.add(entry(Kind.FUNCTION, 4, "id", "risk"));
            entries.add(entry(Kind.FUNCTION, 5, "id", "Risk"));
            entries.add(entry(Kind.FUNCTION, 6, "id", "no id"));
            entries.add(entry(Kind.FUNCTION, 7, "id", "no id", "name", "None"));
            read();
            assertEquals("""
                    acme:4: error PMO-101: Name is missing; add a value such as Risk management
                    acme:4: error PMO-107: Function id "risk" is used twice; the first is at acme:2; the second is rejected; give it another id
                    acme:5: error PMO-101: Name is missing; add a value such as Risk management
                    acme:5: error PMO-108: Function id "Risk" differs only by case from "risk" at acme:2; the second is rejected; give it another id
                    acme:6: error PMO-101: Name is missing; add a value such as Risk management
                    acme:6: error PMO-102: Id is "no id", must consist of letters, digits, hyphens, underscores and full stops
                    acme:7: error PMO-102: Id is "no id", must consist of letters, digits, hyphens, underscores and full stops""", told());
        }

        @ParameterizedTest
        @CsvSource({
            "Plan?-plan-PLAN, plan",
            "plan?-Plan-plan-PLAN, Plan",
            "Plan?-PLAN?-plan-PLAN, plan",
            "plan?-PLAN?-plan-PLAN, plan",
            "Plan-PLAN?-pLAN-plan, Plan",
            "plan-Plan-Plan, plan",
            "Plan?-PLAN-Plan, PLAN"
        })
        @DisplayName("Of entries whose ids differ only by case the first valid one is kept:")
        void oneOfAllCasesStays(String ids, String stays) {
            int line = 4;
            for (String id : Splitter.on('-').split(ids)) {
                boolean isWrong = id.endsWith("?");
                entries.add(entry(Kind.FUNCTION, line++, "id", id.replace("?", ""), "name", isWrong ? "" : "Plan"));
            }
            assertEquals(
                    ImmutableList.of("risk", stays),
                    read().orElseThrow().functions().stream()
                            .map(f -> f.id().value())
                            .collect(ImmutableList.toImmutableList()));
            assertEquals(
                    line - 5,
                    told().lines()
                            .filter(l -> l.contains("PMO-107") || l.contains("PMO-108"))
                            .count());
        }

        @Test
        @DisplayName("An id that differs only by case is reported")
        void caseCounts() {
            entries.add(entry(Kind.SERVICE, 4, "id", "LOG", "function", "risk", "name", "Keep another log"));
            assertEquals(1, read().orElseThrow().services().size());
            assertEquals(
                    "acme:4: error PMO-108: Service id \"LOG\" differs only by case from \"log\" at acme:3; the second is rejected; give it another id",
                    told());
        }

        @Test
        @DisplayName("A reference to an id that differs only by case is not reported as unknown")
        void otherCaseIsKnown() {
            entries.add(entry(Kind.FUNCTION, 4, "id", "RISK", "name", "Risk"));
            entries.add(entry(Kind.SERVICE, 5, "id", "map", "function", "RISK", "name", "Map the risks"));
            assertEquals(1, read().orElseThrow().services().size());
            assertEquals("""
                    acme:4: error PMO-108: Function id "RISK" differs only by case from "risk" at acme:2; the second is rejected; give it another id
                    acme:5: info PMO-203: Rejected, because function "RISK" was rejected; fix that entry first""", told());
        }

        @Test
        @DisplayName("A previous id of two entries is reported")
        void previousIdTwice() {
            entries.add(entry(Kind.FUNCTION, 4, "id", "plan", "name", "Plan", "previousIds", "planning"));
            entries.add(
                    entry(Kind.FUNCTION, 5, "id", "schedule", "name", "Schedule", "previousIds", "dates\nplanning"));
            assertEquals(3, read().orElseThrow().functions().size());
            assertEquals(
                    "acme:5: warning PMO-111: Previous id \"planning\" is also one of function \"plan\" at acme:4; keep it with the entry that had it",
                    told());
        }

        @Test
        @DisplayName("Entries of different kinds may have the same id")
        void kindsDiffer() {
            entries.add(entry(Kind.SERVICE, 4, "id", "risk", "function", "risk", "name", "Name the risks"));
            assertEquals(2, read().orElseThrow().services().size());
        }
    }

    @Nested
    @DisplayName("References to rejected entries")
    class Rejected {

        @Test
        @DisplayName("An entry that refers to a rejected entry is rejected, which is not another error")
        void goTogether() {
            entries.set(1, entry(Kind.FUNCTION, 2, "id", "risk"));
            entries.add(entry(Kind.STAGE_CHANGE, 4, "service", "log", "to", "pilot", "on", "2026-01-05"));
            assertTrue(read().orElseThrow().services().isEmpty());
            assertEquals("""
                    acme:2: error PMO-101: Name is missing; add a value such as Risk management
                    acme:3: info PMO-203: Rejected, because function "risk" was rejected; fix that entry first
                    acme:4: info PMO-203: Rejected, because service "log" was rejected; fix that entry first""", told());
        }

        @Test
        @DisplayName("A service that needs a rejected service is kept, without a finding")
        void needsStay() {
            entries.add(entry(Kind.SERVICE, 4, "id", "bad", "function", "risk", "name", " "));
            entries.add(entry(Kind.SERVICE, 5, "id", "good", "function", "risk", "name", "Do good", "needs", "bad"));
            assertEquals(2, read().orElseThrow().services().size());
            assertEquals("acme:4: error PMO-101: Name is missing; add a value such as Update the risk log", told());
        }
    }

    @Test
    @DisplayName("A reference that is not an id is reported once, without control characters")
    void badReferenceIsToldOnce() {
        entries.add(entry(
                Kind.SERVICE, 4, "id", "a\u001b[31m", "function", "no id", "name", "Do", "needs", "log\nb\u0007"));
        read();
        assertEquals("""
                acme:4: error PMO-102: Element 2 of Needs is "bU+0007", must consist of letters, digits, hyphens, underscores and full stops
                acme:4: error PMO-102: Function is "no id", must consist of letters, digits, hyphens, underscores and full stops
                acme:4: error PMO-102: Id is "aU+001B[31m", must consist of letters, digits, hyphens, underscores and full stops""", told());
        assertEquals(
                Optional.of("aU+001B[31m"),
                findings.list().get(0).subject().orElseThrow().id());
    }

    @Test
    @DisplayName("A finding about a value of a closed set names the field as the file does")
    void labelOfTheFile() {
        entries.set(
                0,
                entry(
                        Kind.CATALOGUE,
                        1,
                        "id",
                        "acme",
                        "name",
                        "ACME",
                        "version",
                        "1",
                        "kind",
                        "mine",
                        "officeTypes",
                        "project\nprojekt"));
        read();
        assertEquals("""
                acme:1: error PMO-102: Element 2 of Office types is "projekt", must be one of project, programme, portfolio, centre-of-excellence; did you mean "project"?
                acme:1: error PMO-102: Kind is "mine", must be one of reference, own""", told());
    }

    @Test
    @DisplayName("Entries without a header do not make a catalogue")
    void needACatalogue() {
        entries.remove(0);
        assertEquals(Optional.empty(), read());
        assertEquals(
                "acme: error PMO-013: The catalogue has no properties; fill in Id, Name, Version and Kind under \"Catalogue\" (in JSON, id, name, version and kind under \"catalogue\")",
                told());
    }

    @Test
    @DisplayName("Expected attributes and expected absent entries are not reported")
    void expected() {
        entries.add(entry(
                Kind.SERVICE,
                4,
                "id",
                "plan",
                "function",
                "risk",
                "name",
                "Plan",
                "needs",
                "gone\nlost",
                "ownr",
                "Me"));
        findings = new Findings();
        var assembler = Assembler.keeping(TABLE, findings);
        assembler.expectAttribute(Kind.SERVICE, "ownr");
        assembler.expectAttribute(Kind.FUNCTION, "budget");
        assembler.expectAbsent(Kind.SERVICE, "gone");
        entries.add(entry(Kind.SERVICE, 5, "id", "cost", "function", "risk", "name", "Cost", "budget", "1"));
        entries.forEach(assembler::accept);
        assembler.finish(Place.of("acme"));
        assertEquals(3, assembler.made().orElseThrow().services().size());
        assertEquals("""
                acme:4: warning PMO-202: Needs refers to service "lost", which does not exist; did you mean "cost"?
                acme:5: info PMO-105: "budget" is not a field of a service; it is kept as an attribute; begin the name with x- if the field is yours""", told());
    }

    @Test
    @DisplayName("An entry may have an id that was expected to be absent")
    void expectedInVain() {
        findings = new Findings();
        var assembler = Assembler.keeping(TABLE, findings);
        assembler.expectAbsent(Kind.SERVICE, "log");
        assembler.expectAbsent(Kind.FUNCTION, "RISK");
        entries.forEach(assembler::accept);
        assembler.finish(Place.of("acme"));
        assertEquals(1, assembler.made().orElseThrow().services().size());
        assertEquals("", told());
    }

    @Test
    @DisplayName("Of two headers the first is used")
    void holdOneCatalogue() {
        entries.add(entry(Kind.CATALOGUE, 4, "id", "b", "name", "B", "version", "1", "kind", "own"));
        assertEquals("acme", read().orElseThrow().info().id().value());
        assertEquals(
                "acme:4: error PMO-014: A file holds one catalogue; the first is at acme:1; move the other to a separate file",
                told());
    }

    @Test
    @DisplayName("A history that goes back in time is sorted, with a warning that names both places")
    void historyIsPutInOrder() {
        entries.add(entry(Kind.STAGE_CHANGE, 4, "service", "log", "to", "pilot", "on", "2026-02-01"));
        entries.add(entry(Kind.STAGE_CHANGE, 5, "service", "log", "to", "strategy", "on", "2026-01-05"));
        var history = read().orElseThrow().historyOf(ServiceId.of("log")).changes();
        assertEquals("strategy, pilot", history.stream().map(c -> c.to().id()).collect(joining(", ")));
        assertEquals(
                "acme:5: warning PMO-301: Stage change on 2026-01-05 is listed after the one on 2026-02-01 at acme:4; the history is read in the order of dates",
                told());
    }

    @Test
    @DisplayName("An opening change of a history that has begun is reported")
    void openingIsFirst() {
        entries.add(
                entry(Kind.STAGE_CHANGE, 4, "service", "log", "to", "operation", "on", "2026-01-05", "opening", "yes"));
        entries.add(entry(Kind.STAGE_CHANGE, 5, "service", "log", "to", "pilot", "on", "2026-02-01", "opening", "yes"));
        assertEquals(2, read().orElseThrow().stageChanges().size());
        assertEquals(
                "acme:5: warning PMO-303: Stage change on 2026-02-01 is marked as opening, but the history already begins on 2026-01-05 at acme:4; remove the mark",
                told());
    }

    @Test
    @DisplayName("A change before the opening change is reported")
    void nothingBeforeTheOpening() {
        entries.add(entry(Kind.STAGE_CHANGE, 4, "service", "log", "to", "pilot", "on", "2026-03-01", "opening", "yes"));
        entries.add(entry(Kind.STAGE_CHANGE, 5, "service", "log", "to", "operation", "on", "2026-04-01"));
        entries.add(entry(Kind.STAGE_CHANGE, 6, "service", "log", "to", "design", "on", "2026-01-05"));
        assertEquals(3, read().orElseThrow().stageChanges().size());
        assertEquals(
                "acme:6: warning PMO-304: Stage change on 2026-01-05 is before the history opens, on 2026-03-01 at acme:4; correct the date, or remove the mark of the opening change",
                told());
    }

    @Test
    @DisplayName("An opening change on the first day of a history is reported")
    void openingOnTheSameDay() {
        entries.add(entry(Kind.STAGE_CHANGE, 4, "service", "log", "to", "design", "on", "2026-01-05"));
        entries.add(entry(Kind.STAGE_CHANGE, 5, "service", "log", "to", "pilot", "on", "2026-01-05", "opening", "yes"));
        read();
        assertEquals(
                "acme:5: warning PMO-303: Stage change on 2026-01-05 is marked as opening, but the history already begins on 2026-01-05 at acme:4; remove the mark",
                told());
    }

    @Test
    @DisplayName("An attribute without a name is the only finding of its entry")
    void attributeWithoutName() {
        entries.set(
                1,
                entry(
                        Kind.FUNCTION,
                        2,
                        "id",
                        "risk",
                        "name",
                        "Risk",
                        " ",
                        "red",
                        "name[]",
                        "Risiko",
                        "name[pt-BR]",
                        "Risco"));
        read();
        assertEquals("""
                acme:2: error PMO-102: Name of an attribute is blank
                acme:2: warning PMO-106: "name[]" is not a field of a function; it is kept as an attribute; did you mean "name"?
                acme:3: info PMO-203: Rejected, because function "risk" was rejected; fix that entry first""", told());
    }

    @Test
    @DisplayName("Missing entries are not reported if reading ended early")
    void rest() {
        entries.add(entry(Kind.SERVICE, 4, "id", "cost", "function", "money", "name", "Count the cost"));
        entries.add(entry(Kind.STAGE_CHANGE, 5, "service", "none", "to", "pilot", "on", "2026-01-05"));
        findings = new Findings();
        var assembler = Assembler.keeping(TABLE, findings);
        entries.forEach(assembler::accept);
        findings.add(Finding.builder(FileProblem.DAMAGED, "torn")
                .at(Place.of("acme"))
                .build());
        assembler.finish(Place.of("acme"));
        assertEquals(1, assembler.made().orElseThrow().services().size());
        assertEquals(
                "acme: error PMO-015: The file is damaged: torn; the rest was not read; restore it from a copy, or export it again",
                told());
    }

    @Test
    @DisplayName("An unknown field is reported once, and a misspelt field with a suggestion")
    void unknownFieldsAreToldOnce() {
        entries.set(
                1,
                entry(
                        Kind.FUNCTION,
                        2,
                        "id",
                        "risk",
                        "name",
                        "Risk",
                        "colour",
                        "red",
                        "x-colour",
                        "red",
                        "name[de]",
                        "Risiko",
                        "nmae",
                        "Risk"));
        entries.add(entry(Kind.FUNCTION, 4, "id", "plan", "name", "Plan", "colour", "blue"));
        assertEquals(
                4,
                read().orElseThrow().functions().iterator().next().attributes().size());
        assertEquals("""
                acme:2: info PMO-105: "colour" is not a field of a function; it is kept as an attribute; begin the name with x- if the field is yours
                acme:2: warning PMO-106: "nmae" is not a field of a function; it is kept as an attribute; did you mean "name"?""", told());
    }

    @Test
    @DisplayName("A mapping with a service and a function is a contradiction")
    void mappingHasOneSide() {
        entries.add(entry(
                Kind.MAPPING,
                4,
                "service",
                "log",
                "function",
                "risk",
                "framework",
                "hill",
                "entry",
                "Risk",
                "relation",
                "same"));
        assertTrue(read().orElseThrow().mappings().isEmpty());
        assertEquals(
                "acme:4: error PMO-110: Mapping names both, must name exactly one of service and function", told());
    }

    @Nested
    @DisplayName("References that are not ids")
    class NoIds {

        @BeforeEach
        void add() {
            entries.add(entry(Kind.FUNCTION, 4, "id", "gov", "name", "Governance"));
            entries.add(entry(Kind.FUNCTION, 5, "id", "schedule-management", "name", "Time planning"));
        }

        @ParameterizedTest
        @CsvSource({
            "shedule-management, did you mean \"schedule-management\"?",
            "Risk, did you mean \"risk\"?",
            "governance, that is a name; its id is \"gov\"",
            "money, 'add the function, or name another'"
        })
        @DisplayName("The hint names the entry by an id in another case or by its name:")
        void unknown(String given, String hint) {
            entries.add(1, entry(Kind.SERVICE, 6, "id", "do", "function", given, "name", "Do it"));
            read();
            assertEquals("acme:6: error PMO-201: Function \"%s\" does not exist; %s".formatted(given, hint), told());
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 4})
        @DisplayName("The hint for a name is the id, even of an entry read later")
        void name(int at) {
            entries.add(
                    at,
                    entry(
                            Kind.SERVICE,
                            6,
                            "id",
                            "do",
                            "function",
                            "time planning",
                            "name",
                            "Do it",
                            "needs",
                            "log\nKeep the log\nplan it"));
            read();
            assertEquals("""
                    acme:6: error PMO-102: Element 2 of Needs is "Keep the log", must consist of letters, digits, hyphens, underscores and full stops; that is a name; its id is "log"
                    acme:6: error PMO-102: Element 3 of Needs is "plan it", must consist of letters, digits, hyphens, underscores and full stops
                    acme:6: error PMO-102: Function is "time planning", must consist of letters, digits, hyphens, underscores and full stops; that is a name; its id is "schedule-management\"""", told());
        }

        @Test
        @DisplayName("Several ids or values in one line get the hint to put one on each line")
        void several() {
            entries.add(entry(
                    Kind.SERVICE,
                    6,
                    "id",
                    "do",
                    "function",
                    "gov",
                    "name",
                    "Do it",
                    "needs",
                    "log; minutes",
                    "levels",
                    "project, programme"));
            read();
            assertEquals("""
                    acme:6: error PMO-102: Element 1 of Levels is "project, programme", must be one of project, programme, portfolio, centre-of-excellence; several go one a line (Alt+Enter)
                    acme:6: error PMO-102: Element 1 of Needs is "log; minutes", must consist of letters, digits, hyphens, underscores and full stops; several go one a line (Alt+Enter)""", told());
        }

        @Test
        @DisplayName("Needs, stage changes and mappings get the hint, too")
        void others() {
            entries.add(entry(Kind.SERVICE, 6, "id", "do", "function", "gov", "name", "Do it", "needs", "lgo"));
            entries.add(entry(Kind.STAGE_CHANGE, 7, "service", "Do", "to", "pilot", "on", "2026-01-05"));
            entries.add(entry(
                    Kind.MAPPING, 8, "function", "risks", "framework", "hill", "entry", "Risk", "relation", "same"));
            read();
            assertEquals("""
                    acme:6: warning PMO-202: Needs refers to service "lgo", which does not exist; did you mean "log"?
                    acme:7: error PMO-205: Service "Do" does not exist, so its stage cannot change; did you mean "do"?
                    acme:8: warning PMO-202: Function refers to function "risks", which does not exist; did you mean "risk"?""", told());
        }
    }

    @Nested
    @DisplayName("Derived fields of a service")
    class Standings {

        private void shown(String... more) {
            var fields = new ArrayList<>(List.of("id", "log", "function", "risk", "name", "Keep the log"));
            fields.addAll(List.of(more));
            entries.set(2, entry(Kind.SERVICE, 3, fields.toArray(String[]::new)));
            entries.add(entry(Kind.STAGE_CHANGE, 4, "service", "log", "to", "strategy", "on", "2026-01-05"));
            entries.add(entry(Kind.STAGE_CHANGE, 5, "service", "log", "to", "pilot", "on", "2026-02-02"));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 2, 3, 4})
        @DisplayName("Derived fields that match the stage changes are not reported, in any order of entries")
        void right(int rotation) {
            shown("functionName", "Risk ", "stage", "Pilot", "since", "2026-02-02", "phase", "PIPELINE");
            Collections.rotate(entries, rotation);
            assertEquals(1, read().orElseThrow().services().size());
            assertEquals("", told());
        }

        @Test
        @DisplayName("Derived fields from before the last stage change are reported as out of date")
        void outOfDate() {
            shown("stage", "strategy", "since", "2026-01-05", "phase", "pipeline");
            assertEquals(1, read().orElseThrow().services().size());
            assertEquals(
                    "acme:3: info PMO-306: The row shows stage strategy since 2026-01-05, phase pipeline, but the stage changes of the service give stage pilot since 2026-02-02, phase pipeline; no action needed: the value is refreshed when the catalogue is written",
                    told());
        }

        @Test
        @DisplayName("A derived stage that no stage change gives was edited: an error with the fix")
        void changed() {
            shown("stage", "operation", "since", "2026-02-02");
            assertEquals(1, read().orElseThrow().services().size());
            assertEquals(
                    "acme:3: error PMO-305: The row shows stage operation since 2026-02-02, but the stage changes of the service give stage pilot since 2026-02-02, phase pipeline; clear the stage in the row; if the service has moved on, add a stage change or have one recorded",
                    told().lines().findFirst().orElseThrow());
            entries.subList(3, 5).clear();
            assertEquals(1, read().orElseThrow().services().size());
            assertTrue(told().contains("but the stage changes of the service give no stage;"), told());
        }

        @Test
        @DisplayName("A derived date or phase that the stage changes do not give is out of date")
        void otherDay() {
            shown("stage", "pilot", "since", "2026-02-03", "phase", "live");
            assertEquals(1, read().orElseThrow().services().size());
            assertTrue(told().startsWith("acme:3: info PMO-306: The row shows stage pilot since 2026-02-03"), told());
        }

        @Test
        @DisplayName("An unknown stage in a derived field is an error, but does not reject the service")
        void misspelt() {
            shown("stage", "pilto");
            assertEquals(1, read().orElseThrow().services().size());
            assertTrue(told().startsWith("acme:3: error PMO-302: Stage is \"pilto\", must be one of strategy"), told());
        }

        @Test
        @DisplayName("An unknown stage in a derived field is reported with the other errors of the service")
        void misspeltBesideOthers() {
            shown("stage", "pilto", "expertise", "suport");
            assertTrue(read().orElseThrow().services().isEmpty());
            assertTrue(told().contains("acme:3: error PMO-102: Expertise is \"suport\""), told());
            assertTrue(told().contains("acme:3: error PMO-302: Stage is \"pilto\""), told());
        }

        @Test
        @DisplayName("A derived function name that differs is reported")
        void otherName() {
            shown("functionName", "Risks");
            assertEquals(1, read().orElseThrow().services().size());
            assertEquals(
                    "acme:3: info PMO-206: Function name is \"Risks\" here, but function \"risk\" is named \"Risk\"; no action needed: the name is refreshed when the catalogue is written",
                    told());
        }

        @Test
        @DisplayName("Derived fields are printed from the catalogue")
        void areDerived() {
            shown();
            var catalogue = read().orElseThrow();
            var service = ImmutableList.copyOf(TABLE.print(catalogue, true)).get(2);
            assertEquals(
                    List.of("Risk", "pilot", "2026-02-02", "pipeline"),
                    service.shape().derived().stream()
                            .map(field ->
                                    EntryFindings.textOf(service.value(field).orElseThrow()))
                            .map(text -> text == null ? "2026-02-02" : text)
                            .toList());
        }
    }

    private Findings findings = new Findings();

    private Optional<Catalogue> read() {
        findings = new Findings();
        var assembler = Assembler.keeping(TABLE, findings);
        entries.forEach(assembler::accept);
        assembler.finish(Place.of("acme"));
        return assembler.made();
    }

    /** All findings, sorted: which is found first may depend on the order of entries. */
    private String told() {
        return findings.list().stream().map(Finding::toString).sorted().collect(joining("\n"));
    }

    private static Entry entry(Kind kind, int line, String... namesAndValues) {
        var entry = Entry.builder(TABLE.shape(kind), position -> Place.of("acme", Long.toString(position)), line);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entry.put(namesAndValues[i], new RawValue.TypedText(namesAndValues[i + 1]), line);
        }
        return entry.build();
    }
}
