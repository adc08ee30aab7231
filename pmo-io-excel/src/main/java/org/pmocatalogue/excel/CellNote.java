package org.pmocatalogue.excel;

import java.util.Locale;
import java.util.regex.Pattern;
import org.pmocatalogue.finding.Finding;

/** What is wrong with what stands in a cell, as its note tells it: a finding a paragraph, not more than can be read. */
final class CellNote {

    /** Stands between two findings. */
    static final String BREAK = "\n\n";

    private static final int MOST = 20;
    private static final int LONGEST = 5_000;
    private static final String MORE = " more, see the sheet " + FindingsSheet.NAME;
    private static final Pattern REST = Pattern.compile("and [0-9,]+" + MORE);

    private final StringBuilder text = new StringBuilder();
    private int told;
    private int more;

    void add(Finding finding) {
        if (told == MOST || text.length() >= LONGEST) {
            more++;
            return;
        }
        told++;
        text.append(text.length() == 0 ? "" : BREAK)
                .append(textOf(
                        finding.severity().toString(),
                        finding.code(),
                        finding.message(),
                        finding.hint().orElse("")));
    }

    /** {@return what a note tells of a finding} */
    static String textOf(String severity, String code, String message, String hint) {
        return "%s %s: %s%s".formatted(severity, code, message, hint.isEmpty() ? "" : "; " + hint);
    }

    /** {@return whether a paragraph of a note only counts the findings that it does not tell} */
    static boolean isRest(String paragraph) {
        return REST.matcher(paragraph).matches();
    }

    @Override
    public String toString() {
        return more == 0 ? text.toString() : text + BREAK + String.format(Locale.ROOT, "and %,d", more) + MORE;
    }
}
