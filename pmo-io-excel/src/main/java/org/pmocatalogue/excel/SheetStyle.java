package org.pmocatalogue.excel;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.dhatim.fastexcel.ColumnStyleSetter;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.entry.FieldSpec;

/** The appearance of our workbooks: colours, widths, formats. */
final class SheetStyle {

    static final String FONT = "Calibri";
    static final String INK = "1F2A37";
    static final String HEADING = "1F4E5F";
    static final String HEADING_REQUIRED = "0B7285";
    static final String HEADING_DERIVED = "6B7280";
    private static final String HEADING_TEXT = "FFFFFF";
    static final String DERIVED_TEXT = "6B7280";
    static final String MISSING = "FFD9D9";
    static final String NOTED = "FFE8A3";
    static final String PAPER = "F3F6F8";
    static final String LINE = "CBD5DC";

    /** The colours for the choices of a derived field, in order, such as: pipeline, live, retired, dropped. */
    static final ImmutableList<String> STATES = ImmutableList.of("DCEBFA", "D5F0DC", "E5E7EB", "F8E3C8");

    private static final int NARROW = 11;
    private static final int MARK = 9;
    private static final int MEDIUM = 20;
    private static final int WIDE = 34;
    private static final int WIDER = 44;
    private static final int WIDEST = 56;

    static final double LINE_HEIGHT = 15;
    private static final double HIGHEST = 409;

    /** Widths are counted in digits; the characters of most texts are narrower. */
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
        double width = switch (field.format()) {
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
     * {@return the height of a row, in points, that shows a text in a column of this width}
     *
     * <p>Programs fit rows to typed text, but not to the text of a file.
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

    /** Writes headings into a row, from a column on. */
    static void headings(Worksheet sheet, int row, int first, List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            sheet.inlineString(row, first + i, headings.get(i));
        }
        headings(sheet.range(row, first, row, first + headings.size() - 1).style(), HEADING)
                .set();
    }

    /** {@return the style of headings with this fill colour} */
    static StyleSetter headings(StyleSetter style, String colour) {
        return style.bold().fontColor(HEADING_TEXT).fillColor(colour);
    }

    /** Styles all cells of a column for its values, including empty cells. */
    static void apply(SheetColumn column, ColumnStyleSetter style) {
        style.verticalAlignment("top")
                .wrapText(true)
                .horizontalAlignment(alignment(column))
                .format(format(column));
        if (column.isDerived()) {
            style.fontColor(DERIVED_TEXT).italic();
        }
        style.set();
    }

    /** Styles written cells for the values of a column. The library has no public common type for both setters. */
    static void apply(SheetColumn column, StyleSetter style) {
        style.verticalAlignment("top")
                .wrapText(true)
                .horizontalAlignment(alignment(column))
                .format(format(column));
        if (column.isDerived()) {
            style.fontColor(DERIVED_TEXT).italic();
        }
        style.set();
    }

    /** Prints a sheet in this number of pages side by side, with the headings on every page. */
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

    /** Ids and lines are text, even if they look like numbers. */
    private static String format(SheetColumn column) {
        FieldSpec field = column.field();
        if (field == null || column.choice() != null) {
            return "General";
        }
        return switch (field.format()) {
            case ID, LINE, NAMED_LINE -> "@";
            case DATE -> "yyyy-mm-dd";
            case TEXT, NUMBER, TRUTH, ANY -> "General";
        };
    }
}
