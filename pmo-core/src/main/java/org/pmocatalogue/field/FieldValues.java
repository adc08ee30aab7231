package org.pmocatalogue.field;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

/**
 * The values of one record that is being built: one slot for each field, and the attributes. They cannot be changed
 * once a record has been created from them.
 *
 * @param <T> the type of the record
 */
public final class FieldValues<T extends FieldRecord<T>> {

    private final FieldSet<T> fields;
    private final @Nullable Object[] slots;
    private ImmutableMap<String, RawValue> attributes;
    private boolean isComplete;

    FieldValues(FieldSet<T> fields) {
        this(fields, new Object[fields.fields().size()], ImmutableMap.of());
    }

    FieldValues(FieldSet<T> fields, @Nullable Object[] slots, ImmutableMap<String, RawValue> attributes) {
        this.fields = fields;
        this.slots = slots;
        this.attributes = attributes;
    }

    FieldValues<T> copy() {
        return new FieldValues<>(fields, slots.clone(), attributes);
    }

    /** Stores a value that was parsed by the field's type; null clears the field. */
    public <V> void put(Field<T, V> field, @Nullable V value) {
        checkNotComplete();
        slots[field.slot()] = value;
    }

    /**
     * Stores a value in normal form; null clears the field.
     *
     * @throws InvalidValueException if the value breaks a rule of its type, or is blank and required
     */
    <V> void set(Field<T, V> field, @Nullable V value) {
        V stored = value == null ? null : field.type().normalise(field.label(), value);
        if (field instanceof RequiredField && stored == null) {
            if (value == null) {
                throw new NullPointerException(field.label() + " is null");
            }
            throw new InvalidValueException(field.label(), "is blank");
        }
        put(field, stored);
    }

    /**
     * Stores the attributes, and no others.
     *
     * @throws InvalidValueException if a name or a text breaks a rule, or a name is that of a field
     */
    public void putAttributes(Map<String, RawValue> values) {
        checkNotComplete();
        var checked = AttributeRule.checked(values);
        for (String name : checked.keySet()) {
            if (fields.shape().slotOf(name) >= 0) {
                throw new InvalidValueException("Attribute \"%s\" of a %s has the name of a field; %s"
                        .formatted(
                                name,
                                fields.kind(),
                                fields.shape().find(name).orElseThrow().isDerived()
                                        ? "choose another name"
                                        : "call " + name + "(...)"));
            }
        }
        attributes = checked;
    }

    /** Stores all values and attributes of a record whose fields are the first of this type. */
    void putAll(FieldRecord<?> part) {
        checkNotComplete();
        part.copyTo(slots);
        attributes = part.attributes();
    }

    @Nullable
    Object[] completeSlots() {
        for (var field : fields.required()) {
            checkState(
                    slots[field.slot()] != null,
                    "A %s has no \"%s\", call %s(...)",
                    Ascii.toLowerCase(fields.kind().label()),
                    field,
                    field);
        }
        isComplete = true;
        return slots;
    }

    private void checkNotComplete() {
        checkState(!isComplete, "The values belong to a record already");
    }

    ImmutableMap<String, RawValue> attributes() {
        return attributes;
    }

    /** {@return the values by slot, for a debugger} */
    @Override
    public String toString() {
        return Arrays.toString(slots) + attributes;
    }
}
