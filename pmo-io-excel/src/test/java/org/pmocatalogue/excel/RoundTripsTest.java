package org.pmocatalogue.excel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.testkit.RandomCatalogues;
import org.pmocatalogue.value.RawValue;

@DisplayName("A catalogue that goes through a workbook")
class RoundTripsTest {

    static List<Long> seeds() {
        return LongStream.rangeClosed(1, 60).boxed().toList();
    }

    /** {@return messages without places, since these differ from format to format} */
    private static ImmutableList<String> messages(Result<Catalogue> result) {
        return result.findings().stream()
                .map(Finding::problem)
                .map(String::valueOf)
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private static String throughExcel(String json) throws IOException {
        byte[] workbook = Fixtures.converted(Fixtures.json(json), Fixtures.EXCEL);
        return new String(Fixtures.converted(Reads.input(workbook), Fixtures.JSON), UTF_8);
    }

    @Test
    @DisplayName("comes back without a word, as the same bytes of JSON")
    void acme() throws IOException {
        var read = Fixtures.read(Fixtures.workbook(Fixtures.acme()));
        assertEquals(List.of(), FindingLines.of(read));
        assertEquals(Fixtures.acme(), read.orThrow());
        assertEquals(Fixtures.json(Fixtures.acme()), throughExcel(Fixtures.ACME));
    }

    @Test
    @DisplayName("is the same if it is the catalogue to start from")
    void reference() throws IOException {
        String json = Fixtures.json(Fixtures.reference());
        assertEquals(json, throughExcel(json));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("is equal, in the same order, and has the same findings as in JSON")
    void isReadBackEqual(long seed) throws IOException {
        var catalogue = RandomCatalogues.of(seed);
        var read = Fixtures.read(Fixtures.workbook(catalogue));
        var fromJson = Fixtures.CATALOGUES.read(Fixtures.json(Fixtures.json(catalogue)), ReadOptions.standard());
        assertEquals(messages(fromJson), messages(read), () -> String.join("\n", FindingLines.of(read)));
        assertEquals(catalogue, read.orThrow());
        assertEquals(
                List.copyOf(catalogue.functions()), List.copyOf(read.orThrow().functions()));
        assertEquals(
                List.copyOf(catalogue.services()), List.copyOf(read.orThrow().services()));
    }

    /** Columns have one order. An attribute that stands behind others in several entries may stand before them then. */
    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("is converted to the same bytes of JSON as it came from, but for the order of attributes in entries")
    void convertsToSameBytes(long seed) throws IOException {
        var catalogue = RandomCatalogues.of(seed);
        String json = Fixtures.json(catalogue);
        String converted = throughExcel(json);
        if (hasRepeatedAttributes(catalogue)) {
            assertEquals(entries(json), entries(converted));
            assertEquals(converted, throughExcel(converted));
        } else {
            assertEquals(json, converted);
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

    /** {@return the entries that JSON holds, in order, with their members in none; numbers with all their zeros} */
    private static Object entries(String json) throws IOException {
        return new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readValue(json, Object.class);
    }
}
