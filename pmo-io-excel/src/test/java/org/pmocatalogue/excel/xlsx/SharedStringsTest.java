package org.pmocatalogue.excel.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.RawValue;

@DisplayName("Shared texts of a workbook")
class SharedStringsTest {

    private static final int NUMBER = 5_000;

    @TempDir
    private Path folder = Path.of("");

    /** {@return texts of many lengths, with one or two bytes per character} */
    private static List<String> randomTexts() {
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

    @Test
    @DisplayName("are returned by their numbers")
    void texts() throws IOException, WorkbookException {
        var texts = randomTexts();
        try (var parts = parts(texts)) {
            var strings = SharedStrings.read(parts, MadeWorkbook.STRINGS, 10_000_000);
            assertEquals(NUMBER, strings.size());
            for (int i = 0; i < NUMBER; i++) {
                assertEquals(new RawValue.TypedText(texts.get(i)), strings.get(i));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ä, 64000, 65000", "課, 65000, 66000"})
    @DisplayName("are limited by their size in memory, with one or two bytes per character")
    void limit(String character, long tooSmall, long enough) throws IOException, WorkbookException {
        var texts = Collections.nCopies(1_000, character);
        try (var parts = parts(texts)) {
            var end = assertThrows(
                    WorkbookException.class, () -> SharedStrings.read(parts, MadeWorkbook.STRINGS, tooSmall));
            assertEquals(WorkbookException.Reason.TEXTS_TOO_LARGE, end.reason());
            assertEquals(
                    1_000,
                    SharedStrings.read(parts, MadeWorkbook.STRINGS, enough).size());
        }
    }

    @Test
    @DisplayName("are empty without a part for them")
    void none() throws IOException, WorkbookException {
        try (var parts = parts(List.of())) {
            assertEquals(0, SharedStrings.read(parts, null, 0).size());
        }
    }
}
