package org.pmocatalogue.catalogue;

import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.IdRule;

/**
 * The id of a service, such as {@code update-risk-log}.
 *
 * <p>1 to 100 letters, digits, hyphens, underscores and full stops; letters and digits of any script. Case is
 * significant.
 *
 * @param value the id, trimmed
 */
public record ServiceId(String value) implements Comparable<ServiceId> {

    /**
     * @throws org.pmocatalogue.value.InvalidValueException if the id is empty, too long, or contains another character
     */
    public ServiceId {
        value = IdRule.checked("Service id", value);
    }

    /** {@return the id with this value} */
    public static ServiceId of(String value) {
        return new ServiceId(value);
    }

    /** Compares by characters. */
    @Override
    public int compareTo(ServiceId that) {
        return value.compareTo(that.value);
    }

    // The generated methods of records delay the first look-up of a short run by about 30 ms.
    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ServiceId that && value.equals(that.value);
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
