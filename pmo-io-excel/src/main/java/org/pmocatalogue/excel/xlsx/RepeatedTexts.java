package org.pmocatalogue.excel.xlsx;

import java.util.Arrays;
import org.pmocatalogue.value.RawValue;

/**
 * A cache of recent short texts. A catalogue repeats words such as levels, roles and ids of functions; each is created
 * and kept once.
 */
final class RepeatedTexts {

    private static final int LONGEST = 40;
    private static final int SIZE = 1 << 10;

    private final RawValue.TypedText[] texts = new RawValue.TypedText[SIZE];
    private final char[][] characters = new char[SIZE][];

    RepeatedTexts() {
        Arrays.fill(texts, new RawValue.TypedText(""));
        Arrays.fill(characters, new char[0]);
    }

    RawValue read(Chars text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return new RawValue.TypedText(text.toString());
        }
        int slot = slot(text.charAt(0), text.charAt(length / 2), text.charAt(length - 1), length);
        if (!Arrays.equals(characters[slot], 0, characters[slot].length, text.buffer(), 0, length)) {
            characters[slot] = Arrays.copyOf(text.buffer(), length);
            texts[slot] = new RawValue.TypedText(text.toString());
        }
        return texts[slot];
    }

    /** Three characters and the length distinguish most texts. Hashing all would take longer than creating the text. */
    private static int slot(char first, char middle, char last, int length) {
        return (((first * 31 + middle) * 31 + last) * 31 + length) & (SIZE - 1);
    }
}
