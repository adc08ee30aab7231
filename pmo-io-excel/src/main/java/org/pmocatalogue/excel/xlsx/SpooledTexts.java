package org.pmocatalogue.excel.xlsx;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.RawValue;

/**
 * Texts in a temporary file, each with a number from 0. All are added, then they are asked for: best one after the
 * other, which is how a workbook names them.
 *
 * <p>Of each text the file holds its length and its characters, in one byte each if that is enough. What is kept in
 * memory is where every sixty-fourth text begins, some blocks of the file, and the short texts that came last. A text
 * that is read counts as bytes of the workbook, since a small file can name a long text again and again.
 */
final class SpooledTexts implements Closeable {

    private static final int BLOCK = 1 << 14;
    private static final int BLOCKS = 1 << 7;
    private static final int STEP = 1 << 6;
    private static final int RECENT = 1 << 10;
    private static final int LONGEST_RECENT = 1_000;

    private final ByteBudget budget;
    private final ByteBuffer unwritten = ByteBuffer.allocate(BLOCK);
    private final RawValue[] recent = new RawValue[RECENT];
    private final int[] recentNumbers = new int[RECENT];
    private final Map<Long, byte[]> blocks = new LinkedHashMap<>(2 * BLOCKS, 0.75f, true);
    private long[] starts = new long[16];
    private @Nullable FileChannel file;
    private long length;
    private int size;

    private byte[] block = new byte[0];
    private long blockNumber = -1;
    private int next;
    private long position;

    SpooledTexts(ByteBudget budget) {
        this.budget = budget;
        Arrays.fill(recentNumbers, -1);
    }

    void add(Chars text) throws IOException {
        if (size % STEP == 0) {
            if (size / STEP == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[size / STEP] = length;
        }
        size++;
        boolean isWide = isWide(text);
        int head = (text.length() << 1) | (isWide ? 1 : 0);
        for (; (head & ~0x7f) != 0; head >>>= 7) {
            write((head & 0x7f) | 0x80);
        }
        write(head);
        for (int i = 0; i < text.length(); i++) {
            write(text.charAt(i));
            if (isWide) {
                write(text.charAt(i) >> 8);
            }
        }
    }

    private static boolean isWide(Chars text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return true;
            }
        }
        return false;
    }

    private void write(int b) throws IOException {
        if (!unwritten.hasRemaining()) {
            flush();
        }
        unwritten.put((byte) b);
        length++;
    }

    private void flush() throws IOException {
        var to = file();
        unwritten.flip();
        while (unwritten.hasRemaining()) {
            to.write(unwritten);
        }
        unwritten.clear();
    }

    private FileChannel file() throws IOException {
        FileChannel known = file;
        if (known == null) {
            known = create();
            file = known;
        }
        return known;
    }

    private static FileChannel create() throws IOException {
        Path path = Files.createTempFile("pmo-", ".spool");
        boolean isOpen = false;
        try {
            var opened = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            isOpen = true;
            return opened;
        } finally {
            if (!isOpen) {
                Files.deleteIfExists(path);
            }
        }
    }

    RawValue get(int number) throws IOException, WorkbookException {
        int slot = number & (RECENT - 1);
        if (recentNumbers[slot] == number) {
            return recent[slot];
        }
        goTo(number);
        int head = head();
        int count = head >>> 1;
        boolean isWide = (head & 1) != 0;
        budget.take(isWide ? 2L * count : count);
        var chars = new char[count];
        for (int i = 0; i < count; i++) {
            int low = read();
            chars[i] = (char) (isWide ? low | (read() << 8) : low);
        }
        next++;
        var text = new RawValue.TypedText(new String(chars));
        if (count <= LONGEST_RECENT) {
            recent[slot] = text;
            recentNumbers[slot] = number;
        }
        return text;
    }

    private void goTo(int number) throws IOException {
        if (next > number || next < number - number % STEP) {
            next = number - number % STEP;
            position = starts[number / STEP];
        }
        for (; next < number; next++) {
            int head = head();
            position += (head >>> 1) << (head & 1);
        }
    }

    private int head() throws IOException {
        int head = 0;
        for (int shift = 0; ; shift += 7) {
            int b = read();
            head |= (b & 0x7f) << shift;
            if (b < 0x80) {
                return head;
            }
        }
    }

    private int read() throws IOException {
        if (position / BLOCK != blockNumber) {
            blockNumber = position / BLOCK;
            block = block(blockNumber);
        }
        return block[(int) (position++ % BLOCK)] & 0xff;
    }

    private byte[] block(long number) throws IOException {
        byte[] known = blocks.get(number);
        if (known != null) {
            return known;
        }
        if (unwritten.position() > 0) {
            flush();
        }
        if (blocks.size() == BLOCKS) {
            blocks.remove(blocks.keySet().iterator().next()); // the one not asked for longest
        }
        var bytes = new byte[BLOCK];
        long start = number * BLOCK;
        var to = ByteBuffer.wrap(bytes, 0, (int) Math.min(BLOCK, length - start));
        while (to.hasRemaining()) {
            if (file().read(to, start + to.position()) < 0) {
                throw new EOFException("The temporary file of texts was cut off");
            }
        }
        blocks.put(number, bytes);
        return bytes;
    }

    /** Deletes the file. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
