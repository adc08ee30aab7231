package org.pmocatalogue.excel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pmocatalogue.finding.Finding;

/** The cells of a workbook that have notes, by what the notes tell. */
final class NotedCells {

    private final Map<Finding, NotedCell> cells = new HashMap<>();

    /**
     * One cell with a note.
     *
     * @param address the cell, with its sheet, as links name it
     * @param value what stood in the file, as a person would type it; empty if the finding is of no value
     */
    record NotedCell(String address, String value) {}

    /** Adds the cell in which a finding is noted, unless there is one already. */
    void add(Finding finding, String sheet, long cell, String value) {
        cells.putIfAbsent(finding, new NotedCell("'%s'!%s".formatted(sheet, CellAddress.print(cell)), value));
    }

    /** {@return the cell in which a finding is noted; empty if it is about no entry} */
    Optional<NotedCell> find(Finding finding) {
        return Optional.ofNullable(cells.get(finding));
    }
}
