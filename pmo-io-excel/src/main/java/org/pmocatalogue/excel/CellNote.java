package org.pmocatalogue.excel;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.finding.Finding;

/** The text of a note with the findings of a cell, one per paragraph, limited to a readable length. */
final class CellNote {

    private static final String BREAK = "\n\n";
    private static final int MOST = 20;
    private static final int LONGEST = 5_000;
    private static final String MORE = " more, see the sheet " + FindingsSheet.NAME;

    private final StringBuilder text = new StringBuilder();
    private int size;
    private int more;

    void add(Finding finding) {
        if (size == MOST || text.length() >= LONGEST) {
            more++;
            return;
        }
        size++;
        text.append(text.length() == 0 ? "" : BREAK)
                .append(textOf(
                        finding.severity().toString(),
                        finding.code(),
                        finding.message(),
                        finding.hint().orElse("")));
    }

    /** {@return the paragraph for a finding} */
    static String textOf(String severity, String code, String message, String hint) {
        return "%s %s: %s%s".formatted(severity, code, message, hint.isEmpty() ? "" : "; " + hint);
    }

    @Override
    public String toString() {
        return more == 0 ? text.toString() : text + BREAK + String.format(Locale.ROOT, "and %,d", more) + MORE;
    }

    /**
     * Recognises our notes by their text: the help of a column, or findings that the workbook lists.
     *
     * <p>The author of a note does not help: some programs drop authors, and text added to our note keeps our name.
     */
    static final class Recogniser {

        private static final Splitter PARAGRAPHS = Splitter.on(BREAK).omitEmptyStrings();
        private static final CharMatcher RETURN = CharMatcher.is('\r');
        private static final Pattern REST = Pattern.compile("and [0-9,]+" + MORE);

        /** The hash codes of the paragraphs, of which there may be very many. */
        private final Set<Integer> known = new HashSet<>();

        /** Adds the finding in a row of the sheet with findings. */
        void addFinding(Row row) {
            FindingsSheet.noteOf(row).ifPresent(note -> known.add(hash(note)));
        }

        boolean isOurs(String note) {
            return SheetColumn.isHelp(note)
                    || PARAGRAPHS
                            .splitToStream(RETURN.removeFrom(note))
                            .allMatch(paragraph -> known.contains(hash(paragraph))
                                    || REST.matcher(paragraph.strip()).matches());
        }

        private static int hash(String text) {
            return CellText.folded(text).hashCode();
        }
    }
}
