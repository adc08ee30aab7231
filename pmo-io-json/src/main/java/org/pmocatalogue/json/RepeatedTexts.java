package org.pmocatalogue.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;
import org.pmocatalogue.value.RawValue;

/**
 * The short texts that came last. A catalogue says the same words again and again (levels, roles, ids of functions);
 * each such text is made and kept once.
 */
final class RepeatedTexts {

    private static final int LONGEST = 40;
    private static final int SIZE = 1 << 10;

    private final RawValue[] texts = new RawValue[SIZE];
    private final char[][] characters = new char[SIZE][];

    RepeatedTexts() {
        Arrays.fill(texts, RawValue.of(""));
        Arrays.fill(characters, new char[0]);
    }

    /** {@return the text at which the parser stands} */
    RawValue read(JsonParser parser) throws IOException {
        int length = parser.getTextLength();
        if (length == 0 || length > LONGEST) {
            return RawValue.of(parser.getText());
        }
        char[] text = parser.getTextCharacters();
        int start = parser.getTextOffset();
        int end = start + length;
        int slot = slot(text[start], text[start + length / 2], text[end - 1], length);
        if (!Arrays.equals(characters[slot], 0, characters[slot].length, text, start, end)) {
            characters[slot] = Arrays.copyOfRange(text, start, end);
            texts[slot] = RawValue.of(parser.getText());
        }
        return texts[slot];
    }

    /** Three characters and the length tell most texts apart; to mix all would take longer than to make the text. */
    private static int slot(char first, char middle, char last, int length) {
        return (((first * 31 + middle) * 31 + last) * 31 + length) & (SIZE - 1);
    }
}
