package org.pmocatalogue.excel;

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

    void take(long bytes) throws EndOfReading {
        left -= bytes;
        if (left < 0) {
            throw EndOfReading.limit(workbook, "number of bytes", "%,d", limits.bytes(), "more", "bytes");
        }
    }
}
