package org.pmocatalogue.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.Texts.BEGINNING;
import static org.pmocatalogue.Texts.CATALOGUES;
import static org.pmocatalogue.Texts.found;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Texts;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.RawValue;

@DisplayName("Writing an entry larger than readers accept")
class EntryLimitsTest {

    private static Catalogue with(PmoService.Builder service) throws IOException {
        return Texts.read(BEGINNING).orThrow().toBuilder()
                .put(service.function(FunctionId.of("risk")).build())
                .build();
    }

    private static PmoService.Builder log() {
        return PmoService.builder(ServiceId.of("log")).name("Keep the log");
    }

    @Test
    @DisplayName("is refused for a text that is too long")
    void longText() throws IOException {
        assertRefused(log().description("x".repeat(1_000_001)), "textLength");
    }

    @Test
    @DisplayName("is refused for too many values")
    void manyValues() throws IOException {
        assertRefused(log().inputs(Collections.nCopies(10_001, "i")), "fields");
    }

    @Test
    @DisplayName("is refused for values that are nested too deep")
    void deepValue() throws IOException {
        RawValue deep = RawValue.of(true);
        for (int i = 0; i < 64; i++) {
            deep = new RawValue.ListValue(ImmutableList.of(deep));
        }
        assertRefused(log().attributes(ImmutableMap.of("x-deep", deep)), "depth");
    }

    @Test
    @DisplayName("is refused for a name inside an attribute that is too long")
    void longName() throws IOException {
        var members = new RawValue.ObjectValue(ImmutableMap.of("k".repeat(1_000_001), RawValue.NULL));
        assertRefused(log().attributes(ImmutableMap.of("x-name", members)), "textLength");
    }

    /** Asserts that nothing of the service is written, unless the limit is raised for readers and writers. */
    private static void assertRefused(PmoService.Builder service, String limit) throws IOException {
        var out = new ByteArrayOutputStream();
        var text = WriteOptions.builder().format("text");
        var refused = CATALOGUES.write(with(service), out, text.build());
        assertEquals(List.of("the stream PMO-020", "the stream PMO-021"), found(refused));
        assertTrue(refused.findings().get(0).message().contains("exceeds the limit"));
        assertTrue(refused.findings().get(0).hint().orElseThrow().contains("the limit " + limit));
        assertFalse(out.toString(UTF_8).contains("Keep the log"));
        out.reset();
        var limits = Limits.builder()
                .set(limit, limit.equals("depth") ? 70 : 2_000_000)
                .build();
        CATALOGUES.write(with(service), out, text.limits(limits).build()).orThrow();
        var readers = ReadOptions.builder().limits(limits).build();
        assertEquals(
                with(service),
                CATALOGUES.read(Texts.input(out.toString(UTF_8)), readers).orThrow());
    }

    @Test
    @DisplayName("leaves the old file as it is")
    void tooLargeForAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.text"), "old");
        var result = CATALOGUES.write(
                with(log().description("x".repeat(1_000_001))),
                file,
                WriteOptions.builder().replace(true).build());
        assertEquals(List.of("a.text PMO-020"), found(result));
        assertFalse(result.value().isPresent());
        assertEquals("old", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    @DisplayName("is refused for an entry more than readers accept")
    void tooManyEntries() throws IOException {
        var options = WriteOptions.builder()
                .format("text")
                .limits(Limits.builder().entries(2).build())
                .build();
        var refused = CATALOGUES.write(with(log()), new ByteArrayOutputStream(), options);
        assertEquals(List.of("the stream PMO-020", "the stream PMO-021"), found(refused));
        assertTrue(refused.findings().get(0).hint().orElseThrow().contains("the limit entries"));
    }
}
