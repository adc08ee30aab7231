package org.pmocatalogue.spi;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Bytes that are copied to a temporary file: when a file is requested, or at once if they can be read only once. */
final class SpooledInput implements Input {

    /** Opens the bytes. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Opener opener;
    private final boolean onlyOnce;
    private final long most;
    private @Nullable Path spool;
    private boolean opened;

    private SpooledInput(String name, Opener opener, boolean onlyOnce, long most) {
        this.name = name;
        this.opener = opener;
        this.onlyOnce = onlyOnce;
        this.most = most;
    }

    /** {@return bytes that can be opened only once and may be endless} */
    static SpooledInput once(String name, Opener opener, Limits limits) {
        return new SpooledInput(name, opener, true, limits.bytes());
    }

    /** {@return bytes that can be opened repeatedly and are finite} */
    static SpooledInput again(String name, Opener opener) {
        return new SpooledInput(name, opener, false, Long.MAX_VALUE - 1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() throws IOException {
        return onlyOnce ? Files.newInputStream(file()) : opener.open();
    }

    @Override
    public synchronized Path file() throws IOException {
        if (spool == null) {
            if (onlyOnce && opened) {
                throw new IOException(name + " can be read only once, and was read before");
            }
            opened = true;
            spool = copy();
        }
        return spool;
    }

    private Path copy() throws IOException {
        Path file = Files.createTempFile("pmo-", ".spool");
        file.toFile().deleteOnExit(); // unless closed before
        boolean whole = false;
        try (InputStream in = opener.open()) {
            Files.copy(ByteStreams.limit(in, most + 1), file, REPLACE_EXISTING);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        return file;
    }

    @Override
    public synchronized void close() throws IOException {
        if (spool != null) {
            Files.deleteIfExists(spool);
            spool = null;
        }
    }
}
