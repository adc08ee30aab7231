package org.pmocatalogue.excel.xlsx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * The size of the list of parts, from the end of a zip (APPNOTE.TXT 4.3.14 to 4.3.16).
 *
 * @param parts the number of parts
 * @param bytes the length of their list
 */
record ZipEnd(long parts, long bytes) {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LONG_END = 0x06064b50;
    private static final int LONG_END_LENGTH = 56;
    private static final int LONGEST_COMMENT = 0xffff;

    /** {@return the end of the zip; empty if the file is truncated} */
    static Optional<ZipEnd> find(FileChannel file) throws IOException {
        long size = file.size();
        int length = (int) Math.min(size, LONGEST_COMMENT + END_LENGTH + LOCATOR_LENGTH);
        long start = size - length;
        ByteBuffer tail = read(file, start, length);
        Optional<ZipEnd> found = Optional.empty();
        for (int i = tail.limit() - END_LENGTH; i >= 0; i--) {
            if (tail.getInt(i) == END) {
                var end = at(file, tail, i);
                found = found.map(other -> other.max(end)).or(() -> Optional.of(end));
                if (i + END_LENGTH + Short.toUnsignedInt(tail.getShort(i + 20)) == tail.limit()) {
                    break; // the real end; later matches are inside a comment
                }
            }
        }
        return found;
    }

    private static ZipEnd at(FileChannel file, ByteBuffer tail, int i) throws IOException {
        var end = new ZipEnd(Short.toUnsignedLong(tail.getShort(i + 10)), Integer.toUnsignedLong(tail.getInt(i + 12)));
        if (i >= LOCATOR_LENGTH && tail.getInt(i - LOCATOR_LENGTH) == LOCATOR) {
            long at = tail.getLong(i - LOCATOR_LENGTH + 8);
            if (at >= 0 && at <= file.size() - LONG_END_LENGTH) {
                ByteBuffer longEnd = read(file, at, LONG_END_LENGTH);
                if (longEnd.limit() == LONG_END_LENGTH && longEnd.getInt(0) == LONG_END) {
                    return end.max(new ZipEnd(unsigned(longEnd.getLong(32)), unsigned(longEnd.getLong(40))));
                }
            }
        }
        return end;
    }

    private ZipEnd max(ZipEnd other) {
        return new ZipEnd(Math.max(parts, other.parts), Math.max(bytes, other.bytes));
    }

    private static long unsigned(long number) {
        return number < 0 ? Long.MAX_VALUE : number;
    }

    private static ByteBuffer read(FileChannel file, long start, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) >= 0) {
            // until full, or the file was truncated meanwhile
        }
        return bytes.flip();
    }
}
