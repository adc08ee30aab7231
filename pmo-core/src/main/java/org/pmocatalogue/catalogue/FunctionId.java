package org.pmocatalogue.catalogue;

import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.IdRule;

/**
 * The id of a function, such as {@code risk-management}.
 *
 * <p>1 to 100 letters, digits, hyphens, underscores and full stops; letters and digits of any script. Compared exactly,
 * so case counts.
 *
 * @param value the id, kept without blanks around it
 */
public record FunctionId(String value) implements Comparable<FunctionId> {

    /** @throws org.pmocatalogue.value.InvalidValueException if the id is empty, too long, or holds another character */
    public FunctionId {
        value = IdRule.checked("Function id", value);
    }

    /** {@return the id with this value} */
    public static FunctionId of(String value) {
        return new FunctionId(value);
    }

    /** In the order of the characters. */
    @Override
    public int compareTo(FunctionId that) {
        return value.compareTo(that.value);
    }

    // Written out, since what a record brings along costs the first look-up of a short run some 30 ms.
    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof FunctionId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** {@return the value} */
    @Override
    public String toString() {
        return value;
    }
}
