/** Services a PMO offers, in functions, with their histories; start at {@link org.pmocatalogue.catalogue.Catalogue}. */
@NullMarked
package org.pmocatalogue.catalogue;

import org.jspecify.annotations.NullMarked;
