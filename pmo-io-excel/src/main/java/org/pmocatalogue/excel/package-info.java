/**
 * Reads and writes catalogues as Excel workbooks: for people who fill them in and change them.
 *
 * <p>What another program or a person has saved is read back without loss, with each finding at its cell.
 */
@NullMarked
package org.pmocatalogue.excel;

import org.jspecify.annotations.NullMarked;
