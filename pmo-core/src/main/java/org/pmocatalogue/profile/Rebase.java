package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.schema.CatalogueSchema;
import org.pmocatalogue.value.RawValue;

/**
 * The changes of a resolved catalogue if the bases of its profile are replaced by other versions.
 *
 * <p>The order of functions and services is ignored, and so is the version in the origin of services.
 */
public final class Rebase {

    private static final CatalogueSchema SCHEMA = CatalogueSchema.standard();

    private final Resolved before;
    private final Resolved after;
    private final ImmutableList<EntryChange> changes;
    private final ImmutableList<Mapping> mappingsAdded;
    private final ImmutableList<Mapping> mappingsRemoved;
    private final ImmutableList<TailoringChange> tailorings;

    Rebase(
            Resolved before,
            Resolved after,
            ImmutableList<EntryChange> changes,
            ImmutableList<Mapping> mappingsAdded,
            ImmutableList<Mapping> mappingsRemoved,
            ImmutableList<TailoringChange> tailorings) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.mappingsAdded = mappingsAdded;
        this.mappingsRemoved = mappingsRemoved;
        this.tailorings = tailorings;
    }

    /** {@return the result with the bases before} */
    public Resolved before() {
        return before;
    }

    /** {@return the result with the bases after} */
    public Resolved after() {
        return after;
    }

    /**
     * {@return the changes of functions, then of services; of each kind first those of the catalogue after in its
     * order, then the removed ones}
     *
     * <p>An entry with a new id that lists the old id in its previous ids is changed, not added.
     */
    public ImmutableList<EntryChange> changes() {
        return changes;
    }

    /** {@return the added mappings} */
    public ImmutableList<Mapping> mappingsAdded() {
        return mappingsAdded;
    }

    /** {@return the removed mappings} */
    public ImmutableList<Mapping> mappingsRemoved() {
        return mappingsRemoved;
    }

    /** {@return the tailorings whose replaced value changed, in the order of the profile} */
    public ImmutableList<TailoringChange> tailorings() {
        return tailorings;
    }

    /** {@return whether nothing changes} */
    public boolean isEmpty() {
        return changes.isEmpty() && mappingsAdded.isEmpty() && mappingsRemoved.isEmpty() && tailorings.isEmpty();
    }

    /** {@return the numbers of changes} */
    @Override
    public String toString() {
        return "%s changes, %s tailorings".formatted(changes.size(), tailorings.size());
    }

    /** {@return the changes between two results of resolving a profile} */
    static Rebase compare(Profile profile, Resolved before, Resolved after) {
        var comparison = new Comparison(before, after, Comparison.functions(after), Comparison.services(after));
        return new Rebase(
                before,
                after,
                ImmutableList.<EntryChange>builder()
                        .addAll(comparison.changes(
                                Kind.FUNCTION, Comparison.functions(before), comparison.functionsAfter()))
                        .addAll(comparison.changes(
                                Kind.SERVICE, Comparison.services(before), comparison.servicesAfter()))
                        .build(),
                Comparison.without(Comparison.mappings(after), Comparison.mappings(before)),
                Comparison.without(Comparison.mappings(before), Comparison.mappings(after)),
                comparison.tailorings(profile));
    }

    /**
     * The change of a function or service in the resolved catalogue.
     *
     * @param what the type of the change
     * @param kind function or service
     * @param id the id; the new id if it changes
     * @param fields the changed fields and attributes; empty if the entry is added or removed
     */
    public record EntryChange(What what, Kind kind, String id, ImmutableList<FieldChange> fields) {

        /** The type of a change. */
        public enum What {
            /** The entry is new. */
            ADDED,
            /** The entry no longer exists. */
            REMOVED,
            /** Some values of the entry differ. */
            CHANGED
        }

        static EntryChange of(What what, Kind kind, String id) {
            return new EntryChange(what, kind, id, ImmutableList.of());
        }
    }

    /**
     * The change of a field or attribute.
     *
     * @param field the name in files
     * @param before the value before; empty if absent
     * @param after the value after; empty if absent
     */
    public record FieldChange(String field, Optional<RawValue> before, Optional<RawValue> after) {}

    /**
     * A tailoring to review, since the replaced value has changed.
     *
     * @param tailoring the tailoring
     * @param effect the effect of the tailoring now
     * @param before the value in the base before; empty if absent
     * @param after the value in the base after; empty if absent
     */
    public record TailoringChange(
            Tailoring tailoring, Effect effect, Optional<RawValue> before, Optional<RawValue> after) {

        /** The effect of a tailoring on a changed base. */
        public enum Effect {
            /** No effect: the entry is no longer taken or no longer exists. */
            WITHOUT_ENTRY,
            /** It sets a field or attribute that no longer has a value in the base. */
            WITHOUT_VALUE,
            /** No effect: the base now has the same value. */
            REDUNDANT,
            /** It hides that the base now has another value. */
            HIDES_CHANGE
        }
    }

    /** Compares two results of resolving a profile, field by field. */
    private record Comparison(
            Resolved before,
            Resolved after,
            ImmutableMap<String, Entry> functionsAfter,
            ImmutableMap<String, Entry> servicesAfter) {

        private static ImmutableMap<String, Entry> functions(Resolved resolved) {
            return byId(resolved.catalogue().functions().stream().map(SCHEMA::print));
        }

        private static ImmutableMap<String, Entry> services(Resolved resolved) {
            return byId(resolved.catalogue().services().stream().map(SCHEMA::print));
        }

        private static ImmutableMap<String, Entry> byId(Stream<Entry> entries) {
            return entries.collect(ImmutableMap.toImmutableMap(
                    entry -> Draft.texts(Draft.value(entry, "id")).findFirst().orElseThrow(), entry -> entry));
        }

        private static Multiset<Mapping> mappings(Resolved resolved) {
            return ImmutableMultiset.copyOf(resolved.catalogue().mappings());
        }

        private static ImmutableList<Mapping> without(Multiset<Mapping> mappings, Multiset<Mapping> others) {
            return ImmutableList.copyOf(Multisets.difference(mappings, others));
        }

        private ImmutableList<EntryChange> changes(
                Kind kind, ImmutableMap<String, Entry> entriesBefore, ImmutableMap<String, Entry> entriesAfter) {
            var changes = ImmutableList.<EntryChange>builder();
            Set<String> removed = Sets.newLinkedHashSet(entriesBefore.keySet());
            entriesAfter.forEach((id, entry) -> {
                String idBefore = idBefore(id, entry, entriesBefore, entriesAfter);
                Entry entryBefore = entriesBefore.get(idBefore);
                if (entryBefore == null) {
                    changes.add(EntryChange.of(EntryChange.What.ADDED, kind, id));
                    return;
                }
                removed.remove(idBefore);
                var fields = fields(kind, entryBefore, idBefore, entry, id);
                if (!fields.isEmpty()) {
                    changes.add(new EntryChange(EntryChange.What.CHANGED, kind, id, fields));
                }
            });
            removed.forEach(id -> changes.add(EntryChange.of(EntryChange.What.REMOVED, kind, id)));
            return changes.build();
        }

        /** {@return the id of an entry before, which may be one of its previous ids} */
        private static String idBefore(
                String id,
                Entry entry,
                ImmutableMap<String, Entry> entriesBefore,
                ImmutableMap<String, Entry> entriesAfter) {
            return entriesBefore.containsKey(id)
                    ? id
                    : Draft.texts(Draft.value(entry, "previousIds"))
                            .filter(previous ->
                                    entriesBefore.containsKey(previous) && !entriesAfter.containsKey(previous))
                            .findFirst()
                            .orElse(id);
        }

        private ImmutableList<FieldChange> fields(
                Kind kind, Entry entryBefore, String idBefore, Entry entryAfter, String idAfter) {
            var names = ImmutableSet.<String>builder();
            entryAfter.shape().fields().stream().map(FieldSpec::name).forEach(names::add);
            names.addAll(entryAfter.attributes().keySet());
            names.addAll(entryBefore.attributes().keySet());
            var changes = ImmutableList.<FieldChange>builder();
            for (String name : names.build()) {
                var change = new FieldChange(name, Draft.value(entryBefore, name), Draft.value(entryAfter, name));
                if (!change.before().equals(change.after())
                        && !(kind == Kind.SERVICE
                                && isDerived(name, before, idBefore)
                                && isDerived(name, after, idAfter))) {
                    changes.add(change);
                }
            }
            return changes.build();
        }

        private static boolean isDerived(String field, Resolved resolved, String service) {
            return resolved.provenanceOf(ServiceId.of(service), field).way() == Provenance.Way.DERIVED;
        }

        private ImmutableList<TailoringChange> tailorings(Profile profile) {
            return profile.tailorings().stream()
                    .flatMap(tailoring -> change(tailoring).stream())
                    .collect(ImmutableList.toImmutableList());
        }

        /** {@return the change of a tailoring whose entry existed before} */
        private Optional<TailoringChange> change(Tailoring tailoring) {
            var was = before.replacedBy(tailoring);
            var is = after.replacedBy(tailoring);
            var valueBefore = was.flatMap(Resolved.Replaced::value);
            var valueAfter = is.flatMap(Resolved.Replaced::value);
            return was.isEmpty() || (is.isPresent() && valueBefore.equals(valueAfter))
                    ? Optional.empty()
                    : Optional.of(new TailoringChange(
                            tailoring,
                            is.map(now -> effect(tailoring, now)).orElse(TailoringChange.Effect.WITHOUT_ENTRY),
                            valueBefore,
                            valueAfter));
        }

        private TailoringChange.Effect effect(Tailoring tailoring, Resolved.Replaced now) {
            var entries = tailoring.kind() == Kind.FUNCTION ? functionsAfter : servicesAfter;
            var tailored = Optional.ofNullable(entries.get(now.id()));
            if (tailored.filter(entry -> Draft.value(entry, tailoring.field()).equals(now.value()))
                    .isPresent()) {
                return TailoringChange.Effect.REDUNDANT;
            }
            return now.value().isEmpty() ? TailoringChange.Effect.WITHOUT_VALUE : TailoringChange.Effect.HIDES_CHANGE;
        }
    }
}
