package org.pmocatalogue.field;

import org.pmocatalogue.entry.FieldSpec;

/**
 * One field of a type, declared in that type, such as {@code PmoService.OWNER}.
 *
 * @param <T> the type that has the field
 * @param <V> the type of its value
 */
public abstract sealed class Field<T, V> permits OptionalField, RequiredField, ListField, SetField {

    private final int slot;
    private final FieldSpec spec;
    private final FieldType<V> type;

    Field(int slot, FieldSpec spec, FieldType<V> type) {
        this.slot = slot;
        this.spec = spec;
        this.type = type;
    }

    /** {@return the name in files, such as {@code effortHours}} */
    public final String name() {
        return spec.name();
    }

    /** {@return the name for people, such as {@code Effort hours}} */
    public final String label() {
        return spec.label();
    }

    /** {@return the field as formats see it} */
    public final FieldSpec spec() {
        return spec;
    }

    /** {@return the type of its values} */
    public final FieldType<V> type() {
        return type;
    }

    /** {@return the position among the fields of its type, counted from 0} */
    public final int slot() {
        return slot;
    }

    /** {@return the name} */
    @Override
    public final String toString() {
        return name();
    }
}
