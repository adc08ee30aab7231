package org.pmocatalogue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.function.Function;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.table.CatalogueTable;

/** One writing of a catalogue that is held: one that somebody made, or one that was read and changed. */
final class CatalogueWriting {

    private final Exchange exchange;
    private final WriteOptions options;
    private final Findings findings = new Findings();
    private final HeldWriting writing;

    CatalogueWriting(Exchange exchange, WriteOptions options) {
        this.exchange = exchange;
        this.options = options;
        this.writing = new HeldWriting(exchange, options, findings);
    }

    /** Writes a catalogue to what takes the bytes, unless something in it could not be read back. */
    Result<Tally> write(Catalogue catalogue, Target target) throws IOException {
        var format = exchange.writer(target.place(), options, findings);
        if (format == null || !isWritable(catalogue, target) || !exchange.mayWrite(target, format, options, findings)) {
            return Result.of(null, findings);
        }
        return Result.of(writing.take(target, content(catalogue, target, format)), findings);
    }

    /** Makes a catalogue of what is read. */
    @FunctionalInterface
    interface Making<T> {

        /** {@return what is made; empty if the entry that tells of the whole is missing or has an error} */
        Optional<T> from(Findings findings) throws IOException;
    }

    /**
     * Reads something, and writes the catalogue that becomes of it.
     *
     * @param document what is read
     */
    <T> Result<Tally> rewrite(Document document, Making<T> making, Function<T, Catalogue> change, Target target)
            throws IOException {
        Place to = target.place();
        var format = exchange.writer(to, options, findings);
        if (format == null || !exchange.mayWrite(target, format, options, findings)) {
            return Result.of(null, findings);
        }
        var before = target.state();
        var made = making.from(findings);
        var obstacle = Obstacles.toWriting(document, findings, made.isPresent(), options.isDropRejected());
        if (obstacle.isPresent()) {
            findings.add(obstacle.get().at(to).build());
            return Result.of(null, findings);
        }
        Catalogue changed = change.apply(made.orElseThrow());
        if (!isWritable(changed, target)) {
            return Result.of(null, findings);
        }
        var content = content(changed, target, format);
        Tally written = writing.take(target, out -> {
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
        return writing.content(
                target,
                format,
                kind -> CatalogueTable.attributeNames(catalogue, kind),
                exchange.table().print(catalogue, format.showsComputed()));
    }
}
