package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.spi.Input;

@DisplayName("The place of an offset")
class LineColumnsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    @DisplayName("counts lines with any line breaks")
    void countsLines(String end) {
        String text = "a" + end + end + "bc";
        assertEquals("1:2", at(text, 1));
        assertEquals("3:1", at(text, 1 + 2 * end.length()));
        assertEquals("3:2", at(text, 2 + 2 * end.length()));
    }

    @Test
    @DisplayName("counts characters, not bytes")
    void countsCharacters() {
        assertEquals("1:2", at("ä!", 2));
        assertEquals("1:2", at("€!", 3));
        assertEquals("1:2", at("🧭!", 4));
        assertEquals("1:2", at("\t!", 1));
    }

    @Test
    @DisplayName("inside a character is the place of the character")
    void insideACharacter() {
        assertEquals("1:2", at("aä!", 2));
        assertEquals("1:2", at("a🧭!", 4));
        assertEquals("1:3", at("a🧭!", 5));
    }

    @Test
    @DisplayName("is the end of the file for a later offset")
    void isTheLast() {
        assertEquals("2:2", at("a\nb", 3));
        assertEquals("2:2", at("a\nb", 99));
    }

    @Test
    @DisplayName("does not count a byte order mark")
    void skipsMark() {
        byte[] bytes = "\ufeffab".getBytes(UTF_8);
        var places = new LineColumns(Input.of("x", ByteSource.wrap(bytes)), 3);
        assertEquals("1:1", places.at(3).address());
        assertEquals("1:2", places.at(4).address());
    }

    @Test
    @DisplayName("is the offset if the file was deleted")
    void isTheByte() {
        var gone = new ByteSource() {
            @Override
            public InputStream openStream() throws IOException {
                throw new IOException("gone");
            }
        };
        assertEquals("x: byte 7", new LineColumns(Input.of("x", gone), 0).at(7).toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("is the same in a long file, in any order of requests")
    void isTheSameInAnyOrder(long seed) {
        var random = new Random(seed);
        String[] parts = {"x", "ä", "🧭", "\n", "\r", "\r\n", "€"};
        var text = new StringBuilder();
        while (text.length() < 200_000) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        var places = new LineColumns(Input.of("x", ByteSource.wrap(bytes)), 0);
        for (int i = 0; i < 40; i++) {
            int offset = random.nextInt(bytes.length + 1);
            assertEquals(slowly(bytes, offset), places.at(offset).address(), "offset " + offset);
        }
        for (int mark : new int[] {65_536, 65_535, 131_072, 131_073, 0}) {
            assertEquals(slowly(bytes, mark), places.at(mark).address(), "offset " + mark);
        }
    }

    @Nested
    @DisplayName("in a list")
    class OfElements {

        @Test
        @DisplayName("is the place of the element")
        void isTheElement() {
            String text = "ä: [\"🧭\",\n {\"a\": [1, 2]}, [],\ttrue]";
            assertEquals("1:5", element(text, 0));
            assertEquals("2:2", element(text, 1));
            assertEquals("2:17", element(text, 2));
            assertEquals("2:21", element(text, 3));
        }

        private String element(String text, int index) {
            long list = text.substring(0, text.indexOf('[')).getBytes(UTF_8).length;
            return places(text).element(list, index).address();
        }

        @Test
        @DisplayName("is the place of the list if the file cannot be read")
        void isTheList() {
            assertEquals("1:1", places("[1, ?]").element(0, 1).address());
        }
    }

    @Nested
    @DisplayName("of a character that is not UTF-8")
    class NotUtf8 {

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 8_190, 8_191, 8_192, 8_193, 20_000})
        @DisplayName("is the place of its first byte")
        void isItsFirstByte(int before) throws IOException {
            byte[] start = "ä".repeat(before).getBytes(UTF_8);
            byte[] end = {'a', (byte) 0xc3, '('};
            var in = Input.of("x", ByteSource.concat(ByteSource.wrap(start), ByteSource.wrap(end)));
            assertEquals("1:" + (before + 2), new LineColumns(in, 0).broken(0).address());
        }
    }

    private static LineColumns places(String text) {
        return new LineColumns(Input.of("x", ByteSource.wrap(text.getBytes(UTF_8))), 0);
    }

    private static String at(String text, long offset) {
        return places(text).at(offset).address();
    }

    private static String slowly(byte[] bytes, int offset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < offset; i++) {
            boolean afterReturn = i > 0 && bytes[i - 1] == '\r';
            if (bytes[i] == '\r' || (bytes[i] == '\n' && !afterReturn)) {
                line++;
                column = 1;
            } else if (bytes[i] != '\n' && (bytes[i] & 0xc0) != 0x80) {
                column++;
            }
        }
        boolean isInside = offset < bytes.length && (bytes[offset] & 0xc0) == 0x80;
        return line + ":" + (isInside ? column - 1 : column);
    }
}
