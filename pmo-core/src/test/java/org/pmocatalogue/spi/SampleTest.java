package org.pmocatalogue.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A sample of a file")
class SampleTest {

    @ParameterizedTest
    @CsvSource({
        "acme.json, json",
        "a.b/ACME.XLSX, xlsx",
        "acme.pmo.json, json",
        "a.b/acme, ''",
        "acme., ''",
        "standard input, ''"
    })
    @DisplayName("has the extension of its name, in lower case")
    void extension(String name, String extension) {
        var sample = Sample.of(name, new byte[0]);
        assertEquals(name, sample.name());
        assertEquals(extension, sample.extension());
    }

    @Test
    @DefaultLocale("tr")
    @DisplayName("has the same extension in Turkey")
    void extensionInTurkey() {
        assertEquals("ini", Sample.of("ACME.INI", new byte[0]).extension());
    }

    @Test
    @DisplayName("knows how the file begins and what its first bytes hold")
    void knowsFirstBytes() {
        var sample = Sample.of("acme.json", "{\"für\": 1}".getBytes(UTF_8));
        assertTrue(sample.startsWith((byte) '{', (byte) '"'));
        assertFalse(sample.startsWith((byte) '"'));
        assertTrue(sample.contains("\"für\""));
        assertFalse(sample.contains("\"fur\""));
    }

    @Test
    @DisplayName("begins with nothing that is longer than itself")
    void shorterThanTheStart() {
        assertFalse(Sample.of("a.zip", new byte[] {'P'}).startsWith((byte) 'P', (byte) 'K'));
        assertFalse(Sample.of("a.zip", new byte[0]).contains("P"));
    }

    @Test
    @DisplayName("holds the first 4,096 bytes and no more")
    void holdsFirstBytes() {
        byte[] bytes = (" ".repeat(4_095) + "ab").getBytes(UTF_8);
        assertTrue(Sample.of("a", bytes).contains("a"));
        assertFalse(Sample.of("a", bytes).contains("b"));
    }

    @Test
    @DisplayName("stays as it is when the array it was made from changes")
    void isACopy() {
        byte[] bytes = {'a'};
        var sample = Sample.of("a", bytes);
        bytes[0] = 'b';
        assertTrue(sample.contains("a"));
    }
}
