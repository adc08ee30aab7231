/**
 * The field table, and what follows from it alone: parsing, checking, linking and printing; start at
 * {@link org.pmocatalogue.table.CatalogueSchema}.
 *
 * <p>Not exported.
 */
@NullMarked
package org.pmocatalogue.table;

import org.jspecify.annotations.NullMarked;
