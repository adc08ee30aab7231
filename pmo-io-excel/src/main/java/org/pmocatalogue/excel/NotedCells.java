package org.pmocatalogue.excel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.finding.Finding;

/** The cells of a workbook that have notes, by what the notes tell. */
final class NotedCells {

    /** Characters of a value that are shown: the cell itself, to which the finding leads, has all. */
    private static final int LONGEST = 300;

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
        cells.putIfAbsent(finding, new NotedCell("'%s'!%s".formatted(sheet, CellAddress.print(cell)), cut(value)));
    }

    /** Cut between characters, never in the middle of one. */
    private static String cut(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return value.substring(0, end) + "…";
    }

    /** {@return the cell in which a finding is noted; empty if it is about no entry} */
    Optional<NotedCell> find(Finding finding) {
        return Optional.ofNullable(cells.get(finding));
    }
}
