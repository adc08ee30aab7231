package org.pmocatalogue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.function.UnaryOperator;
import org.pmocatalogue.catalogue.Catalogue;
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
