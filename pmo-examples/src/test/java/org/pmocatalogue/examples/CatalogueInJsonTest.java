package org.pmocatalogue.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A catalogue inside other JSON")
class CatalogueInJsonTest {

    @Test
    @DisplayName("is written and read by Jackson, and an invalid value is reported with its place")
    void program() throws IOException {
        var output = new Output();
        CatalogueInJson.show(output.stream());
        assertEquals("""
                {"city":"Leeds","catalogue":{"format":"pmo-catalogue/1","cat...
                Read back equal: true
                catalogue: /services/4/expertise: error PMO-102: Expertise is "advnaced", must be one of support, \
                practitioner, advanced; did you mean "advanced"?
                """, output.text());
    }
}
