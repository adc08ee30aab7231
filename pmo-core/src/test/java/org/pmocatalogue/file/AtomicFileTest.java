package org.pmocatalogue.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file written as a whole")
class AtomicFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("acme.json");
    }

    @Test
    @DisplayName("is created if it does not exist")
    void isMade() throws IOException {
        write(file, "new");
        assertEquals("new", Files.readString(file));
        assertAlone("acme.json");
    }

    @Test
    @DisplayName("takes the place of the old one")
    void replaces() throws IOException {
        Files.writeString(file, "old and longer");
        write(file, "new");
        assertEquals("new", Files.readString(file));
        assertAlone("acme.json");
    }

    @Test
    @DisplayName("may be empty, or large")
    void anySize() throws IOException {
        write(file, "");
        assertEquals(0, Files.size(file));
        write(file, "x".repeat(1_000_000));
        assertEquals(1_000_000, Files.size(file));
    }

    @Test
    @DisplayName("leaves the old one as it was until all is written")
    void oldFileUntilTheEnd() throws IOException {
        Files.writeString(file, "old");
        try (var atomic = AtomicFile.open(file)) {
            atomic.out().write("new".getBytes(UTF_8));
            atomic.out().flush();
            assertEquals("old", Files.readString(file));
            atomic.commit();
            assertEquals("new", Files.readString(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r-----", "rwxrwxrwx"})
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("keeps the permissions of the old one")
    void keepsPermissions(String permissions) throws IOException {
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        write(file, "new");
        assertEquals("new", Files.readString(file));
        assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("is private until it replaces a file, and then has the group of that file")
    void privateUntilTheEnd() throws IOException {
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        var group = Files.readAttributes(file, PosixFileAttributes.class).group();
        try (var atomic = AtomicFile.open(file);
                var temps = Files.newDirectoryStream(file.toAbsolutePath().getParent(), ".pmo-*.tmp")) {
            Path temp = Iterables.getOnlyElement(temps);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(temp)));
            atomic.commit();
        }
        var written = Files.readAttributes(file, PosixFileAttributes.class);
        assertEquals("rw-rw-r--", PosixFilePermissions.toString(written.permissions()));
        assertEquals(group, written.group());
    }

    @Nested
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("through a symbolic link")
    class ThroughALink {

        private Path link;

        @BeforeEach
        void makeALink() throws IOException {
            var links = Files.createDirectory(folder.resolve("links"));
            link = Files.createSymbolicLink(links.resolve("current"), Path.of("..", "acme.json"));
        }

        @Test
        @DisplayName("goes where the link leads; the link stays")
        void followsTheLink() throws IOException {
            Files.writeString(file, "old");
            write(link, "new");
            assertTrue(Files.isSymbolicLink(link));
            assertEquals("new", Files.readString(file));
            assertFalse(Files.isSymbolicLink(file));
        }

        @Test
        @DisplayName("follows a link to a link")
        void followsLinksToLinks() throws IOException {
            Files.writeString(file, "old");
            Path far = Files.createSymbolicLink(folder.resolve("far"), Path.of("links", "current"));
            write(far, "new");
            assertTrue(Files.isSymbolicLink(far));
            assertTrue(Files.isSymbolicLink(link));
            assertEquals("new", Files.readString(file));
        }

        @Test
        @DisplayName("is made if the link leads to nothing yet")
        void makesWhatIsMissing() throws IOException {
            write(link, "new");
            assertTrue(Files.isSymbolicLink(link));
            assertEquals("new", Files.readString(file));
        }

        @Test
        @DisplayName("is refused if links lead in a circle")
        void refusesCircles() throws IOException {
            Path one = folder.resolve("one");
            Path two = folder.resolve("two");
            Files.createSymbolicLink(one, two);
            Files.createSymbolicLink(two, one);
            var refusal = assertThrows(FileSystemException.class, () -> write(one, "new"));
            assertEquals(one + ": too many symbolic links", refusal.getMessage());
        }
    }

    @Nested
    @DisplayName("when writing fails")
    class WhenWritingFails {

        @Test
        @DisplayName("leaves the old file unchanged, and no temporary file")
        void leavesTheOldOne() throws IOException {
            Files.writeString(file, "old");
            var failure = new IOException("disk full");
            var thrown = assertThrows(IOException.class, () -> failAfterSomeBytes(failure));
            assertEquals(failure, thrown);
            assertEquals("old", Files.readString(file));
            assertAlone("acme.json");
        }

        @Test
        @DisplayName("leaves no file if there was none, after any failure")
        void leavesNothing() throws IOException {
            var failure = new IllegalStateException("a bug");
            assertThrows(IllegalStateException.class, () -> failAfterSomeBytes(failure));
            assertAlone();
        }

        private <E extends Exception> void failAfterSomeBytes(E failure) throws IOException, E {
            try (var atomic = AtomicFile.open(file)) {
                atomic.out().write(new byte[100_000]);
                throw failure;
            }
        }
    }

    @Nested
    @DisplayName("is refused")
    class Refused {

        @Test
        @DisplayName("where a directory exists")
        void directory() throws IOException {
            Files.createDirectory(file);
            var refusal = assertThrows(FileSystemException.class, () -> write(file, "new"));
            assertEquals(file + ": is a directory", refusal.getMessage());
            assertTrue(Files.isDirectory(file));
            assertAlone("acme.json");
        }

        @Test
        @DisplayName("in a folder that does not exist")
        void noFolder() {
            Path missing = folder.resolve("none");
            var refusal = assertThrows(NoSuchFileException.class, () -> write(missing.resolve("a.json"), "new"));
            assertEquals(missing + ": no such folder", refusal.getMessage());
        }

        @Test
        @DisplayName("over a file that is read-only")
        void readOnly() throws IOException {
            Files.writeString(file, "old");
            assertTrue(file.toFile().setWritable(false));
            var refusal = assertThrows(AccessDeniedException.class, () -> write(file, "new"));
            assertEquals(file + ": is read-only", refusal.getMessage());
            assertEquals("old", Files.readString(file));
            assertAlone("acme.json");
        }
    }

    @Nested
    @DisplayName("in a folder with what others began")
    class BesideOthers {

        private Path left;

        @BeforeEach
        void nameWhatIsLeft() {
            left = folder.resolve(".pmo-01234567-89ab-cdef-0123-456789abcdef.tmp");
        }

        @Test
        @DisplayName("takes away what a program that was killed has left")
        void deletesAbandoned() throws IOException {
            Files.writeString(left, "half");
            write(file, "new");
            assertAlone("acme.json");
        }

        @Test
        @DisplayName("takes nothing away that has another name, or is no file")
        void leavesOthers() throws IOException {
            Files.writeString(folder.resolve(".pmo-notes.tmp"), "mine");
            Files.writeString(folder.resolve(left.getFileName() + "x"), "mine");
            Files.createDirectory(left);
            write(file, "new");
            assertAlone(left.getFileName().toString(), left.getFileName() + "x", ".pmo-notes.tmp", "acme.json");
        }

        @Test
        @DisplayName("leaves alone what is being written in this program, by its own or other code")
        void leavesOpenOnes() throws IOException {
            Files.writeString(left, "half");
            Path other = folder.resolve("other.json");
            try (var channel = FileChannel.open(left, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                try (var atomic = AtomicFile.open(other)) {
                    write(file, "new");
                    atomic.out().write("other".getBytes(UTF_8));
                    atomic.commit();
                }
                assertTrue(lock.isValid());
                assertAlone(left.getFileName().toString(), "acme.json", "other.json");
            }
            assertEquals("other", Files.readString(other));
        }
    }

    @Test
    @DisplayName("may be one in a zip")
    void inZip() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (var files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path inside = files.getPath("/acme.json");
            write(inside, "old");
            write(inside, "new");
            assertEquals("new", Files.readString(inside));
            try (var list = Files.list(files.getPath("/"))) {
                assertEquals(List.of("/acme.json"), list.map(Path::toString).toList());
            }
        }
    }

    @Test
    @DisplayName("reports that the device is full")
    void fullDevice() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is a device that is always full");
        assertEquals(
                "No space left on device",
                assertThrows(IOException.class, () -> write(full, "new")).getMessage());
    }

    @Test
    @DisplayName("is refused in a folder that takes no files, even of an administrator")
    void folderThatTakesNone() {
        Path system = Path.of("/sys");
        assumeTrue(Files.isDirectory(system), "there is a folder of the system's own");
        var refusal = assertThrows(FileSystemException.class, () -> write(system.resolve("acme.json"), "new"));
        assertEquals("/sys/acme.json", refusal.getFile());
        assertTrue(
                List.of("permission denied", "Read-only file system", "Operation not permitted").stream()
                        .anyMatch(why -> ("its folder accepts no new file: " + why).equals(refusal.getReason())),
                refusal::getMessage);
    }

    @Test
    @DisplayName("is written straight to what is no file, such as the null device")
    void straightToDevices() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device) && !Files.isRegularFile(device), "there is a null device");
        write(device, "new");
        assertFalse(Files.isRegularFile(device));
    }

    @Test
    @DisplayName("may be named without a folder")
    void withoutFolder() throws IOException {
        Path here = Path.of("whole-file-test-" + ProcessHandle.current().pid() + ".tmp");
        try {
            write(here, "new");
            assertEquals("new", Files.readString(here));
        } finally {
            Files.deleteIfExists(here);
        }
    }

    private void assertAlone(String... names) throws IOException {
        try (var files = Files.list(folder)) {
            assertEquals(
                    ImmutableList.copyOf(names),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    @DisplayName("that is closed without a commit leaves the old one as it was")
    void withoutCommit() throws IOException {
        Files.writeString(file, "old");
        try (var atomic = AtomicFile.open(file)) {
            atomic.out().write("new".getBytes(UTF_8));
        }
        assertEquals("old", Files.readString(file));
        assertAlone(file.getFileName().toString());
    }

    private static void write(Path path, String text) throws IOException {
        try (var atomic = AtomicFile.open(path)) {
            atomic.out().write(text.getBytes(UTF_8));
            atomic.commit();
        }
    }
}
