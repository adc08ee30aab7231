package org.pmocatalogue.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.pmocatalogue.io.Origin;

/**
 * A catalogue somebody named on the command line.
 *
 * @param origin where it is
 */
record InputArgument(Origin origin) implements Closeable {

    /** {@return how complaints name it} */
    String name() {
        return origin.name();
    }

    /**
     * {@return whether trouble came from here}
     *
     * <p>Only what the file system says of a file names the file; all else comes up while writing, as far as is known.
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
