package org.pmocatalogue.finding;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading, validating or writing: a value and the findings.
 *
 * <p>A result with errors still has a value where possible, without the rejected entries.
 *
 * @param <T> the type of the value
 */
public final class Result<T> {

    private final @Nullable T value;
    private final ImmutableList<Finding> findings;
    private final Counts counts;

    private Result(@Nullable T value, ImmutableList<Finding> findings, Counts counts) {
        this.value = value;
        this.findings = findings;
        this.counts = counts;
    }

    /** {@return a result with all findings, and a value unless it is null} */
    public static <T> Result<T> of(@Nullable T value, Findings findings) {
        return new Result<>(value, findings.list(), findings.counts());
    }

    /** {@return the value; empty if errors prevented it} */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** {@return the findings, errors first; at most 100 of a problem and 1,000 in total} */
    public ImmutableList<Finding> findings() {
        return findings;
    }

    /** {@return the number of findings, including those that were not kept} */
    public Counts counts() {
        return counts;
    }

    /** {@return whether an error was found} */
    public boolean hasErrors() {
        return counts.of(Severity.ERROR) > 0;
    }

    /**
     * {@return the value}
     *
     * @throws CatalogueException if an error was found; the exception has all findings
     */
    public T orThrow() {
        if (value == null || hasErrors()) {
            throw new CatalogueException(findings, counts);
        }
        return value;
    }

    /** {@return the counts, such as {@code 2 errors, 1 warning}} */
    @Override
    public String toString() {
        return counts.toString();
    }
}
