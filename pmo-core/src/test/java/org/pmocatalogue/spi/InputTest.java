package org.pmocatalogue.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An input")
class InputTest {

    private static final Limits LIMITS = Limits.builder().bytes(100).build();

    @Nested
    @DisplayName("that is a file")
    class OfFile {

        @TempDir
        Path folder;

        @Test
        @DisplayName("is read as often as wanted, and outlives its closing")
        void readsTheFile() throws IOException {
            Path file = Files.writeString(folder.resolve("acme.json"), "{}");
            try (var input = Input.of(file, LIMITS)) {
                assertEquals(file.toString(), input.name());
                assertSame(file, input.file());
                assertEquals("{}", read(input));
                assertEquals("{}", read(input));
            }
            assertTrue(Files.exists(file));
        }

        @Test
        @DisplayName("need not be there before it is read")
        void missing() throws IOException {
            try (var input = Input.of(folder.resolve("none.json"), LIMITS)) {
                assertThrows(NoSuchFileException.class, input::open);
            }
        }
    }

    @Nested
    @DisplayName("that is bytes")
    class OfBytes {

        @Test
        @DisplayName("is opened as often as wanted")
        void opensAgain() throws IOException {
            try (var input = Input.of("acme.json", ByteSource.wrap("{}".getBytes(UTF_8)))) {
                assertEquals("acme.json", input.name());
                assertEquals("{}", read(input));
                assertEquals("{}", read(input));
            }
        }

        @Test
        @DisplayName("becomes one file when a file is requested, which is deleted when the input is closed")
        void becomesAFile() throws IOException {
            Path file;
            try (var input = Input.of("acme.json", ByteSource.wrap("{}".getBytes(UTF_8)))) {
                file = input.file();
                assertEquals("{}", Files.readString(file));
                assertEquals(file, input.file());
            }
            assertFalse(Files.exists(file));
        }
    }

    @Nested
    @DisplayName("that is a stream")
    class OfStream {

        private final CountedStream stream = new CountedStream("{}");

        @Test
        @DisplayName("is not touched before it is needed")
        void isNotTouched() throws IOException {
            try (var input = Input.of("standard input", stream, LIMITS)) {
                assertEquals("standard input", input.name());
            }
            assertEquals(0, stream.reads);
        }

        @Test
        @DisplayName("is copied to a file once, closed then, and read from there as often as wanted")
        void isSpooledOnce() throws IOException {
            Path file;
            try (var input = Input.of("standard input", stream, LIMITS)) {
                assertEquals("{}", read(input));
                int reads = stream.reads;
                assertEquals(1, stream.closes);
                assertEquals("{}", read(input));
                file = input.file();
                assertEquals("{}", Files.readString(file));
                assertEquals(reads, stream.reads);
            }
            assertEquals(1, stream.closes);
            assertFalse(Files.exists(file), "what was set aside is deleted on close");
        }

        @Test
        @DisplayName("is copied as far as the limit goes, and a byte further, so that it shows")
        void copiesNoMore() throws IOException {
            var endless = new InputStream() {
                @Override
                public int read() {
                    return 'x';
                }
            };
            try (var input = Input.of("standard input", endless, LIMITS)) {
                assertEquals(101, Files.size(input.file()));
            }
        }

        @Test
        @DisplayName("may be closed twice")
        void closedTwice() throws IOException {
            var input = Input.of("standard input", stream, LIMITS);
            Path file = input.file();
            input.close();
            input.close();
            assertFalse(Files.exists(file));
        }

        @Test
        @DisplayName("is not taken for empty once it was read and closed")
        void notReadAgainAfterClose() throws IOException {
            var input = Input.of("standard input", stream, LIMITS);
            assertEquals("{}", read(input));
            input.close();
            var refusal = assertThrows(IOException.class, input::open);
            assertEquals("standard input can be read only once, and was read before", refusal.getMessage());
        }

        @Test
        @DisplayName("that fails reports it each time, and leaves no file")
        void breaks() throws IOException {
            try (var input = Input.of("a pipe", new BrokenStream(), LIMITS)) {
                assertEquals(
                        "the pipe broke",
                        assertThrows(IOException.class, input::file).getMessage());
                assertEquals(
                        "a pipe can be read only once, and was read before",
                        assertThrows(IOException.class, input::file).getMessage());
            }
        }
    }

    private static String read(Input input) throws IOException {
        try (var in = input.open()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static final class CountedStream extends FilterInputStream {

        private int reads;
        private int closes;

        CountedStream(String text) {
            super(new ByteArrayInputStream(text.getBytes(UTF_8)));
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            reads++;
            return super.read(to, offset, length);
        }

        @Override
        public void close() throws IOException {
            closes++;
            super.close();
        }
    }

    private static final class BrokenStream extends InputStream {

        private boolean broken;

        @Override
        public int read() throws IOException {
            return read(new byte[1], 0, 1);
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (broken) {
                return -1;
            }
            broken = true;
            throw new IOException("the pipe broke");
        }
    }

    @Test
    @DisplayName("that is a pipe can be opened again, too")
    void pipe(@TempDir Path folder) throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo, of Debian's coreutils");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        var writer = new ProcessBuilder("sh", "-c", "printf catalogue > pipe")
                .directory(folder.toFile())
                .start();
        try (var input = Input.of(pipe, LIMITS)) {
            for (int i = 0; i < 2; i++) {
                try (var in = input.open()) {
                    assertEquals("catalogue", new String(in.readAllBytes(), UTF_8));
                }
            }
        }
        assertEquals(0, writer.waitFor());
    }
}
