package org.pmocatalogue.profile;

import java.util.Optional;
import org.pmocatalogue.value.RawValue;

/**
 * What a tailoring takes the place of.
 *
 * @param id the id of the tailored entry, which may have had another one before
 * @param value the value that its base has for the field
 */
record Replaced(String id, Optional<RawValue> value) {}
