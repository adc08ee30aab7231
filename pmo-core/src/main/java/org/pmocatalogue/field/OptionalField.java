package org.pmocatalogue.field;

import org.pmocatalogue.entry.FieldSpec;

/**
 * A field with at most one value.
 *
 * @param <T> the type that has the field
 * @param <V> the type of its value
 */
public final class OptionalField<T, V> extends Field<T, V> {

    OptionalField(int slot, FieldSpec spec, FieldType<V> type) {
        super(slot, spec, type);
    }
}
