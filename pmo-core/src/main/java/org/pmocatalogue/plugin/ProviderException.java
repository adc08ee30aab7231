package org.pmocatalogue.plugin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;

/** The failure of a format or source. Only {@link ProviderCalls} and discovery create it. */
public final class ProviderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final @Nullable String hint;

    /**
     * @param reason the reason of the failure
     * @param hint the fix, if it differs from that of the problem
     */
    ProviderException(String reason, @Nullable String hint, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.hint = hint;
    }

    /** {@return the finding for a problem whose details are the provider, its origin and the reason} */
    public Finding finding(Problem problem, Object provider, String from, Place at) {
        var finding = Finding.builder(problem, provider, from, reason).at(at);
        Optional.ofNullable(hint).ifPresent(finding::hint);
        return finding.build();
    }
}
