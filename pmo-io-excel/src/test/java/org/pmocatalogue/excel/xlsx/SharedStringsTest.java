package org.pmocatalogue.excel.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.RawValue;

@DisplayName("Texts that cells share")
class SharedStringsTest {

    private static final int NUMBER = 5_000;

    @TempDir
    private Path folder = Path.of("");

    /** Of all lengths about those that matter, in one byte and in two for a character. */
    private static List<String> texts() {
        var random = new Random(1);
        var texts = new ArrayList<String>();
        for (int i = 0; i < NUMBER; i++) {
            int length = random.nextInt(10) == 0 ? random.nextInt(3_000) : random.nextInt(70);
            String character = random.nextBoolean() ? "ä" : "課";
            texts.add(length == 0 ? "" : i + character.repeat(length));
        }
        texts.set(2_000, "x".repeat(100_000));
        return texts;
    }

    private Parts parts(List<String> texts) throws IOException, WorkbookException {
        var strings = new StringBuilder();
        texts.forEach(text -> strings.append("<si><t>").append(text).append("</t></si>"));
        Path file = folder.resolve("a.xlsx");
        Files.write(file, new MadeWorkbook().strings(strings.toString()).bytes());
        return Parts.open(file, Place.of("a.xlsx"), Limits.standard());
    }

    private static List<Path> spools() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "pmo-*.spool")) {
            return ImmutableList.copyOf(files);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000, 100_000, 10_000_000})
    @DisplayName("are the same in memory and in a file, in any order, and leave no file")
    void spooled(long inMemory) throws IOException, WorkbookException {
        var texts = texts();
        try (var parts = parts(texts);
                var strings = SharedStrings.read(parts, MadeWorkbook.STRINGS, inMemory)) {
            assertEquals(NUMBER, strings.size());
            for (int i = 0; i < NUMBER; i++) {
                assertEquals(new RawValue.TypedText(texts.get(i)), strings.get(i));
            }
            for (int i = NUMBER - 1; i >= 0; i--) {
                assertEquals(new RawValue.TypedText(texts.get(i)), strings.get(i));
            }
            var random = new Random(2);
            for (int i = 0; i < NUMBER; i++) {
                int number = random.nextInt(NUMBER);
                assertEquals(new RawValue.TypedText(texts.get(number)), strings.get(number));
            }
        }
        assertEquals(List.of(), spools());
    }

    @Test
    @DisplayName("leave no file if they are broken")
    void broken() throws IOException, WorkbookException {
        var texts = texts();
        texts.add("<");
        try (var parts = parts(texts)) {
            assertThrows(WorkbookException.class, () -> SharedStrings.read(parts, MadeWorkbook.STRINGS, 0));
        }
        assertEquals(List.of(), spools());
    }

    @Test
    @DisplayName("that nobody has, are none")
    void none() throws IOException, WorkbookException {
        try (var parts = parts(List.of());
                var strings = SharedStrings.read(parts, null)) {
            assertEquals(0, strings.size());
        }
    }
}
