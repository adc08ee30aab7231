package org.pmocatalogue.excel;

import java.io.IOException;

/** Takes the rows of one sheet and makes entries of them. */
interface SheetRows extends RowSink {

    /** Takes the end of the sheet. */
    void finish() throws IOException, EndOfReading;

    /** {@return whether a range of cells reaches into values of entries} */
    boolean isData(CellRange range);
}
