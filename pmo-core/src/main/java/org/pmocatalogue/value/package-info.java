/**
 * Values as a file holds them, before anybody has said what they mean; start at
 * {@link org.pmocatalogue.value.RawValue}.
 */
@NullMarked
package org.pmocatalogue.value;

import org.jspecify.annotations.NullMarked;
