package org.pmocatalogue.entry;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.util.Optional;
import org.pmocatalogue.value.TextRule;

/** The fields of one kind of entries, in the order in which they are written. */
public final class RecordShape {

    private static final int LOOK_AHEAD = 5;

    private final Kind kind;
    private final ImmutableList<FieldSpec> fields;
    private final ImmutableList<FieldSpec> derived;
    private final ImmutableMap<String, Integer> slots;
    private final ImmutableList<FieldSpec> exactlyOneOf;

    private RecordShape(
            Kind kind,
            ImmutableList<FieldSpec> fields,
            ImmutableList<FieldSpec> derived,
            ImmutableList<FieldSpec> exactlyOneOf) {
        this.kind = kind;
        this.fields = fields;
        this.derived = derived;
        var byName = ImmutableMap.<String, Integer>builder();
        for (int slot = 0; slot < slots(); slot++) {
            byName.put(field(slot).name(), slot);
        }
        this.slots = byName.buildOrThrow();
        this.exactlyOneOf = exactlyOneOf;
    }

    /**
     * {@return the schema with these fields}
     *
     * @throws IllegalArgumentException if two fields have the same name
     */
    public static RecordShape of(Kind kind, Iterable<FieldSpec> fields) {
        return new RecordShape(
                kind,
                ImmutableList.copyOf(Iterables.filter(fields, field -> !field.isDerived())),
                ImmutableList.copyOf(Iterables.filter(fields, FieldSpec::isDerived)),
                ImmutableList.of());
    }

    /**
     * {@return the same schema for entries that must have exactly one of these fields}
     *
     * @throws IllegalArgumentException if a name is not that of a field
     */
    public RecordShape withExactlyOneOf(Iterable<String> names) {
        var chosen = ImmutableList.<FieldSpec>builder();
        for (String name : names) {
            checkArgument(slots.containsKey(name), "%s is not a field of a %s", name, kind);
            chosen.add(field(slotOf(name)));
        }
        return new RecordShape(kind, fields, derived, chosen.build());
    }

    /** {@return the kind} */
    public Kind kind() {
        return kind;
    }

    /** {@return the fields that an entry stores, in the order in which they are written} */
    public ImmutableList<FieldSpec> fields() {
        return fields;
    }

    /**
     * {@return the fields that are derived from other entries; their slots follow those of {@link #fields()}}
     *
     * <p>A format for people writes them; a format for programs does not.
     */
    public ImmutableList<FieldSpec> derived() {
        return derived;
    }

    /** {@return the number of slots of an entry} */
    public int slots() {
        return fields.size() + derived.size();
    }

    /** {@return the field in a slot} */
    public FieldSpec field(int slot) {
        return slot < fields.size() ? fields.get(slot) : derived.get(slot - fields.size());
    }

    /** {@return the fields of which every entry must have exactly one; empty if the kind has no such rule} */
    public ImmutableList<FieldSpec> exactlyOneOf() {
        return exactlyOneOf;
    }

    /** {@return the field with this name, stored or derived} */
    public Optional<FieldSpec> find(String name) {
        return Optional.ofNullable(slots.get(name)).map(this::field);
    }

    /**
     * {@return the field, stored or derived, with this name or label in any case}
     *
     * <p>For text that a person typed. Text written by a program is matched exactly, by {@link #find}.
     */
    public Optional<FieldSpec> parseLenient(String written) {
        String meant = TextRule.folded(TextRule.trim(written));
        return find(TextRule.trim(written))
                .or(() -> Streams.concat(fields.stream(), derived.stream())
                        .filter(field -> TextRule.folded(field.label()).equals(meant)
                                || TextRule.folded(field.name()).equals(meant))
                        .findFirst());
    }

    /**
     * {@return the slot of the field with this name: its index in {@link #fields()} followed by {@link #derived()}; -1
     * if no field has this name}
     */
    public int slotOf(String name) {
        Integer slot = slots.get(name);
        return slot == null ? -1 : slot;
    }

    /**
     * {@return the slot of the field with this name, as {@link #slotOf(String)} does; fastest if the slot is
     * {@code expected} or one of the next few}
     *
     * <p>Most files have the fields in the order of the schema, so a reader expects the next slot.
     */
    public int slotOf(String name, int expected) {
        int end = Math.min(expected + LOOK_AHEAD, fields.size());
        for (int slot = expected; slot < end; slot++) {
            if (fields.get(slot).name().equals(name)) {
                return slot;
            }
        }
        return slotOf(name);
    }

    /** {@return the slot of a field of this schema} */
    int slotOf(FieldSpec field) {
        int slot = slotOf(field.name());
        checkArgument(slot >= 0, "%s is not a field of a %s", field, kind);
        return slot;
    }
}
