package org.pmocatalogue.transfer;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * One writing of a document that is held: one that somebody made, or one that was read and changed.
 *
 * @param <T> what the document is in the domain, such as a catalogue
 */
public final class DocumentWriter<T> {

    private final EntryTransfer exchange;
    private final Printing<T> printing;
    private final WriteOptions options;
    private final Findings findings = new Findings();

    /** @param exchange moves the entries of the document */
    public DocumentWriter(EntryTransfer exchange, Printing<T> printing, WriteOptions options) {
        this.exchange = exchange;
        this.printing = printing;
        this.options = options;
    }

    /**
     * A document as entries.
     *
     * @param attributeNames the names of the attributes that entries of a kind have
     * @param entries made as they are asked for, as a format wants them
     */
    record Printed(
            Function<Kind, ImmutableSet<String>> attributeNames, Function<CatalogueFormat, Iterable<Entry>> entries) {}

    /** Makes entries of what is held. */
    @FunctionalInterface
    public interface Printing<T> {

        /** {@return the entries; empty if something in it could not be read back, which is told of the file} */
        Optional<Printed> print(T held, Place file, Findings findings);
    }

    /** Makes something of what is read. */
    @FunctionalInterface
    public interface Making<S> {

        /** {@return what is made; empty if the entry that tells of the whole is missing or has an error} */
        Optional<S> from(Findings findings) throws IOException;

        /** {@return why what was made may not be written to a file in any case} */
        default Optional<Finding.Builder> obstacleTo(Target target) throws IOException {
            return Optional.empty();
        }
    }

    /** Writes what somebody made. */
    public Result<EntryCounts> write(T held, Target target) throws IOException {
        var format = exchange.writer(target.place(), options, findings);
        var printed = format == null ? Optional.<Printed>empty() : printing.print(held, target.place(), findings);
        if (format == null || printed.isEmpty() || !exchange.mayWrite(target, format, options, findings)) {
            return Result.of(null, findings);
        }
        return Result.of(take(target, content(printed.get(), target, format)), findings);
    }

    /**
     * Reads something, and writes what becomes of it.
     *
     * @param read what is read
     */
    public <S> Result<EntryCounts> rewrite(Document read, Making<S> making, Function<S, T> change, Target target)
            throws IOException {
        Place to = target.place();
        var format = exchange.writer(to, options, findings);
        if (format == null || !exchange.mayWrite(target, format, options, findings)) {
            return Result.of(null, findings);
        }
        var before = target.state();
        var made = making.from(findings);
        var obstacle = making.obstacleTo(target);
        if (obstacle.isEmpty()) {
            obstacle = WritePreconditions.toWriting(read, findings, made.isPresent(), options.isDropRejected());
        }
        if (obstacle.isPresent()) {
            findings.add(obstacle.get().at(to).build());
            return Result.of(null, findings);
        }
        var printed = printing.print(change.apply(made.orElseThrow()), to, findings);
        if (printed.isEmpty()) {
            return Result.of(null, findings);
        }
        var content = content(printed.get(), target, format);
        EntryCounts written = take(target, out -> {
            EntryCounts complete = content.writeTo(out);
            if (!target.state().equals(before)) {
                throw new FileSystemException(
                        to.toString(), null, "was changed by another meanwhile, and is left as it is");
            }
            return complete;
        });
        return Result.of(written, findings);
    }

    private Target.Content content(Printed printed, Target target, CatalogueFormat format) {
        Place file = target.place();
        var limits = limits(file);
        return out -> exchange.write(
                out, format, file, options, printed.attributeNames(), findings, ImmutableListMultimap.of(), sink -> {
                    for (Entry entry : printed.entries().apply(format)) {
                        limits.check(entry);
                        sink.accept(entry);
                    }
                });
    }

    /** {@return how much was written; null if nothing was, or not all, which is told} */
    private @Nullable EntryCounts take(Target target, Target.Content content) throws IOException {
        try {
            EntryCounts written = target.take(content);
            if (written == null) {
                findings.add(target.givenUp(findings));
            }
            return written;
        } catch (StopReading e) {
            if (!target.isAllOrNothing()) {
                findings.add(target.givenUp(findings));
            }
            return null;
        }
    }

    /** {@return what stops at the first entry that those who read the file would refuse, and tells it} */
    private EntryLimits limits(Place file) {
        return new EntryLimits(options.limits(), (entry, what, limit, name) -> {
            String most = String.format(Locale.ROOT, "%,d", limit);
            findings.add(Finding.builder(FileProblem.TOO_LARGE_TO_READ, named(entry), what, most, name)
                    .at(file)
                    .build());
            throw new StopReading();
        });
    }

    /** {@return such as {@code Service "update-risk-log"}, or {@code Mapping}} */
    private static String named(Entry entry) {
        int slot = entry.shape().slotOf("id");
        return entry.kind().label()
                + (slot >= 0 && entry.valueAt(slot) instanceof RawValue.Text id
                        ? " " + TextRule.quoted(id.text())
                        : "");
    }
}
