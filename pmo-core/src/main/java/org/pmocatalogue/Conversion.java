package org.pmocatalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.table.Assembler;
import org.pmocatalogue.table.CatalogueTable;

/**
 * One conversion: reads once to check everything, then once more to write, or once for each kind if they do not come in
 * the order in which they are written.
 */
final class Conversion {

    /** What takes the bytes. */
    @FunctionalInterface
    private interface Target {
        void take(WholeFile.Content content) throws IOException;
    }

    private final Catalogues catalogues;
    private final CatalogueTable table;
    private final Origin from;
    private final ReadOptions reading;
    private final WriteOptions writing;

    private final Findings findings = new Findings();
    private final Assembler assembler;
    private final AttributeNames attributes = new AttributeNames();
    private Kind latest = Kind.CATALOGUE;
    private boolean inOrder = true;

    Conversion(Catalogues catalogues, CatalogueTable table, Origin from, ReadOptions reading, WriteOptions writing) {
        this.catalogues = catalogues;
        this.table = table;
        this.from = from;
        this.reading = reading;
        this.writing = writing;
        this.assembler = Assembler.checking(table, findings);
    }

    Result<Tally> into(Path file) throws IOException {
        return into(file.toString(), content -> WholeFile.write(file, content));
    }

    Result<Tally> into(OutputStream out) throws IOException {
        return into("the stream", content -> content.writeTo(out));
    }

    private Result<Tally> into(String name, Target target) throws IOException {
        var to = Place.of(name);
        var format = catalogues.writer(name, writing, findings);
        if (format == null) {
            return Result.of(null, findings);
        }
        Tally read = catalogues.readAll(from, reading, findings, this::check);
        assembler.finish(Place.of(from.name()));
        var obstacle = obstacle();
        if (obstacle.isPresent()) {
            findings.add(obstacle.get().at(to).build());
            return Result.of(null, findings);
        }
        var written = new Tally.Counter();
        target.take(out -> write(out, format, to, read, written));
        return Result.of(written.tally(), findings);
    }

    /** {@return why nothing may be written} */
    private Optional<Finding.Builder> obstacle() {
        if (findings.endedEarly()) {
            return Optional.of(Finding.builder(Problem.NOTHING_WRITTEN, "not all was read"));
        }
        if (!assembler.hasInfo()) {
            return Optional.of(Finding.builder(Problem.NOTHING_WRITTEN, "a catalogue must tell about itself"));
        }
        if (findings.hasErrors() && !writing.isDropRejected()) {
            return Optional.of(Finding.builder(Problem.NOTHING_WRITTEN, "entries with errors would be lost")
                    .hint("mend them, or leave them out on purpose (--drop-rejected)"));
        }
        return Optional.empty();
    }

    private void check(Entry entry) {
        inOrder &= entry.kind().compareTo(latest) >= 0;
        latest = entry.kind();
        attributes.add(entry);
        assembler.accept(entry);
    }

    private void write(OutputStream out, EntryWriterFactory format, Place file, Tally read, Tally.Counter written)
            throws IOException {
        try (var writer = format.open(out, new FileWriting(table, attributes::of, file, findings))) {
            if (inOrder) {
                readAgain(null, read, writer, written);
            } else {
                for (Kind kind : Kind.values()) {
                    readAgain(kind, read, writer, written);
                }
            }
            writer.finish();
        }
    }

    private void readAgain(@Nullable Kind only, Tally expected, EntryWriter writer, Tally.Counter written)
            throws IOException {
        var toldAlready = new Findings();
        int[] index = {0};
        Tally read = catalogues.readAll(from, reading, toldAlready, entry -> {
            int at = index[0]++;
            if (only == null || entry.kind() == only) {
                Optional<Entry> normal = assembler.normal(entry, at);
                if (normal.isPresent()) {
                    writer.accept(normal.get());
                    written.add(entry.kind());
                }
            }
        });
        if (!read.equals(expected)) {
            throw new IOException("%s changed while it was read".formatted(from.name()));
        }
    }
}
