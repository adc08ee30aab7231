package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("java -jar pmo.jar")
class PmoJarIT {

    @TempDir
    private Path folder = Path.of("");

    private PmoRun pmo(String... args) throws IOException, InterruptedException {
        return PmoJar.run(folder, args);
    }

    @Test
    @DisplayName("shows the article's services")
    void shows() throws Exception {
        var run = pmo("show", "source:article");
        assertTrue(run.out().contains("Produce the risk management strategy  advanced"), run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("exits with 1 for errors and with 2 for usage errors")
    void exitCodes() throws Exception {
        String faulty = PmoRun.copy("ten-faults.json", folder).toString();
        assertEquals(1, pmo("validate", faulty).exitCode());
        assertEquals(2, pmo("validate").exitCode());
    }

    @Test
    @DisplayName("prints its version")
    void version() throws Exception {
        assertFalse(pmo("--version").out().contains("in development"));
    }

    @Test
    @DisplayName("contains the JSON Schema")
    void schema() throws Exception {
        var run = pmo("schema");
        assertEquals(Files.readString(Path.of("../docs/pmo-catalogue-1.schema.json")), run.out());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("prints the digits 0 to 9 in an Arabic locale")
    void digits() throws Exception {
        var run = PmoJar.run(
                folder,
                List.of(
                        PmoJar.JAVA,
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-jar",
                        PmoJar.PATH,
                        "board",
                        "source:article"));
        assertTrue(run.out().contains("Not recorded (6)"), run.out());
    }

    @Test
    @DisplayName("prints no error if its output is not read to the end")
    void closedPipe() throws Exception {
        var run = PmoJar.run(
                folder,
                List.of(
                        "sh",
                        "-c",
                        "'%s' -jar '%s' show source:article | head -1".formatted(PmoJar.JAVA, PmoJar.PATH)));
        assertEquals("  Id                      Service                               Expertise\n", run.out());
        assertEquals("", run.err());
    }

    @Test
    @DisplayName("leaves the old file and no temporary file if the disk is full")
    void fullDisk() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Path file = Files.writeString(files.resolve("acme.json"), "old");
        var run = PmoJar.run(
                folder,
                List.of(
                        "sh",
                        "-c",
                        "ulimit -f 1; exec '%s' -XX:-UsePerfData -jar '%s' convert source:article '%s' --replace"
                                .formatted(PmoJar.JAVA, PmoJar.PATH, file)));
        assertEquals("pmo: " + file + ": file too large" + System.lineSeparator(), run.err());
        assertEquals(2, run.exitCode());
        assertEquals("old", Files.readString(file));
        try (var left = Files.list(files)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    @DisplayName("contains no duplicates, no module descriptors and no signatures")
    void content() throws Exception {
        try (var jar = new JarFile(PmoJar.PATH)) {
            var names = jar.stream().map(e -> e.getName()).toList();
            assertEquals(names.stream().distinct().count(), names.size());
            assertTrue(names.stream().noneMatch(n -> n.endsWith("module-info.class") || n.endsWith(".SF")));
            assertTrue(names.contains("META-INF/services/org.pmocatalogue.spi.CatalogueFormat"));
            assertTrue(names.contains("META-INF/LICENSE") && names.contains("META-INF/NOTICE"));
        }
    }
}
