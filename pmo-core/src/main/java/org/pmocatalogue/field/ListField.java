package org.pmocatalogue.field;

import com.google.common.collect.ImmutableList;
import org.pmocatalogue.entry.FieldSpec;

/**
 * A field with any number of values, in order.
 *
 * @param <T> the type that has the field
 * @param <E> the type of an element
 */
public final class ListField<T, E> extends Field<T, ImmutableList<E>> {

    ListField(int slot, FieldSpec spec, FieldType<ImmutableList<E>> type) {
        super(slot, spec, type);
    }
}
