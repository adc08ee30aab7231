package org.pmocatalogue.excel.xlsx;

import java.util.Arrays;
import org.pmocatalogue.value.RawValue;

/** The non-empty cells of one row, from left to right, indexed from 0. */
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

    /** {@return a copy, which does not change when the next row is read} */
    public Row copy() {
        var copy = new Row();
        copy.number = number;
        copy.size = size;
        copy.columns = columns.clone();
        copy.values = values.clone();
        copy.marks = marks.clone();
        return copy;
    }

    /** {@return the number of the row, from 1} */
    public int number() {
        return number;
    }

    /** {@return the number of non-empty cells, at least 1} */
    public int size() {
        return size;
    }

    /** {@return the column of cell {@code i}, from 0; columns increase} */
    public int column(int i) {
        return columns[i];
    }

    /** {@return the position of cell {@code i}, for {@link Sheet#at}} */
    public long position(int i) {
        return CellAddress.position(number, columns[i]);
    }

    /**
     * {@return the value of cell {@code i}}
     *
     * <p>Texts are {@link RawValue.TypedText} and not empty. So are dates with a time, such as
     * {@code 2026-01-05T10:30}, times, errors such as {@code #REF!}, and values that do not fit the type of the cell.
     * Dates are {@link RawValue.Date}, other numbers {@link RawValue.Decimal}. A formula that was never calculated is
     * {@link RawValue#NULL}.
     */
    public RawValue value(int i) {
        return values[i];
    }

    /** {@return the value of cell {@code i} as a person would type it} */
    public String text(int i) {
        return CellText.of(values[i]);
    }

    /** {@return whether cell {@code i} looks empty} */
    public boolean isBlank(int i) {
        return CellText.isBlank(values[i]);
    }

    /** {@return whether cell {@code i} contains a formula} */
    public boolean isFormula(int i) {
        return (marks[i] & FORMULA) != 0;
    }

    /** {@return whether the value of cell {@code i} is an error} */
    public boolean isError(int i) {
        return (marks[i] & ERROR) != 0;
    }
}
