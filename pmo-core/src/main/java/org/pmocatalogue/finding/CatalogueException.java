package org.pmocatalogue.finding;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a caller requires a value without errors, but errors were found. The message has the first ten findings,
 * one per line.
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

    /**
     * {@return all findings, errors first; empty after the exception was serialized, as findings are not serializable}
     */
    public ImmutableList<Finding> findings() {
        return findings == null ? ImmutableList.of() : findings;
    }
}
