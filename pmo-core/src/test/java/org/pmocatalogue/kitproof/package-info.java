/** The proof that the test kit notices broken formats and sources. */
@NullMarked
package org.pmocatalogue.kitproof;

import org.jspecify.annotations.NullMarked;
