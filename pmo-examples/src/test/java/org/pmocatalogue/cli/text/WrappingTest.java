package org.pmocatalogue.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("Wrapped text")
class WrappingTest {

    @Test
    @DisplayName("breaks between words, keeps line breaks, and splits only words that are too long")
    void breaks() {
        assertEquals(List.of("keep the", "risk log"), Wrapping.lines("keep the risk log", 8));
        assertEquals(List.of("a", "", "b"), Wrapping.lines("a\n\nb", 8));
        assertEquals(List.of("go", "overthere", "now"), Wrapping.lines("go overthere now", 9));
        assertEquals(List.of("go", "overt", "here", "now"), Wrapping.lines("go overthere now", 5));
        assertEquals(List.of(""), Wrapping.lines("", 5));
    }

    @Test
    @DisplayName("counts characters as a terminal does")
    void widths() {
        assertEquals(5, Wrapping.width("Élan!"));
        assertEquals(4, Wrapping.width("E\u0301lan"));
        assertEquals(4, Wrapping.width("管理"));
        assertEquals(2, Wrapping.width("🚀"));
        assertEquals("管理 ", Wrapping.padded("管理", 5));
    }

    @RepeatedTest(50)
    @DisplayName("loses nothing but blanks, for any text and width")
    void losesNothing(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        String text = random.ints(80)
                .mapToObj(i -> List.of("a", "bc", " ", "管", "🚀", "\u0301", "\ud83d", "-", "\t", "\n")
                        .get(Math.floorMod(i, 10)))
                .collect(Collectors.joining());
        int width = 2 + random.nextInt(20);
        var lines = Wrapping.lines(text, width);
        assertEquals(text.replaceAll("[ \t\n]", ""), String.join("", lines).replace(" ", ""));
        assertTrue(lines.stream().allMatch(l -> Wrapping.width(l) <= width), lines.toString());
    }
}
