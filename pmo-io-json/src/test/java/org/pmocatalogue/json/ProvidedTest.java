package org.pmocatalogue.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;

@DisplayName("The JSON module")
class ProvidedTest {

    @Test
    @DisplayName("provides the format and both sources, by its descriptor and to every class loader")
    void isFound() throws URISyntaxException {
        assertTrue(JsonFormat.class.getModule().isNamed());
        Path place = Path.of(JsonFormat.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String expected = """
                format json (.json; read, write): org.pmocatalogue.json.JsonFormat from PLACE (module org.pmocatalogue.json)
                source reference: org.pmocatalogue.json.reference.ReferenceSource from PLACE (module org.pmocatalogue.json)
                source article: org.pmocatalogue.json.reference.ArticleSource from PLACE (module org.pmocatalogue.json)""".replace("PLACE", place.toString());
        assertEquals(expected, Catalogues.discover().describe().toString());
        assertEquals(
                expected, Catalogues.discover(ModuleLayer.boot()).describe().toString());
        assertEquals(
                expected,
                Catalogues.discover(ProvidedTest.class.getClassLoader())
                        .describe()
                        .toString());
    }
}
