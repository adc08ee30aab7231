package org.pmocatalogue.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that notes whether it was closed, and has room for so many bytes. */
final class WatchedOutput extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final IOException trouble = new IOException("the disk is full");
    private final int room;
    private boolean closed;

    WatchedOutput(int room) {
        this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        if (bytes.size() + length > room) {
            throw trouble;
        }
        bytes.write(from, offset, length);
    }

    @Override
    public void close() {
        closed = true;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    boolean isClosed() {
        return closed;
    }

    /** {@return what it throws when there is no room} */
    IOException trouble() {
        return trouble;
    }
}
