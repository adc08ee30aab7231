/**
 * What callers pass and get: origins, options, counts and the report of formats and sources; start at
 * {@link org.pmocatalogue.io.Origin}.
 */
@NullMarked
package org.pmocatalogue.io;

import org.jspecify.annotations.NullMarked;
