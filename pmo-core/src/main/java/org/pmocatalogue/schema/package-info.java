/**
 * Documents and their entries: parsing, validation, references and printing; start at
 * {@link org.pmocatalogue.schema.DocumentSchema}.
 *
 * <p>Not exported.
 */
@NullMarked
package org.pmocatalogue.schema;

import org.jspecify.annotations.NullMarked;
