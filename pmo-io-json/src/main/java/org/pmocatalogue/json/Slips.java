package org.pmocatalogue.json;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pmocatalogue.value.TextRule;

/** Says in words for people what breaks the JSON. The parser says it in words for programmers. */
final class Slips {

    private static final Pattern CHARACTER = Pattern.compile(
            "Unexpected character \\('(.+?)' \\(code [^)]*\\)\\)(?: in numeric value)?: (.*)", Pattern.DOTALL);
    private static final Pattern CONTROL =
            Pattern.compile("Illegal (unquoted )?character \\(\\(CTRL-CHAR, code (\\d+)\\)\\).*", Pattern.DOTALL);
    private static final Pattern ESCAPE =
            Pattern.compile("Unrecognized character escape '?(.+?)'? \\(code .*", Pattern.DOTALL);
    private static final Pattern TOKEN =
            Pattern.compile("(?:Unrecognized|Non-standard) token '(.*)': .*", Pattern.DOTALL);
    private static final Pattern CLOSING = Pattern.compile(
            "Unexpected close marker '(.)': expected '(.)' \\(for (?:Object|Array) starting at \\[.*line: (\\d+), .*",
            Pattern.DOTALL);
    private static final String QUOTES = "'`‘’‚‛“”„‟«»";

    private Slips() {}

    /** {@return what is wrong, in half a sentence} */
    static String sentence(String parserSays) {
        Matcher says = CHARACTER.matcher(parserSays);
        if (says.matches()) {
            return character(says.group(1), says.group(2));
        }
        says = CONTROL.matcher(parserSays);
        if (says.matches()) {
            return control(says.group(1) != null, Integer.parseInt(says.group(2)));
        }
        says = ESCAPE.matcher(parserSays);
        if (says.matches()) {
            return "\\%s is not a valid escape; write a backslash as \\\\".formatted(says.group(1));
        }
        says = TOKEN.matcher(parserSays);
        if (says.matches()) {
            return token(says.group(1));
        }
        says = CLOSING.matcher(parserSays);
        if (says.matches()) {
            return "%s found, but the bracket opened in line %s must be closed with %s"
                    .formatted(says.group(1), says.group(3), says.group(2));
        }
        if (parserSays.startsWith("Broken surrogate pair in field name")) {
            return "a name contains half a surrogate pair";
        }
        return parserSays.contains("Leading zero") ? "a number has a leading zero" : withoutAdvice(parserSays);
    }

    private static String character(String found, String expected) {
        if (QUOTES.contains(found)) {
            return "a quote is %s, must be \"".formatted(found);
        }
        if (found.equals("#") || expected.contains("comment")) {
            return "JSON has no comments";
        }
        if (expected.contains("comma")) {
            return missing("comma", found);
        }
        if (expected.contains("colon")) {
            return missing("colon", found);
        }
        if (expected.contains("field name")) {
            return found.equals("}") ? tooMany(found) : "%s found, expected a name in quotes".formatted(found);
        }
        if (expected.startsWith("expected a value")) {
            return found.equals("]") ? tooMany(found) : "a value is missing before %s".formatted(found);
        }
        if (expected.startsWith("expected a valid value")) {
            return "%s found, expected a value".formatted(found);
        }
        if (expected.contains("hex-digit")) {
            return "%s found, expected four hexadecimal digits after \\u".formatted(found);
        }
        return expected.contains("plus sign")
                ? "a number must not have a plus sign"
                : "%s found, expected a digit".formatted(found);
    }

    private static String tooMany(String closing) {
        return "superfluous comma before %s".formatted(closing);
    }

    private static String missing(String mark, String before) {
        if (Character.isLetter(before.codePointAt(0))) {
            return "a %s or a quote is missing before %s".formatted(mark, before);
        }
        return Character.isDigit(before.charAt(0)) || "\"{[-}".contains(before)
                ? "a %s is missing before %s".formatted(mark, before)
                : "%s found, expected a %s".formatted(before, mark);
    }

    private static String control(boolean inText, int code) {
        String what = String.format(Locale.ROOT, "the control character U+%04X", code);
        if (!inText) {
            return what + " between values";
        }
        return switch (code) {
            case '\n', '\r' ->
                "a text contains a line break, or its closing quote is missing; write a line break as \\n";
            case '\t' -> "a text contains a tab; write a tab as \\t";
            default -> "a text contains " + what;
        };
    }

    private static String token(String found) {
        String word = found.toLowerCase(Locale.ROOT);
        return word.equals("true") || word.equals("false") || word.equals("null")
                ? "%s must be written %s".formatted(found, word)
                : "%s is neither text in quotes, nor a number, true, false or null"
                        .formatted(TextRule.shortened(found));
    }

    /** What a parser to come finds is told in its own words, but for advice on its settings. */
    private static String withoutAdvice(String parserSays) {
        return parserSays.replaceAll(" \\(code [^)]*\\)|: enable `.*|\\[Source: .*", "");
    }
}
