package org.pmocatalogue.finding;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;

/**
 * The number of findings for each problem, including findings that were counted but not kept.
 *
 * @param byProblem the number for each problem that occurred, in the order of the codes
 */
public record Counts(ImmutableMap<Problem, Long> byProblem) {

    /** {@return the number of findings of a severity} */
    public long of(Severity severity) {
        return byProblem.entrySet().stream()
                .filter(e -> e.getKey().severity() == severity)
                .mapToLong(e -> e.getValue())
                .sum();
    }

    /** {@return the number of all findings} */
    public long total() {
        return byProblem.values().stream().mapToLong(n -> n).sum();
    }

    /** {@return such as {@code 2 errors, 1 warning}, or {@code no findings}} */
    @Override
    public String toString() {
        if (byProblem.isEmpty()) {
            return "no findings";
        }
        var text = new StringBuilder();
        for (var severity : Severity.values()) {
            long n = of(severity);
            if (n > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(String.format(Locale.ROOT, "%,d ", n))
                        .append(severity);
                text.append(n > 1 && severity != Severity.INFO ? "s" : "");
            }
        }
        return text.toString();
    }
}
