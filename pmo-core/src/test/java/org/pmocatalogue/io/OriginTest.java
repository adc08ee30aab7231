package org.pmocatalogue.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An origin as people write it")
class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "source:article, article, ''",
        "source:acme-sharepoint:site/list, acme-sharepoint, site/list",
        "source:acme:https://acme.example:8443/pmo, acme, https://acme.example:8443/pmo",
        "source:article:, article, ''"
    })
    @DisplayName("is a source, and perhaps what it is to look at, colons included")
    void source(String text, String id, String location) {
        assertEquals(new Origin.OfSource(id, location), Origin.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"source:article", "source:acme:https://acme.example:8443/pmo", "acme.json"})
    @DisplayName("has a name that leads back to it")
    void nameIsParsed(String text) {
        assertEquals(text, Origin.parse(text).name());
    }

    @Test
    @DisplayName("is a path otherwise")
    void path() {
        for (String text : new String[] {"acme.json", "sources/acme.json", "./source:article", "Source"}) {
            assertEquals(new Origin.OfFile(Path.of(text)), Origin.parse(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"source:", "source::site"})
    @DisplayName("names a source after source:")
    void namesASource(String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Origin.parse(text));
        assertEquals(text + " does not name a source, write source:ID", refusal.getMessage());
    }

    @Test
    @DisplayName("has no characters that no path may have")
    void impossiblePath() {
        assertThrows(InvalidPathException.class, () -> Origin.parse("a" + (char) 0));
    }

    @Test
    @DisplayName("that is a source has an id without colon")
    void sourceIdHasNoColon() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Origin.source("a:b", ""));
        assertEquals("Id of a source is \"a:b\", must be a word without colon", refusal.getMessage());
    }
}
