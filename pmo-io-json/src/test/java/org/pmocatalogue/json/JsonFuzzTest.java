package org.pmocatalogue.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.json.Fixtures.CATALOGUES;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Sample;

/** Every build runs the stored inputs; CONTRIBUTING.md describes the search for more. */
@DisplayName("For any bytes,")
class JsonFuzzTest {

    private static final String NAME = "a.json";

    /** Limits that small inputs exceed. */
    private static final ReadOptions READING = ReadOptions.builder()
            .format("json")
            .limits(Limits.builder()
                    .entries(50)
                    .textLength(500)
                    .depth(10)
                    .fields(60)
                    .build())
            .build();

    private static final WriteOptions WRITING =
            WriteOptions.builder().format("json").build();

    @MethodSource("fixtures")
    @DisplayName("findings have places, and the result can be written, converted and read back")
    @FuzzTest(maxDuration = "10m")
    void reading(byte[] bytes) throws IOException {
        Input input = file(bytes);
        var read = CATALOGUES.read(input, READING);
        read.findings().forEach(JsonFuzzTest::checkPlace);
        assertEquals(
                read.findings(), CATALOGUES.check(Origin.of(input), READING).findings());
        var converted = new ByteArrayOutputStream();
        var conversion = CATALOGUES.convert(Origin.of(input), converted, READING, WRITING);
        if (read.value().isPresent()) {
            byte[] written = written(read.value().get());
            var again = Fixtures.read(file(written));
            assertFalse(again.hasErrors(), again::toString);
            assertEquals(read.value(), again.value());
            assertArrayEquals(written, written(again.orThrow()));
            if (conversion.value().isPresent()) {
                assertArrayEquals(written, converted.toByteArray());
            }
        } else {
            assertTrue(read.hasErrors());
            assertTrue(conversion.value().isEmpty());
        }
    }

    /** {@return the initial inputs} */
    static List<byte[]> fixtures() throws IOException {
        var folder = Path.of("src/test/resources/org/pmocatalogue/json");
        var files = new ArrayList<byte[]>();
        try (var stream = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : stream) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void checkPlace(Finding finding) {
        assertEquals(NAME, finding.place().source());
        boolean isOfWholeFile = finding.place().address().isEmpty();
        boolean mayBe = Set.<Problem>of(FileProblem.EMPTY_FILE, FileProblem.NO_HEADER, JsonProblem.NOT_UTF8)
                .contains(finding.problem());
        assertTrue(mayBe || !isOfWholeFile, finding::toString);
    }

    private static Input file(byte[] bytes) {
        return Input.of(NAME, ByteSource.wrap(bytes));
    }

    private static byte[] written(Catalogue catalogue) throws IOException {
        var out = new ByteArrayOutputStream();
        CATALOGUES.write(catalogue, out, WRITING).orThrow();
        return out.toByteArray();
    }

    @MethodSource("fixtures")
    @DisplayName("a file under another name is claimed only by its content")
    @FuzzTest(maxDuration = "10m")
    void probe(byte[] bytes) throws IOException {
        var sample = Sample.of("a", bytes);
        boolean isClaimed = new JsonFormat().probe(sample) == Claim.BY_CONTENT;
        assertEquals(isClaimed ? Claim.BY_CONTENT : Claim.BY_NAME, new JsonFormat().probe(Sample.of(NAME, bytes)));
        Result<Catalogue> read = CATALOGUES.read(Input.of("a", ByteSource.wrap(bytes)), ReadOptions.standard());
        boolean isTold = read.counts().byProblem().containsKey(FileProblem.NO_FORMAT)
                || read.counts().byProblem().containsKey(FileProblem.EMPTY_FILE);
        assertEquals(isClaimed, !isTold, read::toString);
    }
}
