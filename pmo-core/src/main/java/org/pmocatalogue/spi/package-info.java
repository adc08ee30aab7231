/** The interfaces for formats and sources; start at {@link org.pmocatalogue.spi.CatalogueFormat}. */
@NullMarked
package org.pmocatalogue.spi;

import org.jspecify.annotations.NullMarked;
