package org.pmocatalogue;

import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.table.CatalogueTable;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** One writing of a catalogue that is held: one that somebody made, or one that was read and changed. */
final class CatalogueWriting {

    private final Exchange exchange;
    private final WriteOptions options;
    private final Findings findings = new Findings();

    CatalogueWriting(Exchange exchange, WriteOptions options) {
        this.exchange = exchange;
        this.options = options;
    }

    /** Writes a catalogue to what takes the bytes, unless something in it could not be read back. */
    Result<Tally> write(Catalogue catalogue, Target target) throws IOException {
        var format = exchange.writer(target.place(), options, findings);
        if (format == null || !isWritable(catalogue, target) || !exchange.mayWrite(target, format, options, findings)) {
            return Result.of(null, findings);
        }
        return Result.of(take(target, content(catalogue, target, format)), findings);
    }

    /** Reads a catalogue, and writes what becomes of it by a change. */
    Result<Tally> rewrite(OpenOrigin from, ReadOptions reading, UnaryOperator<Catalogue> change, Target target)
            throws IOException {
        Place to = target.place();
        var format = exchange.writer(to, options, findings);
        if (format == null || !exchange.mayWrite(target, format, options, findings)) {
            return Result.of(null, findings);
        }
        var before = target.state();
        var catalogue = new CatalogueReading(exchange, reading, findings).read(from);
        var obstacle = Obstacles.toWriting(findings, catalogue.isPresent(), options.isDropRejected());
        if (obstacle.isPresent()) {
            findings.add(obstacle.get().at(to).build());
            return Result.of(null, findings);
        }
        Catalogue changed = change.apply(catalogue.orElseThrow());
        if (!isWritable(changed, target)) {
            return Result.of(null, findings);
        }
        var content = content(changed, target, format);
        Tally written = take(target, out -> {
            Tally complete = content.writeTo(out);
            if (!target.state().equals(before)) {
                throw new FileSystemException(
                        to.toString(), null, "was changed by another meanwhile, and is left as it is");
            }
            return complete;
        });
        return Result.of(written, findings);
    }

    private boolean isWritable(Catalogue catalogue, Target target) {
        return exchange.table().isWritable(catalogue, target.place(), findings);
    }

    private WholeFile.Content content(Catalogue catalogue, Target target, CatalogueFormat format) {
        Place file = target.place();
        var limits = limits(file);
        return out -> exchange.write(
                out,
                format,
                file,
                options,
                kind -> CatalogueTable.attributeNames(catalogue, kind),
                findings,
                ImmutableListMultimap.of(),
                sink -> {
                    for (Entry entry : exchange.table().print(catalogue, format.showsComputed())) {
                        limits.check(entry);
                        sink.accept(entry);
                    }
                });
    }

    /** {@return how much was written; null if nothing was, or not all, which is told} */
    private @Nullable Tally take(Target target, WholeFile.Content content) throws IOException {
        try {
            Tally written = target.take(content);
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
            findings.add(Finding.builder(Problem.TOO_LARGE_TO_READ, named(entry), what, most, name)
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
