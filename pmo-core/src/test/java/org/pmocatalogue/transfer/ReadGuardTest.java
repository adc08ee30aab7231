package org.pmocatalogue.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;
import org.pmocatalogue.spi.Sample;

@DisplayName("A plug-in that reads")
class ReadGuardTest {

    private static final Place PLACE = Place.of("source:x-s");

    /** What a source or a format does. */
    @FunctionalInterface
    private interface Behaviour {
        void read(Reading to) throws IOException;
    }

    private record Source(Behaviour behaviour) implements CatalogueSource {

        @Override
        public String id() {
            return "x-s";
        }

        @Override
        public String description() {
            return "Whatever a test needs";
        }

        @Override
        public void read(Request request, Reading to) throws IOException {
            behaviour.read(to);
        }
    }

    private record Format(EntryReader behaviour) implements CatalogueFormat {

        @Override
        public String id() {
            return "x-f";
        }

        @Override
        public ImmutableSet<String> extensions() {
            return ImmutableSet.of("f");
        }

        @Override
        public Claim probe(Sample sample) {
            return Claim.BY_NAME;
        }

        @Override
        public Optional<EntryReader> reader() {
            return Optional.of(behaviour);
        }
    }

    private static List<String> check(Behaviour behaviour, Limits limits) throws IOException {
        return Catalogues.of(List.of(), List.of(new Source(behaviour)))
                .check(
                        Origin.source("x-s", ""),
                        ReadOptions.builder().limits(limits).build())
                .findings()
                .stream()
                .map(Finding::toString)
                .toList();
    }

    private static List<String> check(EntryReader behaviour, String content, Limits limits) throws IOException {
        return Catalogues.of(List.of(new Format(behaviour)), List.of())
                .check(
                        Origin.of(Input.of("a.f", ByteSource.wrap(content.getBytes(UTF_8)))),
                        ReadOptions.builder().limits(limits).build())
                .findings()
                .stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    @DisplayName("learns at once that a problem takes more details, also if no more findings are kept")
    void tooFewDetails() throws IOException {
        assertRefused("PMO-015 takes 1 detail, got 0", to -> to.report(FileProblem.DAMAGED, PLACE));
        assertRefused("PMO-103 takes 3 details, got 1", to -> {
            for (int i = 0; i < Findings.MOST_OF_A_PROBLEM; i++) {
                to.report(FieldProblem.WRONG_TYPE, PLACE, "services", "a number", "a list");
            }
            to.report(FieldProblem.WRONG_TYPE, PLACE, "services");
        });
        assertRefused(
                "PMO-104 takes 2 details, got 3",
                to -> to.entry(Kind.SERVICE, p -> PLACE, 0).flaw(FieldProblem.REPEATED_FIELD, 0, "a", "b", "c"));
    }

    private static void assertRefused(String message, Behaviour behaviour) throws IOException {
        String told = "failed: java.lang.IllegalArgumentException: " + message + ", at org.pmocatalogue.core";
        String line = "/org.pmocatalogue.transfer.ReadGuardTest.lambda$";
        assertTrue(
                check(behaviour, Limits.standard()).stream()
                        .anyMatch(f -> f.contains(
                                        "error PMO-019: Provider org.pmocatalogue.transfer.ReadGuardTest$Source from ")
                                && f.contains(told)
                                && f.contains(line)),
                () -> message);
    }

    @Test
    @DisplayName("and is stopped by a limit is not heard any more")
    void isNotHeardAfterStop() throws IOException {
        Behaviour behaviour = to -> {
            try {
                to.accept(to.entry(Kind.SERVICE, p -> PLACE, 0).build());
                to.accept(to.entry(Kind.SERVICE, p -> PLACE, 0).build());
            } finally {
                to.report(FileProblem.DAMAGED, PLACE, "it ends in the middle");
            }
        };
        assertEquals(
                List.of("PMO-010"),
                check(behaviour, Limits.builder().entries(1).build()).stream()
                        .filter(l -> !l.contains("PMO-101"))
                        .map(l -> l.replaceAll(".*(PMO-\\d+).*", "$1"))
                        .toList());
    }

    @Test
    @DisplayName("and catches the stop at a limit is stopped again at the next entry")
    void isStoppedAgain() throws IOException {
        var accepted = new AtomicInteger();
        var stopped = new AtomicInteger();
        Behaviour behaviour = to -> {
            for (int i = 0; i < 5; i++) {
                try {
                    to.accept(to.entry(Kind.SERVICE, p -> PLACE, 0).build());
                    accepted.incrementAndGet();
                } catch (ReadingStoppedException e) {
                    stopped.incrementAndGet();
                }
            }
        };
        var found = check(behaviour, Limits.builder().entries(1).build());
        assertEquals(1, accepted.get());
        assertEquals(4, stopped.get());
        assertEquals(1, found.stream().filter(line -> line.contains("PMO-010")).count());
    }

    @Test
    @DisplayName("and knows nothing of documents is stopped at the first entry of another than is wanted")
    void givesAnotherDocument() throws IOException {
        Behaviour behaviour = to -> {
            for (int i = 0; i < 3; i++) {
                to.accept(to.entry(Kind.SERVICE, p -> PLACE, 0).build());
            }
        };
        var result = Catalogues.of(List.of(), List.of(new Source(behaviour)))
                .policyFiles()
                .read(Origin.source("x-s", ""), ReadOptions.standard());
        assertEquals(
                List.of(
                        "source:x-s: error PMO-026: This is a catalogue (pmo-catalogue/1), not a lifecycle policy; name another file, or read this one as such"),
                result.findings().stream().map(Finding::toString).toList());
    }

    @Test
    @DisplayName("has used up what it skipped, too")
    void skippedBytesCount() throws IOException {
        EntryReader skipping = (in, to) -> {
            try (InputStream bytes = in.open()) {
                bytes.skipNBytes(7);
            }
        };
        String none =
                "a.f: error PMO-013: The catalogue has no properties; fill in Id, Name, Version and Kind under \"Catalogue\" (in JSON, id, name, version and kind under \"catalogue\")";
        assertEquals(
                List.of(none),
                check(skipping, "catalogue", Limits.builder().bytes(7).build()));
        assertEquals(
                List.of("a.f: error PMO-010: The number of bytes exceeds the limit of 6; the rest was not read;"
                        + " raise the limit bytes if you trust the file"),
                check(skipping, "catalogue", Limits.builder().bytes(6).build()));
    }
}
