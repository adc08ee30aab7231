package org.pmocatalogue.excel;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.HashSet;
import java.util.Set;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Row;

/**
 * Tells our notes from those of people by what they say: on what goes into a column, and on findings that the workbook
 * lists. Who wrote a note is not kept by all programs, and whoever adds to a note of ours does so in our name.
 */
final class OurNotes {

    private static final Splitter PARAGRAPHS = Splitter.on(CellNote.BREAK).omitEmptyStrings();
    private static final CharMatcher RETURN = CharMatcher.is('\r');

    /** The hash codes of what is told of findings, of which there may be very many. */
    private final Set<Integer> told = new HashSet<>();

    /** Takes a row of the sheet with findings. */
    void addFinding(Row row) {
        FindingsSheet.noteOf(row).ifPresent(note -> told.add(hash(note)));
    }

    boolean contains(String note) {
        return SheetColumn.isHelp(note)
                || PARAGRAPHS
                        .splitToStream(RETURN.removeFrom(note))
                        .allMatch(paragraph -> told.contains(hash(paragraph)) || CellNote.isRest(paragraph.strip()));
    }

    private static int hash(String text) {
        return CellText.folded(text).hashCode();
    }
}
