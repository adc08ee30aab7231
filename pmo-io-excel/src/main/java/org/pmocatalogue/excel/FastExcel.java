package org.pmocatalogue.excel;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.excel.xlsx.CellAddress;

/** The calls of fastexcel that need a workaround. */
final class FastExcel {

    /**
     * Text that Excel (four digits) or LibreOffice (any number) reads as an escape, and characters not valid in XML.
     */
    private static final Pattern TO_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]+_)|[\ufffe\uffff]");

    private FastExcel() {}

    /** {@return a workbook that flushes the stream instead of closing it} */
    static Workbook workbook(OutputStream out) {
        var open = new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
        return new Workbook(open, "pmo", "1.0");
    }

    /** Writes escaped text that programs do not read as a formula. Only rich text keeps blanks at its ends. */
    static void text(Worksheet sheet, int row, int column, String text) {
        String escaped = escaped(text);
        boolean hasBlanksAround = !text.isEmpty()
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
        if (hasBlanksAround) {
            sheet.inlineString(
                    row, column, RichText.builder().run(escaped).end().build());
        } else {
            sheet.inlineString(row, column, escaped);
        }
    }

    /** {@return a text with escapes as Excel writes them, such as {@code _x005F_} for an underscore} */
    static String escaped(String text) {
        if (text.indexOf("_x") < 0 && text.indexOf('\ufffe') < 0 && text.indexOf('\uffff') < 0) {
            return text;
        }
        return TO_ESCAPE
                .matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    /**
     * Links a cell to another cell. The text of the cell is written afterwards, over the text of the link, which must
     * be unique.
     */
    static void link(Worksheet sheet, int row, int column, String target) {
        String unique = CellAddress.print(CellAddress.position(row + 1, column));
        sheet.hyperlink(row, column, HyperLink.internal(target, unique));
    }

    /** Offers the values of some cells as a list. Title and message must not need escapes in XML. */
    static void offer(Range cells, String list, DataValidationErrorStyle style, String title, String message) {
        cells.validateWithListByFormula(list)
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(style)
                .errorTitle(title.replaceAll("[<>&\"]", "'"))
                .error(message);
    }

    /** Fills the cells for which a formula holds. Formulas are not escaped by the library. */
    static void fillIf(Range cells, String colour, String formula) {
        String escaped = formula.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        cells.style().fillColor(colour).set(new ConditionalFormattingExpressionRule(escaped, false));
    }
}
