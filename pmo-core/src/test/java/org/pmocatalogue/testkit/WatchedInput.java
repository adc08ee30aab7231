package org.pmocatalogue.testkit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.pmocatalogue.spi.Input;

/** An input that counts the streams that are opened and closed. */
final class WatchedInput implements Input {

    private final Input in;
    private final Consumer<RuntimeException> whenStopped;
    private int opened;
    private int open;
    private boolean closed;

    /** @param whenStopped is told when the core ends the read */
    WatchedInput(Input in, Consumer<RuntimeException> whenStopped) {
        this.in = in;
        this.whenStopped = whenStopped;
    }

    @Override
    public String name() {
        return in.name();
    }

    @Override
    public InputStream open() throws IOException {
        InputStream stream = new WatchedStream(in.open());
        opened++;
        open++;
        return stream;
    }

    @Override
    public Path file() throws IOException {
        try {
            return in.file();
        } catch (RuntimeException e) {
            whenStopped.accept(e);
            throw e;
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    int opened() {
        return opened;
    }

    /** {@return how many streams were opened and not closed} */
    int leftOpen() {
        return open;
    }

    boolean isClosed() {
        return closed;
    }

    private final class WatchedStream extends FilterInputStream {

        private boolean streamClosed;

        WatchedStream(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (RuntimeException e) {
                whenStopped.accept(e);
                throw e;
            }
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            try {
                return super.read(to, offset, length);
            } catch (RuntimeException e) {
                whenStopped.accept(e);
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            open -= streamClosed ? 0 : 1;
            streamClosed = true;
            super.close();
        }
    }
}
