package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Input;

/**
 * Lines and columns of offsets in a UTF-8 file, both from 1. Columns count characters.
 *
 * <p>Places are computed on demand: the file is read again up to the offset, from the nearest mark of an earlier read.
 */
final class LineColumns extends JsonPlaces {

    private static final int MARK_EVERY = 1 << 16;

    private final Input in;
    private final List<Mark> marks = new ArrayList<>();

    /** The latest result: places are mostly requested in the order of the file. */
    private Mark latest;

    /** The line and column of an offset, and whether the byte before is a carriage return. */
    private record Mark(long offset, long line, long column, boolean afterReturn) {}

    /** @param start the offset of the text, after a byte order mark */
    LineColumns(Input in, long start) {
        this.in = in;
        latest = new Mark(start, 1, 1, false);
        marks.add(latest);
    }

    @Override
    public synchronized Place at(long offset) {
        try {
            var found = find(offset);
            return Place.of(in.name(), found.line(), found.column());
        } catch (IOException e) {
            // The file no longer exists; the offset is still a place.
            return Place.of(in.name(), "byte " + offset);
        }
    }

    @Override
    public Place element(long list, int index) {
        try (InputStream bytes = in.open()) {
            bytes.skipNBytes(list);
            return at(list + elementOffset(bytes, index));
        } catch (IOException e) {
            return at(list);
        }
    }

    /** {@return the offset of an element from the beginning of its list} */
    private static long elementOffset(InputStream list, int index) throws IOException {
        try (var parser = new JsonFactory().createParser(list)) {
            parser.nextToken();
            parser.nextToken();
            for (int i = 0; i < index; i++) {
                parser.skipChildren();
                parser.nextToken();
            }
            return parser.currentTokenLocation().getByteOffset();
        }
    }

    @Override
    Place broken(long offset) throws IOException {
        var decoder = UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(1 << 13);
        var characters = CharBuffer.allocate(bytes.capacity());
        long at = offset;
        try (InputStream stream = in.open()) {
            stream.skipNBytes(offset);
            while (true) {
                int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
                if (read < 0) {
                    return at(offset);
                }
                bytes.limit(bytes.position() + read).position(0);
                boolean isBroken =
                        decoder.decode(bytes, characters.clear(), false).isMalformed();
                at += bytes.position();
                if (isBroken) {
                    return at(at);
                }
                bytes.compact();
            }
        }
    }

    private Mark find(long offset) throws IOException {
        Mark from = markBefore(offset);
        try (InputStream bytes = new BufferedInputStream(in.open(), 1 << 14)) {
            bytes.skipNBytes(from.offset());
            long line = from.line();
            long column = from.column();
            boolean afterReturn = from.afterReturn();
            for (long at = from.offset(); ; at++) {
                if (at % MARK_EVERY == 0 && at > marks.get(marks.size() - 1).offset()) {
                    marks.add(new Mark(at, line, column, afterReturn));
                }
                int b = bytes.read();
                if (b < 0 || at == offset) {
                    if (isContinuation(b)) {
                        return new Mark(at, line, column - 1, afterReturn);
                    }
                    latest = new Mark(at, line, column, afterReturn);
                    return latest;
                }
                if (b == '\r' || (b == '\n' && !afterReturn)) {
                    line++;
                    column = 1;
                } else if (b != '\n' && !isContinuation(b)) {
                    column++;
                }
                afterReturn = b == '\r';
            }
        }
    }

    private Mark markBefore(long offset) {
        int low = 0;
        int high = marks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (marks.get(middle).offset() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Mark mark = marks.get(low);
        return latest.offset() <= offset && latest.offset() > mark.offset() ? latest : mark;
    }

    /** {@return whether a byte continues a character; false at the end of the file} */
    private static boolean isContinuation(int b) {
        return (b & 0xc0) == 0x80;
    }
}
