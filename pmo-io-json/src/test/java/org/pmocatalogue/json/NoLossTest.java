package org.pmocatalogue.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.json.Fixtures.BEGINNING;
import static org.pmocatalogue.json.Fixtures.CATALOGUES;
import static org.pmocatalogue.json.Fixtures.found;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.value.RawValue;

@DisplayName("Nothing is lost silently:")
class NoLossTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the schema of a file is kept")
    void schema() throws IOException {
        String text = """
                {
                  "format": "pmo-catalogue/1",
                  "$schema": "https://example.org/schema.json",
                  "catalogue": {"id": "acme", "name": "ACME", "version": "1", "kind": "own"}
                }
                """;
        Path file = Files.writeString(folder.resolve("a.json"), text);
        var catalogue = CATALOGUES.read(file);
        assertEquals(List.of(), found(catalogue));
        CATALOGUES.write(catalogue.orThrow(), file).orThrow();
        assertEquals(text, Files.readString(file));
    }

    @Test
    @DisplayName("a schema that is not text is kept at its place, or reported")
    void schemaThatIsNoText() throws IOException {
        String text = """
                {
                  "format": "pmo-catalogue/1",
                  "catalogue": {"id": "acme", "name": "ACME", "version": "1", "kind": "own", "$schema": 5}
                }
                """;
        Path file = Files.writeString(folder.resolve("a.json"), text);
        CATALOGUES.write(CATALOGUES.read(file).orThrow(), file).orThrow();
        assertEquals(text, Files.readString(file));
        Files.writeString(file, text.replace("\"catalogue\"", "\"$schema\": {}, \"catalogue\""));
        assertEquals(
                FileProblem.UNKNOWN_KIND,
                CATALOGUES.read(file).findings().get(0).problem());
    }

    @Test
    @DisplayName("a misspelt member is reported with a suggestion")
    void misspeltMember() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), BEGINNING + ", \"Services\": []}");
        assertTrue(CATALOGUES.read(file).findings().get(0).message().contains("did you mean \"services\""));
    }

    @Test
    @DisplayName("a conversion refuses to lose a late schema unless allowed")
    void lateSchema() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), BEGINNING + ", \"$schema\": \"x\"}");
        String before = Files.readString(file);
        assertEquals(
                List.of("a.json PMO-016", "4:50 PMO-709"),
                found(convert(Origin.of(file), file, WriteOptions.standard())));
        assertEquals(before, Files.readString(file));
        convert(Origin.of(file), file, WriteOptions.builder().allowLoss(true).build());
        assertEquals(List.of(), found(CATALOGUES.read(file)));
    }

    @Test
    @DisplayName("a second schema, in the catalogue, is reported, and the catalogue is kept")
    void twoSchemas() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.json"),
                BEGINNING.replace("\"catalogue\": {", "\"$schema\": \"x\", \"catalogue\": {\"$schema\": [\"y\"], ")
                        + "}");
        var read = CATALOGUES.read(file);
        assertEquals(List.of("3:33 PMO-708"), found(read));
        assertEquals(
                ImmutableMap.of("$schema", RawValue.of("x")),
                read.value().orElseThrow().info().attributes());
        assertEquals(
                List.of("3:33 PMO-708", "a.json PMO-016"),
                found(convert(Origin.of(file), file, WriteOptions.standard())));
    }

    @Test
    @DisplayName("a source reports an unknown location")
    void locationOfArticle() throws IOException {
        assertEquals(
                List.of("source:article PMO-018"),
                found(CATALOGUES.read(Origin.source("article", "foo"), ReadOptions.standard())));
    }

    private static Result<EntryCounts> convert(Origin from, Path to, WriteOptions options) throws IOException {
        return CATALOGUES.convert(from, to, ReadOptions.standard(), options);
    }
}
