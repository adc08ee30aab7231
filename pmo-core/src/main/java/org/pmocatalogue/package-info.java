/**
 * The front door: finds formats and sources, reads, checks, converts and writes; start at
 * {@link org.pmocatalogue.Catalogues}.
 */
@NullMarked
package org.pmocatalogue;

import org.jspecify.annotations.NullMarked;
