package org.pmocatalogue.profile;

import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;

/**
 * The provenance of a value in a resolved catalogue.
 *
 * @param way the way in which the value was obtained
 * @param id the catalogue from which the value was taken, or the profile that added or tailored it
 * @param version the version of the catalogue or profile
 */
public record Provenance(Way way, CatalogueId id, String version) {

    /** The way in which a value was obtained. */
    public enum Way {
        /** Taken unchanged from a catalogue. */
        TAKEN("taken from"),
        /** Part of a service or function that a profile adds. */
        ADDED("added by"),
        /** Set or cleared by a profile. */
        TAILORED("tailored by"),
        /** Derived from the catalogue of a service: its origin. */
        DERIVED("derived from");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    static Provenance of(Way way, CatalogueInfo info) {
        return new Provenance(way, info.id(), info.version());
    }

    /** {@return the provenance in words, such as {@code taken from reference 2026-03}} */
    @Override
    public String toString() {
        return way.words + " " + id + " " + version;
    }
}
