/** The catalogues that come with pmo, as sources. */
@NullMarked
package org.pmocatalogue.json.reference;

import org.jspecify.annotations.NullMarked;
