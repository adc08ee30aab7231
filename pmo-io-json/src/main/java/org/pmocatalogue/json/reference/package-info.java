/** The shipped catalogues, as sources. */
@NullMarked
package org.pmocatalogue.json.reference;

import org.jspecify.annotations.NullMarked;
