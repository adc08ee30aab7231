package org.pmocatalogue.finding;

import java.util.Optional;

/** The location of a finding: its place, and the entry and field that it is about. Both are determined on demand. */
public interface Locus {

    /** {@return the place} */
    Place place();

    /** {@return the entry and the field; empty if the finding is about no entry} */
    Optional<Subject> subject();
}
