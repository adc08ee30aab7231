package org.pmocatalogue.spi;

import java.io.IOException;
import java.util.ServiceLoader;

/**
 * A place catalogues come from that is not one file: a jar, a database, a folder; found by {@link ServiceLoader}.
 *
 * <p>It is plugged in like a {@link CatalogueFormat} and promises the same; {@code SourceContract} in the test kit
 * checks it. Methods added later will have a body.
 */
public interface CatalogueSource {

    /**
     * {@return the name to choose it by, unique among sources, as in {@code source:acme-db}; ids without a hyphen are
     * kept for pmo itself}
     */
    String id();

    /** {@return what it holds, in a sentence without full stop} */
    String description();

    /**
     * Reads all entries. It may be called several times and delivers the same entries in the same order each time.
     *
     * @throws IOException if the location cannot be accessed
     */
    void read(Request request, Reading to) throws IOException;
}
