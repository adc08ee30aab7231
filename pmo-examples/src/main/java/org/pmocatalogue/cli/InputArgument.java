package org.pmocatalogue.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.pmocatalogue.io.Origin;

/**
 * An input named on the command line.
 *
 * @param origin the origin
 */
record InputArgument(Origin origin) implements Closeable {

    /** {@return the name in messages} */
    String name() {
        return origin.name();
    }

    /**
     * {@return whether an exception was caused by this input}
     *
     * <p>Only exceptions of the file system name a file; others are attributed to writing.
     */
    boolean isBlamedBy(IOException e) {
        return e instanceof FileSystemException trouble && name().equals(trouble.getFile());
    }

    @Override
    public void close() throws IOException {
        if (origin instanceof Origin.OfInput file) {
            file.input().close();
        }
    }
}
