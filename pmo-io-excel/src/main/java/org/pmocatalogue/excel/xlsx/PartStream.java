package org.pmocatalogue.excel.xlsx;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Limits;

/**
 * The bytes of one part, counted while they are unpacked: what the zip says of their number does not matter.
 *
 * <p>A parser that reads on and on within one tag or text would keep it all in memory. So it may read only so many
 * bytes before it {@linkplain #allow comes back}. Why the stream ended, {@link #explain} tells: parsers wrap
 * exceptions.
 */
final class PartStream extends InputStream {

    private final ZipEntry entry;
    private final Place workbook;
    private final Limits limits;
    private final ByteBudget budget;
    private final InputStream in;
    private final CRC32 sum = new CRC32();
    private long given;
    private long allowed = Long.MAX_VALUE;
    private @Nullable WorkbookException end;
    private @Nullable IOException trouble;

    PartStream(ZipFile zip, ZipEntry entry, Place workbook, Limits limits, ByteBudget budget)
            throws IOException, WorkbookException {
        this.entry = entry;
        this.workbook = workbook;
        this.limits = limits;
        this.budget = budget;
        try {
            this.in = zip.getInputStream(entry);
        } catch (IOException e) {
            if (isDamage(e)) {
                throw damaged(e);
            }
            throw e;
        }
    }

    /** Lets so many bytes be read from here on. */
    void allow(long bytes) {
        allowed = given + bytes;
    }

    /** Throws what ended this stream, if anything but its last byte did. */
    void explain() throws IOException, WorkbookException {
        if (end != null) {
            throw end;
        }
        if (trouble != null) {
            throw trouble;
        }
    }

    /** {@return the bytes that come next, no more than {@code count}} */
    byte[] start(int count) throws IOException, WorkbookException {
        try {
            return readNBytes(count);
        } catch (IOException e) {
            explain();
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
                        workbook, "length of a text", "%,d characters", limits.textLength(), "textLength");
            }
            int read = in.read(to, start, length);
            if (read > 0) {
                given += read;
                budget.take(read);
                sum.update(to, start, read);
            } else if (read < 0 && entry.getCrc() != -1 && sum.getValue() != entry.getCrc()) {
                throw WorkbookException.damaged(workbook, "part " + entry.getName() + " has a wrong checksum");
            }
            return read;
        } catch (WorkbookException e) {
            end = e;
            throw new IOException(e);
        } catch (IOException e) {
            if (isDamage(e)) {
                end = damaged(e);
            } else {
                trouble = e;
            }
            throw e;
        }
    }

    private WorkbookException damaged(IOException e) {
        return WorkbookException.damaged(e, workbook, "part " + entry.getName() + " cannot be unpacked");
    }

    /**
     * {@return whether the zip is to blame for trouble when it is read}
     *
     * <p>A place before the beginning or behind the end can only be asked for by what the zip says of itself.
     */
    static boolean isDamage(IOException e) {
        return e instanceof ZipException || e instanceof EOFException || "Negative seek offset".equals(e.getMessage());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
