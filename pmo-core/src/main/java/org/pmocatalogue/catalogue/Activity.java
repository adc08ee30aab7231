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

    /**
     * {@return the value with this token}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if the token is unknown; the message lists the tokens
     */
    public static Activity parse(String token) {
        return CodedValue.parse(Activity.class, token);
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
