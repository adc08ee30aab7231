package org.pmocatalogue.field;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.value.CodedValue;

/**
 * The fields of one type, in the order in which they are declared and written. A type declares each field once:
 *
 * <pre>{@code
 * private static final FieldSet<PmoService> FIELDS = FieldSet.of(Kind.SERVICE, PmoService::new);
 *
 * public static final OptionalField<PmoService, String> OWNER =
 *         FIELDS.line("owner", "Owner").optional("Who is accountable for the service.", "Head of PMO");
 * }</pre>
 *
 * <p>From the declaration follow storage, builder, equality, parsing, validation, printing, JSON Schema, headings of
 * workbooks and the field reference. The set is complete once it is used for the first time.
 *
 * @param <T> the type that has the fields
 */
public final class FieldSet<T extends FieldRecord<T>> {

    private final Kind kind;
    private final Function<FieldValues<T>, T> constructor;
    private final List<Field<T, ?>> declared = new ArrayList<>();
    private final List<DerivedField<?>> derived = new ArrayList<>();
    private ImmutableSet<String> exactlyOneOf = ImmutableSet.of();
    private @Nullable Declared<T> all;

    /** The fields, once they are all declared. */
    private record Declared<T>(
            ImmutableList<Field<T, ?>> fields, ImmutableList<RequiredField<T, ?>> required, RecordShape shape) {}

    private FieldSet(Kind kind, Function<FieldValues<T>, T> constructor) {
        this.kind = kind;
        this.constructor = constructor;
    }

    /**
     * {@return an empty set}
     *
     * @param constructor creates a record from complete values; throws
     *     {@link org.pmocatalogue.value.InvalidValueException} if they contradict each other
     */
    public static <T extends FieldRecord<T>> FieldSet<T> of(Kind kind, Function<FieldValues<T>, T> constructor) {
        return new FieldSet<>(kind, constructor);
    }

    /** Begins the declaration of a field that holds one line of text. */
    public Declaration<T, String> line(String name, String label) {
        return field(name, label, FieldTypes.LINE);
    }

    /** Begins the declaration of a field that holds text of any length. */
    public Declaration<T, String> text(String name, String label) {
        return field(name, label, FieldTypes.TEXT);
    }

    /** Begins the declaration of a field that holds a number, 0 or more. */
    public Declaration<T, BigDecimal> amount(String name, String label) {
        return field(name, label, FieldTypes.AMOUNT);
    }

    /** Begins the declaration of a field that holds yes or nothing. */
    public Declaration<T, Boolean> flag(String name, String label) {
        return field(name, label, FieldTypes.FLAG);
    }

    /** Begins the declaration of a field that holds a date. */
    public Declaration<T, LocalDate> date(String name, String label) {
        return field(name, label, FieldTypes.DATE);
    }

    /**
     * Begins the declaration of a field that holds an id.
     *
     * @param parse parses the text of an id
     */
    public <V> Declaration<T, V> id(String name, String label, Function<String, V> parse) {
        return field(name, label, FieldTypes.id(parse));
    }

    /**
     * Begins the declaration of a field that holds the id of an entry.
     *
     * @param kind the kind of the entry
     * @param parse parses the text of an id
     */
    public <V> Declaration<T, V> reference(String name, String label, Kind kind, Function<String, V> parse) {
        return id(name, label, parse).refersTo(kind);
    }

    /** Begins the declaration of a field that holds a value of an enum. */
    public <C extends Enum<C> & CodedValue> Declaration<T, C> coded(String name, String label, Class<C> values) {
        return field(name, label, FieldTypes.coded(values));
    }

    /**
     * Begins the declaration of a field.
     *
     * @param name the name in files, in lowerCamelCase
     * @param label the name for people
     */
    public <V> Declaration<T, V> field(String name, String label, FieldType<V> type) {
        return new Declaration<>(this, type, FieldSpec.builder(name, label));
    }

    /** The declaration of one field; ends with {@link #optional}, {@link #required}, {@link #list} or {@link #set}. */
    public static final class Declaration<T extends FieldRecord<T>, V> {

        private final FieldSet<T> fields;
        private final FieldType<V> type;
        private final FieldSpec.Builder spec;

        private Declaration(FieldSet<T> fields, FieldType<V> type, FieldSpec.Builder spec) {
            this.fields = fields;
            this.type = type;
            this.spec = spec.format(type.format()).choices(type.choices());
        }

        /** The field holds ids of entries of this kind. */
        public Declaration<T, V> refersTo(Kind kind) {
            spec.refersTo(kind);
            return this;
        }

        /**
         * {@return the field; a record has at most one value for it}
         *
         * @param description the content of the field, in one sentence
         * @param example a value as it is written in a file
         */
        public OptionalField<T, V> optional(String description, String example) {
            return fields.add(
                    new OptionalField<>(slot(), described(description, example).build(), type));
        }

        /** {@return the field; every record has a value for it} */
        public RequiredField<T, V> required(String description, String example) {
            return fields.add(new RequiredField<>(
                    slot(), described(description, example).required(true).build(), type));
        }

        /** {@return the field; a record has any number of values for it, in order} */
        public ListField<T, V> list(String description, String example) {
            return fields.add(new ListField<>(
                    slot(), described(description, example).many(true).build(), FieldTypes.list(type)));
        }

        /** {@return the field; a record has any number of different values for it} */
        public SetField<T, V> set(String description, String example) {
            return fields.add(new SetField<>(
                    slot(), described(description, example).many(true).build(), FieldTypes.set(type)));
        }

        /** {@return a field whose value follows from other entries: it is shown to people and never stored} */
        public DerivedField<V> derived(String description, String example) {
            fields.checkIncomplete();
            var field = new DerivedField<>(
                    described(description, example).derived(true).build(), type);
            fields.derived.add(field);
            return field;
        }

        private int slot() {
            return fields.declared.size();
        }

        private FieldSpec.Builder described(String description, String example) {
            return spec.description(description).example(example);
        }
    }

    /**
     * Declares all fields of another type, before any others.
     *
     * @see FieldRecord#part
     */
    public <P extends FieldRecord<P>> void include(FieldSet<P> other) {
        checkState(declared.isEmpty(), "The fields of %s must be included before %s", other.kind, declared);
        other.fields().forEach(this::addCopy);
    }

    private <V> void addCopy(Field<?, V> field) {
        add(
                field instanceof RequiredField
                        ? new RequiredField<T, V>(field.slot(), field.spec(), field.type())
                        : new OptionalField<T, V>(field.slot(), field.spec(), field.type()));
    }

    private void checkIncomplete() {
        checkState(all == null, "The fields of %s are complete, declare others before their first use", kind);
    }

    private <F extends Field<T, ?>> F add(F field) {
        checkIncomplete();
        declared.add(field);
        return field;
    }

    /** Declares that every record has exactly one of two fields; the constructor ensures it. */
    public void exactlyOneOf(Field<T, ?> first, Field<T, ?> second) {
        checkIncomplete();
        exactlyOneOf = ImmutableSet.of(first.name(), second.name());
    }

    /** {@return the kind of entry that records of the type are written as} */
    public Kind kind() {
        return kind;
    }

    /** {@return the fields, in the order in which they are declared; their slots are their indexes} */
    public ImmutableList<Field<T, ?>> fields() {
        return all().fields();
    }

    /** {@return the fields as formats see them, with those that are derived} */
    public RecordShape shape() {
        return all().shape();
    }

    /** {@return the field with this name, as files have it} */
    public Optional<Field<T, ?>> find(String name) {
        int slot = shape().slotOf(name);
        return slot >= 0 && slot < fields().size() ? Optional.of(fields().get(slot)) : Optional.empty();
    }

    ImmutableList<RequiredField<T, ?>> required() {
        return all().required();
    }

    private Declared<T> all() {
        var complete = all;
        if (complete == null) {
            var specs = Iterables.concat(
                    Iterables.transform(declared, Field::spec), Iterables.transform(derived, DerivedField::spec));
            var required = ImmutableList.<RequiredField<T, ?>>builder();
            for (Field<T, ?> field : declared) {
                if (field instanceof RequiredField<T, ?> each) {
                    required.add(each);
                }
            }
            complete = new Declared<>(
                    ImmutableList.copyOf(declared),
                    required.build(),
                    RecordShape.of(kind, specs).withExactlyOneOf(exactlyOneOf));
            all = complete;
        }
        return complete;
    }

    /** {@return values without any set} */
    public FieldValues<T> newValues() {
        return new FieldValues<>(this);
    }

    /**
     * {@return a record with these values, which cannot be changed afterwards}
     *
     * @throws IllegalStateException if a required value is missing
     * @throws org.pmocatalogue.value.InvalidValueException if values contradict each other
     */
    public T create(FieldValues<T> values) {
        return constructor.apply(values);
    }
}
