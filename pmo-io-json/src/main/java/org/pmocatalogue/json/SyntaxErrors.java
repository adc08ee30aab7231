package org.pmocatalogue.json;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pmocatalogue.value.TextRule;

/** Translates messages of the JSON parser, which are for programmers, into messages for people. */
final class SyntaxErrors {

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

    private SyntaxErrors() {}

    /** {@return the syntax error, as a clause} */
    static String clause(String message) {
        Matcher found = CHARACTER.matcher(message);
        if (found.matches()) {
            return character(found.group(1), found.group(2));
        }
        found = CONTROL.matcher(message);
        if (found.matches()) {
            return control(found.group(1) != null, Integer.parseInt(found.group(2)));
        }
        found = ESCAPE.matcher(message);
        if (found.matches()) {
            return "\\%s is not a valid escape; write a backslash as \\\\".formatted(found.group(1));
        }
        found = TOKEN.matcher(message);
        if (found.matches()) {
            return token(found.group(1));
        }
        found = CLOSING.matcher(message);
        if (found.matches()) {
            return "%s found, but the bracket opened in line %s must be closed with %s"
                    .formatted(found.group(1), found.group(3), found.group(2));
        }
        if (message.startsWith("Broken surrogate pair in field name")) {
            return "a name contains half a surrogate pair";
        }
        return message.contains("Leading zero") ? "a number has a leading zero" : withoutAdvice(message);
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

    /** {@return an unknown message, of a later version of the parser, without advice on its settings} */
    private static String withoutAdvice(String message) {
        return message.replaceAll(" \\(code [^)]*\\)|: enable `.*|\\[Source: .*", "");
    }
}
