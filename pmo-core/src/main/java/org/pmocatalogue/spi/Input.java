package org.pmocatalogue.spi;

import com.google.common.io.ByteSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of one file, which can be read any number of times.
 *
 * <p>The creator of an input closes it, which deletes temporary copies.
 */
public interface Input extends Closeable {

    /** {@return the name in findings; its extension may determine the format} */
    String name();

    /**
     * {@return the bytes from the beginning; the caller closes the stream}
     *
     * @throws IOException if they cannot be accessed
     */
    InputStream open() throws IOException;

    /**
     * {@return the bytes as a file, for formats with random access; other bytes are copied to a temporary file}
     *
     * @throws IOException if copying fails
     */
    Path file() throws IOException;

    @Override
    void close() throws IOException;

    /**
     * {@return the file at a path, named by the path}
     *
     * <p>A pipe can be read only once and is copied to a temporary file.
     *
     * @param limits the limit of bytes to copy
     */
    static Input of(Path path, Limits limits) {
        boolean isPipe = Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
        return isPipe
                ? SpooledInput.once(path.toString(), () -> Files.newInputStream(path), limits)
                : new FileInput(path);
    }

    /** {@return bytes that can be opened repeatedly, such as a resource} */
    static Input of(String name, ByteSource bytes) {
        return SpooledInput.again(name, bytes::openStream);
    }

    /**
     * {@return a stream, such as standard input}
     *
     * <p>When first needed, the stream is copied to a temporary file, up to one byte more than the limit, and closed.
     * The input cannot be opened after {@link #close()}.
     *
     * @param limits the limit of bytes to copy
     */
    static Input of(String name, InputStream stream, Limits limits) {
        return SpooledInput.once(name, () -> stream, limits);
    }
}
