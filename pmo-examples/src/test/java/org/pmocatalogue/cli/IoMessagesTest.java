package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An I/O error")
class IoMessagesTest {

    @Test
    @DisplayName("is reported in plain words")
    void words() {
        assertEquals("a.json: no such file", IoMessages.of("a.json", new NoSuchFileException("/x/a.json")));
        assertEquals("no such folder", IoMessages.sentence(new NoSuchFileException("/x", null, "no such folder")));
        assertEquals("permission denied", IoMessages.sentence(new AccessDeniedException("/x/a.json")));
        assertEquals("is read-only", IoMessages.sentence(new AccessDeniedException("/x", null, "is read-only")));
        assertEquals(
                "file name too long", IoMessages.sentence(new FileSystemException("/x", null, "File name too long")));
        assertEquals("the file system reported an error", IoMessages.sentence(new FileSystemException("/x")));
        assertEquals("is a directory", IoMessages.sentence(new IOException("Is a directory")));
        assertEquals("reading or writing failed", IoMessages.sentence(new IOException()));
    }
}
