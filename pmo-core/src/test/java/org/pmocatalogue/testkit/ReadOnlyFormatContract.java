package org.pmocatalogue.testkit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import java.util.Set;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.spi.CatalogueFormat;

/** What a format promises that only reads, each promise a test; {@link FormatContract} tells how to use it. */
public abstract class ReadOnlyFormatContract extends ReadingPromises {

    /** For whoever extends it. */
    protected ReadOnlyFormatContract() {}

    /** {@return a new format} */
    @Override
    protected abstract CatalogueFormat format();

    /** {@return files without a fault, by name; at least one} */
    @Override
    protected abstract ImmutableMap<String, ByteSource> samples();

    @Override
    protected final boolean reads() {
        return true;
    }

    @Override
    protected final boolean writes() {
        return false;
    }

    @Override
    protected final Set<Kind> kinds() {
        return ImmutableSet.copyOf(DocumentType.CATALOGUE.kinds());
    }

    @Override
    protected final Attributes attributes() {
        return Attributes.ALL;
    }

    @Override
    protected final boolean tellsWhenWritten() {
        return false;
    }

    /** {@return whether it notices that the end of a file is missing, wherever it was cut off} */
    @Override
    protected boolean noticesCutOff() {
        return true;
    }

    /** {@return whether it is shipped with pmo, and so may have an id without hyphen} */
    @Override
    protected boolean isPartOfPmo() {
        return false;
    }
}
