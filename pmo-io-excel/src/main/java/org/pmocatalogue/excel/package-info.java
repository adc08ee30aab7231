/**
 * Will read and write catalogues as Excel workbooks. There is no code here yet.
 *
 * <p>What is to come: a workbook that guides the person who fills it in, read back without loss after Excel,
 * LibreOffice or a person has changed it, with each finding at its cell.
 */
@NullMarked
package org.pmocatalogue.excel;

import org.jspecify.annotations.NullMarked;
