package org.pmocatalogue.catalogue;

/**
 * The id of a service, such as {@code update-risk-log}.
 *
 * <p>1 to 100 letters, digits, hyphens, underscores and full stops; letters and digits of any script. Compared exactly,
 * so case counts.
 *
 * @param value the id, kept without blanks around it
 */
public record ServiceId(String value) implements Comparable<ServiceId> {

    /** @throws org.pmocatalogue.value.InvalidValueException if the id is empty, too long, or holds another character */
    public ServiceId {
        value = IdRule.checked("Service id", value);
    }

    /** {@return the id with this value} */
    public static ServiceId of(String value) {
        return new ServiceId(value);
    }

    /** In the order of the characters. */
    @Override
    public int compareTo(ServiceId that) {
        return value.compareTo(that.value);
    }

    /** {@return the value} */
    @Override
    public String toString() {
        return value;
    }
}
