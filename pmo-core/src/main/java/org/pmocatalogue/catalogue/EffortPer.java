package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** The unit to which the effort of a service refers. */
public enum EffortPer implements CodedValue {
    /** A calendar month. */
    MONTH("monthly", "per month"),
    /** Each time the service is performed. */
    OCCURRENCE("each time", "per occurrence"),
    /** A project, from start to end. */
    PROJECT("per project");

    private final ImmutableSet<String> aliases;

    EffortPer(String... aliases) {
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
