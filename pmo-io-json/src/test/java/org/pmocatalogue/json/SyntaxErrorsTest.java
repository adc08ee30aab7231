package org.pmocatalogue.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A syntax error in JSON")
class SyntaxErrorsTest {

    private static final String MISSING_LINE_QUOTE =
            "a text contains a line break, or its closing quote is missing; write a line break as \\n";
    private static final String NO_COMMENTS = "JSON has no comments";

    static List<Arguments> slips() {
        return List.of(
                slip("{\"a\": 1,}", 9, "superfluous comma before }"),
                slip("{\"a\": [1, ]}", 11, "superfluous comma before ]"),
                slip("{\"a\": 1,, \"b\": 2}", 9, ", found, expected a name in quotes"),
                slip("{\"a\": [1,, 2]}", 10, "a value is missing before ,"),
                slip("{\"a\": }", 7, "a value is missing before }"),
                slip("{\"a\"}", 5, "a colon is missing before }"),
                slip("{\"a\" = 1}", 6, "= found, expected a colon"),
                slip("{\"a\": 1 \"b\": 2}", 9, "a comma is missing before \""),
                slip("{\"a\": [1 2]}", 10, "a comma is missing before 2"),
                slip("{\"a\": [{} {}]}", 11, "a comma is missing before {"),
                slip("{\"a\": 1; \"b\": 2}", 8, "; found, expected a comma"),
                slip("{\"a: 1, \"b\": 2}", 10, "a colon or a quote is missing before b"),
                slip("{\"a\": \"x, \"b\": 2}", 12, "a comma or a quote is missing before b"),
                slip("{a\": 1}", 2, "a found, expected a name in quotes"),
                slip("{\"a\": \"x,\n\"b\": 2}", 10, MISSING_LINE_QUOTE),
                slip("{\"a\": \"x\ty\"}", 9, "a text contains a tab; write a tab as \\t"),
                slip("{\"a\": \"x\u0001\"}", 9, "a text contains the control character U+0001"),
                slip("{\"a\": 1\u0001}", 9, "the control character U+0001 between values"),
                slip("{'a': 1}", 2, "a quote is ', must be \""),
                slip("{\"a\": 'x'}", 7, "a quote is ', must be \""),
                slip("{\"a\": “x”}", 7, "a quote is “, must be \""),
                slip("{„a“: 1}", 2, "a quote is „, must be \""),
                slip("{\"a\": 1 /* x */}", 9, NO_COMMENTS),
                slip("{\"a\": 1, // x\n}", 10, NO_COMMENTS),
                slip("{\"a\": # x\n1}", 7, NO_COMMENTS),
                slip("{\"a\": \"\\q\"}", 9, "\\q is not a valid escape; write a backslash as \\\\"),
                slip("{\"a\": \"\\u12G4\"}", 12, "G found, expected four hexadecimal digits after \\u"),
                slip("{\"a\": True}", 7, "True must be written true"),
                slip("{\"a\": None}", 7, "None is neither text in quotes, nor a number, true, false or null"),
                slip("{\"a\": NaN}", 10, "NaN is neither text in quotes, nor a number, true, false or null"),
                slip("{\"a\": 007}", 8, "a number has a leading zero"),
                slip("{\"a\": +7}", 8, "a number must not have a plus sign"),
                slip("{\"a\": .5}", 7, ". found, expected a value"),
                slip("{\"a\": 1.}", 9, "} found, expected a digit"),
                slip("{\"a\": [1}", 9, "} found, but the bracket opened in line 1 must be closed with ]"),
                slip("{\"a\": <b>}", 7, "< found, expected a value"),
                slip("<html>", 1, "the file begins with <, like HTML and XML"));
    }

    private static Arguments slip(String json, int column, String words) {
        return Arguments.of(json, column, words);
    }

    @ParameterizedTest
    @MethodSource("slips")
    @DisplayName("A syntax error is reported in plain words, at its place")
    void isReported(String json, int column, String words) throws IOException {
        assertEquals(
                List.of(
                        "a.json:1:%d: error PMO-701: Invalid JSON: %s; the rest was not read; correct it and read the file again"
                                .formatted(column, words)),
                Fixtures.lines(Fixtures.read(Fixtures.file(json))));
    }
}
