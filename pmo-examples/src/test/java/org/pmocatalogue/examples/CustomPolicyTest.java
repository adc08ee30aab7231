package org.pmocatalogue.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;

@DisplayName("A custom lifecycle policy")
class CustomPolicyTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("refuses a transition without the required field, and is saved with its catalogue")
    void program() throws IOException {
        var output = new Output();
        CustomPolicy.apply(folder, output.stream());
        assertEquals("""
                Refused: Owner of the service is empty; it is required to enter trial
                Stage: Trial
                Read back equal: true
                """, output.text());
        assertEquals(
                CustomPolicy.policy(),
                Catalogues.discover()
                        .policyFiles()
                        .read(folder.resolve("policy.json"))
                        .orThrow());
    }

    @Test
    @DisplayName("has neither unreachable stages nor stages without an end")
    void isComplete() {
        assertEquals(ImmutableSet.of(), CustomPolicy.policy().unreachableStages());
        assertEquals(ImmutableSet.of(), CustomPolicy.policy().trapStages());
    }
}
