package org.pmocatalogue.excel;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import org.dhatim.fastexcel.ColumnStyleSetter;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.entry.FieldSpec;

/** How our workbooks look: colours, widths, formats. */
final class SheetStyle {

    static final String FONT = "Calibri";
    static final String INK = "1F2A37";
    static final String HEADING = "1F4E5F";
    static final String HEADING_REQUIRED = "0B7285";
    static final String HEADING_COMPUTED = "6B7280";
    static final String HEADING_TEXT = "FFFFFF";
    static final String COMPUTED_TEXT = "6B7280";
    static final String MISSING = "FFD9D9";
    static final String NOTED = "FFE8A3";
    static final String PAPER = "F3F6F8";
    static final String LINE = "CBD5DC";

    /** For the words of a computed field, one after the other: to come, there, over, never there. */
    static final ImmutableList<String> STATES = ImmutableList.of("DCEBFA", "D5F0DC", "E5E7EB", "F8E3C8");

    private static final int NARROW = 11;
    private static final int MARK = 9;
    private static final int MEDIUM = 20;
    private static final int WIDE = 34;
    private static final int WIDER = 44;
    private static final int WIDEST = 56;

    static final double LINE_HEIGHT = 15;
    private static final double HIGHEST = 409;

    /** Characters of most texts are narrower than the digits that widths are counted in. */
    private static final double CHARACTERS = 1.1;

    private static final Splitter LINES = Splitter.on('\n');
    private static final Splitter WORDS = Splitter.on(' ');

    private SheetStyle() {}

    /** {@return the width of a column, in characters} */
    static double width(SheetColumn column) {
        FieldSpec field = column.field();
        if (field == null) {
            return MEDIUM;
        }
        if (column.choice() != null) {
            return Math.max(MARK, longestWord(column.heading()) + 2.0);
        }
        double width = switch (field.form()) {
            case DATE, NUMBER, TRUTH -> NARROW;
            case ID -> WIDE - 4.0;
            case LINE -> field.isMany() ? WIDER : field.isRequired() ? WIDE : MEDIUM;
            case NAMED_LINE, ANY -> WIDE;
            case TEXT -> WIDEST;
        };
        return Math.max(field.choices().isEmpty() ? width : NARROW + 4.0, longestWord(column.heading()) + 4.0);
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : WORDS.split(text)) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    /**
     * {@return how high a row must be, in points, to show a text in a column of this width}
     *
     * <p>Programs fit rows to their text when somebody types it, not when they open a file.
     */
    static double height(String text, double width) {
        if (text.length() <= width * CHARACTERS && text.indexOf('\n') < 0) {
            return LINE_HEIGHT;
        }
        int lines = 0;
        for (String line : LINES.split(text)) {
            lines += Math.max(1, (int) Math.ceil(line.length() / (width * CHARACTERS)));
        }
        return Math.min(HIGHEST, lines * LINE_HEIGHT);
    }

    /** Makes cells of a column look as their values want it, those that somebody has yet to fill in too. */
    static void apply(SheetColumn column, ColumnStyleSetter style) {
        style.verticalAlignment("top")
                .wrapText(true)
                .horizontalAlignment(alignment(column))
                .format(format(column));
        if (column.isComputed()) {
            style.fontColor(COMPUTED_TEXT).italic();
        }
        style.set();
    }

    /** The same for cells that are written; the library's two setters have no type in common that one may name. */
    static void apply(SheetColumn column, StyleSetter style) {
        style.verticalAlignment("top")
                .wrapText(true)
                .horizontalAlignment(alignment(column))
                .format(format(column));
        if (column.isComputed()) {
            style.fontColor(COMPUTED_TEXT).italic();
        }
        style.set();
    }

    /** A sheet prints as wide as so many pages, and as long as it is, with its headings on every page. */
    static void onPaper(Worksheet sheet, long pagesWide) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.repeatRows(0);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) pagesWide);
        sheet.fitToHeight((short) 0);
    }

    private static String alignment(SheetColumn column) {
        return column.choice() != null ? "center" : column.isAttribute() ? "general" : "left";
    }

    /** Ids and lines are text even if they look like numbers. */
    private static String format(SheetColumn column) {
        FieldSpec field = column.field();
        if (field == null || column.choice() != null) {
            return "General";
        }
        return switch (field.form()) {
            case ID, LINE, NAMED_LINE -> "@";
            case DATE -> "yyyy-mm-dd";
            case TEXT, NUMBER, TRUTH, ANY -> "General";
        };
    }
}
