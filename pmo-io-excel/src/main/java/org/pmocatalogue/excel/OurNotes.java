package org.pmocatalogue.excel;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.spi.Reading;

/**
 * Tells our notes from those of people by what they say: on what goes into a column, and on findings that the workbook
 * lists. Who wrote a note is not kept by all programs, and whoever adds to a note of ours does so in our name.
 */
final class OurNotes {

    private static final Splitter PARAGRAPHS = Splitter.on(CellNote.BREAK).omitEmptyStrings();
    private static final CharMatcher RETURN = CharMatcher.is('\r');

    private final Set<String> helps = new HashSet<>();

    /** The hash codes of what is told of findings, of which there may be very many. */
    private final Set<Integer> told = new HashSet<>();

    OurNotes(Reading reading) {
        for (Kind kind : Kind.values()) {
            for (SheetColumn column : new SheetLayout(reading.shape(kind)).columns(ImmutableList.of())) {
                helps.add(SheetLayout.folded(column.help()));
            }
        }
    }

    /** Takes a row of the sheet with findings. */
    void addFinding(Row row) {
        FindingsSheet.noteOf(row).ifPresent(note -> told.add(hash(note)));
    }

    boolean contains(String note) {
        return helps.contains(SheetLayout.folded(note))
                || PARAGRAPHS
                        .splitToStream(RETURN.removeFrom(note))
                        .allMatch(paragraph -> told.contains(hash(paragraph)) || CellNote.isRest(paragraph.strip()));
    }

    private static int hash(String text) {
        return SheetLayout.folded(text).hashCode();
    }
}
