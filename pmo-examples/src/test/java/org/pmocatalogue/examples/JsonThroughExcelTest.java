package org.pmocatalogue.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.testkit.RandomCatalogues;

@DisplayName("A catalogue that goes from JSON through a workbook")
class JsonThroughExcelTest {

    private static final Catalogues CATALOGUES = Catalogues.discover();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"reference", "article"})
    @DisplayName("comes back without findings and with the same bytes, for a shipped catalogue")
    void shippedCatalogues(String source) throws IOException {
        var shipped = CATALOGUES
                .read(Origin.source(source, ""), ReadOptions.standard())
                .orThrow();
        Path json = written(shipped, "a.json");
        Path workbook = converted(json, "a.xlsx");
        var read = CATALOGUES.read(workbook);
        assertEquals(List.of(), read.findings());
        assertEquals(shipped, read.orThrow());
        assertEquals(Files.readString(json), Files.readString(converted(workbook, "b.json")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @DisplayName("has the same content and the same findings in both, for random catalogues")
    void randomCatalogues(long seed) throws IOException {
        Path json = written(RandomCatalogues.of(seed), "a.json");
        var fromJson = CATALOGUES.read(json);
        var fromExcel = CATALOGUES.read(converted(json, "a.xlsx"));
        assertEquals(problems(fromJson), problems(fromExcel));
        assertEquals(fromJson.orThrow(), fromExcel.orThrow());
    }

    private Path written(Catalogue catalogue, String name) throws IOException {
        Path file = folder.resolve(name);
        CATALOGUES.write(catalogue, file).orThrow();
        return file;
    }

    private Path converted(Path from, String name) throws IOException {
        Path to = folder.resolve(name);
        CATALOGUES
                .convert(Origin.of(from), to, ReadOptions.standard(), WriteOptions.standard())
                .orThrow();
        return to;
    }

    private static ImmutableList<String> problems(Result<Catalogue> result) {
        return result.findings().stream().map(Finding::code).sorted().collect(ImmutableList.toImmutableList());
    }
}
