package org.pmocatalogue.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide to adopting a catalogue")
class AdoptingGuideTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("shows what the command prints, run by run")
    void runs() throws IOException {
        Guide.named("adopting.md").assertRuns(5, folder, "our-pmo.xlsx");
    }
}
