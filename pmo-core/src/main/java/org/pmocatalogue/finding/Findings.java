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
 * Collects the findings of one run.
 *
 * <p>At most 100 findings of a problem are kept, and 1,000 in total, the most severe first; the counts stay exact.
 * About 2,000,000 characters of {@linkplain Finding#omitted() omitted texts} are kept in total; further texts are
 * replaced by {@code …}. Not thread-safe.
 */
public final class Findings {

    /** The number of findings kept of a problem. */
    public static final int MOST_OF_A_PROBLEM = 100;

    /** The number of findings kept in total. */
    public static final int MOST = 1_000;

    /** The number of findings kept of a problem if each is shown at its place. */
    public static final int MOST_OF_A_PROBLEM_IN_PLACE = 10_000;

    private static final int MOST_OMITTED = 2_000_000;

    private final Map<Problem, Long> counts = new LinkedHashMap<>();
    private final Map<Severity, List<Finding>> kept = new EnumMap<>(Severity.class);
    private final int most;
    private int roomForOmitted = MOST_OMITTED;

    /** Creates an empty collection. */
    public Findings() {
        this(MOST_OF_A_PROBLEM);
    }

    private Findings(int most) {
        this.most = most;
    }

    /** {@return an empty collection for findings that are shown at their places, which keeps more of a problem} */
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

    /** Reports a finding: counts the finding, and creates and keeps the finding while there is room. */
    public void add(Problem problem, Supplier<Finding> finding) {
        if (counts.merge(problem, 1L, Long::sum) <= most) {
            kept.computeIfAbsent(problem.severity(), s -> new ArrayList<>()).add(fitted(finding.get()));
        }
    }

    /** {@return the finding, without its omitted text if there is no room for the text} */
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
     * Adds the findings of another result, such as that of one file among several, with its counts.
     *
     * @param isAdded whether to add a finding that was kept
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

    /** {@return whether an error was reported} */
    public boolean hasErrors() {
        return counts.keySet().stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    /** {@return whether this problem was reported} */
    public boolean has(Problem problem) {
        return counts.containsKey(problem);
    }

    /** {@return whether content is missing from the result because of a reported problem} */
    public boolean loses() {
        return counts.keySet().stream().anyMatch(Problem::loses);
    }

    /** {@return whether a reported problem ended reading early} */
    public boolean endedEarly() {
        return counts.keySet().stream().anyMatch(Problem::endsReading);
    }

    /** {@return the findings that were kept, the most severe first, each severity in the order reported} */
    public ImmutableList<Finding> list() {
        var listed = HashMultiset.<Problem>create();
        return Streams.stream(all())
                .filter(finding -> listed.add(finding.problem(), 1) < MOST_OF_A_PROBLEM)
                .limit(MOST)
                .collect(toImmutableList());
    }

    /** {@return all findings that were kept, in the same order; more than {@link #list()} if shown in place} */
    public Iterable<Finding> all() {
        return Iterables.concat(kept.values());
    }

    /** {@return the number of findings} */
    public Counts counts() {
        return new Counts(counts.entrySet().stream()
                .sorted(comparing(count -> count.getKey().code()))
                .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
