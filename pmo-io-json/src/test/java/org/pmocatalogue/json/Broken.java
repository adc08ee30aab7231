package org.pmocatalogue.json;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Shape;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Sample;

/** The format json with something broken in it on purpose. */
class Broken implements CatalogueFormat {

    private final CatalogueFormat json = new JsonFormat();

    /** {@return one whose reader is broken} */
    static Broken reader(UnaryOperator<EntryReader> breaking) {
        return new Broken() {
            private final EntryReader broken =
                    breaking.apply(new JsonFormat().reader().orElseThrow());

            @Override
            public Optional<EntryReader> reader() {
                return Optional.of(broken);
            }
        };
    }

    /** {@return one whose writer is broken} */
    static Broken writer(UnaryOperator<EntryWriterFactory> breaking) {
        return new Broken() {
            private final EntryWriterFactory broken =
                    breaking.apply(new JsonFormat().writer().orElseThrow());

            @Override
            public Optional<EntryWriterFactory> writer() {
                return Optional.of(broken);
            }
        };
    }

    @Override
    public String id() {
        return "broken-json";
    }

    @Override
    public ImmutableSet<String> extensions() {
        return json.extensions();
    }

    @Override
    public Claim probe(Sample sample) {
        return json.probe(sample);
    }

    @Override
    public Optional<EntryReader> reader() {
        return json.reader();
    }

    @Override
    public Optional<EntryWriterFactory> writer() {
        return json.writer();
    }

    /** A reading that passes everything on; to be broken. */
    static class Listening implements Reading {

        private final Reading to;

        Listening(Reading to) {
            this.to = to;
        }

        @Override
        public Document document() {
            return to.document();
        }

        @Override
        public Shape shape(Kind kind) {
            return to.shape(kind);
        }

        @Override
        public void accept(Entry entry) throws IOException {
            to.accept(entry);
        }

        @Override
        public void report(Problem problem, Place at, Object... details) {
            to.report(problem, at, details);
        }

        @Override
        public Limits limits() {
            return to.limits();
        }

        @Override
        public Input limited(Input in) {
            return to.limited(in);
        }
    }

    /** A writer that passes everything on; to be broken. */
    static class Passing implements EntryWriter {

        private final EntryWriter to;

        Passing(EntryWriter to) {
            this.to = to;
        }

        @Override
        public void accept(Entry entry) throws IOException {
            to.accept(entry);
        }

        @Override
        public void finish() throws IOException {
            to.finish();
        }

        @Override
        public void close() throws IOException {
            to.close();
        }
    }
}
