package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;

@DisplayName("The guide to profiles")
class ProfileGuideTest {

    @TempDir
    private Path folder = Path.of("");

    private static String profile(Guide guide) {
        var json = Pattern.compile("```json\n((?s:.*?))```").matcher(guide.page());
        assertTrue(json.find());
        return json.group(1);
    }

    @Test
    @DisplayName("shows what the command prints, run by run")
    void runs() throws IOException {
        var guide = Guide.named("profile.md");
        Files.writeString(folder.resolve("acme-profile.json"), profile(guide));
        guide.assertRuns(4, folder, "our-profile.xlsx", "acme-profile.json", "acme.xlsx");
    }

    @Test
    @DisplayName("shows a valid profile and the results for programs")
    void isWrittenSo() throws IOException {
        Path file = Files.writeString(folder.resolve("acme-profile.json"), profile(Guide.named("profile.md")));
        var catalogues = Catalogues.discover();
        Path copy = folder.resolve("copy.json");
        catalogues.profileFiles().write(catalogues.profileFiles().read(file).orThrow(), copy);
        assertEquals(Files.readString(file), Files.readString(copy));
        var resolved = catalogues
                .resolve(Origin.of(file), List.of(), ReadOptions.standard())
                .orThrow();
        assertEquals(
                "tailored by acme-pmo 2026-04",
                resolved.provenanceOf(ServiceId.of("update-risk-log"), "owner").toString());
    }
}
