package org.pmocatalogue.spi;

import java.io.IOException;
import java.util.ServiceLoader;

/**
 * A source of catalogues other than a single file, such as a database, a folder or a jar; found by
 * {@link ServiceLoader}.
 *
 * <p>A source is plugged in like a {@link CatalogueFormat} and makes the same promises; {@code SourceContract} in the
 * test kit checks them. Methods added later will have a body.
 */
public interface CatalogueSource {

    /**
     * {@return the id, unique among sources, as in {@code source:acme-db}; ids without a hyphen are reserved for pmo}
     */
    String id();

    /** {@return a description of its content, without full stop} */
    String description();

    /**
     * Reads all entries. It may be called several times and delivers the same entries in the same order each time.
     *
     * @throws IOException if the location cannot be accessed
     */
    void read(Request request, Reading to) throws IOException;
}
