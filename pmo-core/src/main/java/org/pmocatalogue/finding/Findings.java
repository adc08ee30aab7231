package org.pmocatalogue.finding;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Comparator.comparing;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Collects findings during one run.
 *
 * <p>At most 100 findings of a problem are kept, and 1,000 in all, errors before warnings before the rest; the counts
 * stay exact. Of the {@linkplain Finding#omitted() texts that are left out}, some 2,000,000 characters are kept in all;
 * of what no longer fits, {@code …} is left. Not for use from several threads at once.
 */
public final class Findings {

    /** How many findings of one problem are kept. */
    public static final int MOST_OF_A_PROBLEM = 100;

    /** How many findings are kept in all. */
    public static final int MOST = 1_000;

    /** How many findings of one problem are kept for who shows each at its place. */
    public static final int MOST_OF_A_PROBLEM_IN_PLACE = 10_000;

    private static final int MOST_LEFT_OUT = 2_000_000;

    private final Map<Problem, Long> counts = new LinkedHashMap<>();
    private final Map<Severity, List<Finding>> kept = new EnumMap<>(Severity.class);
    private final int most;
    private int roomForOmitted = MOST_LEFT_OUT;

    /** Begins a collection. */
    public Findings() {
        this(MOST_OF_A_PROBLEM);
    }

    private Findings(int most) {
        this.most = most;
    }

    /** {@return a collection that keeps more findings of a problem, for who shows each at its place} */
    public static Findings inPlace() {
        return new Findings(MOST_OF_A_PROBLEM_IN_PLACE);
    }

    /** Reports a finding: counts the finding, and builds and keeps the finding while there is room. */
    public void report(Locus at, Problem problem, Object... details) {
        report(at, problem, finding -> {}, details);
    }

    /**
     * Reports a finding: counts the finding, and builds and keeps the finding while there is room.
     *
     * @param more adds a hint, related places or a rejected text; only called for a finding that is kept
     */
    public void report(Locus at, Problem problem, Consumer<Finding.Builder> more, Object... details) {
        add(problem, () -> {
            var finding = Finding.builder(problem, details).at(at);
            more.accept(finding);
            return finding.build();
        });
    }

    /** Counts one finding of {@code problem}, and makes it and keeps it while there is room. */
    public void add(Problem problem, Supplier<Finding> finding) {
        if (counts.merge(problem, 1L, Long::sum) <= most) {
            kept.computeIfAbsent(problem.severity(), s -> new ArrayList<>()).add(fitted(finding.get()));
        }
    }

    /** {@return the finding; without the text that was left out if there is no room for it} */
    private Finding fitted(Finding finding) {
        int length = finding.omitted().map(String::length).orElse(0);
        if (length > roomForOmitted) {
            return finding.toBuilder().omitted("…").build();
        }
        roomForOmitted -= length;
        return finding;
    }

    /** Adds a finding. */
    public void add(Finding finding) {
        add(finding.problem(), () -> finding);
    }

    /**
     * Adds what was found elsewhere, such as in one file among several.
     *
     * @param isAdded tells which to add of those that were kept
     */
    public void addAll(Result<?> elsewhere, Predicate<Finding> isAdded) {
        var listed = HashMultiset.<Problem>create();
        for (Finding finding : elsewhere.findings()) {
            listed.add(finding.problem());
            if (isAdded.test(finding)) {
                add(finding);
            }
        }
        elsewhere.counts().byProblem().forEach((problem, count) -> {
            long notKept = count - listed.count(problem);
            if (notKept > 0) {
                counts.merge(problem, notKept, Long::sum);
            }
        });
    }

    /** {@return whether there was an error} */
    public boolean hasErrors() {
        return counts.keySet().stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    /** {@return whether this problem was found} */
    public boolean has(Problem problem) {
        return counts.containsKey(problem);
    }

    /** {@return whether by some problem something is not carried on} */
    public boolean loses() {
        return counts.keySet().stream().anyMatch(Problem::loses);
    }

    /** {@return whether a problem ended the run before its end} */
    public boolean endedEarly() {
        return counts.keySet().stream().anyMatch(Problem::endsReading);
    }

    /** {@return what was kept: errors, then warnings, then the rest, each in the order in which they were found} */
    public ImmutableList<Finding> list() {
        var listed = HashMultiset.<Problem>create();
        return Streams.stream(all())
                .filter(finding -> listed.add(finding.problem(), 1) < MOST_OF_A_PROBLEM)
                .limit(MOST)
                .collect(toImmutableList());
    }

    /** {@return all that was kept, in that order; more than {@link #list()} only if it is shown in place} */
    public Iterable<Finding> all() {
        return Iterables.concat(kept.values());
    }

    /** {@return how many there were} */
    public Counts counts() {
        return new Counts(counts.entrySet().stream()
                .sorted(comparing(count -> count.getKey().code()))
                .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
