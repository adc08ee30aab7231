package org.pmocatalogue.field;

import org.pmocatalogue.entry.FieldSpec;

/**
 * A field whose value follows from other entries, such as the stage of a service: it is shown to people and never
 * stored.
 *
 * @param <V> the type of its value
 * @param spec the field as formats see it
 * @param type the type of its values
 */
public record DerivedField<V>(FieldSpec spec, FieldType<V> type) {}
