package org.pmocatalogue.table;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.Form;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

/**
 * How values of a field are understood and written. Without state, so that one type serves all reads.
 *
 * @param <V> what a value is once understood
 */
public abstract class FieldType<V> {

    private final Form form;

    FieldType(Form form) {
        this.form = form;
    }

    /** {@return the value; null if there is none, or if it is not what it must be and was complained about} */
    abstract @Nullable V parse(RawValue raw, Complaints complaints);

    /** Tells why what {@link #parse} made of a value of the field with this label was refused. */
    void complain(RawValue raw, InvalidValueException refusal, String label, Complaints complaints) {
        complaints.invalid(Problem.INVALID_VALUE, FieldTypes.message(refusal), null);
    }

    /** {@return how the value is written; reading that gives the value again} */
    abstract RawValue print(V value);

    final Form form() {
        return form;
    }

    /** {@return the words that values may be; empty if they may be others} */
    ImmutableList<Choice> choices() {
        return ImmutableList.of();
    }

    /** {@return the same type, which itself refuses what is wrong with an element of a field with this label} */
    FieldType<V> ofElements(String label) {
        return this;
    }

    boolean isMany() {
        return false;
    }

    /** {@return the text of a value; null if it is none and was complained about} */
    static @Nullable String text(RawValue raw, String must, Complaints complaints) {
        if (raw instanceof RawValue.Text text) {
            return text.text();
        }
        if (raw instanceof RawValue.Written written) {
            return written.text();
        }
        complaints.wrongType(raw, must);
        return null;
    }
}
