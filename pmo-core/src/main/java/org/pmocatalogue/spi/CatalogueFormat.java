package org.pmocatalogue.spi;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * A file format for catalogues, found by {@link ServiceLoader}.
 *
 * <p>To plug one in, name a class with a public constructor without parameters in {@code META-INF/services} and, on the
 * module path, in {@code provides ... with ...}. It promises that its methods may be called from any thread, that it
 * keeps no state between reads, and that it never decides what a field means. {@code FormatContract} in the test kit
 * checks these promises. Methods added later will have a body.
 */
public interface CatalogueFormat {

    /**
     * {@return the name to choose it by, unique among formats, such as {@code acme-csv}; ids without a hyphen are kept
     * for pmo itself}
     */
    String id();

    /** {@return the endings of its files' names, in lower case and without the full stop, such as {@code csv}} */
    ImmutableSet<String> extensions();

    /** {@return how sure it is that this file is its own} */
    Claim probe(Sample sample);

    /**
     * {@return whether it is written for people: it shows the
     * {@linkplain org.pmocatalogue.entry.RecordSchema#computed() computed} fields, too, and {@linkplain Writing#notes()
     * notes} on what is wrong}
     */
    default boolean showsComputed() {
        return false;
    }

    /**
     * {@return what would be lost if a file of this format were written over, in words for people, such as
     * {@code macros}; nothing for what the format itself carries}
     *
     * @param existing the file; whatever it holds, it may be something else
     * @param reading tells the fields of entries and the limits; what is given to it is dropped
     * @throws IOException if it cannot be got at
     */
    default ImmutableSet<String> lostIfOverwritten(Input existing, Reading reading) throws IOException {
        return ImmutableSet.of();
    }

    /** {@return the reading half, if it has one} */
    default Optional<EntryReader> reader() {
        return Optional.empty();
    }

    /** {@return the writing half, if it has one} */
    default Optional<EntryWriterFactory> writer() {
        return Optional.empty();
    }
}
