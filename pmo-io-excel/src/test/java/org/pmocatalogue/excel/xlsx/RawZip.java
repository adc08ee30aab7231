package org.pmocatalogue.excel.xlsx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes invalid zips: with duplicate names, wrong sizes, or overlapping parts. */
public final class RawZip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int NAMES_IN_UTF8 = 1 << 11;
    private static final int DEFLATED = 8;

    private final ByteArrayOutputStream locals = new ByteArrayOutputStream();
    private final ByteArrayOutputStream centrals = new ByteArrayOutputStream();
    private int parts;

    /** The properties of a part in the list of parts. */
    record Said(int offset, int flags, int method, int sum, int packed, int size) {

        Said withOffset(int offset) {
            return new Said(offset, flags, method, sum, packed, size);
        }

        Said withFlags(int flags) {
            return new Said(offset, flags, method, sum, packed, size);
        }

        Said withMethod(int method) {
            return new Said(offset, flags, method, sum, packed, size);
        }

        Said withSum(int sum) {
            return new Said(offset, flags, method, sum, packed, size);
        }

        Said withPacked(int packed) {
            return new Said(offset, flags, method, sum, packed, size);
        }

        Said withSize(int size) {
            return new Said(offset, flags, method, sum, packed, size);
        }
    }

    public RawZip add(String name, byte[] content) {
        say(name, pack(name, content));
        return this;
    }

    /** Adds the bytes of a part, but not to the list. {@return the correct properties for the list} */
    Said pack(String name, byte[] content) {
        byte[] packed = deflated(content);
        var sum = new CRC32();
        sum.update(content);
        var said =
                new Said(locals.size(), NAMES_IN_UTF8, DEFLATED, (int) sum.getValue(), packed.length, content.length);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        locals.writeBytes(little(30)
                .putInt(LOCAL)
                .putShort((short) 20)
                .putShort((short) said.flags())
                .putShort((short) said.method())
                .putInt(0)
                .putInt(said.sum())
                .putInt(said.packed())
                .putInt(said.size())
                .putShort((short) bytes.length)
                .putShort((short) 0)
                .array());
        locals.writeBytes(bytes);
        locals.writeBytes(packed);
        return said;
    }

    /** Adds a part to the list. */
    void say(String name, Said said) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        centrals.writeBytes(little(46)
                .putInt(CENTRAL)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) said.flags())
                .putShort((short) said.method())
                .putInt(0)
                .putInt(said.sum())
                .putInt(said.packed())
                .putInt(said.size())
                .putShort((short) bytes.length)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(said.offset())
                .array());
        centrals.writeBytes(bytes);
        parts++;
    }

    public byte[] bytes() {
        return bytes(parts, centrals.size());
    }

    /** {@return the zip, with these properties of its list} */
    byte[] bytes(int saidParts, int saidLength) {
        var zip = new ByteArrayOutputStream();
        zip.writeBytes(locals.toByteArray());
        zip.writeBytes(centrals.toByteArray());
        zip.writeBytes(little(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) saidParts)
                .putShort((short) saidParts)
                .putInt(saidLength)
                .putInt(locals.size())
                .putShort((short) 0)
                .array());
        return zip.toByteArray();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] content) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        var buffer = new byte[8_192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
