package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** The minimum expertise that a service requires, from low to high. */
public enum Expertise implements CodedValue {
    /** A support officer or co-ordinator, as in the first years. */
    SUPPORT("support officer", "co-ordinator", "coordinator", "officer"),
    /** A practitioner with some years of practice. */
    PRACTITIONER("analyst", "specialist"),
    /** An advanced practitioner, who advises boards and designs processes. */
    ADVANCED("advanced practitioner", "manager");

    private final ImmutableSet<String> aliases;

    Expertise(String... aliases) {
        this.aliases = ImmutableSet.copyOf(aliases);
    }

    /** {@return whether a person with this expertise can perform a service that requires {@code minimum}} */
    public boolean covers(Expertise minimum) {
        return compareTo(minimum) >= 0;
    }

    @Override
    public ImmutableSet<String> aliases() {
        return aliases;
    }

    /** {@return the token} */
    @Override
    public String toString() {
        return token();
    }
}
