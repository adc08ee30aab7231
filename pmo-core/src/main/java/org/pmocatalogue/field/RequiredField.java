package org.pmocatalogue.field;

import org.pmocatalogue.entry.FieldSpec;

/**
 * A field with exactly one value.
 *
 * @param <T> the type that has the field
 * @param <V> the type of its value
 */
public final class RequiredField<T, V> extends Field<T, V> {

    RequiredField(int slot, FieldSpec spec, FieldType<V> type) {
        super(slot, spec, type);
    }
}
