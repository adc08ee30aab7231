package org.pmocatalogue.profile;

import java.util.Optional;
import org.pmocatalogue.value.RawValue;

/**
 * Another value of a field or attribute.
 *
 * @param field the name in files
 * @param before the value before; empty if there was none
 * @param after the value after; empty if there is none
 */
public record FieldChange(String field, Optional<RawValue> before, Optional<RawValue> after) {}
