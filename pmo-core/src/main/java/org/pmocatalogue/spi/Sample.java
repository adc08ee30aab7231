package org.pmocatalogue.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.io.Files;
import com.google.common.primitives.Bytes;
import java.util.Arrays;

/**
 * The name and the first bytes of a file, by which a format recognizes its files.
 *
 * <p>A sample has the first 4,096 bytes, fewer if the file is shorter, and none if the file is about to be written.
 */
public final class Sample {

    /** The maximum number of bytes of a sample. */
    public static final int BYTES = 4_096;

    private final String name;
    private final byte[] bytes;

    private Sample(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** {@return a sample of a file} */
    public static Sample of(String name, byte[] firstBytes) {
        return new Sample(name, Arrays.copyOf(firstBytes, Math.min(firstBytes.length, BYTES)));
    }

    /** {@return the name of the file} */
    public String name() {
        return name;
    }

    /** {@return the extension of the name, in lower case and without the full stop; empty if the name has none} */
    public String extension() {
        return Ascii.toLowerCase(Files.getFileExtension(name));
    }

    /** {@return whether the sample has no bytes: the file is empty or about to be written} */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** {@return whether the file begins with these bytes} */
    public boolean startsWith(byte... start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** {@return whether the sample contains a text, in UTF-8} */
    public boolean contains(String text) {
        return Bytes.indexOf(bytes, text.getBytes(UTF_8)) >= 0;
    }
}
