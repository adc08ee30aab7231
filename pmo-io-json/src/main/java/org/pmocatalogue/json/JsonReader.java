package org.pmocatalogue.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.base.ParserBase;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.TextRule;

/** Reads one file: the members of the document. {@link JsonValues} reads the entries. */
final class JsonReader {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** The version after the name of a document. */
    private static final String VERSION = "/[1-9][0-9]{0,8}";

    private final Input in;
    private final Reading to;
    private final BiFunction<Input, Integer, JsonPlaces> placesOf;
    private final ImmutableMap<String, Kind> members;
    private final DocumentType document;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Long> unknown = new LinkedHashMap<>();
    private @Nullable String schema;
    private boolean ended;

    /** @param placesOf the places for an input and the number of bytes before its text */
    JsonReader(Input in, Reading to, BiFunction<Input, Integer, JsonPlaces> placesOf) {
        this.in = in;
        this.to = to;
        this.document = to.document();
        this.placesOf = placesOf;
        this.members = JsonFormat.membersOf(document);
    }

    void read() throws IOException {
        try (InputStream bytes = in.open()) {
            byte[] start = bytes.readNBytes(MARK.length + 4);
            int skipped = startsWithMark(start) ? MARK.length : 0;
            if (isWide(start, skipped)) {
                to.report(JsonProblem.NOT_UTF8, Place.of(in.name()), "it looks like UTF-16 or UTF-32");
                return;
            }
            var places = placesOf.apply(in, skipped);
            var rest = new SequenceInputStream(new ByteArrayInputStream(start, skipped, start.length - skipped), bytes);
            // All parsers of bytes are of this class, which returns offsets without allocation.
            try (var parser = (ParserBase) factory().createParser(rest)) {
                var values = new JsonValues(parser, to, places, skipped);
                try {
                    readFile(values);
                } catch (JsonFileException e) {
                    to.report(e.problem(), values.places().at(e.position()), e.details());
                } catch (JsonProcessingException e) {
                    report(e, values);
                }
            }
        }
    }

    /**
     * The parser measures names roughly, in bytes, so its limit is higher; {@link JsonValues} applies the exact limit.
     */
    private JsonFactory factory() {
        int longestName = Ints.saturatedCast(8L * to.limits().textLength() + 64);
        return JsonFactory.builder()
                // Colliding names are valid; the parser then forgets some cached names.
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(to.limits().textLength())
                        .maxNumberLength(to.limits().textLength())
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .maxNameLength(longestName)
                        .build())
                .build();
    }

    /** {@return the members with entries, and a suggestion for a misspelt name} */
    private String known(String name) {
        return String.join(", ", members.keySet())
                + SpellingSuggestion.hint(name, members.keySet())
                        .map(hint -> "; " + hint)
                        .orElse("");
    }

    private void readFile(JsonValues values) throws IOException, JsonFileException {
        JsonToken first = values.next();
        if (first != JsonToken.START_OBJECT) {
            throw noDocument(
                    values, first == null ? "the file contains only blanks" : "it begins with " + values.shown());
        }
        long start = values.position();
        while (values.next() == JsonToken.FIELD_NAME) {
            String name = values.name();
            Kind kind = readMember(values, name);
            if (kind != null) {
                readEntries(values, name, kind);
            }
        }
        if (!seen.contains("format")) {
            throw noDocument(start, "it has no member \"format\"");
        }
        unknown.forEach((name, position) ->
                to.report(FileProblem.UNKNOWN_KIND, values.places(), position, TextRule.shortened(name), known(name)));
        ended = true;
        if (values.next() != null) {
            throw new JsonFileException(JsonProblem.TEXT_AFTER_END, values.position(), document.label());
        }
    }

    /**
     * Reads a member of the file.
     *
     * @return the kind of its entries, which are still to be read; null if it has none
     */
    private @Nullable Kind readMember(JsonValues values, String name) throws IOException, JsonFileException {
        long position = values.position();
        boolean repeated = !seen.add(name);
        values.next();
        if (repeated) {
            to.report(JsonProblem.REPEATED_MEMBER, values.places(), position, TextRule.shortened(name));
            values.skip();
        } else if (name.equals("format")) {
            readFormat(values);
        } else if (name.equals(JsonFormat.SCHEMA) && values.token() == JsonToken.VALUE_STRING) {
            readSchema(values, position);
        } else if (members.containsKey(name)) {
            return members.get(name);
        } else {
            if (unknown.size() == to.limits().fields()) {
                throw values.limit("number of unknown members", to.limits().fields(), "fields");
            }
            unknown.put(name, position);
            values.skip();
        }
        return null;
    }

    private void readFormat(JsonValues values) throws IOException, JsonFileException {
        String format = values.token() == JsonToken.VALUE_STRING ? values.text() : "";
        if (!format.equals(document.format())) {
            if (format.matches(document.token() + VERSION)) {
                throw new JsonFileException(JsonProblem.NEWER_FORMAT, values.position(), format, document.format());
            }
            for (DocumentType other : DocumentType.ALL) {
                if (format.matches(other.token() + VERSION)) {
                    throw new JsonFileException(
                            FileProblem.OTHER_DOCUMENT, values.position(), other.label(), format, document.label());
                }
            }
            throw noDocument(values, "its format is " + values.shown());
        }
    }

    /** Reads {@code $schema}, which becomes an attribute of the header, unless the header was already read. */
    private void readSchema(JsonValues values, long position) throws IOException {
        String head = JsonFormat.memberOf(document.header());
        if (seen.contains(head)) {
            to.report(JsonProblem.LATE_SCHEMA, values.places(), position, head);
        } else {
            schema = values.text();
        }
    }

    /** Reads the header, or the list of entries of any other kind. */
    private void readEntries(JsonValues values, String name, Kind kind) throws IOException, JsonFileException {
        if (!kind.isHeader() && values.token() != JsonToken.START_ARRAY) {
            if (values.token() != JsonToken.VALUE_NULL) {
                reportShape(values, name, "a list of objects");
            }
            values.skip();
            return;
        }
        for (int i = 0; kind.isHeader() ? i == 0 : values.next() != JsonToken.END_ARRAY; i++) {
            if (values.token() == JsonToken.START_OBJECT) {
                to.accept(values.entry(kind, kind.isHeader() ? schema : null));
            } else {
                reportShape(values, kind.isHeader() ? name : name + "[" + i + "]", "an object");
                values.skip();
            }
        }
    }

    private void reportShape(JsonValues values, String name, String expected) throws IOException {
        to.report(JsonProblem.SHAPE, values.places(), values.position(), name, values.shown(), expected);
    }

    private JsonFileException noDocument(JsonValues values, String why) throws IOException {
        return noDocument(values.position(), why);
    }

    private JsonFileException noDocument(long position, String why) {
        return new JsonFileException(JsonProblem.NOT_A_DOCUMENT, position, document.label(), why, document.format());
    }

    private void report(JsonProcessingException e, JsonValues values) throws IOException {
        Place at = values.places().at(values.position(e));
        String message = e.getOriginalMessage();
        if (ended) {
            to.report(JsonProblem.TEXT_AFTER_END, at, document.label());
        } else if (e instanceof JsonEOFException) {
            to.report(JsonProblem.UNEXPECTED_END, at);
        } else if (e instanceof StreamConstraintsException && message.contains("length")) {
            to.report(FileProblem.LIMIT_EXCEEDED, at, values.tooLong().details());
        } else if (message.startsWith("Invalid UTF-8")) {
            to.report(JsonProblem.NOT_UTF8, values.broken(), "a character is broken");
        } else {
            boolean isMarkup = values.token() == null && message.startsWith("Unexpected character ('<'");
            to.report(
                    JsonProblem.SYNTAX,
                    at,
                    isMarkup ? "the file begins with <, like HTML and XML" : SyntaxErrors.clause(message));
        }
    }

    private static boolean startsWithMark(byte[] start) {
        return start.length >= 3 && start[0] == MARK[0] && start[1] == MARK[1] && start[2] == MARK[2];
    }

    /**
     * {@return whether a text is UTF-16 or UTF-32: JSON begins with an ASCII character, so a zero byte or a wide byte
     * order mark is a sign} The parser would detect and accept these encodings.
     */
    private static boolean isWide(byte[] bytes, int start) {
        for (int i = start; i < Math.min(bytes.length, start + 4); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return bytes.length >= start + 2
                && ((bytes[start] == (byte) 0xfe && bytes[start + 1] == (byte) 0xff)
                        || (bytes[start] == (byte) 0xff && bytes[start + 1] == (byte) 0xfe));
    }
}
