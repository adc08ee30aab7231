package org.pmocatalogue.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
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
import org.pmocatalogue.Origin;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;
import org.pmocatalogue.spi.Sample;
import org.pmocatalogue.spi.Writing;

@DisplayName("A format or source that fails")
class FailingProvidersTest {

    /** A format that claims every file; a test exchanges one of its answers. */
    private static final class Acme implements CatalogueFormat {

        private Supplier<String> id = () -> "acme-json";
        private Supplier<ImmutableSet<String>> extensions = () -> ImmutableSet.of("acme");
        private Supplier<Claim> claim = () -> Claim.BY_CONTENT;
        private Supplier<Optional<EntryReader>> reader = () -> new JsonFormat().reader();
        private Supplier<Optional<EntryWriterFactory>> writer = () -> new JsonFormat().writer();

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

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T fail() {
        throw new IllegalStateException("first\nsecond");
    }

    /** {@return findings, without where this class is and the line in it that threw} */
    private static List<String> shown(Iterable<?> findings) {
        return Streams.stream(findings)
                .map(f -> f.toString()
                        .replaceAll(" from \\S+ \\(module \\S+\\)", "")
                        .replace("org.pmocatalogue.json.FailingProvidersTest$", "")
                        .replaceAll(
                                ", at \\S+FailingProvidersTest\\.(\\S+)\\(FailingProvidersTest\\.java:[0-9]+\\)",
                                ", at $1"))
                .toList();
    }

    private Catalogues catalogues() {
        return Catalogues.of(List.of(format, new JsonFormat()), List.of(source));
    }

    @Nested
    @DisplayName("when it is asked what it is")
    class Asked {

        private void formatIsLeftOut(String why) {
            var catalogues = catalogues();
            assertEquals(
                    List.of("pmo: warning PMO-007: Provider Acme cannot be used: " + why + "; update or remove it"),
                    shown(catalogues.findings()));
            assertEquals(
                    List.of("json"),
                    catalogues.formats().stream().map(CatalogueFormat::id).toList());
            assertEquals(1, catalogues.sources().size());
        }

        private void sourceIsLeftOut(String why) {
            var catalogues = catalogues();
            assertEquals(
                    List.of("pmo: warning PMO-007: Provider AcmeSource cannot be used: " + why
                            + "; update or remove it"),
                    shown(catalogues.findings()));
            assertEquals(0, catalogues.sources().size());
            assertEquals(2, catalogues.formats().size());
        }

        @Test
        @DisplayName("for its id, is left out and told")
        void id() {
            format.id = () -> null;
            formatIsLeftOut("id() gives null");
            format.id = FailingProvidersTest::fail;
            formatIsLeftOut("java.lang.IllegalStateException: first second, at fail");
            String mustBe = ", must be a word of lower-case letters, digits and hyphens such as acme-csv";
            for (String odd : List.of("", " ", "Acme", "acme csv", "acme:csv", "-csv", "--csv", "1", "a,b")) {
                format.id = () -> odd;
                formatIsLeftOut("its id is \"" + odd + "\"" + mustBe);
            }
        }

        @Test
        @DisplayName("for its files and halves, is left out and told")
        void halves() {
            format.extensions = () -> null;
            formatIsLeftOut("extensions() gives null");
            format.extensions = FailingProvidersTest::fail;
            formatIsLeftOut("java.lang.IllegalStateException: first second, at fail");
            format.extensions = ImmutableSet::of;
            format.reader = () -> null;
            formatIsLeftOut("reader() gives null");
            format.reader = Optional::empty;
            format.writer = () -> null;
            formatIsLeftOut("writer() gives null");
            format.writer = FailingProvidersTest::fail;
            formatIsLeftOut("java.lang.IllegalStateException: first second, at fail");
        }

        @Test
        @DisplayName("as a source, is left out and told likewise")
        void source() {
            source.id = () -> "";
            sourceIsLeftOut(
                    "its id is \"\", must be a word of lower-case letters, digits and hyphens such as acme-csv");
            source.id = () -> "acme";
            source.description = () -> null;
            sourceIsLeftOut("description() gives null");
            source.description = FailingProvidersTest::fail;
            sourceIsLeftOut("java.lang.IllegalStateException: first second, at fail");
        }

        @Test
        @DisplayName("whether a file is its own, claims none, and is told with the file")
        void probe() throws IOException {
            format.claim = FailingProvidersTest::fail;
            var result = catalogues().read(Fixtures.input("sample.json"), ReadOptions.standard());
            assertEquals(
                    List.of("sample.json: warning PMO-007: Provider Acme cannot be used:"
                            + " java.lang.IllegalStateException: first second, at fail; update or remove it"),
                    shown(result.findings()));
            assertEquals(Fixtures.read("sample.json").value(), result.value());
            format.claim = () -> null;
            assertEquals(
                    List.of("sample.json: warning PMO-007: Provider Acme cannot be used: probe() gives null;"
                            + " update or remove it"),
                    shown(catalogues()
                            .read(Fixtures.input("sample.json"), ReadOptions.standard())
                            .findings()));
            assertFalse(Catalogues.of(List.of(format), List.of()).isClaimed("a.json"));
        }
    }

    @Nested
    @DisplayName("while it reads")
    class WhileReading {

        private Result<?> read(EntryReader reader) throws IOException {
            return read(reader, ReadOptions.standard());
        }

        private Result<?> read(EntryReader reader, ReadOptions options) throws IOException {
            format.reader = () -> Optional.of(reader);
            return catalogues()
                    .read(
                            Fixtures.input("sample.json"),
                            options.toBuilder().format("acme-json").build());
        }

        @Test
        @DisplayName("is told with its class and line, and what it read before stays")
        void isTold() throws IOException {
            var result = read((in, to) -> {
                new JsonFormat().reader().orElseThrow().read(in, to);
                fail();
            });
            assertEquals(
                    List.of("sample.json: error PMO-019: Provider Acme failed:"
                            + " java.lang.IllegalStateException: first second, at fail; report it to whoever made it"),
                    shown(result.findings()));
            assertEquals(Fixtures.read("sample.json").value(), result.value());
        }

        @Test
        @DisplayName("since it was made for a newer pmo, is told so")
        void newerApi() throws IOException {
            var result = read((in, to) -> {
                throw new NoSuchMethodError("'void org.pmocatalogue.spi.Reading.sheet(int)'");
            });
            assertEquals(
                    "sample.json: error PMO-019: Provider Acme failed: it was made for another version of pmo:"
                            + " java.lang.NoSuchMethodError: 'void org.pmocatalogue.spi.Reading.sheet(int)';"
                            + " update pmo, or take a version of it that fits",
                    shown(result.findings()).get(0));
        }

        @Test
        @DisplayName("as a source, is told likewise")
        void source() throws IOException {
            source.reading = FailingProvidersTest::fail;
            var result = catalogues().check(Origin.source("acme", ""), ReadOptions.standard());
            assertEquals(
                    "source:acme: error PMO-019: Provider AcmeSource failed:"
                            + " java.lang.IllegalStateException: first second, at fail; report it to whoever made it",
                    shown(result.findings()).get(0));
        }

        @Test
        @DisplayName("for trouble outside or for want of memory, is not told: the caller gets it")
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
                    new JsonFormat().reader().orElseThrow().read(in, to);
                } catch (RuntimeException e) {
                    if (!swallowing) {
                        throw new IllegalStateException("wrapped", e);
                    }
                }
            };
        }

        @Test
        @DisplayName("for what the caller threw, is not told: the caller gets its own back")
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
                                                Fixtures.services(Iterables.limit(
                                                        Iterables.cycle(Fixtures.service("log", "")), 1_000)),
                                                options.toBuilder()
                                                        .format("acme-json")
                                                        .build())));
            }
        }

        @Test
        @DisplayName("for a limit that was passed, is not told beside the limit")
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
    @DisplayName("while it writes")
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
                return new Failing(new JsonFormat().writer().orElseThrow().open(out, writing), at);
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
            var options = WriteOptions.builder().format("acme-json").build();
            if (converting) {
                Path from = folder.resolve("from.json");
                Fixtures.bytes("sample.json").copyTo(com.google.common.io.Files.asByteSink(from.toFile()));
                var reading = ReadOptions.builder().format("json").build();
                return catalogues().convert(Origin.of(from), file, reading, options);
            }
            return catalogues().write(Fixtures.read("sample.json").orThrow(), file, options);
        }

        private void isTold(EntryWriterFactory factory, String why) throws IOException {
            Path file = folder.resolve("a.acme");
            for (boolean converting : List.of(false, true)) {
                Files.writeString(file, "the old one");
                var result = write(factory, converting);
                assertEquals(
                        List.of(
                                file + ": error PMO-019: Provider Acme failed: " + why
                                        + "; report it to whoever made it",
                                file + ": error PMO-016: Nothing was written, since the format failed;"
                                        + " mend the errors first"),
                        shown(result.findings()));
                assertFalse(result.value().isPresent());
                assertEquals("the old one", Files.readString(file));
            }
        }

        @Test
        @DisplayName("is told, and the old file stays")
        void isTold() throws IOException {
            String why = "java.lang.IllegalStateException: first second, at fail";
            isTold((out, writing) -> fail(), why);
            isTold((out, writing) -> noWriter(), "open() gives null");
            isTold((out, writing) -> Failing.open(Step.ACCEPT, out, writing), why);
            isTold((out, writing) -> Failing.open(Step.FINISH, out, writing), why);
            isTold((out, writing) -> Failing.open(Step.CLOSE, out, writing), why);
        }

        @Test
        @DisplayName("but not, writes")
        void writes() throws IOException {
            var result = write((out, writing) -> Failing.open(Step.NOWHERE, out, writing), true);
            assertEquals(List.of(), result.findings());
        }
    }
}
