/**
 * Reads and writes catalogues as Excel workbooks, which people fill in and edit.
 *
 * <p>Workbooks saved by other programs are read without loss. Findings name the cell.
 */
@NullMarked
package org.pmocatalogue.excel;

import org.jspecify.annotations.NullMarked;
