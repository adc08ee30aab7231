package org.pmocatalogue.excel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.testkit.RandomCatalogues;
import org.pmocatalogue.value.RawValue;

@DisplayName("A catalogue written to a workbook and read back")
class RoundTripsTest {

    static List<Long> seeds() {
        return LongStream.rangeClosed(1, 60).boxed().toList();
    }

    /** {@return the problems without places, which depend on the format} */
    private static ImmutableList<String> problems(Result<Catalogue> result) {
        return result.findings().stream()
                .map(Finding::problem)
                .map(String::valueOf)
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private static String throughExcel(String text) throws IOException {
        byte[] workbook = Fixtures.converted(Fixtures.text(text), Fixtures.EXCEL);
        return new String(Fixtures.converted(Reads.input(workbook), Fixtures.TEXT), UTF_8);
    }

    @Test
    @DisplayName("is the same text, without findings")
    void acme() throws IOException {
        var read = Fixtures.read(Fixtures.workbook(Fixtures.acme()));
        assertEquals(List.of(), FindingLines.of(read));
        assertEquals(Fixtures.acme(), read.orThrow());
        assertEquals(Fixtures.text(Fixtures.acme()), throughExcel(Fixtures.ACME));
    }

    @Test
    @DisplayName("is equal if most fields have values")
    void excerpt() throws IOException {
        String text = Fixtures.text(Fixtures.excerpt());
        assertEquals(text, throughExcel(text));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("is equal, in the same order, with the same findings as text")
    void isReadBackEqual(long seed) throws IOException {
        var catalogue = RandomCatalogues.of(seed);
        var read = Fixtures.read(Fixtures.workbook(catalogue));
        var fromText = Fixtures.CATALOGUES.read(Fixtures.text(Fixtures.text(catalogue)), ReadOptions.standard());
        assertEquals(problems(fromText), problems(read), () -> String.join("\n", FindingLines.of(read)));
        assertEquals(catalogue, read.orThrow());
        assertEquals(
                List.copyOf(catalogue.functions()), List.copyOf(read.orThrow().functions()));
        assertEquals(
                List.copyOf(catalogue.services()), List.copyOf(read.orThrow().services()));
    }

    /** Columns have one order for all entries, so the order of attributes in an entry may change. */
    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("converts to the original text, except for the order of attributes")
    void convertsToSameBytes(long seed) throws IOException {
        var catalogue = RandomCatalogues.of(seed);
        String text = Fixtures.text(catalogue);
        String converted = throughExcel(text);
        if (hasRepeatedAttributes(catalogue)) {
            assertEquals(entries(text), entries(converted));
            assertEquals(converted, throughExcel(converted));
        } else {
            assertEquals(text, converted);
        }
    }

    private static boolean hasRepeatedAttributes(Catalogue catalogue) {
        return Stream.<Stream<ImmutableMap<String, RawValue>>>of(
                        catalogue.functions().stream().map(PmoFunction::attributes),
                        catalogue.services().stream().map(PmoService::attributes),
                        catalogue.stageChanges().stream().map(StageChange::attributes),
                        catalogue.mappings().stream().map(Mapping::attributes))
                .map(all ->
                        all.flatMap(attributes -> attributes.keySet().stream()).toList())
                .anyMatch(names -> names.size() > Set.copyOf(names).size());
    }

    /** {@return the entries of a text, in order, with the lines of each sorted} */
    private static ImmutableList<ImmutableSortedSet<String>> entries(String text) {
        return Splitter.onPattern("\\n(?! )")
                .splitToStream(text)
                .map(entry -> ImmutableSortedSet.copyOf(Splitter.on('\n').split(entry)))
                .collect(ImmutableList.toImmutableList());
    }
}
