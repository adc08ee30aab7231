package org.pmocatalogue.field;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

/**
 * The type of a field: how its values are parsed, validated and printed. Stateless.
 *
 * <p>{@link FieldTypes} lists the types.
 *
 * @param <V> the type of a value
 */
public abstract class FieldType<V> {

    private final FieldFormat format;

    /** Creates a type whose values have this format. */
    protected FieldType(FieldFormat format) {
        this.format = format;
    }

    /** {@return the format of one value} */
    public final FieldFormat format() {
        return format;
    }

    /** {@return the allowed values of a closed set; empty if the set is open} */
    public ImmutableList<Choice> choices() {
        return ImmutableList.of();
    }

    /** {@return the values of a closed set, in its order; empty if the set is open} */
    ImmutableList<V> values() {
        return ImmutableList.of();
    }

    /**
     * {@return the value; null if it is blank, or if it is invalid and was reported}
     *
     * @param label the field's label, with which messages of exceptions begin
     * @throws InvalidValueException if the value breaks a rule of its type
     */
    public abstract @Nullable V parse(RawValue raw, String label, ErrorSink errors);

    /** {@return the value in normal form; parsing it returns an equal value} */
    public abstract RawValue print(V value);

    /**
     * {@return the value that a builder stores, such as a line without surrounding blanks; null if it equals absence}
     *
     * @throws InvalidValueException if the value breaks a rule of its type; the message begins with the label
     */
    public abstract @Nullable V normalise(String label, V value);

    /** {@return the text of a value; null if it is of another type, which was reported} */
    protected static @Nullable String text(RawValue raw, String expected, ErrorSink errors) {
        if (raw instanceof RawValue.Text text) {
            return text.text();
        }
        if (raw instanceof RawValue.TypedText written) {
            return written.text();
        }
        errors.wrongType(raw, expected);
        return null;
    }

    static void invalid(InvalidValueException e, ErrorSink errors) {
        errors.invalid(FieldProblem.INVALID_VALUE, e.predicate(), null);
    }
}
