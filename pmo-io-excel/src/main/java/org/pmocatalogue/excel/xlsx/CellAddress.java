package org.pmocatalogue.excel.xlsx;

/**
 * Addresses of cells, such as {@code F17}, as numbers: a row from 1, a column from 0, and a position that holds both.
 * No address lies outside of what a sheet can have.
 *
 * <p>Positions rise from row to row, and in a row from column to column.
 */
public final class CellAddress {

    public static final int ROWS = 1 << 20;
    public static final int COLUMNS = 1 << 14;

    /** What {@link #parse} gives for what is no address. */
    public static final long NONE = -1;

    private static final int LETTERS = 26;

    private CellAddress() {}

    public static long position(int row, int column) {
        return (long) row * COLUMNS + column;
    }

    public static int row(long position) {
        return (int) (position / COLUMNS);
    }

    public static int column(long position) {
        return (int) (position % COLUMNS);
    }

    /** {@return the position that a text such as {@code F17} tells, {@link #NONE} if it tells none} */
    public static long parse(CharSequence text) {
        int column = 0;
        int i = 0;
        for (; i < text.length() && isLetter(text.charAt(i)); i++) {
            column = column * LETTERS + (text.charAt(i) - 'A' + 1);
            if (column > COLUMNS) {
                return NONE;
            }
        }
        int row = parseRow(text, i);
        return column == 0 || row < 0 ? NONE : position(row, column - 1);
    }

    /** {@return the column that letters such as {@code XFD} tell, -1 if they tell none} */
    public static int column(String letters) {
        long position = parse(letters + "1");
        return position == NONE || row(position) != 1 ? -1 : column(position);
    }

    /** {@return the row that a text tells from its character {@code start} on, -1 if it tells none} */
    static int parseRow(CharSequence text, int start) {
        int row = 0;
        for (int i = start; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || (row == 0 && digit == 0)) {
                return -1;
            }
            row = row * 10 + digit;
            if (row > ROWS) {
                return -1;
            }
        }
        return row == 0 ? -1 : row;
    }

    /** {@return the address of a position, such as {@code F17}} */
    public static String print(long position) {
        return letters(column(position)) + row(position);
    }

    /** {@return the letters of a column, such as {@code XFD} for the last one} */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.append((char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.reverse().toString();
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
