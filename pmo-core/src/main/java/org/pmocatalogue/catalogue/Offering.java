package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** Whether customers must use a service, as AIPMO distinguishes it. */
public enum Offering implements CodedValue {
    /** Customers must use the service. */
    MANDATED("mandatory", "required"),
    /** Customers may use the service. */
    ADDITIONAL("optional");

    private final ImmutableSet<String> aliases;

    Offering(String... aliases) {
        this.aliases = ImmutableSet.copyOf(aliases);
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
