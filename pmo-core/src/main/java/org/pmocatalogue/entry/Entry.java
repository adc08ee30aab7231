package org.pmocatalogue.entry;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * One record of a catalogue as a file holds it: raw values for the fields of its kind, further named values as
 * attributes, and the place of each.
 *
 * <p>Nothing in it is checked yet. Immutable.
 */
public final class Entry {

    private static final Places NOWHERE = position -> Place.of("");
    private static final long[] NO_POSITIONS = {};
    private static final long NOT_TOLD = 0;

    private final RecordSchema shape;
    private final Places places;
    private final long position;
    private final @Nullable RawValue[] values;
    private final long[] positions;
    private final ImmutableMap<String, RawValue> attributes;
    private final ImmutableMap<String, Long> attributePositions;
    private final ImmutableList<Flaw> flaws;

    private Entry(Builder builder) {
        shape = builder.shape;
        places = builder.places;
        position = builder.position;
        values = builder.values;
        positions = builder.positions;
        attributes = ImmutableMap.copyOf(builder.attributes);
        attributePositions = ImmutableMap.copyOf(builder.attributePositions);
        flaws = ImmutableList.copyOf(builder.flaws);
    }

    /** {@return a builder for an entry read at {@code position}} */
    public static Builder builder(RecordSchema shape, Places places, long position) {
        return new Builder(shape, places, position);
    }

    /** {@return a builder for an entry that was never read and has no places} */
    public static Builder builder(RecordSchema shape) {
        return new Builder(shape, NOWHERE, 0);
    }

    /** {@return the kind} */
    public Kind kind() {
        return shape.kind();
    }

    /** {@return the fields the entry may have} */
    public RecordSchema shape() {
        return shape;
    }

    /** {@return the value of a field} */
    public Optional<RawValue> value(FieldSpec field) {
        return Optional.ofNullable(values[shape.slotOf(field)]);
    }

    /**
     * {@return the value in a slot, as {@link RecordSchema#slotOf(String)} numbers them; null if it has none}
     *
     * <p>For walking through all fields of many entries; {@link #value} is for everything else.
     */
    public @Nullable RawValue valueAt(int slot) {
        return values[slot];
    }

    /** {@return the named values that belong to no field, in the order read} */
    public ImmutableMap<String, RawValue> attributes() {
        return attributes;
    }

    /** {@return what the format itself found wrong with the entry} */
    public ImmutableList<Flaw> flaws() {
        return flaws;
    }

    /** {@return the place of the entry} */
    public Place place() {
        return places.at(position);
    }

    /** {@return the place of a field; if it has no value, where one would stand, or the entry} */
    public Place placeOf(FieldSpec field) {
        return places.at(positionOf(field));
    }

    /** {@return the place of one element of a field that holds a list, from 0} */
    public Place placeOf(FieldSpec field, int index) {
        return places.element(positionOf(field), index);
    }

    /**
     * {@return where a field stands, for {@link #places()}; if it has no value, where one would stand, or where the
     * entry begins if nobody knows}
     */
    public long positionOf(FieldSpec field) {
        int slot = shape.slotOf(field);
        boolean isKnown = positions != NO_POSITIONS && (values[slot] != null || positions[slot] != NOT_TOLD);
        return isKnown ? positions[slot] : position;
    }

    /**
     * {@return the position of an attribute, for {@link #places()}; that of the entry if there is no such attribute}
     */
    public long positionOf(String attribute) {
        Long at = attributePositions.get(attribute);
        return at == null ? position : at;
    }

    /** {@return the place of an attribute, or that of the entry if there is no such attribute} */
    public Place placeOf(String attribute) {
        return places.at(positionOf(attribute));
    }

    /** {@return the place of an attribute's name, or that of the entry if there is no such attribute} */
    public Place placeOfName(String attribute) {
        return attributePositions.containsKey(attribute) ? places.name(positionOf(attribute)) : place();
    }

    /** {@return how positions of this entry become places} */
    public Places places() {
        return places;
    }

    /** {@return where the entry begins, for {@link #places()}} */
    public long position() {
        return position;
    }

    /** {@return the kind and the values, for a debugger} */
    @Override
    public String toString() {
        var text = new StringBuilder(kind().token());
        for (int slot = 0; slot < values.length; slot++) {
            if (values[slot] != null) {
                text.append(", ").append(shape.field(slot)).append('=').append(values[slot]);
            }
        }
        attributes.forEach(
                (name, value) -> text.append(", ").append(name).append('=').append(value));
        return text.toString();
    }

    /** Whether both have the same kind, values and attributes; places do not count, nor the order of attributes. */
    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Entry that
                && kind() == that.kind()
                && Arrays.equals(values, that.values)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + attributes.hashCode();
    }

    /**
     * Something the format found wrong with an entry. If it is an error, the entry is left out of the catalogue.
     *
     * @param problem what is wrong
     * @param position where
     * @param details what the problem's wording asks for
     * @param value the value that was not kept because of it, for who shows people what is wrong; null if there is none
     * @param about the name that the file has for that value; empty if there is none
     */
    public record Flaw(
            Problem problem,
            long position,
            ImmutableList<Object> details,
            @Nullable RawValue value,
            String about) {

        /** Something that is wrong, but for which all values are kept. */
        public Flaw(Problem problem, long position, ImmutableList<Object> details) {
            this(problem, position, details, null, "");
        }
    }

    /**
     * Makes one entry, and no other: the entry takes over what was put.
     *
     * <p>After {@link #build()} each call fails with {@link IllegalStateException}.
     */
    public static final class Builder {

        private final RecordSchema shape;
        private final Places places;
        private final long position;
        private final @Nullable RawValue[] values;
        private final long[] positions;
        private Map<String, RawValue> attributes = ImmutableMap.of();
        private Map<String, Long> attributePositions = ImmutableMap.of();
        private List<Flaw> flaws = ImmutableList.of();
        private boolean isBuilt;

        private Builder(RecordSchema shape, Places places, long position) {
            this.shape = shape;
            this.places = places;
            this.position = position;
            this.values = new RawValue[shape.slots()];
            this.positions = places == NOWHERE ? NO_POSITIONS : new long[values.length];
        }

        /** {@return the fields the entry may have} */
        public RecordSchema shape() {
            return shape;
        }

        /**
         * Adds a value: to the field of this name, or as an attribute if there is none. A second value of the same name
         * is a flaw and is not kept.
         *
         * @param position where the value stands, for {@link Places}
         */
        public Builder put(String name, RawValue value, long position) {
            return put(name, value, position, name);
        }

        /**
         * Adds a value as {@link #put(String, RawValue, long)} does.
         *
         * @param about the name that the file has for it, such as a heading
         */
        public Builder put(String name, RawValue value, long position, String about) {
            int slot = shape.slotOf(name);
            if (slot >= 0) {
                return put(slot, value, position, about);
            }
            checkNotBuilt();
            if (attributes.isEmpty()) {
                attributes = new LinkedHashMap<>();
                attributePositions = new LinkedHashMap<>();
            }
            if (attributes.putIfAbsent(name, value) == null) {
                attributePositions.put(name, position);
                return this;
            }
            return repeated(about, value, position, attributePositions.getOrDefault(name, this.position));
        }

        /** Adds a value in a slot, as {@link RecordSchema#slotOf(String)} numbers them. */
        public Builder put(int slot, RawValue value, long position) {
            return put(slot, value, position, shape.field(slot).name());
        }

        private Builder put(int slot, RawValue value, long position, String about) {
            checkNotBuilt();
            checkArgument(value != null, "Value of %s is null", shape.field(slot));
            if (values[slot] != null) {
                return repeated(about, value, position, positions == NO_POSITIONS ? this.position : positions[slot]);
            }
            values[slot] = value;
            if (positions != NO_POSITIONS) {
                positions[slot] = position;
            }
            return this;
        }

        /**
         * Tells where the value of a field would stand that has none, such as an empty cell: what is missing is told to
         * be missing there. Nothing changes if the field has a value, or gets one.
         *
         * @param slot that of the field, as {@link RecordSchema#slotOf(String)} numbers them
         * @param position where the value would stand, for {@link Places}; 0 if nobody knows
         */
        public Builder blank(int slot, long position) {
            checkNotBuilt();
            if (values[slot] == null && positions != NO_POSITIONS && positions[slot] == NOT_TOLD) {
                positions[slot] = position;
            }
            return this;
        }

        private Builder repeated(String about, RawValue value, long position, long first) {
            return flawOf(
                    about,
                    value,
                    FieldProblem.REPEATED_FIELD,
                    position,
                    TextRule.shortened(about),
                    places.mention(first));
        }

        /**
         * Notes that something is wrong with the entry; the core tells it, with the entry's id.
         *
         * @throws IllegalArgumentException if the problem's wording asks for more or fewer details
         */
        public Builder flaw(Problem problem, long position, Object... details) {
            return flawOf("", null, problem, position, details);
        }

        /**
         * Notes that a value is wrong and is not kept.
         *
         * @param about the name that the file has for it, such as a heading
         * @param value the value, as well as it can be told
         * @throws IllegalArgumentException if the problem's wording asks for more or fewer details
         */
        public Builder flawOf(
                String about, @Nullable RawValue value, Problem problem, long position, Object... details) {
            checkNotBuilt();
            problem.checkDetails(details);
            if (flaws.isEmpty()) {
                flaws = new ArrayList<>();
            }
            flaws.add(new Flaw(problem, position, ImmutableList.copyOf(details), value, about));
            return this;
        }

        /** {@return the entry} */
        public Entry build() {
            checkNotBuilt();
            isBuilt = true;
            return new Entry(this);
        }

        private void checkNotBuilt() {
            checkState(!isBuilt, "The entry is built already, call Entry.builder(...) for another");
        }
    }
}
