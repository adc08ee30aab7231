package org.pmocatalogue.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.Texts.found;

import com.google.common.collect.ImmutableSet;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.Texts;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.plugin.ProviderCallsTest;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;
import org.pmocatalogue.spi.Sample;
import org.pmocatalogue.spi.Writing;
import org.pmocatalogue.testkit.TextFormat;

@DisplayName("A format or source that fails")
class FailingProvidersTest {

    /** A format that claims every file; a test exchanges one of its answers. */
    private static final class Acme implements CatalogueFormat {

        private Supplier<String> id = () -> "acme-text";
        private Supplier<ImmutableSet<String>> extensions = () -> ImmutableSet.of("acme");
        private Supplier<Claim> claim = () -> Claim.BY_CONTENT;
        private Supplier<Optional<EntryReader>> reader = () -> new TextFormat().reader();
        private Supplier<Optional<EntryWriterFactory>> writer = () -> new TextFormat().writer();
        private Supplier<ImmutableSet<String>> lost = ImmutableSet::of;

        @Override
        public String id() {
            return id.get();
        }

        @Override
        public ImmutableSet<String> extensions() {
            return extensions.get();
        }

        @Override
        public Claim probe(Sample sample) {
            return claim.get();
        }

        @Override
        public ImmutableSet<String> lostIfReplaced(Input existing, Reading reading) {
            return lost.get();
        }

        @Override
        public Optional<EntryReader> reader() {
            return reader.get();
        }

        @Override
        public Optional<EntryWriterFactory> writer() {
            return writer.get();
        }
    }

    /** A source; a test exchanges one of its answers. */
    private static final class AcmeSource implements CatalogueSource {

        private Supplier<String> id = () -> "acme";
        private Supplier<String> description = () -> "Nothing";
        private Closeable reading = () -> {};

        @Override
        public String id() {
            return id.get();
        }

        @Override
        public String description() {
            return description.get();
        }

        @Override
        public void read(Request request, Reading to) throws IOException {
            reading.close();
        }
    }

    private final Acme format = new Acme();
    private final AcmeSource source = new AcmeSource();

    private static final String FORMAT = Acme.class.getName();
    private static final String SOURCE = AcmeSource.class.getName();

    /** How {@link #fail} is reported. */
    private static final String FAILURE = "java.lang.IllegalStateException: first second, at ";

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T fail() {
        throw new IllegalStateException("first\nsecond");
    }

    private Catalogues catalogues() {
        return Catalogues.of(List.of(format, new TextFormat()), List.of(source));
    }

    private static Input sample() {
        return Texts.input(Texts.BEGINNING);
    }

    private static Catalogue catalogue() throws IOException {
        return Texts.read(Texts.BEGINNING).orThrow();
    }

    /**
     * Checks the code, and that the finding names the provider and the reason; {@link ProviderCallsTest} has the words.
     */
    private static void names(Finding finding, Problem problem, String provider, String reason) {
        assertEquals(problem, finding.problem());
        String line = finding.toString();
        assertTrue(line.contains(" " + provider + " from "), line);
        assertTrue(line.contains(reason), line);
        assertEquals(
                reason.equals(FAILURE), line.contains("FailingProvidersTest.fail(FailingProvidersTest.java:"), line);
    }

    @Nested
    @DisplayName("when it is asked")
    class Asked {

        private void formatIsOmitted(String reason) {
            var catalogues = catalogues();
            assertEquals(1, catalogues.findings().size());
            var finding = catalogues.findings().get(0);
            names(finding, FileProblem.PROVIDER_NOT_LOADED, FORMAT, reason);
            assertEquals(Place.of("pmo"), finding.place());
            assertEquals(
                    List.of("text"),
                    catalogues.formats().stream().map(CatalogueFormat::id).toList());
            assertEquals(1, catalogues.sources().size());
        }

        private void sourceIsOmitted(String reason) {
            var catalogues = catalogues();
            assertEquals(1, catalogues.findings().size());
            var finding = catalogues.findings().get(0);
            names(finding, FileProblem.PROVIDER_NOT_LOADED, SOURCE, reason);
            assertEquals(Place.of("pmo"), finding.place());
            assertEquals(0, catalogues.sources().size());
            assertEquals(2, catalogues.formats().size());
        }

        @Test
        @DisplayName("for its id is omitted and reported")
        void id() {
            format.id = () -> null;
            formatIsOmitted(" id() ");
            format.id = FailingProvidersTest::fail;
            formatIsOmitted(FAILURE);
            for (String odd : List.of("", " ", "Acme", "acme csv", "acme:csv", "-csv", "--csv", "1", "a,b")) {
                format.id = () -> odd;
                formatIsOmitted(" \"" + odd + "\"");
            }
        }

        @Test
        @DisplayName("for its endings, reader and writer is omitted and reported")
        void halves() {
            format.extensions = () -> null;
            formatIsOmitted(" extensions() ");
            format.extensions = FailingProvidersTest::fail;
            formatIsOmitted(FAILURE);
            format.extensions = ImmutableSet::of;
            format.reader = () -> null;
            formatIsOmitted(" reader() ");
            format.reader = Optional::empty;
            format.writer = () -> null;
            formatIsOmitted(" writer() ");
            format.writer = FailingProvidersTest::fail;
            formatIsOmitted(FAILURE);
        }

        @Test
        @DisplayName("as a source is omitted and reported")
        void source() {
            source.id = () -> "";
            sourceIsOmitted(" \"\"");
            source.id = () -> "acme";
            source.description = () -> null;
            sourceIsOmitted(" description() ");
            source.description = FailingProvidersTest::fail;
            sourceIsOmitted(FAILURE);
        }

        @Test
        @DisplayName("whether it claims a file does not claim it, and is reported with the file")
        void probe() throws IOException {
            format.claim = FailingProvidersTest::fail;
            var result = catalogues().read(sample(), ReadOptions.standard());
            assertEquals(List.of("a.text PMO-007"), found(result));
            names(result.findings().get(0), FileProblem.PROVIDER_NOT_LOADED, FORMAT, FAILURE);
            assertEquals(catalogue(), result.orThrow());
            format.claim = () -> null;
            result = catalogues().read(sample(), ReadOptions.standard());
            assertEquals(List.of("a.text PMO-007"), found(result));
            names(result.findings().get(0), FileProblem.PROVIDER_NOT_LOADED, FORMAT, " probe() ");
            assertFalse(Catalogues.of(List.of(format), List.of()).isClaimed("a.text"));
        }
    }

    @Nested
    @DisplayName("during reading")
    class WhileReading {

        private Result<?> read(EntryReader reader) throws IOException {
            return read(reader, ReadOptions.standard());
        }

        private Result<?> read(EntryReader reader, ReadOptions options) throws IOException {
            format.reader = () -> Optional.of(reader);
            return catalogues()
                    .read(sample(), options.toBuilder().format("acme-text").build());
        }

        @Test
        @DisplayName("is reported with its class and line, and what it read before stays")
        void isReported() throws IOException {
            var result = read((in, to) -> {
                new TextFormat().reader().orElseThrow().read(in, to);
                fail();
            });
            assertEquals(List.of("a.text PMO-019"), found(result));
            names(result.findings().get(0), FileProblem.PROVIDER_FAILED, FORMAT, FAILURE);
            assertEquals(Optional.of(catalogue()), result.value());
        }

        @Test
        @DisplayName("because it was made for a newer pmo is reported with the missing method")
        void newerApi() throws IOException {
            String method = "java.lang.NoSuchMethodError: 'void org.pmocatalogue.spi.Reading.sheet(int)'";
            var result = read((in, to) -> {
                throw new NoSuchMethodError(method.replaceFirst(".*: ", ""));
            });
            assertEquals("a.text PMO-019", found(result).get(0));
            names(result.findings().get(0), FileProblem.PROVIDER_FAILED, FORMAT, "another version of pmo: " + method);
        }

        @Test
        @DisplayName("as a source is reported likewise")
        void source() throws IOException {
            source.reading = FailingProvidersTest::fail;
            var result = catalogues().check(Origin.source("acme", ""), ReadOptions.standard());
            assertEquals("source:acme PMO-019", found(result).get(0));
            names(result.findings().get(0), FileProblem.PROVIDER_FAILED, SOURCE, FAILURE);
        }

        @Test
        @DisplayName("because of I/O trouble or want of memory is not reported: the caller gets the exception")
        void passesOn() {
            var trouble = new IOException("gone");
            source.reading = () -> {
                throw trouble;
            };
            assertSame(
                    trouble,
                    assertThrows(
                            IOException.class,
                            () -> catalogues().check(Origin.source("acme", ""), ReadOptions.standard())));
            var memory = new OutOfMemoryError("test");
            source.reading = () -> {
                throw memory;
            };
            assertSame(
                    memory,
                    assertThrows(
                            OutOfMemoryError.class,
                            () -> catalogues().check(Origin.source("acme", ""), ReadOptions.standard())));
        }

        /** A reader that wraps what comes out of the sink, or swallows it. */
        private static EntryReader wrapping(boolean swallowing) {
            return (in, to) -> {
                try {
                    new TextFormat().reader().orElseThrow().read(in, to);
                } catch (RuntimeException e) {
                    if (!swallowing) {
                        throw new IllegalStateException("wrapped", e);
                    }
                }
            };
        }

        @Test
        @DisplayName("because of an exception of the caller is not reported: the caller gets its own exception")
        void callersOwn() {
            var own = new IllegalArgumentException("the caller's");
            var options = ReadOptions.builder()
                    .progress(n -> {
                        throw own;
                    })
                    .build();
            for (boolean swallowing : List.of(true, false)) {
                format.reader = () -> Optional.of(wrapping(swallowing));
                assertSame(
                        own,
                        assertThrows(
                                IllegalArgumentException.class,
                                () -> catalogues()
                                        .read(
                                                Texts.input(Texts.BEGINNING
                                                        + Texts.service("log").repeat(1_000)),
                                                options.toBuilder()
                                                        .format("acme-text")
                                                        .build())));
            }
        }

        @Test
        @DisplayName("because a limit was passed is not reported next to the limit")
        void limit() throws IOException {
            var options = ReadOptions.builder()
                    .limits(Limits.builder().entries(1).build())
                    .build();
            assertEquals(
                    List.of("PMO-010"),
                    read(wrapping(false), options).findings().stream()
                            .map(f -> f.code())
                            .toList());
        }
    }

    @Nested
    @DisplayName("during writing")
    class WhileWriting {

        @TempDir
        private Path folder = Path.of("");

        /** Where a writer fails. */
        private enum Step {
            ACCEPT,
            FINISH,
            CLOSE,
            NOWHERE
        }

        /** Fails at one step. */
        private record Failing(EntryWriter writer, Step at) implements EntryWriter {

            static EntryWriter open(Step at, OutputStream out, Writing writing) throws IOException {
                return new Failing(new TextFormat().writer().orElseThrow().open(out, writing), at);
            }

            @Override
            public void accept(Entry entry) throws IOException {
                writer.accept(entry);
                failAt(Step.ACCEPT);
            }

            @Override
            public void finish() throws IOException {
                writer.finish();
                failAt(Step.FINISH);
            }

            @Override
            public void close() throws IOException {
                writer.close();
                failAt(Step.CLOSE);
            }

            private void failAt(Step step) {
                if (step == at) {
                    fail();
                }
            }
        }

        @SuppressWarnings("NullAway")
        private static EntryWriter noWriter() {
            return null;
        }

        private Result<?> write(EntryWriterFactory factory, boolean converting) throws IOException {
            format.writer = () -> Optional.of(factory);
            Path file = folder.resolve("a.acme");
            var options =
                    WriteOptions.builder().format("acme-text").replace(true).build();
            if (converting) {
                Path from = Files.writeString(folder.resolve("from.text"), Texts.BEGINNING);
                var reading = ReadOptions.builder().format("text").build();
                return catalogues().convert(Origin.of(from), file, reading, options);
            }
            return catalogues().write(catalogue(), file, options);
        }

        private void isReported(EntryWriterFactory factory, String reason) throws IOException {
            Path file = folder.resolve("a.acme");
            for (boolean converting : List.of(false, true)) {
                Files.writeString(file, "the old one");
                var result = write(factory, converting);
                assertEquals(List.of("a.acme PMO-019", "a.acme PMO-016"), found(result));
                names(result.findings().get(0), FileProblem.PROVIDER_FAILED, FORMAT, reason);
                assertFalse(result.value().isPresent());
                assertEquals("the old one", Files.readString(file));
            }
        }

        @Test
        @DisplayName("is reported, and the old file stays")
        void isReported() throws IOException {
            isReported((out, writing) -> fail(), FAILURE);
            isReported((out, writing) -> noWriter(), " open() ");
            isReported((out, writing) -> Failing.open(Step.ACCEPT, out, writing), FAILURE);
            isReported((out, writing) -> Failing.open(Step.FINISH, out, writing), FAILURE);
            isReported((out, writing) -> Failing.open(Step.CLOSE, out, writing), FAILURE);
        }

        @Test
        @DisplayName("when another format replaces its file is reported itself")
        void otherFormat() throws IOException {
            Path file = Files.writeString(folder.resolve("a.text"), Texts.BEGINNING);
            var options = WriteOptions.builder().format("text").replace(true).build();
            format.lost = FailingProvidersTest::fail;
            var result = catalogues().write(catalogue(), file, options);
            assertEquals(List.of("a.text PMO-019"), found(result));
            names(result.findings().get(0), FileProblem.PROVIDER_FAILED, FORMAT, FAILURE);
            format.claim = FailingProvidersTest::fail;
            assertEquals(List.of(), found(catalogues().write(catalogue(), file, options)));
        }

        @Test
        @DisplayName("writes the file if nothing fails")
        void writes() throws IOException {
            var result = write((out, writing) -> Failing.open(Step.NOWHERE, out, writing), true);
            assertEquals(List.of(), result.findings());
        }
    }
}
