package org.pmocatalogue.testkit;

import com.google.common.base.Throwables;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;

/**
 * What came of one read, through the front door and watched.
 *
 * @param file the streams; of a source, an input that nobody opened
 * @param thrown what the format or source threw; null if nothing
 */
record Trial(
        WatchedReading reading, WatchedInput file, @Nullable Throwable thrown, Result<Catalogue> result) {

    /** Reads; what it throws is noted. */
    @FunctionalInterface
    private interface Work {
        void read(WatchedReading reading, WatchedInput file) throws IOException;
    }

    static Trial read(EntryReader reader, Input in, Limits limits, Consumer<Entry> ear) throws IOException {
        return run(in, limits, ear, (reading, file) -> reader.read(file, reading));
    }

    static Trial read(CatalogueSource source, Request request, Limits limits, Consumer<Entry> ear) throws IOException {
        var nothing = Input.of("nothing", ByteSource.empty());
        return run(nothing, limits, ear, (reading, file) -> source.read(request, reading));
    }

    private static Trial run(Input in, Limits limits, Consumer<Entry> ear, Work work) throws IOException {
        var watch = new Watch(in, ear, work);
        var result = Catalogues.of(List.of(), List.of(watch))
                .read(
                        Origin.source(watch.id(), ""),
                        ReadOptions.builder().limits(limits).build());
        return watch.trial(result);
    }

    /** {@return how the read ended, for messages: what was thrown, or else what was reported} */
    String ending() {
        return thrown == null ? "reported " + reading.problems() : "threw " + thrown;
    }

    /** Throws what the read threw, such as a broken promise. */
    void rethrow() {
        if (thrown != null) {
            Throwables.throwIfUnchecked(thrown);
            throw new IllegalStateException(thrown);
        }
    }

    /** {@return whether both gave the same entries and ended in the same way} */
    boolean isLike(Trial that) {
        return (thrown == null) == (that.thrown == null)
                && reading.entries().equals(that.reading.entries())
                && reading.problems().equals(that.reading.problems());
    }

    /** {@return what each gave, for messages} */
    String unlike(Trial that) {
        return "%s and %s; %s and %s"
                .formatted(
                        counted(reading.entries().size()),
                        counted(that.reading.entries().size()),
                        ending(),
                        that.ending());
    }

    private static String counted(int entries) {
        return entries == 1 ? "1 entry" : entries + " entries";
    }

    /** A source whose entries are those of the format under test. */
    private static final class Watch implements CatalogueSource {

        private final Input in;
        private final Consumer<Entry> ear;
        private final Work work;
        private @Nullable WatchedReading reading;
        private @Nullable WatchedInput file;
        private @Nullable Throwable thrown;

        Watch(Input in, Consumer<Entry> ear, Work work) {
            this.in = in;
            this.ear = ear;
            this.work = work;
        }

        @Override
        public String id() {
            return "x-test-kit";
        }

        @Override
        public String description() {
            return "What is being tested";
        }

        @Override
        public void read(Request request, Reading to) {
            var watched = new WatchedReading(to, ear);
            var input = new WatchedInput(to.limited(in), watched::stopped);
            reading = watched;
            file = input;
            try {
                work.read(watched, input);
            } catch (IOException | RuntimeException | Error e) {
                thrown = e;
            }
        }

        Trial trial(Result<Catalogue> result) {
            if (reading == null || file == null) {
                throw new IllegalStateException("Nothing was read");
            }
            return new Trial(reading, file, thrown, result);
        }
    }
}
