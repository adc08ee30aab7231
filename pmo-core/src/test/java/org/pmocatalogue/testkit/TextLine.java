package org.pmocatalogue.testkit;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * One line of a file of the format {@link TextFormat} that holds a name and a value, read from left to right.
 *
 * <p>Only the depth of nesting is limited here, since each level takes some of the stack. All other limits are applied
 * by whoever takes the entry.
 */
final class TextLine {

    static final String INDENT = "  ";

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final ImmutableMap<String, RawValue> LITERALS =
            ImmutableMap.of("true", RawValue.of(true), "false", RawValue.of(false), "null", RawValue.NULL);
    private static final CharMatcher ENDS_NESTED_TEXT = CharMatcher.anyOf(",]}");
    private static final CharMatcher ENDS_NAME = CharMatcher.is(':');

    /** A list in a field is nested in the entry, and that in the file. */
    private static final int DEPTH_OF_FIELDS = 2;

    private final String text;
    private final long number;
    private final Places places;
    private final int mostDepth;
    private final List<Entry.Flaw> flaws = new ArrayList<>();
    private int at;

    TextLine(String text, long number, Places places, Limits limits) {
        this.text = text;
        this.number = number;
        this.places = places;
        this.mostDepth = limits.depth();
        this.at = INDENT.length();
    }

    /** {@return a line and a column in one number; both count from 1, and a column is a character} */
    static long position(long line, int column) {
        return line << Integer.SIZE | column;
    }

    static long lineOf(long position) {
        return position >>> Integer.SIZE;
    }

    static int columnOf(long position) {
        return (int) position;
    }

    /** {@return whether text is read as it is when it is written without quotes} */
    static boolean isPlain(String text, boolean isNested) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && "\"[{".indexOf(text.charAt(0)) < 0
                && text.codePoints().noneMatch(TextLine::isEscaped)
                && !(isNested && ENDS_NESTED_TEXT.matchesAnyOf(text))
                && !isLiteral(text);
    }

    private static boolean isLiteral(String text) {
        return LITERALS.containsKey(text) || NUMBER.matcher(text).matches();
    }

    /** {@return whether a character is written as an escape: it would end the line, is invisible or half of a pair} */
    static boolean isEscaped(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    long position() {
        return positionOf(at);
    }

    private long positionOf(int index) {
        return position(number, text.codePointCount(0, index) + 1);
    }

    /** {@return what is wrong with the values read} */
    ImmutableList<Entry.Flaw> flaws() {
        return ImmutableList.copyOf(flaws);
    }

    /** {@return the name; the value is next} */
    String readName() throws Unreadable {
        String name = next() == '"' ? readQuoted() : readPlain(ENDS_NAME);
        skip(':');
        return name;
    }

    /** {@return the value, with which the line must end} */
    RawValue readLastValue() throws Unreadable {
        RawValue value = readValue(DEPTH_OF_FIELDS, CharMatcher.none());
        if (at < text.length()) {
            throw damaged("something follows the value");
        }
        return value;
    }

    /** {@return the position of an element of the list that begins in a column} */
    long elementPosition(int list, int index) throws Unreadable {
        at = text.offsetByCodePoints(0, list - 1);
        skip('[');
        for (int i = 0; i < index; i++) {
            readValue(DEPTH_OF_FIELDS + 1, ENDS_NESTED_TEXT);
            skip(',');
        }
        return position();
    }

    private RawValue readValue(int depth, CharMatcher ends) throws Unreadable {
        RawValue value = switch (next()) {
            case '"' -> RawValue.of(readQuoted());
            case '[' -> readItems(depth);
            case '{' -> readMembers(depth);
            default -> readScalar(ends);
        };
        skipBlanks();
        return value;
    }

    private RawValue readScalar(CharMatcher ends) throws Unreadable {
        int start = at;
        try {
            return scalar(readPlain(ends));
        } catch (InvalidValueException | NumberFormatException e) {
            flaws.add(new Entry.Flaw(
                    FieldProblem.INVALID_VALUE, positionOf(start), ImmutableList.of(RawValue.Decimal.TOO_MANY_DIGITS)));
            return RawValue.NULL;
        }
    }

    /** {@return a value that has no quotes, brackets or braces} */
    private static RawValue scalar(String plain) {
        RawValue literal = LITERALS.get(plain);
        if (literal != null) {
            return literal;
        }
        return NUMBER.matcher(plain).matches() ? RawValue.Decimal.parse(plain) : RawValue.of(plain);
    }

    private RawValue readItems(int depth) throws Unreadable {
        checkDepth(depth);
        var items = ImmutableList.<RawValue>builder();
        skip('[');
        while (next() != ']') {
            items.add(readValue(depth + 1, ENDS_NESTED_TEXT));
            skipSeparator(']');
        }
        skip(']');
        return new RawValue.ListValue(items.build());
    }

    private RawValue readMembers(int depth) throws Unreadable {
        checkDepth(depth);
        Map<String, RawValue> members = new LinkedHashMap<>();
        Map<String, Integer> starts = new HashMap<>();
        skip('{');
        while (next() != '}') {
            int start = at;
            String name = readName();
            RawValue value = readValue(depth + 1, ENDS_NESTED_TEXT);
            Integer first = starts.putIfAbsent(name, start);
            if (first == null) {
                members.put(name, value);
            } else {
                flaws.add(new Entry.Flaw(
                        FieldProblem.REPEATED_FIELD,
                        positionOf(start),
                        ImmutableList.of(TextRule.shortened(name), places.mention(positionOf(first)))));
            }
            skipSeparator('}');
        }
        skip('}');
        return new RawValue.ObjectValue(ImmutableMap.copyOf(members));
    }

    private String readPlain(CharMatcher ends) throws Unreadable {
        int end = ends.indexIn(text, at);
        String plain = text.substring(at, end < 0 ? text.length() : end).strip();
        if (plain.isEmpty()) {
            throw damaged("text is missing; write \"\" for an empty text");
        }
        at = end < 0 ? text.length() : end;
        return plain;
    }

    private String readQuoted() throws Unreadable {
        at++;
        var quoted = new StringBuilder();
        while (next() != '"') {
            char c = text.charAt(at++);
            quoted.append(c == '\\' ? readEscape() : c);
        }
        at++;
        skipBlanks();
        return quoted.toString();
    }

    private char readEscape() throws Unreadable {
        char c = next();
        at++;
        return switch (c) {
            case '"', '\\' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'u' -> readUnicode();
            default -> throw damaged("\\" + c + " is no escape");
        };
    }

    private char readUnicode() throws Unreadable {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw damaged("four hexadecimal digits must follow \\u");
            }
            at++;
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private char next() throws Unreadable {
        if (at == text.length()) {
            throw damaged("the line ends too soon");
        }
        return text.charAt(at);
    }

    private void skip(char expected) throws Unreadable {
        if (next() != expected) {
            throw damaged(expected + " is missing");
        }
        at++;
        skipBlanks();
    }

    private void skipSeparator(char end) throws Unreadable {
        if (next() != end) {
            skip(',');
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void checkDepth(int depth) throws Unreadable {
        if (depth > mostDepth) {
            throw new Unreadable(
                    FileProblem.LIMIT_EXCEEDED, position(), "depth of nesting", String.valueOf(mostDepth), "depth");
        }
    }

    private Unreadable damaged(String why) {
        return new Unreadable(FileProblem.DAMAGED, position(), why);
    }

    /** A problem after which nothing can be read. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        final Problem problem;
        final long position;
        final transient Object[] details;

        Unreadable(Problem problem, long position, Object... details) {
            super(problem.code(), null, false, false);
            this.problem = problem;
            this.position = position;
            this.details = details;
        }
    }
}
