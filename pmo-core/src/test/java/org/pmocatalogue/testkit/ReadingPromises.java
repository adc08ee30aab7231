package org.pmocatalogue.testkit;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Limits;

/** What the reading half of a format promises. */
abstract class ReadingPromises extends FormatTests {

    /** At how many places, more or less, a file is cut off. */
    private static final int CUTS = 100;

    private static final Limits ONE = Limits.builder().entries(1).build();

    @Test
    @DisplayName("reads its own files without findings")
    void readsItsFiles() throws IOException {
        assumeReads();
        for (var file : files().entrySet()) {
            var trial = read(file.getKey(), file.getValue());
            promised(
                    trial.thrown() == null && !trial.result().hasErrors(),
                    () -> "of %s it %s, found was %s"
                            .formatted(
                                    file.getKey(),
                                    trial.ending(),
                                    trial.result().findings()));
        }
    }

    @Test
    @DisplayName("gives the same when it reads a file twice")
    void readsTwice() throws IOException {
        assumeReads();
        var format = format();
        for (var file : files().entrySet()) {
            var first = read(format, file.getKey(), file.getValue());
            var second = read(format, file.getKey(), file.getValue());
            promised(first.isLike(second), () -> "of %s it gave %s".formatted(file.getKey(), first.unlike(second)));
        }
    }

    @Test
    @DisplayName("gives the same when the file comes a byte at a time")
    void readsSlowly() throws IOException {
        assumeReads();
        for (var file : files().entrySet()) {
            var fast = read(file.getKey(), file.getValue());
            var slow = read(file.getKey(), new Slow(file.getValue()));
            promised(fast.isLike(slow), () -> "of %s it gave %s".formatted(file.getKey(), fast.unlike(slow)));
        }
    }

    @Test
    @DisplayName("reads two files at once, from any thread")
    void readsAtOnce() throws IOException {
        assumeReads();
        var files = files().entrySet().asList();
        var one = files.get(0);
        var other = files.get(files.size() - 1);
        var oneAlone = read(one.getKey(), one.getValue());
        var otherAlone = read(other.getKey(), other.getValue());
        var format = format();
        var meanwhile = new AtomicReference<@Nullable Trial>();
        var oneAtOnce = read(format, one.getKey(), ByteSource.wrap(one.getValue()), Limits.standard(), entry -> {
            if (meanwhile.get() == null) {
                meanwhile.set(elsewhere(() -> read(format, other.getKey(), other.getValue())));
            }
        });
        Trial otherAtOnce = meanwhile.get();
        promised(
                oneAlone.isLike(oneAtOnce),
                () -> "of %s it gave %s".formatted(one.getKey(), oneAlone.unlike(oneAtOnce)));
        promised(
                otherAtOnce != null && otherAlone.isLike(otherAtOnce),
                () -> "of %s it gave %s"
                        .formatted(other.getKey(), otherAtOnce == null ? "nothing" : otherAlone.unlike(otherAtOnce)));
    }

    @Test
    @DisplayName("gives each entry a place of its own, in the file")
    void givesPlaces() throws IOException {
        assumeReads();
        for (var file : files().entrySet()) {
            var seen = new HashSet<Place>();
            read(format(), file.getKey(), ByteSource.wrap(file.getValue()), Limits.standard(), entry -> {
                        var place = entry.place();
                        promised(
                                place.source().equals(file.getKey()) && seen.add(place),
                                () -> "in %s the place %s is that of %s"
                                        .formatted(
                                                file.getKey(),
                                                place,
                                                place.source().equals(file.getKey()) ? "two entries" : "another file"));
                    })
                    .rethrow();
        }
    }

    @Test
    @DisplayName("closes every stream that it opens")
    void closesStreams() throws IOException {
        assumeReads();
        for (var file : whatever().entrySet()) {
            String name = file.getKey();
            byte[] bytes = file.getValue();
            closesStreams(name, read(name, bytes));
            closesStreams(name + ", cut off by a limit,", read(format(), name, ByteSource.wrap(bytes), ONE, e -> {}));
            closesStreams(
                    name + ", with trouble in the middle,",
                    read(name, new Failing(bytes, bytes.length / 2, new IOException("the line is dead"))));
        }
    }

    private void closesStreams(String name, Trial trial) {
        promised(
                trial.file().leftOpen() == 0,
                () -> "of %s streams of %s it left %s open"
                        .formatted(trial.file().opened(), name, trial.file().leftOpen()));
    }

    @Test
    @DisplayName("leaves closing the input to its caller")
    void leavesInputOpen() throws IOException {
        assumeReads();
        for (var file : files().entrySet()) {
            promised(
                    !read(file.getKey(), file.getValue()).file().isClosed(),
                    () -> "it closed %s".formatted(file.getKey()));
        }
    }

    @Test
    @DisplayName("passes on trouble with the file it reads")
    void passesOnTroubleOfReading() throws IOException {
        assumeReads();
        for (var file : files().entrySet()) {
            for (int good : new int[] {0, file.getValue().length / 2}) {
                var trouble = new IOException("the line is dead");
                var trial = read(file.getKey(), new Failing(file.getValue(), good, trouble));
                promised(
                        isOrComesFrom(trial.thrown(), trouble),
                        () -> "when the line was dead after %s bytes of %s, it %s"
                                .formatted(good, file.getKey(), trial.ending()));
            }
        }
    }

    @Test
    @DisplayName("stops when a limit is passed")
    void stopsAtLimits() throws IOException {
        assumeReads();
        for (var file : files().entrySet()) {
            var limits = ImmutableMap.of(
                    "an entry", ONE,
                    "a value an entry", Limits.builder().fields(1).build(),
                    "two characters a text", Limits.builder().textLength(2).build(),
                    "half of its bytes",
                            Limits.builder()
                                    .bytes(file.getValue().length / 2 + 1)
                                    .build());
            for (var limit : limits.entrySet()) {
                var bytes = ByteSource.wrap(file.getValue());
                var trial = read(format(), file.getKey(), bytes, limit.getValue(), entry -> {});
                boolean needNot = limit.getValue() == ONE
                        && read(file.getKey(), file.getValue())
                                        .reading()
                                        .entries()
                                        .size()
                                <= 1;
                promised(
                        needNot || trial.result().counts().byProblem().containsKey(FileProblem.LIMIT_EXCEEDED),
                        () -> "no limit was passed when %s of %s was allowed".formatted(limit.getKey(), file.getKey()));
                promised(
                        trial.thrown() == null || trial.reading().isStop(trial.thrown()),
                        () -> "when %s of %s was allowed, it %s"
                                .formatted(limit.getKey(), file.getKey(), trial.ending()));
                promised(
                        trial.reading().afterStop() == 0,
                        () -> "when %s of %s was allowed, it gave %s more entries"
                                .formatted(
                                        limit.getKey(),
                                        file.getKey(),
                                        trial.reading().afterStop()));
            }
        }
    }

    @Test
    @DisplayName("reports an empty file")
    void tellsEmpty() throws IOException {
        assumeReads();
        var trial = read("empty." + ending(), new byte[0]);
        promised(
                trial.thrown() == null
                        && trial.reading().hasErrors()
                        && trial.reading().entries().isEmpty(),
                () -> "it gave %s entries and %s"
                        .formatted(trial.reading().entries().size(), trial.ending()));
    }

    @Test
    @DisplayName("reports the errors of a broken file, without an exception")
    void throwsNothing() throws IOException {
        assumeReads();
        for (var file : whatever().entrySet()) {
            var trial = read(file.getKey(), file.getValue());
            promised(trial.thrown() == null, () -> "of %s it %s".formatted(file.getKey(), trial.ending()));
        }
    }

    @Test
    @DisplayName("gives no entry after a problem that ends reading")
    void givesNothingAfterTheEnd() throws IOException {
        assumeReads();
        for (var file : whatever().entrySet()) {
            var trial = read(file.getKey(), file.getValue());
            promised(
                    trial.reading().afterEnd() == 0,
                    () -> "of %s it gave %s entries after it %s"
                            .formatted(file.getKey(), trial.reading().afterEnd(), trial.ending()));
        }
    }

    @Test
    @DisplayName("reads the entries of a truncated file, and reports the truncation")
    void readsCutOff() throws IOException {
        assumeReads();
        var file = files().entrySet().iterator().next();
        var whole = read(file.getKey(), file.getValue()).reading().entries();
        int length = file.getValue().length;
        for (int cut = 1; cut < length; cut += 1 + length / CUTS) {
            int bytes = cut;
            var trial = read("cut off." + ending(), Arrays.copyOf(file.getValue(), cut));
            var entries = trial.reading().entries();
            int sure = Math.max(0, entries.size() - 1);
            promised(
                    trial.thrown() == null
                            && entries.size() <= whole.size()
                            && entries.subList(0, sure).equals(whole.subList(0, sure)),
                    () -> "of the first %s of %s bytes of %s it gave other entries, and %s"
                            .formatted(bytes, length, file.getKey(), trial.ending()));
            promised(
                    !noticesCutOff() || trial.reading().hasErrors() || entries.equals(whole),
                    () -> "of the first %s of %s bytes of %s it gave %s entries, and %s"
                            .formatted(bytes, length, file.getKey(), entries.size(), trial.ending()));
        }
    }
}
