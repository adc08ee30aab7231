package org.pmocatalogue.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.io.Files;
import com.google.common.primitives.Bytes;
import java.util.Arrays;

/**
 * What a format is shown of a file when it is asked whether the file is its own: the name and the first bytes.
 *
 * <p>The first 4,096 bytes, fewer if the file is shorter, none if it is about to be written.
 */
public final class Sample {

    /** How many bytes of a file are shown. */
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

    /** {@return the file's name} */
    public String name() {
        return name;
    }

    /** {@return the part of the name after the last full stop, in lower case; empty if there is none} */
    public String extension() {
        return Ascii.toLowerCase(Files.getFileExtension(name));
    }

    /** {@return whether there are no bytes: the file is about to be written, or holds none} */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** {@return whether the file begins with these bytes} */
    public boolean startsWith(byte... start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** {@return whether the first bytes hold this text, in UTF-8} */
    public boolean contains(String text) {
        return Bytes.indexOf(bytes, text.getBytes(UTF_8)) >= 0;
    }
}
