package org.pmocatalogue.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.DocumentFiles;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Sample;
import org.pmocatalogue.spi.Writing;

/**
 * A document as a format is given it to write.
 *
 * @param writing what a writer is told
 */
record Printed(ImmutableList<Entry> entries, Writing writing) {

    static Printed of(Catalogue catalogue) throws IOException {
        return of(catalogue, catalogues -> catalogues);
    }

    static <D> Printed of(D document, Function<Catalogues, DocumentFiles<D>> files) throws IOException {
        var paper = new Paper();
        files.apply(Catalogues.of(List.of(paper), List.of()))
                .write(
                        document,
                        OutputStream.nullOutputStream(),
                        WriteOptions.builder().format(paper.id()).build())
                .orThrow();
        return paper.printed();
    }

    /** {@return what differs first from the entries of another document; empty if nothing does} */
    Optional<String> differenceFrom(Printed that) {
        for (int i = 0; i < Math.max(entries.size(), that.entries.size()); i++) {
            String ours = shown(i);
            String theirs = that.shown(i);
            if (i >= entries.size()
                    || i >= that.entries.size()
                    || !entries.get(i).equals(that.entries.get(i))) {
                return Optional.of(ours + ", became " + theirs);
            }
        }
        return Optional.empty();
    }

    private String shown(int index) {
        return index < entries.size() ? entries.get(index).toString() : "nothing";
    }

    /** A format that keeps what it is given. */
    private static final class Paper implements CatalogueFormat {

        private final List<Entry> entries = new ArrayList<>();
        private @Nullable Writing writing;

        @Override
        public String id() {
            return "x-paper";
        }

        @Override
        public ImmutableSet<String> extensions() {
            return ImmutableSet.of();
        }

        @Override
        public Claim probe(Sample sample) {
            return Claim.NONE;
        }

        @Override
        public Optional<EntryWriterFactory> writer() {
            return Optional.of((out, told) -> {
                writing = told;
                return new EntryWriter() {
                    @Override
                    public void accept(Entry entry) {
                        entries.add(entry);
                    }

                    @Override
                    public void finish() {}

                    @Override
                    public void close() {}
                };
            });
        }

        Printed printed() {
            if (writing == null) {
                throw new IllegalStateException("Nothing was written");
            }
            return new Printed(ImmutableList.copyOf(entries), writing);
        }
    }
}
