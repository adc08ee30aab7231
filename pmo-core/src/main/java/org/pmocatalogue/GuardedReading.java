package org.pmocatalogue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.entry.Shape;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.spi.EntrySink;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.table.CatalogueTable;

/**
 * Stands between a format and whoever takes its entries: counts, keeps to the limits, collects what the format reports.
 */
final class GuardedReading implements Reading {

    private static final int PROGRESS_EVERY = 1_000;

    private final CatalogueTable table;
    private final Place file;
    private final Limits limits;
    private final LongConsumer progress;
    private final Findings findings;
    private final EntrySink sink;
    private final Tally.Counter tally = new Tally.Counter();
    private long entries;

    GuardedReading(CatalogueTable table, Place file, ReadOptions options, Findings findings, EntrySink sink) {
        this.table = table;
        this.file = file;
        this.limits = options.limits();
        this.progress = options.progress();
        this.findings = findings;
        this.sink = sink;
    }

    @Override
    public Shape shape(Kind kind) {
        return table.shape(kind);
    }

    @Override
    public void accept(Entry entry) throws IOException {
        if (++entries > limits.entries()) {
            stop("number of entries", limits.entries(), "entries", entry.place());
        }
        if (entries % PROGRESS_EVERY == 0) {
            progress.accept(entries);
        }
        tally.add(entry.kind());
        sink.accept(entry);
    }

    @Override
    public void report(Problem problem, Place at, Object... details) {
        findings.add(problem, () -> Finding.builder(problem, details).at(at).build());
    }

    @Override
    public void report(Problem problem, Places places, long position, Object... details) {
        findings.add(
                problem,
                () -> Finding.builder(problem, details).at(places.at(position)).build());
    }

    @Override
    public Limits limits() {
        return limits;
    }

    Tally tally() {
        return tally.tally();
    }

    private void stop(String what, long limit, String option, Place at) {
        report(Problem.LIMIT_EXCEEDED, at, what, String.format(Locale.ROOT, "%,d", limit), "more", "Limits." + option);
        throw new StopReading();
    }

    /** {@return the same input, which gives no more bytes than the limit allows} */
    Input guard(Input in) {
        return new Input() {
            @Override
            public String name() {
                return in.name();
            }

            @Override
            public InputStream open() throws IOException {
                return new CountedStream(in.open());
            }

            @Override
            public Path file() throws IOException {
                return in.file();
            }

            @Override
            public void close() {}
        };
    }

    /** Gives what the limit allows, and stops the read when more is asked for and there is more. */
    private final class CountedStream extends FilterInputStream {

        private long bytes;

        CountedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0 && ++bytes > limits.bytes()) {
                stop("number of bytes", limits.bytes(), "bytes", file);
            }
            return read;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (length > 0 && bytes == limits.bytes()) {
                return read();
            }
            int read = super.read(to, offset, (int) Math.min(length, limits.bytes() - bytes));
            bytes += Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(Math.min(n, limits.bytes() - bytes));
            bytes += skipped;
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
