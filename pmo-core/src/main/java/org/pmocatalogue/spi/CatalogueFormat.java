package org.pmocatalogue.spi;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * A file format for catalogues, found by {@link ServiceLoader}.
 *
 * <p>To plug in a format, name a class with a public constructor without parameters in {@code META-INF/services} and,
 * on the module path, in {@code provides ... with ...}. The methods of a format may be called from any thread. A format
 * keeps no state between reads and does not interpret fields. {@code FormatContract} in the test kit checks these
 * promises. Methods added later will have a body.
 */
public interface CatalogueFormat {

    /** {@return the id, unique among formats, such as {@code acme-csv}; ids without a hyphen are reserved for pmo} */
    String id();

    /** {@return the extensions of its files, in lower case and without the full stop, such as {@code csv}} */
    ImmutableSet<String> extensions();

    /** {@return whether a file is of this format, as far as the sample shows} */
    Claim probe(Sample sample);

    /**
     * {@return whether the format is for people: whether it writes
     * {@linkplain org.pmocatalogue.entry.RecordShape#derived() derived fields} and {@linkplain Writing#notes() notes}}
     */
    default boolean showsDerived() {
        return false;
    }

    /**
     * {@return whether writers save into an existing file: change only what differs from its content, and keep
     * everything else, such as other sheets of a workbook}
     *
     * @see Writing#existing()
     */
    default boolean savesIntoFiles() {
        return false;
    }

    /**
     * {@return the content of a file that the format does not store and that replacing the file would lose, in words
     * for people, such as {@code macros}}
     *
     * @param existing the file, which may have any content
     * @param reading provides the fields and the limits; entries and findings passed to it are ignored
     * @throws IOException if the file cannot be accessed
     */
    default ImmutableSet<String> lostIfReplaced(Input existing, Reading reading) throws IOException {
        return ImmutableSet.of();
    }

    /** {@return the reader; empty if the format cannot read} */
    default Optional<EntryReader> reader() {
        return Optional.empty();
    }

    /** {@return the factory of writers; empty if the format cannot write} */
    default Optional<EntryWriterFactory> writer() {
        return Optional.empty();
    }
}
