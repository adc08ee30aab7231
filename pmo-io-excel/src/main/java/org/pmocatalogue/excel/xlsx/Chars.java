package org.pmocatalogue.excel.xlsx;

import java.util.Arrays;
import org.codehaus.stax2.typed.TypedValueDecoder;

/** The characters of one text of the file, in a buffer that the next text reuses. */
final class Chars extends TypedValueDecoder implements CharSequence {

    private static final String ESCAPE = "_xHHHH_";

    private char[] buffer = new char[256];
    private int length;

    void clear() {
        length = 0;
    }

    void append(char[] from, int start, int count) {
        if (length + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(length + count, buffer.length + (buffer.length >> 1)));
        }
        System.arraycopy(from, start, buffer, length, count);
        length += count;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int i) {
        return buffer[i];
    }

    char[] buffer() {
        return buffer;
    }

    boolean is(String text) {
        boolean isSame = text.length() == length;
        for (int i = 0; i < length && isSame; i++) {
            isSame = text.charAt(i) == buffer[i];
        }
        return isSame;
    }

    /** {@return whether each character fits into a byte, so that a string takes a byte for each} */
    boolean isLatin() {
        boolean isLatin = true;
        for (int i = 0; i < length && isLatin; i++) {
            isLatin = buffer[i] <= 0xff;
        }
        return isLatin;
    }

    /** {@return the text as a number of up to nine digits; -1 if it has other characters} */
    int number() {
        int number = length == 0 || length > 9 ? -1 : 0;
        for (int i = 0; i < length && number >= 0; i++) {
            int digit = buffer[i] - '0';
            number = digit < 0 || digit > 9 ? -1 : number * 10 + digit;
        }
        return number;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(buffer, start, end - start);
    }

    @Override
    public String toString() {
        return new String(buffer, 0, length);
    }

    /** Trims the text from {@code start} on, of the characters that XML regards as blanks. */
    void trim(int start) {
        while (length > start && isBlank(buffer[length - 1])) {
            length--;
        }
        int first = start;
        while (first < length && isBlank(buffer[first])) {
            first++;
        }
        if (first > start) {
            System.arraycopy(buffer, first, buffer, start, length - first);
            length -= first - start;
        }
    }

    /**
     * Replaces escapes in the text from {@code start} on by their characters, and line breaks by line feeds.
     *
     * <p>Excel writes characters that XML does not allow as {@code _x000D_}. {@code _x005F_} is the underscore of text
     * that looks like an escape.
     */
    void decode(int start) {
        int to = start;
        while (to < length && buffer[to] != '_' && buffer[to] != '\r') {
            to++;
        }
        for (int from = to; from < length; to++) {
            char c = buffer[from];
            int escaped = c == '_' ? escaped(from) : -1;
            if (escaped >= 0) {
                from += ESCAPE.length();
                c = (char) escaped;
            } else {
                from++;
            }
            if (c == '\r') {
                c = '\n';
                if (from < length && buffer[from] == '\n') {
                    from++;
                } else if (from < length && buffer[from] == '_' && escaped(from) == '\n') {
                    from += ESCAPE.length();
                }
            }
            buffer[to] = c;
        }
        length = to;
    }

    /** {@return the character whose escape begins at {@code i}; -1 if there is no escape} */
    private int escaped(int i) {
        if (i + ESCAPE.length() > length || buffer[i + 1] != 'x' || buffer[i + 6] != '_') {
            return -1;
        }
        int escaped = 0;
        for (int k = i + 2; k < i + 6; k++) {
            int digit = buffer[k] < 0x80 ? Character.digit(buffer[k], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            escaped = escaped * 16 + digit;
        }
        return escaped;
    }

    @Override
    public void decode(String value) {
        clear();
        append(value.toCharArray(), 0, value.length());
    }

    @Override
    public void decode(char[] from, int start, int end) {
        clear();
        append(from, start, end - start);
    }

    @Override
    public void handleEmptyValue() {
        clear();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
