package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.lifecycle.LifecyclePolicy;

@DisplayName("The guide to the lifecycle of a service")
class LifecycleGuideTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("shows the diagram of the standard policy")
    void diagram() throws IOException {
        assertTrue(Guide.named("lifecycle.md")
                .page()
                .contains("```mermaid\n" + LifecyclePolicy.standard().mermaid() + "```\n"));
    }

    @Test
    @DisplayName("shows what the command prints, run by run")
    void runs() throws IOException {
        Files.move(PmoRun.copy("lives.json", folder), folder.resolve("acme.json"));
        Guide.named("lifecycle.md").assertRuns(11, folder, "acme.json");
    }
}
