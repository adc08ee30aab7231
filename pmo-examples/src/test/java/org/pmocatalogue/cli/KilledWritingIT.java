package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;

@DisplayName("A program that ends while it writes a file")
class KilledWritingIT {

    /** CONTRIBUTING.md says how to raise it. */
    private static final int KILLS = Integer.getInteger("pmo.kills", 20);

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    private byte[] one = {};
    private byte[] other = {};

    @BeforeEach
    void writeOne() throws IOException {
        file = folder.resolve("acme.json");
        one = EndlessWriting.bytes(EndlessWriting.catalogue("one"));
        other = EndlessWriting.bytes(EndlessWriting.catalogue("other"));
        Files.write(file, one);
    }

    @Test
    @DisplayName("leaves the old or the new file if it is killed; the next write removes its temporary file")
    void isKilled() throws Exception {
        var random = new Random(8);
        int litter = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var writing = start("again");
            if (kill % 2 == 0) {
                awaitWriting(writing);
            } else {
                Thread.sleep(random.nextInt(100));
            }
            writing.destroyForcibly().waitFor();
            byte[] left = Files.readAllBytes(file);
            assertTrue(Arrays.equals(one, left) || Arrays.equals(other, left), "the file is torn");
            int beside = files().size() - 1;
            assertTrue(beside <= 1, () -> "each program left something");
            litter += beside;
        }
        assertTrue(litter > 0, "no program was killed while it wrote");
        Catalogues.discover().write(EndlessWriting.catalogue("other"), file).orThrow();
        assertEquals(List.of("acme.json"), files());
        assertArrayEquals(other, Files.readAllBytes(file));
    }

    @Test
    @DisplayName("leaves the old file and no temporary file if it is asked to end")
    void isAsked() throws Exception {
        var writing = start("once");
        assertEquals(2, files().size());
        writing.destroy();
        writing.waitFor();
        assertEquals(List.of("acme.json"), files());
        assertArrayEquals(one, Files.readAllBytes(file));
    }

    @Test
    @DisplayName("leaves a complete file if another program writes the same file")
    void isNotAlone() throws Exception {
        var writers = List.of(start("again"), start("again"));
        Thread.sleep(2_000);
        for (var writer : writers) {
            assertTrue(writer.isAlive(), "a write failed");
            writer.destroyForcibly().waitFor();
        }
        byte[] left = Files.readAllBytes(file);
        assertTrue(Arrays.equals(one, left) || Arrays.equals(other, left), "the file is torn");
    }

    /** {@return a program that writes by now} */
    private Process start(String how) throws Exception {
        Path classes = Path.of(EndlessWriting.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var process = new ProcessBuilder(
                        PmoJar.JAVA,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        PmoJar.PATH + File.pathSeparator + classes,
                        EndlessWriting.class.getName(),
                        file.toString(),
                        how)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new BufferedReader(process.inputReader());
        assertEquals("writing", out.readLine());
        return process;
    }

    /** Waits until there is a file beside; how long that takes depends on what else the machine does. */
    private void awaitWriting(Process writing) throws Exception {
        while (writing.isAlive() && files().size() == 1) {
            Thread.sleep(1);
        }
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
