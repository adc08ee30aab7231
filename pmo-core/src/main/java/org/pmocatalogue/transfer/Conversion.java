package org.pmocatalogue.transfer;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.schema.Assembler;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.EntrySink;

/**
 * One conversion: reads once to check everything, then once more to write. If the kinds do not come in the order in
 * which they are written, it reads once for each kind, but for those that have few entries.
 */
public final class Conversion {

    private final EntryTransfer exchange;
    private final OpenInput from;
    private final ReadOptions reading;
    private final WriteOptions writing;
    private final boolean annotates;

    private final Findings findings;
    private final Assembler assembler;
    private final AttributeNames attributes = new AttributeNames();
    private final Passage first = new Passage();
    private final FewEntries few = new FewEntries();
    private Kind latest;
    private boolean inOrder = true;

    /** What one reading of the entries came past: their number, and a mark of what they hold. */
    private static final class Passage {

        private int entries;
        private long mark;

        void add(Entry entry) {
            entries++;
            mark = 31 * mark + entry.hashCode();
        }

        boolean isLike(Passage that) {
            return entries == that.entries && mark == that.mark;
        }
    }

    public Conversion(EntryTransfer exchange, OpenInput from, ReadOptions reading, WriteOptions writing) {
        this(exchange, from, reading, writing, false);
    }

    /** {@return a conversion that writes all entries as they were read, with what is wrong beside each} */
    public static Conversion annotating(
            EntryTransfer exchange, OpenInput from, ReadOptions reading, WriteOptions writing) {
        return new Conversion(exchange, from, reading, writing, true);
    }

    private Conversion(
            EntryTransfer exchange, OpenInput from, ReadOptions reading, WriteOptions writing, boolean annotates) {
        this.annotates = annotates;
        this.exchange = exchange;
        this.latest = exchange.document().head();
        this.from = from;
        this.reading = reading;
        this.writing = writing;
        this.findings = annotates ? Findings.inPlace() : new Findings();
        this.assembler = exchange.checking(reading, findings);
    }

    public Result<EntryCounts> into(Target target) throws IOException {
        Place to = target.place();
        var format = exchange.writer(to, writing, findings);
        if (format == null || isMisled(target, format) || !exchange.mayWrite(target, format, writing, findings)) {
            return Result.of(null, findings);
        }
        exchange.read(from, reading, findings, this::check);
        assembler.finish(from.place());
        var obstacle = obstacle();
        if (obstacle.isPresent()) {
            findings.add(obstacle.get().at(to).build());
            return Result.of(null, findings);
        }
        EntryCounts written = target.take(out -> write(out, format, to));
        if (written == null) {
            findings.add(target.givenUp(findings));
        }
        return Result.of(written, findings);
    }

    /** {@return whether notes are asked for where they cannot be, or where they must not be} */
    private boolean isMisled(Target target, CatalogueFormat format) throws IOException {
        if (!annotates) {
            return false;
        }
        if (!format.showsComputed()) {
            findings.add(Finding.builder(FileProblem.SHOWS_NO_NOTES, format.id())
                    .at(target.place())
                    .build());
            return true;
        }
        if (from.input().isPresent()
                && target.existing().isPresent()
                && Files.isSameFile(target.existing().get(), from.input().get().file())) {
            findings.add(Finding.builder(FileProblem.WRITES_ITS_INPUT, "the file that is to be checked")
                    .at(target.place())
                    .build());
            return true;
        }
        return false;
    }

    private void check(Entry entry) {
        inOrder &= entry.kind().compareTo(latest) >= 0;
        latest = entry.kind();
        few.add(entry, first.entries);
        first.add(entry);
        attributes.add(entry);
        assembler.accept(entry);
    }

    /** {@return why nothing may be written} */
    private Optional<Finding.Builder> obstacle() {
        return annotates
                ? WritePreconditions.toReading(findings)
                : WritePreconditions.toWriting(
                        exchange.document(), findings, assembler.hasInfo(), writing.isDropRejected());
    }

    private @Nullable EntryCounts write(OutputStream out, CatalogueFormat format, Place to) throws IOException {
        var notes = annotates
                ? Multimaps.index(findings.all(), Finding::place)
                : ImmutableListMultimap.<Place, Finding>of();
        return exchange.write(out, format, to, writing, attributes::of, findings, notes, sink -> {
            if (inOrder) {
                readAgain(null, format, sink);
            } else {
                for (Kind kind : exchange.document().kinds()) {
                    writeKind(kind, format, sink);
                }
            }
        });
    }

    private void writeKind(Kind kind, CatalogueFormat format, EntrySink sink) throws IOException {
        var kept = few.of(kind);
        if (kept.isEmpty()) {
            readAgain(kind, format, sink);
            return;
        }
        for (var each : kept.get()) {
            writeEntry(each.entry(), each.index(), format, sink);
        }
    }

    private void writeEntry(Entry entry, int index, CatalogueFormat format, EntrySink sink) throws IOException {
        Optional<Entry> normal =
                annotates ? Optional.of(entry) : assembler.normal(entry, index, format.showsComputed());
        if (normal.isPresent()) {
            sink.accept(normal.get());
        }
    }

    private void readAgain(@Nullable Kind only, CatalogueFormat format, EntrySink sink) throws IOException {
        var toldAlready = new Findings();
        var again = new Passage();
        exchange.read(from, reading, toldAlready, entry -> {
            int index = again.entries;
            again.add(entry);
            if (only == null || entry.kind() == only) {
                writeEntry(entry, index, format, sink);
            }
        });
        if (!again.isLike(first) || toldAlready.endedEarly()) {
            throw new IOException("%s changed while it was read".formatted(from.name()));
        }
    }
}
