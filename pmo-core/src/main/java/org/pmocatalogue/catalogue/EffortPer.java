package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** What the effort of a service is counted by. */
public enum EffortPer implements CodedValue {
    /** A calendar month. */
    MONTH("month", "Month", "monthly", "per month"),
    /** Each time it is done. */
    OCCURRENCE("occurrence", "Occurrence", "each time", "per occurrence"),
    /** Each project, from beginning to end. */
    PROJECT("project", "Project", "per project");

    private final String token;
    private final String label;
    private final ImmutableSet<String> aliases;

    EffortPer(String token, String label, String... aliases) {
        this.token = token;
        this.label = label;
        this.aliases = ImmutableSet.copyOf(aliases);
    }

    /**
     * {@return the one with this token}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if there is none; the message lists them
     */
    public static EffortPer parse(String token) {
        return CodedValue.parse(EffortPer.class, token);
    }

    @Override
    public String token() {
        return token;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public ImmutableSet<String> aliases() {
        return aliases;
    }

    /** {@return the token} */
    @Override
    public String toString() {
        return token;
    }
}
