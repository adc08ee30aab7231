package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** The least expertise that suffices for a service, from less to more. */
public enum Expertise implements CodedValue {
    /** A support officer or co-ordinator, as in the first years. */
    SUPPORT("support", "Support", "support officer", "co-ordinator", "coordinator", "officer"),
    /** A practitioner with some years of practice. */
    PRACTITIONER("practitioner", "Practitioner", "analyst", "specialist"),
    /** An advanced practitioner, who advises boards and designs ways of working. */
    ADVANCED("advanced", "Advanced", "advanced practitioner", "manager");

    private final String token;
    private final String label;
    private final ImmutableSet<String> aliases;

    Expertise(String token, String label, String... aliases) {
        this.token = token;
        this.label = label;
        this.aliases = ImmutableSet.copyOf(aliases);
    }

    /**
     * {@return the one with this token}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if there is none; the message lists them
     */
    public static Expertise parse(String token) {
        return CodedValue.parse(Expertise.class, token);
    }

    /** {@return whether somebody with this expertise may do what needs {@code least}} */
    public boolean covers(Expertise least) {
        return compareTo(least) >= 0;
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
