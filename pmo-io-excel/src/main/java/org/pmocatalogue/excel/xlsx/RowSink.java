package org.pmocatalogue.excel.xlsx;

import java.io.IOException;

/** Takes the rows of a sheet, one after the other. */
@FunctionalInterface
public interface RowSink {

    /**
     * Takes a row.
     *
     * @param row good until this method returns; then it is filled with the next
     */
    void accept(Row row) throws IOException, WorkbookException;

    /** {@return whether it has seen all it looks for; then the rest of the sheet is not read, nor checked} */
    default boolean hasEnough() {
        return false;
    }
}
