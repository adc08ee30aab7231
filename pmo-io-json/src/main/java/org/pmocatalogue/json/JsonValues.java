package org.pmocatalogue.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.base.ParserBase;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** Reads entries and their values, each with its offset in the file. */
final class JsonValues {

    private final ParserBase parser;
    private final Reading to;
    private final JsonPlaces places;
    private final long skipped;
    private final RepeatedTexts texts = new RepeatedTexts();
    private int values;

    /** @param skipped the number of bytes before the input of the parser */
    JsonValues(ParserBase parser, Reading to, JsonPlaces places, long skipped) {
        this.parser = parser;
        this.to = to;
        this.places = places;
        this.skipped = skipped;
    }

    Places places() {
        return places;
    }

    @Nullable
    JsonToken next() throws IOException {
        return parser.nextToken();
    }

    @Nullable
    JsonToken token() {
        return parser.currentToken();
    }

    /** {@return the current name} */
    String name() throws IOException, JsonFileException {
        String name = parser.currentName();
        if (name.length() > to.limits().textLength()) {
            throw tooLong();
        }
        return name;
    }

    String text() throws IOException {
        return parser.getText();
    }

    void skip() throws IOException, JsonFileException {
        int depth = 0;
        do {
            if (parser.currentToken().isStructStart()) {
                checkDepth(++depth);
            } else if (parser.currentToken().isStructEnd()) {
                depth--;
            }
        } while (depth > 0 && parser.nextToken() != null);
    }

    /** {@return the offset of the current token} */
    long position() throws IOException {
        return position(parser.currentTokenLocation());
    }

    /**
     * {@return the offset of the current token, a value; without allocation, since each value needs it. The parser
     * counts from 1}
     */
    private long valuePosition() {
        return parser.getTokenCharacterOffset() - 1 + skipped;
    }

    /** {@return the first place from the current token on that is not UTF-8; the parser reports one nearby} */
    Place broken() throws IOException {
        return places.broken(position());
    }

    /** {@return the offset of a failure; for a value that is too long, the beginning of the value or its name} */
    long position(JsonProcessingException e) {
        if (e.getLocation() != null) {
            return position(e.getLocation());
        }
        boolean inText = e.getOriginalMessage().matches("(?s)(String|Number) .*");
        return position(inText ? parser.currentTokenLocation() : parser.currentLocation());
    }

    private long position(JsonLocation location) {
        return Math.max(0, location.getByteOffset()) + skipped;
    }

    /** {@return the current token for a message} */
    String shown() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> RawValue.of(parser.getText()).describe();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + TextRule.shortened(parser.getText());
            default -> parser.getText();
        };
    }

    /**
     * {@return the entry at the current token, an object}
     *
     * @param schema the value of {@code $schema}, which becomes an attribute; null if absent
     */
    Entry entry(Kind kind, @Nullable String schema) throws IOException, JsonFileException {
        values = 0;
        var entry = to.entry(kind, places, valuePosition());
        if (schema != null) {
            entry.put(JsonFormat.SCHEMA, RawValue.of(schema), valuePosition());
        }
        int expected = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = name();
            int slot = entry.shape().slotOf(name, expected);
            expected = slot + 1;
            if (slot >= 0) {
                parser.nextToken();
                long at = valuePosition();
                entry.put(slot, value(entry, 2), at);
            } else if (schema != null && name.equals(JsonFormat.SCHEMA)) {
                to.report(JsonProblem.REPEATED_MEMBER, places, position(), name);
                parser.nextToken();
                skip();
            } else {
                long at = position();
                parser.nextToken();
                entry.put(name, value(entry, 2), at);
            }
        }
        return entry.build();
    }

    private RawValue value(Entry.Builder entry, int depth) throws IOException, JsonFileException {
        if (++values > to.limits().fields()) {
            throw limit("number of values in an entry", to.limits().fields(), "fields");
        }
        return switch (parser.currentToken()) {
            case VALUE_STRING -> texts.read(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(entry);
            case VALUE_TRUE -> RawValue.of(true);
            case VALUE_FALSE -> RawValue.of(false);
            case START_ARRAY -> items(entry, depth);
            case START_OBJECT -> members(entry, depth);
            default -> RawValue.NULL;
        };
    }

    private RawValue number(Entry.Builder entry) throws IOException {
        if (parser.getTextLength() <= RawValue.Decimal.LONGEST) {
            try {
                return RawValue.of(parser.getDecimalValue());
            } catch (InvalidValueException | NumberFormatException e) {
                // Reported below. The parser throws NumberFormatException for an excessive exponent.
            }
        }
        entry.flaw(FieldProblem.INVALID_VALUE, position(), RawValue.Decimal.TOO_MANY_DIGITS);
        return RawValue.NULL;
    }

    private RawValue items(Entry.Builder entry, int depth) throws IOException, JsonFileException {
        checkDepth(depth);
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return new RawValue.ListValue(ImmutableList.of());
        }
        RawValue first = value(entry, depth + 1);
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return new RawValue.ListValue(ImmutableList.of(first));
        }
        var items = ImmutableList.<RawValue>builder().add(first);
        do {
            items.add(value(entry, depth + 1));
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        return new RawValue.ListValue(items.build());
    }

    private RawValue members(Entry.Builder entry, int depth) throws IOException, JsonFileException {
        checkDepth(depth);
        Map<String, RawValue> members = new LinkedHashMap<>();
        Map<String, Long> positions = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = name();
            long at = position();
            parser.nextToken();
            RawValue value = value(entry, depth + 1);
            Long first = positions.putIfAbsent(name, at);
            if (first == null) {
                members.put(name, value);
            } else {
                entry.flaw(FieldProblem.REPEATED_FIELD, at, TextRule.shortened(name), places.mention(first));
            }
        }
        return new RawValue.ObjectValue(ImmutableMap.copyOf(members));
    }

    private void checkDepth(int depth) throws IOException, JsonFileException {
        if (depth > to.limits().depth()) {
            throw limit("depth of nesting", to.limits().depth(), "depth");
        }
    }

    /** {@return an exception for the current token, a text or name longer than the limit} */
    JsonFileException tooLong() throws IOException {
        return limit("length of a text", "%,d characters", to.limits().textLength(), "textLength");
    }

    /** {@return an exception for a limit that the current token exceeds} */
    JsonFileException limit(String what, int limit, String option) throws IOException {
        return limit(what, "%,d", limit, option);
    }

    private JsonFileException limit(String what, String unit, int limit, String option) throws IOException {
        return new JsonFileException(
                FileProblem.LIMIT_EXCEEDED, position(), what, String.format(Locale.ROOT, unit, limit), option);
    }

    /**
     * A cache of recent short texts. A catalogue repeats words such as levels, roles and ids of functions; each is
     * created and kept once.
     */
    private static final class RepeatedTexts {

        private static final int LONGEST = 40;
        private static final int SIZE = 1 << 10;

        private final RawValue[] texts = new RawValue[SIZE];
        private final char[][] characters = new char[SIZE][];

        RepeatedTexts() {
            Arrays.fill(texts, RawValue.of(""));
            Arrays.fill(characters, new char[0]);
        }

        /** {@return the current text} */
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

        /**
         * Three characters and the length distinguish most texts. Hashing all would take longer than creating the text.
         */
        private static int slot(char first, char middle, char last, int length) {
            return (((first * 31 + middle) * 31 + last) * 31 + length) & (SIZE - 1);
        }
    }
}
