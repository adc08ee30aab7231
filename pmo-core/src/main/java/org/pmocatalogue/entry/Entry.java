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
 * One record of a file: raw values for the fields of its kind, further named values as attributes, and the place of
 * each.
 *
 * <p>The values are not validated. Immutable.
 */
public final class Entry {

    private static final Places NOWHERE = position -> Place.of("");
    private static final long[] NO_POSITIONS = {};
    private static final long UNKNOWN = 0;

    private final RecordShape shape;
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

    /** {@return a builder for an entry that was read at a position} */
    public static Builder builder(RecordShape shape, Places places, long position) {
        return new Builder(shape, places, position);
    }

    /** {@return a builder for an entry that was not read from a file and has no places} */
    public static Builder builder(RecordShape shape) {
        return new Builder(shape, NOWHERE, 0);
    }

    /** {@return the kind} */
    public Kind kind() {
        return shape.kind();
    }

    /** {@return the fields the entry may have} */
    public RecordShape shape() {
        return shape;
    }

    /** {@return the value of a field} */
    public Optional<RawValue> value(FieldSpec field) {
        return Optional.ofNullable(values[shape.slotOf(field)]);
    }

    /**
     * {@return the value in a slot; null if the field is absent}
     *
     * <p>For loops over all fields of many entries; otherwise use {@link #value}.
     *
     * @param slot the slot as returned by {@link RecordShape#slotOf(String)}
     */
    public @Nullable RawValue valueAt(int slot) {
        return values[slot];
    }

    /** {@return the named values that are not fields of the kind, in the order read} */
    public ImmutableMap<String, RawValue> attributes() {
        return attributes;
    }

    /** {@return the problems of the entry that its format detected} */
    public ImmutableList<Flaw> flaws() {
        return flaws;
    }

    /** {@return the place of the entry} */
    public Place place() {
        return places.at(position);
    }

    /**
     * {@return the place of a field; if the field is absent, the place for its value, or else the place of the entry}
     */
    public Place placeOf(FieldSpec field) {
        return places.at(positionOf(field));
    }

    /** {@return the place of one element of a field with a list, from 0} */
    public Place placeOf(FieldSpec field, int index) {
        return places.element(positionOf(field), index);
    }

    /**
     * {@return the position of a field, for {@link #places()}; if the field is absent, the position for its value, or
     * else that of the entry}
     */
    public long positionOf(FieldSpec field) {
        int slot = shape.slotOf(field);
        boolean isKnown = positions != NO_POSITIONS && (values[slot] != null || positions[slot] != UNKNOWN);
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

    /** {@return the conversion of positions of this entry into places} */
    public Places places() {
        return places;
    }

    /** {@return the position at which the entry begins, for {@link #places()}} */
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

    /** Compares kind, values and attributes; places and the order of attributes are ignored. */
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
     * A problem of an entry that its format detected. An entry with an error is rejected.
     *
     * @param problem the problem
     * @param position the position of the problem
     * @param details the details of the message
     * @param value the value that was omitted because of the problem, to be shown to people; null if none was omitted
     * @param about the name of the value in the file; empty if no value was omitted
     */
    public record Flaw(
            Problem problem,
            long position,
            ImmutableList<Object> details,
            @Nullable RawValue value,
            String about) {

        /** A problem for which no value is omitted. */
        public Flaw(Problem problem, long position, ImmutableList<Object> details) {
            this(problem, position, details, null, "");
        }
    }

    /**
     * Builds exactly one entry, which takes over the values without copying them.
     *
     * <p>After {@link #build()}, every method throws {@link IllegalStateException}.
     */
    public static final class Builder {

        private final RecordShape shape;
        private final Places places;
        private final long position;
        private final @Nullable RawValue[] values;
        private final long[] positions;
        private Map<String, RawValue> attributes = ImmutableMap.of();
        private Map<String, Long> attributePositions = ImmutableMap.of();
        private List<Flaw> flaws = ImmutableList.of();
        private boolean isBuilt;

        private Builder(RecordShape shape, Places places, long position) {
            this.shape = shape;
            this.places = places;
            this.position = position;
            this.values = new RawValue[shape.slots()];
            this.positions = places == NOWHERE ? NO_POSITIONS : new long[values.length];
        }

        /** {@return the fields the entry may have} */
        public RecordShape shape() {
            return shape;
        }

        /**
         * Adds the value of the field with this name, or of an attribute if no field has the name. A second value for
         * the same name is omitted and recorded as a flaw.
         *
         * @param position the position of the value, for {@link Places}
         */
        public Builder put(String name, RawValue value, long position) {
            return put(name, value, position, name);
        }

        /**
         * Adds a value as {@link #put(String, RawValue, long)} does.
         *
         * @param about the name of the value in the file, such as a heading
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

        /**
         * Adds the value of the field in a slot.
         *
         * @param slot the slot as returned by {@link RecordShape#slotOf(String)}
         */
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
         * Records the position for the value of an absent field, such as an empty cell. A missing value is reported
         * there. No effect if the field has or gets a value.
         *
         * @param slot the slot as returned by {@link RecordShape#slotOf(String)}
         * @param position the position, for {@link Places}; 0 if unknown
         */
        public Builder blank(int slot, long position) {
            checkNotBuilt();
            if (values[slot] == null && positions != NO_POSITIONS && positions[slot] == UNKNOWN) {
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
         * Records a problem of the entry. The core reports it with the id of the entry.
         *
         * @throws IllegalArgumentException if the message of the problem takes more or fewer details
         */
        public Builder flaw(Problem problem, long position, Object... details) {
            return flawOf("", null, problem, position, details);
        }

        /**
         * Records a problem of a value that is therefore omitted.
         *
         * @param about the name of the value in the file, such as a heading
         * @param value the value, as far as it could be read
         * @throws IllegalArgumentException if the message of the problem takes more or fewer details
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
            checkState(!isBuilt, "The entry was already built, call Entry.builder(...) for another");
        }
    }
}
