package org.pmocatalogue.schema;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.value.IdRule;
import org.pmocatalogue.value.TextRule;

/**
 * The entries of one kind that a file has, by their ids, those that are left out, too. For kinds of which a file has
 * few; {@link IdIndex} is for many.
 *
 * @param <T> what an entry becomes
 */
public final class EntriesById<T> {

    /** With so many the one that is named is compared; who has more did not mistype one. */
    private static final int MOST_COMPARED = 1_000;

    private final Function<T, String> idOf;
    private final Function<T, String> nameOf;
    private final Findings findings;
    private final Map<String, Known<T>> byId = new LinkedHashMap<>();
    private final Map<String, Known<T>> byFoldedId = new HashMap<>();

    /** One id. */
    private static final class Known<T> {

        private final String id;
        private Entry entry;
        private @Nullable T value;

        Known(String id, Entry entry, @Nullable T value) {
            this.id = id;
            this.entry = entry;
            this.value = value;
        }
    }

    /** @param nameOf what people call one */
    public EntriesById(Function<T, String> idOf, Function<T, String> nameOf, Findings findings) {
        this.idOf = idOf;
        this.nameOf = nameOf;
        this.findings = findings;
    }

    /**
     * Takes an entry; of those with one id the first stays that has no error of its own.
     *
     * @param value what the entry says; null if it has an error
     */
    public void accept(Entry entry, @Nullable T value) {
        String id = value == null ? EntryLocus.idOf(entry) : idOf.apply(value);
        if (id == null || !IdRule.isId(id)) {
            return;
        }
        Known<T> first = byFoldedId.get(TextRule.folded(id));
        if (first == null) {
            var known = new Known<>(id, entry, value);
            byFoldedId.put(TextRule.folded(id), known);
            byId.put(id, known);
            return;
        }
        boolean takesItsPlace = first.value == null && first.id.equals(id);
        tellSameId(first, id, entry, takesItsPlace && value != null);
        if (takesItsPlace) {
            first.value = value;
            first.entry = entry;
        } else {
            byId.putIfAbsent(id, new Known<>(id, entry, null));
        }
    }

    private void tellSameId(Known<T> first, String id, Entry entry, boolean takesItsPlace) {
        Entry before = first.entry;
        String label = entry.kind().label();
        Object mention = EntryLocus.of(before).mention();
        boolean isSame = first.id.equals(id);
        findings.report(
                EntryLocus.of(entry, "id"),
                isSame ? FieldProblem.REPEATED_ID : FieldProblem.IDS_DIFFER_BY_CASE,
                finding -> {
                    finding.related(before.place());
                    if (takesItsPlace) {
                        finding.hint("the first is left out; give it an id of its own");
                    }
                },
                isSame ? new Object[] {label, id, mention} : new Object[] {label, id, first.id, mention});
    }

    /** {@return the one with this id; empty if there is none, or it is left out} */
    public Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(TextRule.trim(id))).flatMap(known -> Optional.ofNullable(known.value));
    }

    /** {@return which was meant by what is the id of none} */
    public Optional<String> hint(String given) {
        if (byId.size() > MOST_COMPARED) {
            return Optional.empty();
        }
        return Meant.hint(
                given,
                Collections2.transform(
                        byId.values(),
                        known -> new Meant(known.id, known.value == null ? "" : nameOf.apply(known.value))));
    }

    /** {@return the ids of all, in the order read} */
    public Set<String> ids() {
        return byId.keySet();
    }

    /**
     * {@return the entry of one that was read}
     *
     * @throws IllegalArgumentException if it was not
     */
    public Entry entry(T value) {
        Known<T> known = byId.get(idOf.apply(value));
        if (known == null) {
            throw new IllegalArgumentException("There is no entry of " + value);
        }
        return known.entry;
    }

    /** {@return those without error, in the order read} */
    public ImmutableList<T> kept() {
        return byId.values().stream()
                .flatMap(known -> Optional.ofNullable(known.value).stream())
                .collect(toImmutableList());
    }
}
