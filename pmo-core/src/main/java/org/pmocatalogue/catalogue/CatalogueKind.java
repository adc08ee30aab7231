package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** What a catalogue is for. */
public enum CatalogueKind implements CodedValue {
    /** To choose from; it belongs to no PMO. */
    REFERENCE("reference", "Reference"),
    /** What one PMO offers. */
    OWN("own", "Own");

    private final String token;
    private final String label;
    private final ImmutableSet<String> aliases;

    CatalogueKind(String token, String label, String... aliases) {
        this.token = token;
        this.label = label;
        this.aliases = ImmutableSet.copyOf(aliases);
    }

    /**
     * {@return the one with this token}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if there is none; the message lists them
     */
    public static CatalogueKind parse(String token) {
        return CodedValue.parse(CatalogueKind.class, token);
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
