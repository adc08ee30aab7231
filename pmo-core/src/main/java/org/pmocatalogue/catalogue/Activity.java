package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** The kind of work of a service, as AIPMO distinguishes it. */
public enum Activity implements CodedValue {
    /** Designing how something is done. */
    DESIGN,
    /** Doing it. */
    OPERATE("operation"),
    /** Monitoring how it is done. */
    MONITOR("monitoring");

    private final ImmutableSet<String> aliases;

    Activity(String... aliases) {
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
