package org.pmocatalogue.field;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.RawValue;

/**
 * An immutable value that consists of declared fields and attributes, such as a service.
 *
 * @param <T> the type itself
 */
public abstract class FieldRecord<T extends FieldRecord<T>> {

    private final @Nullable Object[] slots;
    private final ImmutableMap<String, RawValue> attributes;

    /** @throws IllegalStateException if a required value is missing; the message names the method that sets it */
    protected FieldRecord(FieldValues<T> values) {
        slots = values.completeSlots();
        attributes = values.attributes();
    }

    /** {@return the fields of the type} */
    protected abstract FieldSet<T> fieldSet();

    /** {@return the value of a field} */
    public final <V> Optional<V> get(OptionalField<T, V> field) {
        return Optional.ofNullable(valueOf(field));
    }

    /** {@return the value of a field} */
    public final <V> V get(RequiredField<T, V> field) {
        return Objects.requireNonNull(valueOf(field));
    }

    /** {@return the values of a field, in order; often none} */
    public final <E> ImmutableList<E> get(ListField<T, E> field) {
        ImmutableList<E> values = valueOf(field);
        return values == null ? ImmutableList.of() : values;
    }

    /** {@return the values of a field; often none} */
    public final <E> ImmutableSet<E> get(SetField<T, E> field) {
        ImmutableSet<E> values = valueOf(field);
        return values == null ? ImmutableSet.of() : values;
    }

    /** {@return the value of a field; null if it is absent} */
    @SuppressWarnings("unchecked") // FieldValues stores values of the field's type only
    public final <V> @Nullable V valueOf(Field<T, V> field) {
        return (V) slots[field.slot()];
    }

    /** {@return named values of the file that belong to no field, in the order read; they are kept and written back} */
    public final ImmutableMap<String, RawValue> attributes() {
        return attributes;
    }

    /**
     * {@return the part of this record that consists of the fields of another type}
     *
     * @param included the fields that {@link FieldSet#include} declared first in this type
     */
    protected final <P extends FieldRecord<P>> P part(FieldSet<P> included) {
        return included.create(new FieldValues<>(
                included, Arrays.copyOf(slots, included.fields().size()), attributes));
    }

    void copyTo(@Nullable Object[] to) {
        System.arraycopy(slots, 0, to, 0, slots.length);
    }

    final FieldValues<T> copyValues() {
        return new FieldValues<>(fieldSet(), slots.clone(), attributes);
    }

    /** {@return whether both have the same values and attributes} */
    @Override
    public final boolean equals(@Nullable Object o) {
        return o instanceof FieldRecord<?> that
                && getClass() == that.getClass()
                && Arrays.equals(slots, that.slots)
                && attributes.equals(that.attributes);
    }

    /** {@return the kind and the required values, such as {@code function [id=planning, name=Planning]}} */
    @Override
    public String toString() {
        var fields = fieldSet();
        return fields.required().stream()
                .map(field -> field.name() + "=" + valueOf(field))
                .collect(Collectors.joining(", ", fields.kind() + " [", "]"));
    }

    @Override
    public final int hashCode() {
        return 31 * Arrays.hashCode(slots) + attributes.hashCode();
    }
}
