/** Reads the rows of a workbook; start at {@link org.pmocatalogue.excel.xlsx.XlsxFile}. Not exported. */
@NullMarked
package org.pmocatalogue.excel.xlsx;

import org.jspecify.annotations.NullMarked;
