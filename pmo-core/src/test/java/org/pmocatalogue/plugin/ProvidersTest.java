package org.pmocatalogue.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.Texts.found;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.Texts;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;
import org.pmocatalogue.spi.Sample;
import org.pmocatalogue.testkit.TextFormat;

@DisplayName("Formats")
class ProvidersTest {

    /** A format that claims every file with the same strength, and reads and writes the format {@code text}. */
    private static class Claiming implements CatalogueFormat {

        private final String id;
        private final Claim claim;

        Claiming(String id, Claim claim) {
            this.id = id;
            this.claim = claim;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public ImmutableSet<String> extensions() {
            return ImmutableSet.of(id, id + "x");
        }

        @Override
        public Claim probe(Sample sample) {
            return claim;
        }

        @Override
        public Optional<EntryReader> reader() {
            return new TextFormat().reader();
        }

        @Override
        public Optional<EntryWriterFactory> writer() {
            return new TextFormat().writer();
        }
    }

    private static final class WriteOnly extends Claiming {

        WriteOnly() {
            super("print", Claim.BY_NAME);
        }

        @Override
        public Optional<EntryReader> reader() {
            return Optional.empty();
        }
    }

    private static final class ReadOnly extends Claiming {

        ReadOnly() {
            super("scan", Claim.BY_NAME);
        }

        @Override
        public Optional<EntryWriterFactory> writer() {
            return Optional.empty();
        }
    }

    /** A source without entries. */
    private record Shelf(String id) implements CatalogueSource {

        @Override
        public String description() {
            return "Nothing";
        }

        @Override
        public void read(Request request, Reading to) {}
    }

    private static Catalogues with(CatalogueFormat... formats) {
        return Catalogues.of(List.of(formats), List.of());
    }

    private static Input sample() {
        return Texts.input(Texts.BEGINNING);
    }

    private static Catalogue catalogue() throws IOException {
        return Texts.read(Texts.BEGINNING).orThrow();
    }

    private static Result<?> read(Catalogues catalogues) throws IOException {
        return catalogues.read(sample(), ReadOptions.standard());
    }

    private static Result<?> read(Catalogues catalogues, String format) throws IOException {
        return catalogues.read(sample(), ReadOptions.builder().format(format).build());
    }

    private static Result<?> write(Catalogues catalogues, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        var result = catalogues.write(
                catalogue(), out, WriteOptions.builder().format(format).build());
        assertEquals(result.value().isPresent(), out.size() > 0);
        return result;
    }

    private static void isFine(Result<?> result) {
        assertEquals(List.of(), result.findings());
        assertTrue(result.value().isPresent());
    }

    /** Checks that nothing is read or written, and that the one finding names these facts. */
    private static void isRefused(String found, Result<?> result, String... facts) {
        assertEquals(List.of(found), found(result));
        assertFalse(result.value().isPresent());
        String line = result.findings().get(0).toString();
        for (String fact : facts) {
            assertTrue(line.contains(fact), line);
        }
    }

    @Nested
    @DisplayName("that claim a file")
    class Claims {

        @Test
        @DisplayName("by its content take precedence over formats that claim the file by its name")
        void strongestWins() throws IOException {
            isFine(read(with(new Claiming("acme-a", Claim.BY_NAME), new TextFormat())));
        }

        @Test
        @DisplayName("equally are reported, and the choice is left to the caller")
        void equalClaims() throws IOException {
            var formats = with(
                    new Claiming("acme-a", Claim.BY_CONTENT), new TextFormat(), new Claiming("acme-b", Claim.NONE));
            isRefused("a.text PMO-002", read(formats), " acme-a, text ");
        }

        @Test
        @DisplayName("not at all are listed with the endings of their files' names")
        void noClaim() throws IOException {
            var file = Input.of("a.txt", ByteSource.wrap(new byte[] {1}));
            isRefused(
                    "a.txt PMO-001",
                    with(new Claiming("acme-a", Claim.NONE)).read(file, ReadOptions.standard()),
                    " acme-a (.acme-a, .acme-ax)");
            isRefused("a.txt PMO-001", with().read(file, ReadOptions.standard()), " none");
        }

        @Test
        @DisplayName("not at all are reported with the artifact to add, if pmo has one for the file")
        void addArtifact() throws IOException {
            var none = with(new Claiming("acme-a", Claim.NONE));
            String known = " acme-a (.acme-a, .acme-ax)";
            isRefused(
                    "a.xlsx PMO-001",
                    none.read(Input.of("a.xlsx", ByteSource.wrap(new byte[] {1})), ReadOptions.standard()),
                    known,
                    " org.pmocatalogue:pmo-io-excel",
                    " excel");
            isRefused(
                    "a.json PMO-009",
                    none.write(catalogue(), Path.of("a.json")),
                    known,
                    " org.pmocatalogue:pmo-io-json",
                    " json");
        }

        @Test
        @DisplayName("are not asked about an empty file")
        void emptyFile() throws IOException {
            isRefused("nothing PMO-011", with().read(Input.of("nothing", ByteSource.empty()), ReadOptions.standard()));
        }
    }

    @Nested
    @DisplayName("named by the caller")
    class Named {

        @Test
        @DisplayName("are used before those that only claim a file")
        void isTaken() throws IOException {
            isFine(read(with(new Claiming("acme-a", Claim.BY_CONTENT), new TextFormat()), "text"));
        }

        @Test
        @DisplayName("but unknown are reported with a suggestion or with the artifact to add")
        void unknownFormat() throws IOException {
            isRefused("a.text PMO-003", read(Texts.CATALOGUES, "txet"), "\"txet\"", "\"text\"");
            isRefused(
                    "the stream PMO-003",
                    write(Texts.CATALOGUES, "excel"),
                    "\"excel\"",
                    " text;",
                    " org.pmocatalogue:pmo-io-excel");
        }

        @Test
        @DisplayName("may be unknown sources, which are reported likewise")
        void unknownSource() throws IOException {
            var catalogues = Catalogues.of(List.of(), List.of(new Shelf("acme-shelf")));
            isRefused(
                    "source:acme-shlef:x PMO-004",
                    catalogues.read(Origin.source("acme-shlef", "x"), ReadOptions.standard()),
                    "\"acme-shlef\"",
                    "\"acme-shelf\"");
        }

        @Test
        @DisplayName("may only write, or only read")
        void halves() throws IOException {
            isRefused("a.text PMO-005", read(with(new WriteOnly())), "\"print\"");
            isRefused("the stream PMO-006", write(with(new ReadOnly()), "scan"), "\"scan\"");
            isFine(write(with(new WriteOnly()), "print"));
            isFine(read(with(new ReadOnly())));
        }
    }

    @Nested
    @DisplayName("with the same id")
    class SameId {

        @Test
        @DisplayName("are reported with both classes, and the first is used")
        void isReported() {
            var first = new Claiming("text", Claim.NONE);
            var catalogues = with(first, new TextFormat());
            assertEquals(List.of(first), List.copyOf(catalogues.formats()));
            assertEquals(1, catalogues.findings().size());
            var finding = catalogues.findings().get(0);
            assertEquals("pmo PMO-008", finding.place() + " " + finding.code());
            assertTrue(
                    finding.message()
                            .matches("Id \"text\" .* %s from .* %s from .*"
                                    .formatted(
                                            Pattern.quote(Claiming.class.getName()),
                                            Pattern.quote(TextFormat.class.getName()))),
                    finding.message());
        }

        @Test
        @DisplayName("and class count once")
        void countsOnce() {
            var catalogues = with(new TextFormat(), new TextFormat());
            assertEquals(1, catalogues.formats().size());
            assertEquals(List.of(), catalogues.findings());
        }
    }
}
