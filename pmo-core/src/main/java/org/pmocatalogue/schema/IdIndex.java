package org.pmocatalogue.schema;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.ReferenceProblem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.schema.IdEntry.Status;
import org.pmocatalogue.value.IdRule;
import org.pmocatalogue.value.TextRule;

/**
 * The ids of one kind: those of the entries read, and those that occur in references.
 *
 * <p>Reports ids that are used twice, and references to entries that are rejected or missing. The ids of rejected
 * entries stay registered, so references to them are not reported as dangling.
 */
final class IdIndex<E extends IdEntry> {

    /** The number of comparisons with unknown ids. They take a second; a file with more has no spelling mistakes. */
    private static final int MOST_COMPARED = 1_000_000;

    private final Kind kind;
    private final Function<String, E> create;
    private final Findings findings;
    private final Map<String, E> byId = new HashMap<>();

    /** The first ids with capitals, by the id in lower case: of two ids that differ only by case, one has capitals. */
    private final Map<String, E> withCapitals = new HashMap<>();

    private final List<E> waiting = new ArrayList<>();
    private final List<PreviousIds> renamed = new ArrayList<>();
    private boolean hasRejectedLate;
    private long compared;

    /** An entry with previous ids, and the location of their list. */
    private record PreviousIds(IdEntry owner, EntryLocus at, List<String> previousIds) {}

    /** The first entry with a previous id, and the location of that id. */
    private record FirstUse(IdEntry owner, EntryLocus at) {}

    /** @param create creates the entry of an id */
    IdIndex(Kind kind, Function<String, E> create, Findings findings) {
        this.kind = kind;
        this.create = create;
        this.findings = findings;
    }

    /** {@return the entry of an id, which may be new} */
    E get(String id) {
        return byId.computeIfAbsent(id, create);
    }

    /**
     * {@return whether a valid entry is the first valid one with its id, in any case; if so, the entry is registered}
     *
     * @param waits whether an entry to come may prevent that the entry stays
     */
    boolean accept(E known, Entry entry, boolean waits) {
        String folded = TextRule.folded(known.id);
        E first = first(known, folded);
        if (first != null) {
            if (first.isKept() || first.isWaiting()) {
                return false;
            }
            reportSameId(known, entry, first, true);
        }
        known.read(entry, waits ? Status.WAITING : Status.KEPT);
        if (waits) {
            waiting.add(known);
        }
        if (first != null || !folded.equals(known.id)) {
            withCapitals.put(folded, known);
        }
        return true;
    }

    /** Registers an entry that is rejected, for an error of its own or because another entry has its id. */
    void reject(Entry entry) {
        String id = EntryLocus.idOf(entry);
        if (id == null || !IdRule.isId(id)) {
            return;
        }
        E known = get(id);
        String folded = TextRule.folded(id);
        E first = first(known, folded);
        if (first != null) {
            reportSameId(known, entry, first, false);
        } else if (!folded.equals(id)) {
            withCapitals.put(folded, known);
        }
        if (!known.isRead()) {
            known.read(entry, Status.REJECTED);
        }
    }

    /** {@return the entry that was read with this id or an id that differs only by case; null if none was read} */
    private @Nullable E first(E known, String folded) {
        if (known.isKept() || known.isWaiting()) {
            return known;
        }
        E other = withCapitals.get(folded);
        if ((other == null || other == known) && !folded.equals(known.id)) {
            other = byId.get(folded);
        }
        if (other != null && other != known && other.isRead()) {
            return other;
        }
        return known.isRead() ? known : null;
    }

    private void reportSameId(E known, Entry entry, E first, boolean stays) {
        boolean isSame = first == known;
        String label = kind.label();
        findings.report(
                EntryLocus.of(entry, "id"),
                isSame ? FieldProblem.REPEATED_ID : FieldProblem.IDS_DIFFER_BY_CASE,
                finding -> {
                    finding.related(first.place());
                    if (stays) {
                        finding.hint("the first is rejected; give it another id");
                    }
                },
                isSame
                        ? new Object[] {label, known.id, first.mention()}
                        : new Object[] {label, known.id, first.id, first.mention()});
    }

    /** Registers the previous ids of an entry. */
    void addPreviousIds(E owner, Entry entry, List<?> previousIds) {
        var ids = previousIds.stream().map(Object::toString).toList();
        renamed.add(new PreviousIds(owner, EntryLocus.of(entry, "previousIds"), ids));
    }

    /** Rejects entries whose previous id is in use, and reports previous ids that two entries have. */
    void checkPreviousIds() {
        Map<String, FirstUse> claims = new HashMap<>();
        for (var each : renamed) {
            for (int i = 0; i < each.previousIds().size(); i++) {
                var at = each.at().element(i);
                String id = each.previousIds().get(i);
                var first = claims.putIfAbsent(id, new FirstUse(each.owner(), at));
                if (first != null && first.owner() != each.owner()) {
                    findings.report(
                            at,
                            FieldProblem.PREVIOUS_ID_TWICE,
                            finding -> finding.related(first.at().place()),
                            id,
                            kind,
                            first.owner().id,
                            first.at().mention());
                }
                var other = byId.get(id);
                if (other != null && other.isRead() && other != each.owner()) {
                    rejectLate(each.owner());
                    findings.report(
                            at,
                            FieldProblem.PREVIOUS_ID_IN_USE,
                            finding -> finding.related(other.place()),
                            id,
                            kind,
                            other.mention());
                }
            }
        }
    }

    /** Rejects an entry that was accepted. */
    void rejectLate(IdEntry known) {
        known.become(Status.REJECTED);
        hasRejectedLate = true;
    }

    /** {@return whether entries were rejected that had been accepted} */
    boolean hasRejectedLate() {
        return hasRejectedLate;
    }

    /** Keeps all entries that still wait. */
    void keepWaiting() {
        for (E known : waiting) {
            if (known.isWaiting()) {
                known.become(Status.KEPT);
            }
        }
    }

    /** Reports a reference to a missing entry, with a hint. */
    void reportUnknown(EntryLocus at, Problem problem, IdEntry known, Object... details) {
        if (!known.isExpectedAbsent) {
            findings.report(at, problem, finding -> hint(known.id).ifPresent(finding::hint), details);
        }
    }

    /** {@return whether an entry was rejected, which is reported at a reference to the entry} */
    boolean isRejected(EntryLocus at, IdEntry known) {
        if (!known.isRead() || known.isKept()) {
            return false;
        }
        findings.report(at, ReferenceProblem.REFERS_TO_REJECTED, kind, known.id);
        return true;
    }

    /**
     * {@return the entry that an unknown id was probably meant to name, as a hint, once all entries were read: one
     * whose id differs only by case, one with this name, or one with a similar id}
     */
    Optional<String> hint(String given) {
        String folded = TextRule.folded(given);
        for (E known : Arrays.asList(byId.get(folded), withCapitals.get(folded))) {
            if (known != null && known.isRead()) {
                return SpellingSuggestion.hint(given, ImmutableList.of(known.id));
            }
        }
        compared += byId.size();
        if (compared > MOST_COMPARED) {
            return Optional.empty();
        }
        var read = Collections2.filter(byId.values(), IdEntry::isRead);
        int hash = IdEntry.hashOf(given);
        return read.stream()
                .filter(known -> known.isNamed(hash))
                .map(known -> known.id)
                .min(Comparator.naturalOrder())
                .map(SpellingSuggestion::isName)
                .or(() -> SpellingSuggestion.hint(given, Collections2.transform(read, known -> known.id)));
    }

    /** {@return the entries in the document} */
    Iterable<E> kept() {
        return Iterables.filter(byId.values(), IdEntry::isKept);
    }
}
