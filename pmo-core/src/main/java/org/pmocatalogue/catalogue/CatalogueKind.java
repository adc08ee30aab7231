package org.pmocatalogue.catalogue;

import org.pmocatalogue.value.CodedValue;

/** The purpose of a catalogue. */
public enum CatalogueKind implements CodedValue {
    /** A catalogue to choose from, which belongs to no PMO. */
    REFERENCE,
    /** The services of one PMO. */
    OWN;

    /** {@return the token} */
    @Override
    public String toString() {
        return token();
    }
}
