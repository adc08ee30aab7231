package org.pmocatalogue.profile;

import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;

/**
 * Where a value in a resolved catalogue comes from.
 *
 * @param way how it came in
 * @param id the catalogue it was taken from, or the profile that added or tailored it
 * @param version the version of that
 */
public record Provenance(Way way, CatalogueId id, String version) {

    /** How a value came in. */
    public enum Way {
        /** It was taken from a catalogue as it is. */
        TAKEN("taken from"),
        /** It is part of a service or function that a profile adds. */
        ADDED("added by"),
        /** A profile has put it in the place of another value, or of none, or has taken it away. */
        TAILORED("tailored by"),
        /** It says where the service was adopted from, and was noted when it was. */
        NOTED("noted on taking from");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    static Provenance of(Way way, CatalogueInfo info) {
        return new Provenance(way, info.id(), info.version());
    }

    /** {@return such as {@code taken from reference 2026-03}} */
    @Override
    public String toString() {
        return way.words + " " + id + " " + version;
    }
}
