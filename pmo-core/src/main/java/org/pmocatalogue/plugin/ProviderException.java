package org.pmocatalogue.plugin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;

/** A format or source could not be used. Made by {@link ProviderCalls} alone; never leaves this package. */
public final class ProviderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final @Nullable String hint;

    /**
     * @param reason what is the matter with it
     * @param hint what to do, if it is not what the problem says anyway
     */
    ProviderException(String reason, @Nullable String hint, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.hint = hint;
    }

    /** {@return what it is told as: a problem whose details are the provider, where it comes from, and why} */
    public Finding finding(Problem problem, Object provider, String from, Place at) {
        var finding = Finding.builder(problem, provider, from, reason).at(at);
        Optional.ofNullable(hint).ifPresent(finding::hint);
        return finding.build();
    }
}
