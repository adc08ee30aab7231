package org.pmocatalogue.kitproof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.FileProblem;
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
import org.pmocatalogue.spi.Writing;
import org.pmocatalogue.testkit.TextFormat;

/**
 * A format with something broken in it on purpose: the format {@code text}, whose files have a last line {@code end},
 * so that a missing end is noticed.
 */
class Broken implements CatalogueFormat {

    private static final CatalogueFormat TEXT = new TextFormat();

    private static final String END = "end";

    /** {@return a format with a broken reader} */
    static Broken reader(UnaryOperator<EntryReader> breaking) {
        var broken = breaking.apply(Broken::read);
        return new Broken() {
            @Override
            public Optional<EntryReader> reader() {
                return Optional.of(broken);
            }
        };
    }

    /** {@return a format with a broken writer} */
    static Broken writer(UnaryOperator<EntryWriterFactory> breaking) {
        var broken = breaking.apply(Broken::open);
        return new Broken() {
            @Override
            public Optional<EntryWriterFactory> writer() {
                return Optional.of(broken);
            }
        };
    }

    private static void read(Input in, Reading to) throws IOException {
        var end = new AtomicBoolean();
        TEXT.reader().orElseThrow().read(in, new Listening(to) {
            @Override
            public void report(Problem problem, Place at, Object... details) {
                boolean isEnd = problem == FileProblem.UNKNOWN_KIND && END.equals(details[0]);
                end.compareAndSet(false, isEnd || problem.endsReading());
                if (!isEnd) {
                    super.report(problem, at, details);
                }
            }
        });
        if (!end.get()) {
            to.report(FileProblem.DAMAGED, Place.of(in.name()), "it ends in the middle");
        }
    }

    private static EntryWriter open(OutputStream out, Writing writing) throws IOException {
        return new Passing(TEXT.writer().orElseThrow().open(out, writing)) {
            @Override
            public void finish() throws IOException {
                out.write((END + "\n").getBytes(UTF_8));
                super.finish();
            }
        };
    }

    @Override
    public String id() {
        return "broken-text";
    }

    @Override
    public ImmutableSet<String> extensions() {
        return TEXT.extensions();
    }

    @Override
    public Claim probe(Sample sample) {
        return TEXT.probe(sample);
    }

    @Override
    public Optional<EntryReader> reader() {
        return Optional.of(Broken::read);
    }

    @Override
    public Optional<EntryWriterFactory> writer() {
        return Optional.of(Broken::open);
    }

    /** A reading that passes everything on; to be broken. */
    static class Listening implements Reading {

        private final Reading to;

        Listening(Reading to) {
            this.to = to;
        }

        @Override
        public DocumentType document() {
            return to.document();
        }

        @Override
        public RecordShape shape(Kind kind) {
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
