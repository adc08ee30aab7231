package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.profile.Provenance.Way;
import org.pmocatalogue.profile.Resolved.Provenances;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** A function or service of a catalogue that is being resolved: an entry and the tailorings of its fields. */
final class Draft {

    private final String id;
    private final Entry printed;
    private final @Nullable Source source;
    private final Place place;
    private final Provenances provenances;
    private final Map<String, Placed<Tailoring>> tailorings = new LinkedHashMap<>();

    private Draft(Object id, Entry printed, @Nullable Source source, Place place, Provenances provenances) {
        this.id = id.toString();
        this.printed = printed;
        this.source = source;
        this.place = place;
        this.provenances = provenances;
    }

    static Draft taken(Object id, Entry printed, Source source, Place place, Provenances provenances) {
        return new Draft(id, printed, source, place, provenances);
    }

    static Draft added(Object id, Entry printed, Place place, CatalogueInfo by) {
        return new Draft(id, printed, null, place, Provenances.of(Provenance.of(Way.ADDED, by)));
    }

    Kind kind() {
        return printed.kind();
    }

    String id() {
        return id;
    }

    /** {@return the base of the entry; empty if the profile adds it} */
    Optional<Source> source() {
        return Optional.ofNullable(source);
    }

    /** {@return the place of the selection or addition} */
    Place place() {
        return place;
    }

    /** {@return whether both have the same content in their bases} */
    boolean isSame(Draft that) {
        return original().equals(that.original());
    }

    /** {@return the entry of the base, without the derived origin of a service} */
    private Entry original() {
        var made = Entry.builder(printed.shape());
        for (int slot = 0; slot < printed.shape().slots(); slot++) {
            var value = printed.valueAt(slot);
            if (value != null && !isDerived(printed.shape().field(slot))) {
                made.put(slot, value, 0);
            }
        }
        printed.attributes().forEach((name, value) -> made.put(name, value, 0));
        return made.build();
    }

    private boolean isDerived(FieldSpec field) {
        return provenances.of(field.name()).way() == Way.DERIVED;
    }

    /** {@return the value that a field or attribute has before it is tailored} */
    Optional<RawValue> untailored(String name) {
        return value(printed, name);
    }

    /** {@return the value of the field, or else of the attribute, of this name} */
    static Optional<RawValue> value(Entry entry, String name) {
        return entry.shape()
                .find(name)
                .map(entry::value)
                .orElseGet(() -> Optional.ofNullable(entry.attributes().get(name)));
    }

    /** {@return the names of the attributes before tailoring} */
    ImmutableSet<String> untailoredAttributes() {
        return printed.attributes().keySet();
    }

    void tailor(Placed<Tailoring> tailoring) {
        tailorings.put(tailoring.part().field(), tailoring);
    }

    /** {@return the place of the tailoring of a field or attribute; empty if it is not tailored} */
    Optional<Place> placeOfTailoring(String name) {
        return Optional.ofNullable(tailorings.get(name)).map(Placed::place);
    }

    boolean isTailored(FieldSpec field) {
        return tailorings.containsKey(field.name());
    }

    /** {@return the tailored value of a field or attribute} */
    Optional<RawValue> value(String name) {
        var tailoring = tailorings.get(name);
        return tailoring == null ? untailored(name) : tailoring.part().value();
    }

    /** {@return the tailored entry; a tailored value has the place of its tailoring} */
    Entry entry() {
        var placed = ImmutableList.copyOf(tailorings.values());
        Places places = position ->
                position == 0 ? ownPlace() : placed.get((int) position - 1).place();
        var made = Entry.builder(printed.shape(), places, 0);
        for (int slot = 0; slot < printed.shape().slots(); slot++) {
            var value = printed.valueAt(slot);
            if (value != null && !isTailored(printed.shape().field(slot))) {
                made.put(slot, value, 0);
            }
        }
        printed.attributes().forEach((name, value) -> {
            if (!tailorings.containsKey(name)) {
                made.put(name, value, 0);
            }
        });
        for (int i = 0; i < placed.size(); i++) {
            var tailoring = placed.get(i).part();
            int position = i + 1;
            tailoring.value().ifPresent(value -> made.put(tailoring.field(), value, position));
        }
        return made.build();
    }

    private Place ownPlace() {
        return source == null ? place : source.placeOf(kind(), id);
    }

    /** {@return the texts of a value: one, or the elements of a list} */
    static Stream<String> texts(Optional<RawValue> value) {
        return value.stream()
                .flatMap(v -> v instanceof RawValue.ListValue items ? items.items().stream() : Stream.of(v))
                .flatMap(Draft::text);
    }

    private static Stream<String> text(RawValue value) {
        if (value instanceof RawValue.Text text) {
            return Stream.of(TextRule.trim(text.text()));
        }
        return value instanceof RawValue.TypedText written
                ? TextRule.trim(written.text()).lines()
                : Stream.empty();
    }

    /** {@return the provenance of each field} */
    Provenances provenances(CatalogueInfo by) {
        return tailorings.isEmpty()
                ? provenances
                : provenances.with(tailorings.keySet(), Provenance.of(Way.TAILORED, by));
    }
}
