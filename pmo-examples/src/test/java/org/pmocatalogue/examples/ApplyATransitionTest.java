package org.pmocatalogue.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;

@DisplayName("A transition in a program")
class ApplyATransitionTest {

    private static final Path ACME = Path.of("src/test/resources/org/pmocatalogue/examples/acme.json");

    @Test
    @DisplayName("is refused first, then applied once its requirements are met")
    void program() throws IOException {
        var output = new Output();
        ApplyATransition.apply(Catalogues.discover().read(ACME).orThrow(), output.stream());
        assertEquals("""
                Purpose of the service is empty; it is required to enter design
                2026-01-05 strategy
                2026-01-19 design
                14.0 days in strategy
                """, output.text());
    }

    @Test
    @DisplayName("is the code in docs/lifecycle.md")
    void isShown() throws IOException {
        var shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/lifecycle.md")));
        assertTrue(shown.find());
        String program = Files.readString(Path.of("src/main/java/org/pmocatalogue/examples/ApplyATransition.java"));
        assertTrue(program.replace("\n        ", "\n").contains(shown.group(1)), shown.group(1));
    }
}
