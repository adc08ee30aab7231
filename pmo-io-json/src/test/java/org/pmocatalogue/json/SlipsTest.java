package org.pmocatalogue.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A slip in JSON")
class SlipsTest {

    private static final String MISSING_LINE_QUOTE =
            "a text holds a line break, or its closing quote is missing; in a text it is written \\n";
    private static final String NO_COMMENTS = "a comment stands here, but JSON has none";

    static List<Arguments> slips() {
        return List.of(
                slip("{\"a\": 1,}", 9, "the comma before } is one too many"),
                slip("{\"a\": [1, ]}", 11, "the comma before ] is one too many"),
                slip("{\"a\": 1,, \"b\": 2}", 9, ", stands where a name in quotes must stand"),
                slip("{\"a\": [1,, 2]}", 10, "a value is missing before ,"),
                slip("{\"a\": }", 7, "a value is missing before }"),
                slip("{\"a\"}", 5, "a colon is missing before }"),
                slip("{\"a\" = 1}", 6, "= stands where a colon must stand"),
                slip("{\"a\": 1 \"b\": 2}", 9, "a comma is missing before \""),
                slip("{\"a\": [1 2]}", 10, "a comma is missing before 2"),
                slip("{\"a\": [{} {}]}", 11, "a comma is missing before {"),
                slip("{\"a\": 1; \"b\": 2}", 8, "; stands where a comma must stand"),
                slip("{\"a: 1, \"b\": 2}", 10, "a colon or a quote is missing before b"),
                slip("{\"a\": \"x, \"b\": 2}", 12, "a comma or a quote is missing before b"),
                slip("{a\": 1}", 2, "a stands where a name in quotes must stand"),
                slip("{\"a\": \"x,\n\"b\": 2}", 10, MISSING_LINE_QUOTE),
                slip("{\"a\": \"x\ty\"}", 9, "a text holds a tab; in a text it is written \\t"),
                slip("{\"a\": \"x\u0001\"}", 9, "a text holds the control character U+0001"),
                slip("{\"a\": 1\u0001}", 9, "the control character U+0001 stands between values"),
                slip("{'a': 1}", 2, "a quote is ', must be \""),
                slip("{\"a\": 'x'}", 7, "a quote is ', must be \""),
                slip("{\"a\": “x”}", 7, "a quote is “, must be \""),
                slip("{„a“: 1}", 2, "a quote is „, must be \""),
                slip("{\"a\": 1 /* x */}", 9, NO_COMMENTS),
                slip("{\"a\": 1, // x\n}", 10, NO_COMMENTS),
                slip("{\"a\": # x\n1}", 7, NO_COMMENTS),
                slip("{\"a\": \"\\q\"}", 9, "\\q means nothing in a text; a backslash itself is written \\\\"),
                slip("{\"a\": \"\\u12G4\"}", 12, "G stands where one of the four digits after \\u must stand"),
                slip("{\"a\": True}", 7, "True must be written true"),
                slip("{\"a\": None}", 7, "None is neither text in quotes, nor a number, true, false or null"),
                slip("{\"a\": NaN}", 10, "NaN is neither text in quotes, nor a number, true, false or null"),
                slip("{\"a\": 007}", 8, "a number begins with a 0 too many"),
                slip("{\"a\": +7}", 8, "a number has a plus sign, must have none"),
                slip("{\"a\": .5}", 7, ". stands where a value must stand"),
                slip("{\"a\": 1.}", 9, "} stands where a digit of a number must stand"),
                slip("{\"a\": [1}", 9, "} stands where what began in line 1 must be closed with ]"),
                slip("{\"a\": <b>}", 7, "< stands where a value must stand"),
                slip("<html>", 1, "the file begins with <, as HTML and XML do"));
    }

    private static Arguments slip(String json, int column, String words) {
        return Arguments.of(json, column, words);
    }

    @ParameterizedTest
    @MethodSource("slips")
    @DisplayName("is told in words for people, at its place")
    void isTold(String json, int column, String words) throws IOException {
        assertEquals(
                List.of(
                        "a.json:1:%d: error PMO-701: The JSON is broken here: %s; the rest was not read; mend it and read again"
                                .formatted(column, words)),
                Fixtures.lines(Fixtures.read(Fixtures.file(json))));
    }
}
