package org.pmocatalogue.excel;

import java.io.IOException;
import org.pmocatalogue.excel.xlsx.CellRange;
import org.pmocatalogue.excel.xlsx.RowSink;
import org.pmocatalogue.excel.xlsx.WorkbookException;

/** Takes the rows of one sheet and makes entries of them. */
interface SheetRows extends RowSink {

    /** Takes the end of the sheet. */
    void finish() throws IOException, WorkbookException;

    /** {@return whether a range of cells reaches into values of entries} */
    boolean isData(CellRange range);
}
