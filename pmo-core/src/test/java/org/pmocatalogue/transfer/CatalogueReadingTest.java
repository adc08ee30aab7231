package org.pmocatalogue.transfer;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pmocatalogue.Texts.BEGINNING;
import static org.pmocatalogue.Texts.service;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Texts;
import org.pmocatalogue.finding.Finding;

@DisplayName("Reading a catalogue")
class CatalogueReadingTest {

    @Nested
    @DisplayName("with a flaw in ids and references")
    class Ids {

        @Test
        @DisplayName("keeps the first of two entries with the same id and reports both places")
        void duplicateId() throws IOException {
            reads(
                    BEGINNING + service("log") + service("plan") + service("log", "purpose: Second"),
                    "risk: log, plan",
                    "19:7 PMO-107 service log, id (10:1)");
        }

        @Test
        @DisplayName("keeps the first of two ids that differ only by case")
        void idsDifferByCase() throws IOException {
            reads(
                    BEGINNING + service("risk-log") + service("Risk-Log"),
                    "risk: risk-log",
                    "15:7 PMO-108 service Risk-Log, id (10:1)");
        }

        @Test
        @DisplayName("rejects a service of a function that does not exist")
        void unknownFunction() throws IOException {
            reads(
                    BEGINNING + service("log") + """
                            service
                              id: plan
                              function: rísk
                              name: Do plan
                            service
                              id: minutes
                              function: administration
                              name: Do minutes
                            """,
                    "risk: log",
                    "16:13 PMO-201 service plan, function",
                    "20:13 PMO-201 service minutes, function");
        }

        @Test
        @DisplayName("reports the entries of a rejected function as a consequence, not as errors")
        void rejectedFunction() throws IOException {
            reads(
                    BEGINNING + """
                    function
                      id: plans
                    service
                      id: log
                      function: risk
                      name: Do log
                    service
                      id: plan
                      function: plans
                      name: Do plan
                    service
                      id: chart
                      function: plans
                      name: Do chart
                    stage-change
                      service: plan
                      to: pilot
                      on: 2026-01-05
                    """,
                    "risk: log",
                    "10:1 PMO-101 function plans, name",
                    "18:13 PMO-203 service plan, function",
                    "22:13 PMO-203 service chart, function",
                    "25:12 PMO-203 stage-change plan, service");
        }

        @Test
        @DisplayName("warns of services that need each other in a circle")
        void circleOfNeeds() throws IOException {
            reads(
                    BEGINNING
                            + service("log")
                            + service("plan", "needs: [log, chart]")
                            + service("chart", "needs: [plan]"),
                    "risk: log, plan, chart",
                    "18:10 PMO-204 service plan, needs");
        }

        @Test
        @DisplayName("warns of references to nothing and keeps them")
        void unknownReferences() throws IOException {
            reads(
                    BEGINNING + service("log", "needs: [plan]", "successor: new-log") + """
                            mapping
                              service: plan
                              framework: p3o-2013
                              entry: x
                              relation: same
                            mapping
                              service: log
                              function: risk
                              framework: p3o-2013
                              entry: x
                              relation: same
                            """,
                    "risk: log",
                    "21:1 PMO-110 mapping log",
                    "14:11 PMO-202 service log, needs",
                    "15:14 PMO-202 service log, successor",
                    "17:12 PMO-202 mapping plan, service");
        }

        @Test
        @DisplayName("rejects a service with a previous id that another service has")
        void previousIdInUse() throws IOException {
            reads(
                    BEGINNING + service("log", "previousIds: [old-log, plan]") + service("plan"),
                    "risk: plan",
                    "14:26 PMO-109 service log, previousIds (15:1)");
        }

        @Test
        @DisplayName("warns of a history that is not in the order of its days")
        void historyOutOfOrder() throws IOException {
            reads(BEGINNING + service("log") + """
                            stage-change
                              service: log
                              to: pilot
                              on: 2026-03-01
                            stage-change
                              service: log
                              to: design
                              on: 2026-01-05
                            stage-change
                              service: log
                              to: operation
                              on: 2026-04-01
                            """, "risk: log", "21:7 PMO-301 stage-change log, on (17:7)");
        }

        @Test
        @DisplayName("accepts the stages of services for services, and those of the office for the office")
        void unknownStage() throws IOException {
            reads(
                    BEGINNING + service("log") + """
                            stage-change
                              service: log
                              to: pilott
                              on: 2026-03-01
                            stage-change
                              service: log
                              to: evaluation
                              on: 2026-03-01
                            stage-change
                              to: evaluation
                              on: 2026-03-01
                            stage-change
                              service: plan
                              to: pilot
                              on: 2026-03-01
                            """,
                    "risk: log",
                    "16:7 PMO-302 stage-change log, to",
                    "20:7 PMO-302 stage-change log, to",
                    "26:12 PMO-205 stage-change plan, service");
        }
    }

    @Nested
    @DisplayName("with a flaw in its fields")
    class Fields {

        @Test
        @DisplayName("reports each required field that is missing, null or blank")
        void missingFields() throws IOException {
            reads(
                    BEGINNING + """
                    service
                    service
                      id: null
                      function: " "
                      name: ""
                    """,
                    "risk:",
                    "10:1 PMO-101 service, id",
                    "10:1 PMO-101 service, function",
                    "10:1 PMO-101 service, name",
                    "12:7 PMO-101 service, id",
                    "13:13 PMO-101 service, function",
                    "14:9 PMO-101 service, name");
        }

        @Test
        @DisplayName("reports values of another type, and elements of lists at their own place")
        void wrongType() throws IOException {
            reads(
                    BEGINNING + """
                            service
                              id: 7
                              function: risk
                              name: [Do]
                            """
                            + service(
                                    "plan",
                                    "effortHours: \"12\"",
                                    "nextReview: 5 Jan",
                                    "needs: log",
                                    "levels: [project, null, \" \"]"),
                    "risk:",
                    "11:7 PMO-103 service, id",
                    "13:9 PMO-103 service, name",
                    "21:21 PMO-103 service plan, levels",
                    "21:27 PMO-103 service plan, levels",
                    "18:16 PMO-103 service plan, effortHours",
                    "20:10 PMO-103 service plan, needs",
                    "19:15 PMO-103 service plan, nextReview");
        }

        @Test
        @DisplayName("reports misspelt values of closed sets")
        void misspeltValue() throws IOException {
            reads(
                    BEGINNING + service("log", "purpose: Bü🧭ro", "expertise: suport", "levels: [project, programm]"),
                    "risk:",
                    "16:21 PMO-102 service log, levels",
                    "15:14 PMO-102 service log, expertise");
        }

        @Test
        @DisplayName("reports each unknown name once, but none of the user's own")
        void misspeltField() throws IOException {
            reads(
                    BEGINNING
                            + service("log", "expertize: support", "colour: red", "x-own: 1", "name[de]: Pflegen")
                            + service("plan", "colour: blue"),
                    "risk: log, plan",
                    "14:3 PMO-106 service log",
                    "15:3 PMO-105 service log");
        }

        @Test
        @DisplayName("rejects an entry with a blank name of an attribute")
        void blankNames() throws IOException {
            reads(
                    BEGINNING + service("log", "\"\": 1", "\" \": 2"),
                    "risk:",
                    "14:7 PMO-102 service log",
                    "15:8 PMO-102 service log");
        }

        @Test
        @DisplayName("rejects an entry with a field given twice and reports both places")
        void repeatedKey() throws IOException {
            reads(
                    BEGINNING
                            + service("log", "purpose: 🧭", "purpose: b")
                            + service("plan", "\"x-a\\nb\": 1", "\"x-a\\nb\": 2"),
                    "risk:",
                    "15:12 PMO-104 service log",
                    "21:13 PMO-104 service plan",
                    "20:13 PMO-102 service plan");
        }

        @Test
        @DisplayName("rejects an entry with a name given twice deep in an attribute")
        void nestedRepeatedKey() throws IOException {
            reads(
                    BEGINNING + service("log", "x-cost: {plan: 1, actual: {q1: 1, q1: 2}}"),
                    "risk:",
                    "14:37 PMO-104 service log");
        }

        @Test
        @DisplayName("accepts numbers of 400 digits before or after the point, and no more")
        void hugeNumber() throws IOException {
            reads(
                    BEGINNING
                            + service("log", "effortHours: 1E400")
                            + service("plan", "effortHours: 1E2147483648")
                            + service("chart", "x-cost: " + "9".repeat(401))
                            + service("diary", "x-small: 1e-400", "x-zero: -0"),
                    "risk: diary",
                    "14:16 PMO-102 service log",
                    "19:16 PMO-102 service plan",
                    "24:11 PMO-102 service chart");
        }

        @Test
        @DisplayName("rejects text with half a surrogate pair, in attributes too")
        void loneSurrogate() throws IOException {
            reads(
                    BEGINNING
                            + service("log", "purpose: \"ä \\ud83e end\"")
                            + service("plan", "x-note: {deep: [\"\\udded\"]}"),
                    "risk:",
                    "14:12 PMO-102 service log, purpose",
                    "19:11 PMO-102 service plan");
        }

        @Test
        @DisplayName("rejects text with a control character, and a line with a line break")
        void controlCharacter() throws IOException {
            reads(
                    BEGINNING
                            + service(
                                    "log",
                                    "purpose: \"a\\u000d\\nb\"",
                                    "owner: \"Head\\nof PMO\"",
                                    "x-bell: \"\\u0007\""),
                    "risk:",
                    "14:12 PMO-102 service log, purpose",
                    "15:10 PMO-102 service log, owner",
                    "16:11 PMO-102 service log");
        }
    }

    @Test
    @DisplayName("gives no catalogue if the entry about the catalogue itself is missing")
    void noCatalogue() throws IOException {
        reads("""
                pmo-catalogue/1
                function
                  id: risk
                  name: Risk
                """, "no catalogue", "a.text PMO-013");
    }

    @Test
    @DisplayName("gives no catalogue if the file is empty")
    void empty() throws IOException {
        reads("", "no catalogue", "a.text PMO-011");
    }

    @Test
    @DisplayName("does not depend on the order of entries and fields")
    void anyOrder() throws IOException {
        reads("""
                pmo-catalogue/1
                stage-change
                  on: 2026-01-05
                  to: pilot
                  service: log
                service
                  x-b: 1
                  name: Do log
                  x-a: 2
                  function: risk
                  id: log
                function
                  name: Risk
                  id: risk
                catalogue
                  kind: own
                  version: "1"
                  name: ACME
                  id: acme-pmo
                """, "risk: log");
    }

    @Test
    @DisplayName("reports ten different flaws in one run")
    void tenFaults() throws IOException {
        reads(
                BEGINNING + """
                function
                  id: risk
                  name: Risk again
                service
                  id: log
                  function: risk
                  name: Do log
                  expertise: suport
                service
                  id: plan
                  function: risk
                  name: Do plan
                  effortHours: "12"
                service
                  id: chart
                  function: risk
                service
                  id: a b
                  function: risk
                  name: Do a b
                service
                  id: minutes
                  function: administration
                  name: Do minutes
                service
                  id: diary
                  function: risk
                  name: Do diary
                  needs: [nothing]
                service
                  id: poll
                  function: risk
                  name: Do poll
                  nmae: x
                stage-change
                  service: poll
                  to: pilott
                  on: 2026-03-01
                mapping
                  service: poll
                  framework: p3o-2013
                  entry: x
                  relation: equal
                """,
                "risk: diary, poll",
                "11:7 PMO-107 function risk, id (7:1)",
                "17:14 PMO-102 service log, expertise",
                "22:16 PMO-103 service plan, effortHours",
                "23:1 PMO-101 service chart, name",
                "27:7 PMO-102 service a b, id",
                "46:7 PMO-302 stage-change poll, to",
                "52:13 PMO-102 mapping poll, relation",
                "32:13 PMO-201 service minutes, function",
                "43:3 PMO-106 service poll",
                "38:11 PMO-202 service diary, needs");
    }

    @Test
    @DisplayName("does not confuse a service without id with another")
    void serviceWithoutId() throws IOException {
        reads(
                BEGINNING + "service\n  function: risk\n  name: Nameless\n" + service("risk", "needs: [none]"),
                "risk: risk",
                "10:1 PMO-101 service, id",
                "17:11 PMO-202 service risk, needs");
    }

    @Test
    @DisplayName("reports each invalid element of a list at its own place")
    void badElements() throws IOException {
        reads(
                BEGINNING + service("log", "tools: [\"a\\nb\", ok, \"c\\nd\", ok]"),
                "risk:",
                "14:11 PMO-102 service log, tools",
                "14:23 PMO-102 service log, tools");
    }

    @Test
    @DisplayName("validates the references of a rejected entry in the same run")
    void referencesOfRejected() throws IOException {
        reads(
                BEGINNING + """
                service
                  id: log
                  function: rusk
                  name: Log
                  effortHours: four
                  needs: [log, none]
                """,
                "risk:",
                "14:16 PMO-103 service log, effortHours",
                "12:13 PMO-201 service log, function",
                "15:16 PMO-202 service log, needs");
    }

    /**
     * Reads a file.
     *
     * @param kept the ids that the catalogue keeps, as {@link Texts#kept} shows them
     * @param findings place, code, subject and, in parentheses, related places of each finding
     */
    private static void reads(String file, String kept, String... findings) throws IOException {
        var result = Texts.read(file);
        assertEquals(
                String.join("\n", findings),
                result.findings().stream().map(CatalogueReadingTest::shown).collect(joining("\n")));
        assertEquals(kept, Texts.kept(result));
        assertEquals(findings.length, result.counts().total());
    }

    private static String shown(Finding finding) {
        return "%s %s%s%s"
                .formatted(
                        Texts.shown(finding.place()),
                        finding.code(),
                        finding.subject().map(s -> " " + s).orElse(""),
                        finding.related().isEmpty()
                                ? ""
                                : finding.related().stream().map(Texts::shown).collect(joining(", ", " (", ")")));
    }
}
