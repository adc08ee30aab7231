package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** Whether customers must use a service; AIPMO tells these two apart. */
public enum Offering implements CodedValue {
    /** They must. */
    MANDATED("mandated", "Mandated", "mandatory", "required"),
    /** They may. */
    ADDITIONAL("additional", "Additional", "optional");

    private final String token;
    private final String label;
    private final ImmutableSet<String> aliases;

    Offering(String token, String label, String... aliases) {
        this.token = token;
        this.label = label;
        this.aliases = ImmutableSet.copyOf(aliases);
    }

    /**
     * {@return the one with this token}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if there is none; the message lists them
     */
    public static Offering parse(String token) {
        return CodedValue.parse(Offering.class, token);
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
