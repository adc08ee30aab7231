package org.pmocatalogue.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.Origin;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Sample;

@DisplayName("Formats and sources")
class ProvidersTest {

    /** A format that claims everything with the same strength, and reads and writes JSON. */
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
            return new JsonFormat().reader();
        }

        @Override
        public Optional<EntryWriterFactory> writer() {
            return new JsonFormat().writer();
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

    private static Catalogues with(CatalogueFormat... formats) {
        return Catalogues.of(List.of(formats), List.of());
    }

    private static Result<?> read(Catalogues catalogues) throws IOException {
        return catalogues.read(Fixtures.input("sample.json"), ReadOptions.standard());
    }

    private static List<String> write(Catalogues catalogues, WriteOptions options) throws IOException {
        var sample = Fixtures.read("sample.json").orThrow();
        var out = new ByteArrayOutputStream();
        var result = catalogues.write(sample, out, options);
        assertEquals(result.value().isPresent(), out.size() > 0);
        return Fixtures.lines(result);
    }

    @Nested
    @DisplayName("that claim a file")
    class Claims {

        @Test
        @DisplayName("by its content win over those that claim it by its name")
        void strongestWins() throws IOException {
            assertEquals(
                    List.of(), Fixtures.lines(read(with(new Claiming("acme-a", Claim.BY_NAME), new JsonFormat()))));
        }

        @Test
        @DisplayName("equally leave the choice to the user")
        void equalClaims() throws IOException {
            var result = read(with(
                    new Claiming("acme-a", Claim.BY_CONTENT), new JsonFormat(), new Claiming("acme-b", Claim.NONE)));
            assertEquals(
                    List.of("sample.json: error PMO-002: Formats acme-a, json claim this file equally;"
                            + " name one (pmo --format; ReadOptions.format)"),
                    Fixtures.lines(result));
            assertFalse(result.value().isPresent());
        }

        @Test
        @DisplayName("not at all are listed with the endings of their files' names")
        void noClaim() throws IOException {
            var file = Input.of("a.txt", ByteSource.wrap(new byte[] {1}));
            assertEquals(
                    List.of("a.txt: error PMO-001: No format reads this file; known are acme-a (.acme-a, .acme-ax);"
                            + " name one (pmo --format; ReadOptions.format), or save the file as one of these"),
                    Fixtures.lines(with(new Claiming("acme-a", Claim.NONE)).read(file, ReadOptions.standard())));
            assertEquals(
                    List.of("a.txt: error PMO-001: No format reads this file; known are none;"
                            + " name one (pmo --format; ReadOptions.format), or save the file as one of these"),
                    Fixtures.lines(with().read(file, ReadOptions.standard())));
        }

        @Test
        @DisplayName("not at all, though it is one of ours that is not there, are told with what to add")
        void addArtifact() throws IOException {
            var none = with(new Claiming("acme-a", Claim.NONE));
            String known = "known are acme-a (.acme-a, .acme-ax)";
            assertEquals(
                    List.of("a.xlsx: error PMO-001: No format reads this file; " + known
                            + "; add org.pmocatalogue:pmo-io-excel, which brings the format excel"),
                    Fixtures.lines(
                            none.read(Input.of("a.xlsx", ByteSource.wrap(new byte[] {1})), ReadOptions.standard())));
            assertEquals(
                    List.of("a.json: error PMO-009: No format writes files of this name; " + known
                            + "; add org.pmocatalogue:pmo-io-json, which brings the format json"),
                    Fixtures.lines(none.write(Fixtures.read("sample.json").orThrow(), Path.of("a.json"))));
        }

        @Test
        @DisplayName("are not asked about an empty file")
        void emptyFile() throws IOException {
            assertEquals(
                    List.of("nothing: error PMO-011: The file is empty;" + " check that it is the right one"),
                    Fixtures.lines(with().read(Input.of("nothing", ByteSource.empty()), ReadOptions.standard())));
        }
    }

    @Nested
    @DisplayName("named by the user")
    class Named {

        @Test
        @DisplayName("are taken whatever others claim")
        void isTaken() throws IOException {
            var catalogues = with(new Claiming("acme-a", Claim.BY_CONTENT), new JsonFormat());
            var options = ReadOptions.builder().format("json").build();
            assertEquals(List.of(), Fixtures.lines(catalogues.read(Fixtures.input("sample.json"), options)));
        }

        @Test
        @DisplayName("but unknown are told, with the one that was probably meant")
        void unknownFormat() throws IOException {
            assertEquals(
                    List.of("sample.json: error PMO-003: There is no format \"jsno\"; known are json;"
                            + " did you mean \"json\"?"),
                    Fixtures.lines(Fixtures.CATALOGUES.read(
                            Fixtures.input("sample.json"),
                            ReadOptions.builder().format("jsno").build())));
            assertEquals(
                    List.of("the stream: error PMO-003: There is no format \"excel\"; known are json;"
                            + " add org.pmocatalogue:pmo-io-excel, which brings the format excel"),
                    write(
                            Fixtures.CATALOGUES,
                            WriteOptions.builder().format("excel").build()));
        }

        @Test
        @DisplayName("but unknown are told for sources as well")
        void unknownSource() throws IOException {
            var result = Fixtures.CATALOGUES.read(Origin.source("artikle", "x"), ReadOptions.standard());
            assertEquals(
                    List.of("source:artikle:x: error PMO-004: There is no source \"artikle\"; known are article;"
                            + " did you mean \"article\"?"),
                    Fixtures.lines(result));
            assertFalse(result.value().isPresent());
        }

        @Test
        @DisplayName("may only write, or only read")
        void halves() throws IOException {
            assertEquals(
                    List.of("sample.json: error PMO-005: Format \"print\" writes only, it cannot read;"
                            + " convert the file to another format first"),
                    Fixtures.lines(read(with(new WriteOnly()))));
            assertEquals(
                    List.of("the stream: error PMO-006: Format \"scan\" reads only, it cannot write;"
                            + " choose another format"),
                    write(
                            with(new ReadOnly()),
                            WriteOptions.builder().format("scan").build()));
            assertEquals(
                    List.of(),
                    write(
                            with(new WriteOnly()),
                            WriteOptions.builder().format("print").build()));
            assertEquals(List.of(), Fixtures.lines(read(with(new ReadOnly()))));
        }
    }

    @Nested
    @DisplayName("with the same id")
    class SameId {

        @Test
        @DisplayName("are told, and the first is used")
        void isTold() {
            var first = new Claiming("json", Claim.NONE);
            var catalogues = with(first, new JsonFormat());
            assertEquals(List.of(first), List.copyOf(catalogues.formats()));
            String from = " from \\S+ \\(module org.pmocatalogue.json\\)";
            assertEquals(
                    List.of("pmo: warning PMO-008: Id \"json\" belongs to " + Claiming.class.getName() + " and to "
                            + JsonFormat.class.getName() + "; the first is used; remove one of them"),
                    catalogues.findings().stream()
                            .map(f -> f.toString().replaceAll(from, ""))
                            .toList());
        }

        @Test
        @DisplayName("and class count once")
        void countsOnce() {
            var catalogues = with(new JsonFormat(), new JsonFormat());
            assertEquals(1, catalogues.formats().size());
            assertEquals(List.of(), catalogues.findings());
        }
    }
}
