package org.pmocatalogue.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.Input;

@DisplayName("An origin that is read")
class OpenInputTest {

    @Test
    @DisplayName("and is a pipe leaves nothing behind")
    void pipe(@TempDir Path folder) throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo, of Debian's coreutils");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        var writer = new ProcessBuilder("sh", "-c", "printf catalogue > pipe")
                .directory(folder.toFile())
                .start();
        Path setAside;
        try (var open = OpenInput.of(Origin.of(pipe), ReadOptions.standard())) {
            setAside = open.input().orElseThrow().file();
            assertEquals("catalogue", Files.readString(setAside));
        }
        assertFalse(Files.exists(setAside));
        assertEquals(0, writer.waitFor());
    }

    @Test
    @DisplayName("and is an input stays open for whoever made it")
    void input() throws IOException {
        try (var input = Input.of("a.json", ByteSource.wrap("catalogue".getBytes(UTF_8)))) {
            Path setAside;
            try (var open = OpenInput.of(Origin.of(input), ReadOptions.standard())) {
                setAside = open.input().orElseThrow().file();
            }
            assertTrue(Files.exists(setAside));
        }
    }

    @Test
    @DisplayName("and is a source has no format")
    void sourceWithFormat() {
        var catalogues = Catalogues.of(List.of(), List.of());
        var json = ReadOptions.builder().format("json").build();
        Executable read = () -> catalogues.read(Origin.source("article", ""), json);
        assertEquals(
                "source:article is a source and needs no format, call no format(...)",
                assertThrows(IllegalArgumentException.class, read).getMessage());
    }
}
