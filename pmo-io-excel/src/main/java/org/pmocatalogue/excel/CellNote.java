package org.pmocatalogue.excel;

import java.util.Locale;
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
}
