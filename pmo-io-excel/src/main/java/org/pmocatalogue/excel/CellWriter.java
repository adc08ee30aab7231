package org.pmocatalogue.excel;

import com.google.common.primitives.Doubles;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.CellValue;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.spi.Writing;
import org.pmocatalogue.value.RawValue;

/** Writes the values of entries into the cells of one sheet, so that reading returns the same values. */
final class CellWriter {

    /** The most characters of a cell, a limit of Excel that ECMA-376 does not mention. */
    private static final int LONGEST = 32_767;

    /** The most characters of a heading: an escaped character takes up to seven. */
    private static final int LONGEST_NAME = LONGEST / 7 - 10;

    private final Kind kind;
    private final Worksheet sheet;
    private final Writing writing;
    private final double[] widths;
    private double height = SheetStyle.LINE_HEIGHT;

    /** @param widths the widths of the columns, in characters */
    CellWriter(Kind kind, Worksheet sheet, Writing writing, List<Double> widths) {
        this.widths = Doubles.toArray(widths);
        this.kind = kind;
        this.sheet = sheet;
        this.writing = writing;
    }

    /**
     * Writes the value of an entry for a column: its value, the mark of a choice, or else the first rejected value.
     *
     * @param slot the slot of the column's field; ignored for an attribute
     * @return whether the cell was written; values that do not fit into a cell are reported
     */
    boolean write(int row, int column, Entry entry, int slot, SheetColumn to) {
        var value = EntryCells.valueOf(entry, slot, to);
        if (value == null || !fits(value, to, kind, writing)) {
            return false;
        }
        if (value instanceof CellValue.Decimal number) {
            sheet.value(row, column, number.number());
        } else if (value instanceof CellValue.Day day) {
            sheet.value(row, column, day.day());
        } else if (value instanceof CellValue.Truth truth) {
            sheet.value(row, column, truth.truth());
        } else if (value instanceof CellValue.Text text) {
            FastExcel.text(sheet, row, column, text.text());
            height = Math.max(height, SheetStyle.height(text.text(), widths[column]));
        }
        return true;
    }

    /** {@return whether a cell can contain a value; if not, the value is reported} */
    static boolean fits(CellValue value, SheetColumn to, Kind kind, Writing writing) {
        boolean fits = !(value instanceof CellValue.Text text)
                || CellText.escaped(text.text()).length() <= LONGEST;
        if (!fits) {
            String shown = "a text of more than 32,767 characters";
            writing.report(FileProblem.VALUE_NOT_STORED, "excel", to.name(), kind, shown);
        }
        return fits;
    }

    /** Begins the next row. */
    void beginRow() {
        height = SheetStyle.LINE_HEIGHT;
    }

    /** {@return the height of the current row, in points, for the texts written so far} */
    double height() {
        return height;
    }

    /** {@return whether a cell can contain the name of an attribute, escaped or as JSON} */
    static boolean fits(String name) {
        return name.length() <= LONGEST_NAME;
    }

    /** {@return the heading of a column; an attribute that is named like a field is written as JSON} */
    static String heading(SheetColumn column, SheetLayout layout) {
        boolean isAmbiguous = column.isAttribute() && layout.isAmbiguous(column.heading());
        return isAmbiguous ? JsonText.print(RawValue.of(column.heading())) : column.heading();
    }
}
