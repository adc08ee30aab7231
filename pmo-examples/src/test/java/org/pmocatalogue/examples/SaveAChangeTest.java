package org.pmocatalogue.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A change of one service")
class SaveAChangeTest {

    private static final Path ACME = Path.of("src/test/resources/org/pmocatalogue/examples/acme.json");

    @TempDir
    private Path folder = Path.of("");

    private final Output output = new Output();

    @Test
    @DisplayName("is saved to the file and changes nothing else in it")
    void isSaved() throws IOException {
        Path file = Files.copy(ACME, folder.resolve("acme.json"));
        SaveAChange.save(file, output.stream());
        assertEquals("Saved: 1 function, 1 service, 1 stage change, 1 mapping\n", output.text());
        assertEquals(
                Files.readString(ACME).replace("\"support\", \"x-", "\"support\", \"owner\": \"Head of PMO\", \"x-"),
                Files.readString(file));
    }

    @Test
    @DisplayName("is not saved to a file with an error, which is reported")
    void isNotSaved() throws IOException {
        String broken = Files.readString(ACME).replace("\"same\"", "\"sane\"");
        Path file = Files.writeString(folder.resolve("acme.json"), broken);
        SaveAChange.save(file, output.stream());
        assertTrue(output.text().contains("PMO-102"), output.text());
        assertTrue(output.text().endsWith("Not saved\n"), output.text());
        assertEquals(broken, Files.readString(file));
    }
}
