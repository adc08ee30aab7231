package org.pmocatalogue.excel.xlsx;

/**
 * Addresses of cells, such as {@code F17}, as numbers: a row from 1, a column from 0, and a position that combines
 * both. Addresses outside the size of a sheet are invalid.
 *
 * <p>Positions increase from row to row, and from column to column within a row.
 */
public final class CellAddress {

    public static final int ROWS = 1 << 20;
    public static final int COLUMNS = 1 << 14;

    /** The result of {@link #parse} for text that is not an address. */
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

    /** {@return the position of an address such as {@code F17}; {@link #NONE} if the text is not an address} */
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

    /** {@return the column with letters such as {@code XFD}; -1 if there is no such column} */
    public static int column(String letters) {
        long position = parse(letters + "1");
        return position == NONE || row(position) != 1 ? -1 : column(position);
    }

    /** {@return the row number in a text from its character {@code start} on; -1 if invalid} */
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

    /** {@return the letters of a column, such as {@code XFD} for the last} */
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
