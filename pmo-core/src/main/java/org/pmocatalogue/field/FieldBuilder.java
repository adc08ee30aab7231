package org.pmocatalogue.field;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

/**
 * Builds a record of declared fields. May be used several times.
 *
 * @param <T> the type of the record
 * @param <B> the type of the builder itself
 */
public abstract class FieldBuilder<T extends FieldRecord<T>, B extends FieldBuilder<T, B>> {

    private final FieldSet<T> fields;
    private final FieldValues<T> values;

    /** Creates an empty builder. */
    protected FieldBuilder(FieldSet<T> fields) {
        this.fields = fields;
        this.values = fields.newValues();
    }

    /** Creates a builder that starts with all values of a record. */
    protected FieldBuilder(T record) {
        this.fields = record.fieldSet();
        this.values = record.copyValues();
    }

    /**
     * Sets a field; null clears it, unless it is required.
     *
     * @throws InvalidValueException if the value breaks a rule of the field; the message begins with its label
     */
    public final <V> B set(Field<T, V> field, @Nullable V value) {
        values.set(field, value);
        return self();
    }

    /**
     * Sets a field with several values.
     *
     * @throws InvalidValueException if a value breaks a rule of the field; the message begins with its label
     */
    public final <E> B set(ListField<T, E> field, Iterable<? extends E> elements) {
        values.set(field, ImmutableList.copyOf(elements));
        return self();
    }

    /**
     * Sets a field with several different values.
     *
     * @throws InvalidValueException if a value breaks a rule of the field; the message begins with its label
     */
    public final <E> B set(SetField<T, E> field, Iterable<? extends E> elements) {
        values.set(field, ImmutableSet.copyOf(elements));
        return self();
    }

    /**
     * Sets all fields that another record has in common with this one, and the attributes.
     *
     * @param part a record of the type whose fields {@link FieldSet#include} declared first in this type
     */
    protected final <P extends FieldRecord<P>> B setAll(P part) {
        values.putAll(part);
        return self();
    }

    /**
     * Sets {@link FieldRecord#attributes()}; dates and typed text become text.
     *
     * @throws InvalidValueException if a name or a text breaks a rule, or a name is that of a field
     */
    public final B attributes(Map<String, RawValue> attributes) {
        values.putAttributes(attributes);
        return self();
    }

    /**
     * {@return the record}
     *
     * @throws IllegalStateException if a required value is missing; the message names the method that sets it
     * @throws InvalidValueException if values contradict each other
     */
    public final T build() {
        return fields.create(values.copy());
    }

    @SuppressWarnings("unchecked") // B is the type of the builder itself
    private B self() {
        return (B) this;
    }
}
