package org.pmocatalogue.transfer;

import com.google.common.base.Throwables;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.plugin.ProviderCalls;
import org.pmocatalogue.plugin.ProviderException;
import org.pmocatalogue.spi.EntrySink;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Reading;

/** Passes the entries of a format on to a sink: counts them, enforces the limits and collects the findings. */
final class ReadGuard implements Reading {

    /** No entry is the last to read. */
    static final Predicate<Entry> TO_THE_END = entry -> false;

    private static final int PROGRESS_EVERY = 1_000;

    private final EntryTransfer transfer;
    private final Limits limits;
    private final LongConsumer progress;
    private final Findings findings;
    private final EntrySink sink;
    private final Multiset<Kind> kinds = HashMultiset.create();

    /** For formats that do not enforce the limits while they read. */
    private final EntryLimits entryLimits;

    /** The positions of findings that the format itself reported. */
    private final Set<Long> positions = new HashSet<>();

    /** Whether reading was stopped. Later reports of the format are about the stop and are ignored. */
    private boolean stopped;

    /** Whether an entry is the last to read. */
    private final Predicate<Entry> last;

    /** The exception of the sink, which is not a failure of the format. */
    private @Nullable Throwable failure;

    ReadGuard(EntryTransfer transfer, ReadOptions options, Findings findings, EntrySink sink, Predicate<Entry> last) {
        this.transfer = transfer;
        this.limits = options.limits();
        this.entryLimits = new EntryLimits(limits);
        this.progress = options.progress();
        this.findings = findings;
        this.sink = sink;
        this.last = last;
    }

    @Override
    public DocumentType document() {
        return transfer.document();
    }

    @Override
    public RecordShape shape(Kind kind) {
        return transfer.shape(kind);
    }

    @Override
    public void accept(Entry entry) throws IOException {
        if (stopped) {
            throw new ReadingStoppedException(); // the format has caught the first one
        }
        checkWanted(entry);
        var excess = entryLimits.check(entry);
        if (excess.isPresent()) {
            stop(excess.get().quantity(), excess.get().limit(), excess.get().name(), entry.place());
        }
        kinds.add(entry.kind());
        try {
            if (entryLimits.entries() % PROGRESS_EVERY == 0) {
                progress.accept(entryLimits.entries());
            }
            sink.accept(entry);
        } catch (RuntimeException | LinkageError e) {
            failure = e;
            throw e;
        }
        if (last.test(entry)) {
            stopped = true;
            throw new ReadingStoppedException();
        }
    }

    /** Formats that ignore {@link #document()} deliver all entries; the first of another document is reported. */
    private void checkWanted(Entry entry) {
        var document = transfer.document();
        if (!document.has(entry.kind())) {
            DocumentType is = DocumentType.having(entry.kind())
                    .orElseThrow(() -> new IllegalArgumentException("No document has entries of kind " + entry.kind()));
            report(FileProblem.OTHER_DOCUMENT, entry.place(), is.label(), is.format(), document.label());
            stopped = true;
            throw new ReadingStoppedException();
        }
    }

    @Override
    public void report(Problem problem, Place at, Object... details) {
        report(problem, position -> at, 0, details);
    }

    @Override
    public void report(Problem problem, Places places, long position, Object... details) {
        add(problem, () -> finding(problem, places, position, details), details);
    }

    @Override
    public void reportOmitted(String text, Problem problem, Places places, long position, Object... details) {
        add(problem, () -> finding(problem, places, position, details).omitted(text), details);
    }

    private Finding.Builder finding(Problem problem, Places places, long position, Object... details) {
        positions.add(position);
        return Finding.builder(problem, details).at(places.at(position));
    }

    private void add(Problem problem, Supplier<Finding.Builder> finding, Object... details) {
        problem.checkDetails(details);
        if (!stopped) {
            findings.add(problem, () -> finding.get().build());
        }
    }

    @Override
    public Limits limits() {
        return limits;
    }

    /**
     * Runs a format or source.
     *
     * @return its failure, unless reading was stopped or the sink failed
     */
    Optional<ProviderException> run(ProviderCalls.Work work) throws IOException {
        try {
            ProviderCalls.run(work);
        } catch (ProviderException e) {
            if (failure == null && !stopped) {
                return Optional.of(e);
            }
        }
        if (failure != null) {
            Throwables.throwIfUnchecked(failure);
        }
        return Optional.empty();
    }

    /** {@return the number of entries that were passed on} */
    EntryCounts counts() {
        return EntryCounts.of(transfer.document(), kinds);
    }

    /** {@return whether reading was stopped at a limit, at the last entry or at an entry of another document} */
    boolean isStopped() {
        return stopped;
    }

    /** {@return the positions of the kept findings of the format} */
    Set<Long> positions() {
        return positions;
    }

    private void stop(String what, long limit, String option, Place at) {
        report(FileProblem.LIMIT_EXCEEDED, at, what, String.format(Locale.ROOT, "%,d", limit), option);
        stopped = true;
        throw new ReadingStoppedException();
    }

    @Override
    public Input limited(Input in) {
        var whole = Place.of(in.name());
        return new Input() {
            @Override
            public String name() {
                return in.name();
            }

            @Override
            public InputStream open() throws IOException {
                return new CountedStream(in.open(), whole);
            }

            @Override
            public Path file() throws IOException {
                Path file = in.file();
                if (Files.size(file) > limits.bytes()) {
                    stop("number of bytes", limits.bytes(), "bytes", whole);
                }
                return file;
            }

            @Override
            public void close() {}
        };
    }

    /** Returns the bytes within the limit, and stops reading if more are requested and available. */
    private final class CountedStream extends FilterInputStream {

        private final Place whole;
        private long bytes;

        CountedStream(InputStream in, Place whole) {
            super(in);
            this.whole = whole;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0 && ++bytes > limits.bytes()) {
                stop("number of bytes", limits.bytes(), "bytes", whole);
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
