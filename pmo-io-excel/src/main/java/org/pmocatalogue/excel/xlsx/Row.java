package org.pmocatalogue.excel.xlsx;

import java.util.Arrays;
import org.pmocatalogue.value.RawValue;

/** The cells of one row that are not empty, from left to right. Cell {@code i} is the one with so many before it. */
public final class Row {

    private static final int FORMULA = 1;
    private static final int ERROR = 2;

    private int number;
    private int size;
    private int[] columns = new int[64];
    private RawValue[] values = new RawValue[64];
    private byte[] marks = new byte[64];

    void begin(int number) {
        this.number = number;
        size = 0;
    }

    void add(int column, RawValue value, boolean isFormula, boolean isError) {
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            marks = Arrays.copyOf(marks, 2 * size);
        }
        columns[size] = column;
        values[size] = value;
        marks[size] = (byte) ((isFormula ? FORMULA : 0) | (isError ? ERROR : 0));
        size++;
    }

    /** {@return the same row, which stays when the next is read} */
    public Row copy() {
        var copy = new Row();
        copy.number = number;
        copy.size = size;
        copy.columns = columns.clone();
        copy.values = values.clone();
        copy.marks = marks.clone();
        return copy;
    }

    /** {@return its number, from 1} */
    public int number() {
        return number;
    }

    /** {@return how many cells it has that are not empty, at least one} */
    public int size() {
        return size;
    }

    /** {@return the column of cell {@code i}, from 0; columns rise} */
    public int column(int i) {
        return columns[i];
    }

    /** {@return the position of cell {@code i}, for {@link SheetPlaces}} */
    public long position(int i) {
        return CellAddress.position(number, columns[i]);
    }

    /**
     * {@return what stands in cell {@code i}}
     *
     * <p>Texts, also those that formulas give, are {@link RawValue.TypedText} and not empty; so are days with a time,
     * such as {@code 2026-01-05T10:30}, times, errors, such as {@code #REF!}, and what is not of its cell's type. Days
     * are {@link RawValue.Date}, other numbers {@link RawValue.Decimal}. A formula that was never calculated is
     * {@link RawValue#NULL}.
     */
    public RawValue value(int i) {
        return values[i];
    }

    /** {@return whether the value of cell {@code i} was calculated} */
    public boolean isFormula(int i) {
        return (marks[i] & FORMULA) != 0;
    }

    /** {@return whether cell {@code i} could not be calculated} */
    public boolean isError(int i) {
        return (marks[i] & ERROR) != 0;
    }
}
