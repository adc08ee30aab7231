package org.pmocatalogue.table;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Shape;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

/**
 * The field table of one kind of entry: a line for each field says all there is to know of it.
 *
 * @param <T> what an entry of the kind becomes
 * @param <B> its builder
 */
public final class EntryTable<T, B> {

    private final Shape shape;
    private final ImmutableList<Column<T, B, ?>> columns;
    private final Supplier<B> newBuilder;
    private final Function<B, T> build;
    private final Function<T, ImmutableMap<String, RawValue>> attributes;
    private final BiConsumer<B, ImmutableMap<String, RawValue>> setAttributes;

    private EntryTable(
            Shape shape,
            ImmutableList<Column<T, B, ?>> columns,
            Supplier<B> newBuilder,
            Function<B, T> build,
            Function<T, ImmutableMap<String, RawValue>> attributes,
            BiConsumer<B, ImmutableMap<String, RawValue>> setAttributes) {
        this.shape = shape;
        this.columns = columns;
        this.newBuilder = newBuilder;
        this.build = build;
        this.attributes = attributes;
        this.setAttributes = setAttributes;
    }

    /**
     * {@return the same for documents that need not have the entries of which these tell: without the fields that
     * follow from others, and with ids that may be those of entries elsewhere}
     */
    public EntryTable<T, B> detached() {
        var detached = columns.stream().map(Column::detached).collect(ImmutableList.<Column<T, B, ?>>toImmutableList());
        return new EntryTable<>(
                Shape.of(shape.kind(), Iterables.transform(detached, Column::field)),
                detached,
                newBuilder,
                build,
                attributes,
                setAttributes);
    }

    /** {@return its fields} */
    public Shape shape() {
        return shape;
    }

    /** {@return what the entry says; null if there is an error in it, which was told} */
    @Nullable
    public T parse(Entry entry, EntryFindings findings) {
        findings.begin(entry);
        B builder = newBuilder.get();
        for (int slot = 0; slot < columns.size(); slot++) {
            columns.get(slot).read(entry.valueAt(slot), builder, findings);
        }
        if (!entry.attributes().isEmpty()) {
            readAttributes(entry.attributes(), builder, findings);
        }
        if (findings.hasFailed()) {
            return null;
        }
        try {
            return build.apply(builder);
        } catch (InvalidValueException e) {
            findings.ofEntry(Problem.CONTRADICTION, FieldTypes.message(e));
            return null;
        }
    }

    /**
     * {@return the value that an entry has for one field or attribute in normal form; null if there is none, or it is
     * wrong, which was told}
     *
     * <p>All else in the entry is not looked at.
     */
    @Nullable
    RawValue normal(String name, Entry entry, EntryFindings findings) {
        findings.begin(entry);
        int slot = shape.slotOf(name);
        if (slot >= columns.size()) {
            throw new IllegalArgumentException(name + " is computed");
        }
        if (slot >= 0) {
            RawValue raw = entry.value(shape.field(slot)).orElse(RawValue.NULL);
            return columns.get(slot).normal(raw, newBuilder.get(), findings);
        }
        try {
            return AttributeRule.checked(entry.attributes()).get(name);
        } catch (InvalidValueException e) {
            findings.ofAttribute(name, Problem.INVALID_VALUE, FieldTypes.message(e));
            return null;
        }
    }

    private void readAttributes(ImmutableMap<String, RawValue> given, B builder, EntryFindings findings) {
        try {
            setAttributes.accept(builder, given);
            given.keySet().forEach(findings::unknownField);
        } catch (InvalidValueException e) {
            given.forEach((name, value) -> checkAttribute(name, value, findings));
        }
    }

    /** Something is wrong with one attribute or several; each is tried alone. */
    private void checkAttribute(String name, RawValue value, EntryFindings findings) {
        try {
            setAttributes.accept(newBuilder.get(), ImmutableMap.of(name, value));
            findings.unknownField(name);
        } catch (InvalidValueException e) {
            findings.ofAttribute(name, Problem.INVALID_VALUE, FieldTypes.message(e));
        }
    }

    /** {@return the value as an entry in normal form: each field as its type prints it, attributes as they are} */
    public Entry print(T value) {
        return print(value, entry -> {});
    }

    /** {@return the same with what is added to it} */
    public Entry print(T value, Consumer<Entry.Builder> more) {
        var entry = Entry.builder(shape);
        for (int slot = 0; slot < columns.size(); slot++) {
            RawValue raw = columns.get(slot).print(value);
            if (raw != null) {
                entry.put(slot, raw, 0);
            }
        }
        attributes.apply(value).forEach((name, attribute) -> {
            checkAttributeName(shape, name);
            entry.put(name, attribute, 0);
        });
        more.accept(entry);
        return entry.build();
    }

    /** {@return the names of all attributes that values have, in the order in which they first occur} */
    public ImmutableSet<String> attributeNames(Iterable<T> values) {
        var names = ImmutableSet.<String>builder();
        for (T value : values) {
            names.addAll(attributes.apply(value).keySet());
        }
        return names.build();
    }

    /** {@return the question whether a field or attribute is filled in} */
    Predicate<T> isFilled(String name) {
        int slot = shape.slotOf(name);
        if (slot < 0 || slot >= columns.size()) {
            return value -> attributes.apply(value).containsKey(name);
        }
        var column = columns.get(slot).get();
        return value -> column.of(value) != null;
    }

    /** An attribute named like a field would be taken for it when the entry is read. */
    public static void checkAttributeName(Shape shape, String name) {
        shape.find(name)
                .ifPresent(field -> checkArgument(
                        false,
                        "Attribute \"%s\" of a %s has the name of a field, %s instead",
                        name,
                        shape.kind(),
                        field.isComputed() ? "choose another" : "call " + name + "(...)"));
    }

    /** Begins a table for entries of a kind. */
    public static <T, B> Lines<T, B> of(Kind kind) {
        return new Lines<>(kind);
    }

    /** Makes a table, line by line. */
    public static final class Lines<T, B> {

        private final Kind kind;
        private final List<Column<T, B, ?>> columns = new ArrayList<>();
        private ImmutableList<String> exactlyOneOf = ImmutableList.of();
        private ImmutableList<FieldSpec> computed = ImmutableList.of();

        private Lines(Kind kind) {
            this.kind = kind;
        }

        /** A field that every entry has. */
        public <V> Lines<T, B> required(
                FieldSpec.Builder field, FieldType<V> type, Function<T, V> get, BiConsumer<B, V> set) {
            columns.add(new Column<>(describe(field.required(true), type), type, get::apply, set));
            return this;
        }

        /** A field that an entry may have. */
        public <V> Lines<T, B> optional(
                FieldSpec.Builder field, FieldType<V> type, Function<T, Optional<V>> get, BiConsumer<B, V> set) {
            columns.add(
                    new Column<>(describe(field, type), type, t -> get.apply(t).orElse(null), set));
            return this;
        }

        /** A field that holds any number of values. */
        public <V> Lines<T, B> list(
                FieldSpec.Builder field,
                FieldType<V> element,
                Function<T, ImmutableList<V>> get,
                BiConsumer<B, ImmutableList<V>> set) {
            var type = FieldTypes.list(element);
            Getter<T, ImmutableList<V>> getAny = t -> {
                var values = get.apply(t);
                return values.isEmpty() ? null : values;
            };
            columns.add(new Column<>(describe(field, type), type, getAny, set));
            return this;
        }

        /** All fields of another kind, for entries that hold all that one of that kind does. */
        public <T2, B2> Lines<T, B> all(EntryTable<T2, B2> other, Function<T, T2> part, Function<B, B2> builder) {
            other.columns.forEach(column -> columns.add(column.within(part, builder)));
            return this;
        }

        /** Fields that show people what follows from other entries. */
        Lines<T, B> computed(ImmutableList<FieldSpec> fields) {
            computed = fields;
            return this;
        }

        /** Tells formats of which fields every entry has exactly one; what is built sees to it. */
        public Lines<T, B> exactlyOneOf(String... names) {
            exactlyOneOf = ImmutableList.copyOf(names);
            return this;
        }

        private static FieldSpec describe(FieldSpec.Builder field, FieldType<?> type) {
            return field.form(type.form())
                    .choices(type.choices())
                    .many(type.isMany())
                    .build();
        }

        /** Ends the table. */
        public EntryTable<T, B> build(
                Supplier<B> newBuilder,
                Function<B, T> build,
                Function<T, ImmutableMap<String, RawValue>> attributes,
                BiConsumer<B, ImmutableMap<String, RawValue>> setAttributes) {
            var shape = Shape.of(kind, Iterables.concat(Iterables.transform(columns, Column::field), computed))
                    .withExactlyOneOf(exactlyOneOf);
            return new EntryTable<>(shape, ImmutableList.copyOf(columns), newBuilder, build, attributes, setAttributes);
        }
    }

    private record Column<T, B, V>(FieldSpec field, FieldType<V> type, Getter<T, V> get, BiConsumer<B, V> set) {

        void read(@Nullable RawValue raw, B builder, EntryFindings findings) {
            if (raw == null || raw instanceof RawValue.Null) {
                if (field.isRequired()) {
                    findings.missing(field);
                }
            } else if (take(raw, builder, findings) == null && field.isRequired() && !findings.hasComplained()) {
                findings.missing(field);
            }
        }

        /** {@return what the builder was given; null if there is none} */
        private @Nullable V take(RawValue raw, B builder, EntryFindings findings) {
            findings.at(field);
            try {
                V value = type.parse(raw, findings);
                if (value != null) {
                    set.accept(builder, value);
                }
                return value;
            } catch (InvalidValueException e) {
                type.complain(raw, e, field.label(), findings);
                return null;
            }
        }

        /** {@return a value as it would be printed; null if it is none, or is wrong, which is told} */
        @Nullable
        RawValue normal(RawValue raw, B builder, EntryFindings findings) {
            V value = take(raw, builder, findings);
            if (value == null && !findings.hasComplained()) {
                findings.missing(field);
            }
            return value == null || findings.hasFailed() ? null : type.print(value);
        }

        Column<T, B, V> detached() {
            return new Column<>(field.toBuilder().refersTo(null).build(), type, get, set);
        }

        /** {@return the same for what has this as a part} */
        <T2, B2> Column<T2, B2, V> within(Function<T2, T> part, Function<B2, B> builder) {
            return new Column<>(
                    field,
                    type,
                    value -> get.of(part.apply(value)),
                    (made, value) -> set.accept(builder.apply(made), value));
        }

        @Nullable
        RawValue print(T value) {
            V part = get.of(value);
            return part == null ? null : type.print(part);
        }
    }

    /** Gets a part; null if it is absent. */
    @FunctionalInterface
    private interface Getter<T, V> {
        @Nullable
        V of(T value);
    }
}
