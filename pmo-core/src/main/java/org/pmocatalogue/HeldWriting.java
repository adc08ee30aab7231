package org.pmocatalogue;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** One writing of a document that is held, be it a catalogue or another. */
final class HeldWriting {

    private final Exchange exchange;
    private final WriteOptions options;
    private final Findings findings;

    HeldWriting(Exchange exchange, WriteOptions options, Findings findings) {
        this.exchange = exchange;
        this.options = options;
        this.findings = findings;
    }

    /** Writes all entries; {@code attributeNames} are those that entries of a kind have. */
    Result<Tally> write(Target target, Function<Kind, ImmutableSet<String>> attributeNames, Iterable<Entry> entries)
            throws IOException {
        var format = exchange.writer(target.place(), options, findings);
        if (format == null || !exchange.mayWrite(target, format, options, findings)) {
            return Result.of(null, findings);
        }
        return Result.of(take(target, content(target, format, attributeNames, entries)), findings);
    }

    /** {@return what writes the entries; {@code attributeNames} are those that entries of a kind will have} */
    WholeFile.Content content(
            Target target,
            CatalogueFormat format,
            Function<Kind, ImmutableSet<String>> attributeNames,
            Iterable<Entry> entries) {
        Place file = target.place();
        var limits = limits(file);
        return out -> exchange.write(
                out, format, file, options, attributeNames, findings, ImmutableListMultimap.of(), sink -> {
                    for (Entry entry : entries) {
                        limits.check(entry);
                        sink.accept(entry);
                    }
                });
    }

    /** {@return how much was written; null if nothing was, or not all, which is told} */
    @Nullable
    Tally take(Target target, WholeFile.Content content) throws IOException {
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
