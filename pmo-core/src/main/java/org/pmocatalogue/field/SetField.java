package org.pmocatalogue.field;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.entry.FieldSpec;

/**
 * A field with any number of different values. Values of a closed set are in the order of that set.
 *
 * @param <T> the type that has the field
 * @param <E> the type of an element
 */
public final class SetField<T, E> extends Field<T, ImmutableSet<E>> {

    SetField(int slot, FieldSpec spec, FieldType<ImmutableSet<E>> type) {
        super(slot, spec, type);
    }
}
