package org.pmocatalogue.finding;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * There were errors, and the caller asked for a value without any. The message holds the first ten findings, a line
 * each.
 */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int SHOWN = 10;

    private final transient @Nullable ImmutableList<Finding> findings;

    CatalogueException(ImmutableList<Finding> findings, Counts counts) {
        super(counts
                + findings.stream().limit(SHOWN).map(f -> "\n" + f).collect(Collectors.joining())
                + (findings.size() > SHOWN ? "\n…" : ""));
        this.findings = findings;
    }

    /** {@return all findings, errors first; none once the exception has been serialised, as findings cannot be} */
    public ImmutableList<Finding> findings() {
        return findings == null ? ImmutableList.of() : findings;
    }
}
