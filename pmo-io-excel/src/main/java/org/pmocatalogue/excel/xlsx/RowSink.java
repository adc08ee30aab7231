package org.pmocatalogue.excel.xlsx;

import java.io.IOException;

/** A consumer of the rows of a sheet. */
@FunctionalInterface
public interface RowSink {

    /**
     * Accepts a row.
     *
     * @param row valid until this method returns; the object is reused for the next row
     */
    void accept(Row row) throws IOException, WorkbookException;

    /** {@return whether no further rows are needed; the rest of the sheet is then neither read nor checked} */
    default boolean hasEnough() {
        return false;
    }
}
