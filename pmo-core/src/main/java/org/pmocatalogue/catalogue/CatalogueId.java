package org.pmocatalogue.catalogue;

import org.pmocatalogue.value.IdRule;

/**
 * The id of a catalogue, such as {@code acme-pmo}.
 *
 * <p>1 to 100 letters, digits, hyphens, underscores and full stops; letters and digits of any script. Case is
 * significant.
 *
 * @param value the id, trimmed
 */
public record CatalogueId(String value) implements Comparable<CatalogueId> {

    /**
     * @throws org.pmocatalogue.value.InvalidValueException if the id is empty, too long, or contains another character
     */
    public CatalogueId {
        value = IdRule.checked("Catalogue id", value);
    }

    /** {@return the id with this value} */
    public static CatalogueId of(String value) {
        return new CatalogueId(value);
    }

    /** Compares by characters. */
    @Override
    public int compareTo(CatalogueId that) {
        return value.compareTo(that.value);
    }

    /** {@return the value} */
    @Override
    public String toString() {
        return value;
    }
}
