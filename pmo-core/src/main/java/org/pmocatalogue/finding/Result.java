package org.pmocatalogue.finding;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading, checking or writing: a value, and what was found on the way.
 *
 * <p>With errors there is still a value where one could be made; what the errors name is left out of it.
 *
 * @param <T> what was asked for
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

    /** {@return a result with all that was found, and with a value unless it is null} */
    public static <T> Result<T> of(@Nullable T value, Findings findings) {
        return new Result<>(value, findings.list(), findings.counts());
    }

    /** {@return the value; empty only if none could be made} */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** {@return what was found, errors first; at most 100 of a problem and 1,000 in all} */
    public ImmutableList<Finding> findings() {
        return findings;
    }

    /** {@return how many findings there were, those not kept included} */
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
     * @throws CatalogueException if an error was found; it carries all findings
     */
    public T orThrow() {
        if (value == null || hasErrors()) {
            throw new CatalogueException(findings, counts);
        }
        return value;
    }

    /** {@return such as {@code 2 errors, 1 warning}} */
    @Override
    public String toString() {
        return counts.toString();
    }
}
