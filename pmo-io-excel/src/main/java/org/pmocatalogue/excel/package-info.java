/**
 * Will read and write catalogues as Excel workbooks. So far it reads the rows of a workbook's sheets, and nobody can
 * ask for them yet.
 *
 * <p>What is to come: a workbook that guides the person who fills it in, read back without loss after Excel,
 * LibreOffice or a person has changed it, with each finding at its cell.
 */
@NullMarked
package org.pmocatalogue.excel;

import org.jspecify.annotations.NullMarked;
