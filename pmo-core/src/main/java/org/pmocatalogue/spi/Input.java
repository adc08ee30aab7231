package org.pmocatalogue.spi;

import com.google.common.io.ByteSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of one file, wherever they are. They can be read as often as needed.
 *
 * <p>Whoever makes an input closes it; that deletes what it had to set aside on disk.
 */
public interface Input extends Closeable {

    /** {@return the name that findings begin with, and whose ending tells the format} */
    String name();

    /**
     * {@return the bytes from the beginning; the caller closes the stream}
     *
     * @throws IOException if they cannot be got at
     */
    InputStream open() throws IOException;

    /**
     * {@return the bytes as a file, for formats that must jump about in it; what is no file yet is copied to one}
     *
     * @throws IOException if that fails
     */
    Path file() throws IOException;

    @Override
    void close() throws IOException;

    /**
     * {@return the file at a path, under its path as name}
     *
     * <p>What is no file but can be read only once, such as a pipe, is copied to a file first, as a stream is.
     *
     * @param limits how many bytes will be read
     */
    static Input of(Path path, Limits limits) {
        boolean isPipe = Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
        return isPipe
                ? SpooledInput.once(path.toString(), () -> Files.newInputStream(path), limits)
                : new FileInput(path);
    }

    /** {@return bytes that can be opened again and again, such as a resource} */
    static Input of(String name, ByteSource bytes) {
        return SpooledInput.again(name, bytes::openStream);
    }

    /**
     * {@return a stream, such as standard input: copied to a file once, when first needed, and closed then; not to be
     * opened again after {@link #close()}}
     *
     * <p>No more is copied than the limits allow to be read, and a byte.
     *
     * @param limits how many bytes will be read
     */
    static Input of(String name, InputStream stream, Limits limits) {
        return SpooledInput.once(name, () -> stream, limits);
    }
}
