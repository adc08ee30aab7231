package org.pmocatalogue.excel;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellText;

/** The calls of fastexcel that need a workaround. */
final class FastExcel {

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
        String escaped = CellText.escaped(text);
        boolean hasBlanksAround = !text.isEmpty()
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
        if (hasBlanksAround) {
            sheet.inlineString(
                    row, column, RichText.builder().run(escaped).end().build());
        } else {
            sheet.inlineString(row, column, escaped);
        }
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
