package org.pmocatalogue.examples.cli;

import java.io.Closeable;
import java.io.IOException;
import org.pmocatalogue.Origin;

/**
 * A catalogue somebody named on the command line.
 *
 * @param origin where it is
 */
record Given(Origin origin) implements Closeable {

    /** {@return how complaints name it} */
    String name() {
        return origin.name();
    }

    @Override
    public void close() throws IOException {
        if (origin instanceof Origin.OfInput file) {
            file.input().close();
        }
    }
}
