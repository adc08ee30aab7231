package org.pmocatalogue.excel.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pmocatalogue.value.TextRule;

/** Describes the JSON errors that people make when they edit a mapping by hand. */
final class MappingSlips {

    private static final Pattern CHARACTER =
            Pattern.compile("Unexpected character \\('(.+?)' \\(code [^)]*\\)\\): (.*)", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("Unrecognized token '(.*?)': .*", Pattern.DOTALL);
    private static final Pattern CLOSING =
            Pattern.compile("Unexpected close marker '(.)': expected '(.)'.*line: (\\d+), .*", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile(" ?\\(code [^)]*\\)");
    private static final String QUOTES = "'`‘’‚‛“”„‟«»";

    private MappingSlips() {}

    /** {@return a description of the error, as part of a sentence} */
    static String sentence(String parserSays) {
        Matcher says = CHARACTER.matcher(parserSays);
        if (says.matches()) {
            return character(says.group(1), says.group(2));
        }
        says = TOKEN.matcher(parserSays);
        if (says.matches()) {
            return "%s has no quotes".formatted(TextRule.shortened(says.group(1)));
        }
        says = CLOSING.matcher(parserSays);
        if (says.matches()) {
            return "%s found, but the bracket opened in line %s must be closed with %s"
                    .formatted(says.group(1), says.group(3), says.group(2));
        }
        if (parserSays.startsWith("Illegal unquoted character")) {
            return "a text continues on the next line, or its closing quote is missing; write a line break as \\n";
        }
        if (parserSays.startsWith("Unexpected end-of-input")) {
            return "the text ends too early; a closing bracket or quote is missing";
        }
        return parserSays.startsWith("Unrecognized character escape")
                ? "a backslash is not escaped; write it as \\\\"
                : CODE.matcher(parserSays).replaceAll("");
    }

    private static String character(String found, String expected) {
        if (QUOTES.contains(found)) {
            return "a quote is %s, must be \"".formatted(found);
        }
        if (expected.contains("comma")) {
            return "a comma%s is missing before %s"
                    .formatted(Character.isLetterOrDigit(found.codePointAt(0)) ? " or a quote" : "", found);
        }
        if (expected.contains("colon")) {
            return "a colon is missing before %s".formatted(found);
        }
        if (found.equals("}") || found.equals("]")) {
            return expected.contains("field name") || found.equals("]")
                    ? "superfluous comma before %s".formatted(found)
                    : "a value is missing before %s".formatted(found);
        }
        return expected.contains("field name")
                ? "%s found, expected a name in quotes".formatted(found)
                : "%s found, expected a value".formatted(found);
    }
}
