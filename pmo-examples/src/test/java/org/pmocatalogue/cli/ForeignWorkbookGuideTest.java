package org.pmocatalogue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide to workbooks of another layout")
class ForeignWorkbookGuideTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("shows what the command prints, run by run")
    void runs() throws IOException {
        Files.copy(
                Path.of("src/main/resources/org/pmocatalogue/examples/services.xlsx"), folder.resolve("services.xlsx"));
        Guide.named("foreign-workbook.md").assertRuns(2, folder, "services.xlsx", "mapping.json");
    }
}
