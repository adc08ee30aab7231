package org.pmocatalogue.excel.xlsx;

import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Limits;

/** How many bytes a workbook may still unfold to, all its parts together. */
final class ByteBudget {

    private final Place workbook;
    private final Limits limits;
    private long left;

    ByteBudget(Place workbook, Limits limits) {
        this.workbook = workbook;
        this.limits = limits;
        this.left = limits.bytes();
    }

    void take(long bytes) throws WorkbookException {
        left -= bytes;
        if (left < 0) {
            throw WorkbookException.limit(workbook, "number of bytes", "%,d", limits.bytes(), "bytes");
        }
    }
}
