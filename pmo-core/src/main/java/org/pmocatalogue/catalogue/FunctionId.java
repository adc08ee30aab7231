package org.pmocatalogue.catalogue;

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

    /** {@return the value} */
    @Override
    public String toString() {
        return value;
    }
}
