/**
 * Reading foreign workbooks through a mapping of their columns; start at
 * {@link org.pmocatalogue.excel.mapping.MappedFormat}.
 */
@NullMarked
package org.pmocatalogue.excel.mapping;

import org.jspecify.annotations.NullMarked;
