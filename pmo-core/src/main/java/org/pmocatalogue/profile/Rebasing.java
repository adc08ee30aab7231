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
import org.pmocatalogue.profile.EntryChange.What;
import org.pmocatalogue.profile.TailoringChange.Effect;
import org.pmocatalogue.schema.CatalogueSchema;

/** Compares what a profile makes of two versions of its bases, field by field of the field table. */
final class Rebasing {

    private static final CatalogueSchema TABLE = CatalogueSchema.standard();

    private final Resolved before;
    private final Resolved after;
    private final ImmutableMap<String, Entry> functionsAfter;
    private final ImmutableMap<String, Entry> servicesAfter;

    private Rebasing(Resolved before, Resolved after) {
        this.before = before;
        this.after = after;
        functionsAfter = functions(after);
        servicesAfter = services(after);
    }

    static Rebase compare(Profile profile, Resolved before, Resolved after) {
        var rebasing = new Rebasing(before, after);
        return new Rebase(
                before,
                after,
                ImmutableList.<EntryChange>builder()
                        .addAll(rebasing.changes(Kind.FUNCTION, functions(before), rebasing.functionsAfter))
                        .addAll(rebasing.changes(Kind.SERVICE, services(before), rebasing.servicesAfter))
                        .build(),
                without(mappings(after), mappings(before)),
                without(mappings(before), mappings(after)),
                rebasing.tailorings(profile));
    }

    private static ImmutableMap<String, Entry> functions(Resolved resolved) {
        return byId(resolved.catalogue().functions().stream().map(TABLE::print));
    }

    private static ImmutableMap<String, Entry> services(Resolved resolved) {
        return byId(resolved.catalogue().services().stream().map(TABLE::print));
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
        Set<String> gone = Sets.newLinkedHashSet(entriesBefore.keySet());
        entriesAfter.forEach((id, entry) -> {
            String idBefore = idBefore(id, entry, entriesBefore, entriesAfter);
            Entry entryBefore = entriesBefore.get(idBefore);
            if (entryBefore == null) {
                changes.add(EntryChange.of(What.ADDED, kind, id));
                return;
            }
            gone.remove(idBefore);
            var fields = fields(kind, entryBefore, idBefore, entry, id);
            if (!fields.isEmpty()) {
                changes.add(new EntryChange(What.CHANGED, kind, id, fields));
            }
        });
        gone.forEach(id -> changes.add(EntryChange.of(What.GONE, kind, id)));
        return changes.build();
    }

    /** {@return the id that an entry had before, which may be one of its previous ids} */
    private static String idBefore(
            String id,
            Entry entry,
            ImmutableMap<String, Entry> entriesBefore,
            ImmutableMap<String, Entry> entriesAfter) {
        return entriesBefore.containsKey(id)
                ? id
                : Draft.texts(Draft.value(entry, "previousIds"))
                        .filter(previous -> entriesBefore.containsKey(previous) && !entriesAfter.containsKey(previous))
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
                    && !(kind == Kind.SERVICE && isNoted(name, before, idBefore) && isNoted(name, after, idAfter))) {
                changes.add(change);
            }
        }
        return changes.build();
    }

    private static boolean isNoted(String field, Resolved resolved, String service) {
        return resolved.provenanceOf(ServiceId.of(service), field).way() == Provenance.Way.NOTED;
    }

    private ImmutableList<TailoringChange> tailorings(Profile profile) {
        return profile.tailorings().stream()
                .flatMap(tailoring -> change(tailoring).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** A tailoring that had no entry before cannot have become worse. */
    private Optional<TailoringChange> change(Tailoring tailoring) {
        var was = before.replacedBy(tailoring);
        var is = after.replacedBy(tailoring);
        var valueBefore = was.flatMap(Replaced::value);
        var valueAfter = is.flatMap(Replaced::value);
        return was.isEmpty() || (is.isPresent() && valueBefore.equals(valueAfter))
                ? Optional.empty()
                : Optional.of(new TailoringChange(
                        tailoring,
                        is.map(now -> effect(tailoring, now)).orElse(Effect.WITHOUT_ENTRY),
                        valueBefore,
                        valueAfter));
    }

    private Effect effect(Tailoring tailoring, Replaced now) {
        var entries = tailoring.kind() == Kind.FUNCTION ? functionsAfter : servicesAfter;
        var tailored = Optional.ofNullable(entries.get(now.id()));
        if (tailored.filter(entry -> Draft.value(entry, tailoring.field()).equals(now.value()))
                .isPresent()) {
            return Effect.REDUNDANT;
        }
        return now.value().isEmpty() ? Effect.WITHOUT_VALUE : Effect.HIDES_CHANGE;
    }
}
