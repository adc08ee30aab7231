package org.pmocatalogue.excel.xlsx;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.TextRule;

/**
 * The bytes of one part, counted while they are unpacked: the size in the zip is not trusted.
 *
 * <p>A parser keeps a whole tag or text in memory. Therefore it may read a limited number of bytes until the next call
 * of {@link #allow}. Parsers wrap exceptions; {@link #rethrow} throws the original.
 */
final class PartStream extends InputStream {

    private final Parts parts;
    private final ZipEntry entry;
    private final InputStream in;
    private final CRC32 sum = new CRC32();
    private long given;
    private long allowed = Long.MAX_VALUE;
    private @Nullable WorkbookException end;
    private @Nullable IOException failure;

    PartStream(Parts parts, ZipFile zip, ZipEntry entry) throws IOException, WorkbookException {
        this.parts = parts;
        this.entry = entry;
        try {
            this.in = zip.getInputStream(entry);
        } catch (IOException e) {
            if (isDamage(e)) {
                throw damaged(e);
            }
            throw e;
        }
    }

    /** {@return the name of the part} */
    String name() {
        return TextRule.shortened(entry.getName());
    }

    /** Allows this number of bytes to be read from here on. */
    void allow(long bytes) {
        allowed = given + bytes;
    }

    /** Throws the exception that ended this stream, if any. */
    void rethrow() throws IOException, WorkbookException {
        if (end != null) {
            throw end;
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** {@return the next bytes, at most {@code count}} */
    byte[] start(int count) throws IOException, WorkbookException {
        try {
            return readNBytes(count);
        } catch (IOException e) {
            rethrow();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int start, int length) throws IOException {
        try {
            if (given > allowed) {
                throw WorkbookException.limit(
                        parts.workbook(),
                        "length of a text",
                        "%,d characters",
                        parts.limits().textLength(),
                        "textLength");
            }
            int read = in.read(to, start, length);
            if (read > 0) {
                given += read;
                parts.count(read);
                sum.update(to, start, read);
            } else if (read < 0 && entry.getCrc() != -1 && sum.getValue() != entry.getCrc()) {
                throw WorkbookException.damaged(parts.workbook(), "part " + entry.getName() + " has a wrong checksum");
            }
            return read;
        } catch (WorkbookException e) {
            end = e;
            throw new IOException(e);
        } catch (IOException e) {
            if (isDamage(e)) {
                end = damaged(e);
            } else {
                failure = e;
            }
            throw e;
        }
    }

    private WorkbookException damaged(IOException e) {
        return WorkbookException.damaged(e, parts.workbook(), "part " + entry.getName() + " cannot be unpacked");
    }

    /**
     * {@return whether an exception is caused by the content of the zip}
     *
     * <p>Only a wrong offset in the zip leads to a read before the beginning or after the end of the file.
     */
    static boolean isDamage(IOException e) {
        return e instanceof ZipException || e instanceof EOFException || "Negative seek offset".equals(e.getMessage());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
