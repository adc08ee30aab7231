package org.pmocatalogue.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.Texts.found;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.Texts;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Sample;

@DisplayName("Writing to a format")
class WriteGuardTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("that cannot store an entry keeps the old file, unless loss is allowed")
    void lossyFormat() throws IOException {
        refusesToLose(new Forgetful(FileProblem.KIND_NOT_STORED, "x-forgetful", "service"), "PMO-017");
    }

    @Test
    @DisplayName("that cannot store a value keeps the old file, unless loss is allowed")
    void lossyFormatOfValues() throws IOException {
        refusesToLose(
                new Forgetful(FileProblem.VALUE_NOT_STORED, "x-forgetful", "x-code", "service", "the number 4711"),
                "PMO-022");
    }

    private void refusesToLose(Forgetful format, String warning) throws IOException {
        var catalogues = Catalogues.of(List.of(format), List.of());
        Path file = Files.writeString(folder.resolve("a.forgetful"), "old");
        var catalogue = Texts.read(Texts.BEGINNING + Texts.service("log")).orThrow();
        var replacing = WriteOptions.builder().replace(true);
        var refused = catalogues.write(catalogue, file, replacing.build());
        assertEquals(Optional.empty(), refused.value());
        assertEquals(List.of("a.forgetful PMO-016", "a.forgetful " + warning), found(refused));
        assertEquals("old", Files.readString(file));
        var out = new ByteArrayOutputStream();
        var forgetful = WriteOptions.builder().format("x-forgetful").build();
        assertEquals(
                "the stream PMO-021",
                found(catalogues.write(catalogue, out, forgetful)).get(0));
        assertEquals("new", out.toString(UTF_8));
        var written =
                catalogues.write(catalogue, file, replacing.allowLoss(true).build());
        assertTrue(written.value().isPresent());
        assertEquals("new", Files.readString(file));
    }

    /** A format that cannot carry something. */
    private static final class Forgetful implements CatalogueFormat {

        private final Problem problem;
        private final Object[] details;

        Forgetful(Problem problem, Object... details) {
            this.problem = problem;
            this.details = details;
        }

        @Override
        public String id() {
            return "x-forgetful";
        }

        @Override
        public ImmutableSet<String> extensions() {
            return ImmutableSet.of("forgetful");
        }

        @Override
        public Claim probe(Sample sample) {
            return Claim.BY_NAME;
        }

        @Override
        public Optional<EntryWriterFactory> writer() {
            return Optional.of((out, writing) -> {
                writing.report(problem, details);
                return new EntryWriter() {
                    @Override
                    public void accept(Entry entry) {}

                    @Override
                    public void finish() throws IOException {
                        out.write("new".getBytes(UTF_8));
                    }

                    @Override
                    public void close() {}
                };
            });
        }
    }
}
