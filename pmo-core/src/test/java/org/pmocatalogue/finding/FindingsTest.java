package org.pmocatalogue.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Findings of one run")
class FindingsTest {

    private static final Object[] DETAILS = {"one", "two", "three", "four"};

    private final Findings findings = new Findings();

    @Test
    @DisplayName("begin empty")
    void beginEmpty() {
        assertEquals(ImmutableList.of(), findings.list());
        assertEquals("no findings", findings.counts().toString());
        assertFalse(findings.hasErrors());
        assertFalse(findings.endedEarly());
    }

    @Test
    @DisplayName("are listed errors first, then warnings, then the rest, each in the order found")
    void errorsFirst() {
        var info = add(FieldProblem.UNKNOWN_FIELD, 1);
        var warning = add(ReferenceProblem.UNKNOWN_REFERENCE, 2);
        var error = add(ReferenceProblem.UNKNOWN_FUNCTION, 3);
        var warningToo = add(FieldProblem.MISSPELT_FIELD, 4);
        var errorToo = add(FieldProblem.MISSING_FIELD, 5);
        assertEquals(ImmutableList.of(error, errorToo, warning, warningToo, info), findings.list());
        assertTrue(findings.hasErrors());
    }

    @Test
    @DisplayName("are reported at a location, which gives place and subject, with a hint")
    void reported() {
        var subject = new Subject("service", Optional.of("log"), Optional.of("function"));
        var at = new Locus() {
            @Override
            public Place place() {
                return Place.of("acme.json", 3, 1);
            }

            @Override
            public Optional<Subject> subject() {
                return Optional.of(subject);
            }
        };
        var first = Place.of("acme.json", 1, 1);
        findings.report(
                at,
                ReferenceProblem.UNKNOWN_FUNCTION,
                finding -> finding.hint("add it").related(first),
                "risk");
        findings.report(first, FileProblem.EMPTY_FILE);
        assertEquals(
                ImmutableList.of(
                        Finding.builder(ReferenceProblem.UNKNOWN_FUNCTION, "risk")
                                .at(Place.of("acme.json", 3, 1))
                                .subject(subject)
                                .hint("add it")
                                .related(ImmutableList.of(first))
                                .build(),
                        Finding.builder(FileProblem.EMPTY_FILE).at(first).build()),
                findings.list());
    }

    @Test
    @DisplayName("are reported without looking up places and hints once there is no room")
    void reportedBeyondRoom() {
        for (int line = 1; line <= 100; line++) {
            findings.report(Place.of("acme.json", line, 1), ReferenceProblem.UNKNOWN_FUNCTION, "risk");
        }
        findings.report(
                new Locus() {
                    @Override
                    public Place place() {
                        return fail("The place was determined");
                    }

                    @Override
                    public Optional<Subject> subject() {
                        return fail("The subject was determined");
                    }
                },
                ReferenceProblem.UNKNOWN_FUNCTION,
                finding -> fail("The hint was determined"),
                "risk");
        assertEquals("101 errors", findings.counts().toString());
    }

    @Test
    @DisplayName("are counted in the order of the codes")
    void countedInOrderOfCodes() {
        add(ReferenceProblem.UNKNOWN_FUNCTION, 1);
        add(FieldProblem.MISSING_FIELD, 2);
        add(FieldProblem.MISSING_FIELD, 3);
        var byProblem = findings.counts().byProblem();
        assertEquals(ImmutableMap.of(FieldProblem.MISSING_FIELD, 2L, ReferenceProblem.UNKNOWN_FUNCTION, 1L), byProblem);
        assertEquals(
                ImmutableList.of(FieldProblem.MISSING_FIELD, ReferenceProblem.UNKNOWN_FUNCTION),
                byProblem.keySet().asList());
    }

    @Test
    @DisplayName("have no errors if there are only warnings")
    void warningsAreNoErrors() {
        add(ReferenceProblem.UNKNOWN_REFERENCE, 1);
        add(FieldProblem.UNKNOWN_FIELD, 2);
        assertFalse(findings.hasErrors());
    }

    @Test
    @DisplayName("show whether one of them ended the run")
    void endedEarly() {
        add(FieldProblem.MISSING_FIELD, 1);
        assertFalse(findings.endedEarly());
        add(FileProblem.DAMAGED, 2);
        assertTrue(findings.endedEarly());
    }

    @Nested
    @DisplayName("Many findings")
    class VeryMany {

        @Test
        @DisplayName("are kept up to 100 of a problem, the first ones, and counted exactly")
        void hundredOfAProblem() {
            for (int line = 1; line <= 12_345; line++) {
                add(FieldProblem.MISSING_FIELD, line);
            }
            assertEquals(100, findings.list().size());
            assertEquals(Place.of("acme.json", 1, 1), findings.list().get(0).place());
            assertEquals(Place.of("acme.json", 100, 1), findings.list().get(99).place());
            assertEquals("12,345 errors", findings.counts().toString());
        }

        @Test
        @DisplayName("are kept up to 10,000 of a problem if shown in place, and listed as before")
        void tenThousandInPlace() {
            var inPlace = Findings.inPlace();
            for (int line = 1; line <= 12_345; line++) {
                var place = Place.of("acme.json", line, 1);
                inPlace.add(
                        ReferenceProblem.UNKNOWN_FUNCTION,
                        () -> Finding.builder(ReferenceProblem.UNKNOWN_FUNCTION, "x")
                                .at(place)
                                .build());
            }
            assertEquals(10_000, Iterables.size(inPlace.all()));
            assertEquals(100, inPlace.list().size());
            assertEquals("12,345 errors", inPlace.counts().toString());
        }

        @Test
        @DisplayName("keep 2,000,000 characters of omitted texts, and an ellipsis for the rest")
        void roomForOmitted() {
            var inPlace = Findings.inPlace();
            for (int line = 1; line <= 300; line++) {
                inPlace.add(Finding.builder(FileProblem.DAMAGED, "x")
                        .at(Place.of("acme.xlsx", line, 1))
                        .omitted("x".repeat(line == 300 ? 1 : 9_999))
                        .build());
            }
            var texts = Streams.stream(inPlace.all())
                    .map(finding -> finding.omitted().orElseThrow())
                    .toList();
            assertEquals(300, texts.size());
            assertEquals("x".repeat(9_999), texts.get(199));
            assertEquals(ImmutableSet.of("…"), ImmutableSet.copyOf(texts.subList(200, 299)));
            assertEquals("x", texts.get(299));
        }

        @Test
        @DisplayName("are not created once there is no room")
        void notMade() {
            for (int line = 1; line <= Findings.MOST_OF_A_PROBLEM; line++) {
                add(FieldProblem.MISSING_FIELD, line);
            }
            findings.add(FieldProblem.MISSING_FIELD, () -> fail("makes a finding that is not kept"));
            assertEquals(101, findings.counts().total());
        }

        @Test
        @DisplayName("are kept up to 1,000 in total: errors displace warnings, even if they come later")
        void thousandInAll() {
            var problems = problems();
            for (var severity : ImmutableList.of(Severity.INFO, Severity.WARNING, Severity.ERROR)) {
                for (var problem : problems) {
                    for (int line = 1; problem.severity() == severity && line <= 110; line++) {
                        add(problem, line);
                    }
                }
            }
            long errors = problems.stream()
                    .filter(p -> p.severity() == Severity.ERROR)
                    .count();
            assertTrue(errors > 10, "there are problems enough to fill the list with errors");
            assertEquals(1_000, findings.list().size());
            assertTrue(findings.list().stream().allMatch(f -> f.severity() == Severity.ERROR));
            assertEquals(110 * errors, findings.counts().of(Severity.ERROR));
            assertEquals(110L * problems.size(), findings.counts().total());
        }

        @Test
        @DisplayName("have an error even if it was only counted")
        void warningsDoNotHideErrors() {
            for (var problem : problems()) {
                for (int line = 1; problem.severity() == Severity.WARNING && line <= 1_000; line++) {
                    add(problem, line);
                }
            }
            var error = add(FieldProblem.MISSING_FIELD, 1);
            assertEquals(error, findings.list().get(0));
            assertTrue(findings.hasErrors());
        }
    }

    private static List<Problem> problems() {
        return Stream.<Problem[]>of(FileProblem.values(), FieldProblem.values(), ReferenceProblem.values())
                .flatMap(Arrays::stream)
                .toList();
    }

    private Finding add(Problem problem, int line) {
        var finding = Finding.builder(
                        problem, Arrays.copyOf(DETAILS, problem.definition().details()))
                .at(Place.of("acme.json", line, 1))
                .build();
        findings.add(finding);
        return finding;
    }
}
