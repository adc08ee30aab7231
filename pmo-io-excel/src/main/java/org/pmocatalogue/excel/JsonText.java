package org.pmocatalogue.excel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

/**
 * Values that a cell cannot contain, such as lists in attributes, as {@code json:} followed by JSON. Text that begins
 * with {@code json:} is written in the same way, so reading returns the text.
 */
final class JsonText {

    private static final String MARK = "json:";

    private JsonText() {}

    static boolean isMarked(String text) {
        return text.startsWith(MARK);
    }

    /** {@return the value as text} */
    static String print(RawValue value) {
        var text = new StringWriter();
        try (var out = new JsonFactory().createGenerator(text)) {
            write(value, out);
        } catch (IOException e) {
            throw new IllegalStateException("A StringWriter does not fail", e);
        }
        return MARK + " " + text;
    }

    private static void write(RawValue value, JsonGenerator out) throws IOException {
        if (value instanceof RawValue.Text text) {
            out.writeString(text.text());
        } else if (value instanceof RawValue.TypedText written) {
            out.writeString(written.text());
        } else if (value instanceof RawValue.Decimal decimal) {
            out.writeNumber(decimal.number());
        } else if (value instanceof RawValue.Bool truth) {
            out.writeBoolean(truth.truth());
        } else if (value instanceof RawValue.Date date) {
            out.writeString(date.date().toString());
        } else if (value instanceof RawValue.ListValue items) {
            out.writeStartArray();
            for (RawValue item : items.items()) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (value instanceof RawValue.ObjectValue members) {
            out.writeStartObject();
            for (Map.Entry<String, RawValue> member : members.members().entrySet()) {
                out.writeFieldName(member.getKey());
                write(member.getValue(), out);
            }
            out.writeEndObject();
        } else {
            out.writeNull();
        }
    }

    /** {@return the value of a marked text; null if the text after the mark is not valid JSON} */
    static @Nullable RawValue parse(String text, Limits limits) {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .build())
                .build();
        try (var parser = factory.createParser(text.substring(MARK.length()))) {
            if (parser.nextToken() == null) {
                return null;
            }
            RawValue value = read(parser);
            return parser.nextToken() == null ? value : null;
        } catch (JsonProcessingException | InvalidValueException | NumberFormatException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("A String does not fail", e);
        }
    }

    private static RawValue read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_ARRAY -> {
                var items = ImmutableList.<RawValue>builder();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser));
                }
                yield new RawValue.ListValue(items.build());
            }
            case START_OBJECT -> {
                var members = ImmutableMap.<String, RawValue>builder();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, read(parser));
                }
                yield new RawValue.ObjectValue(members.buildOrThrow());
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> RawValue.Decimal.parse(parser.getText());
            case VALUE_TRUE -> RawValue.of(true);
            case VALUE_FALSE -> RawValue.of(false);
            case VALUE_NULL -> RawValue.NULL;
            default -> RawValue.of(parser.getText());
        };
    }
}
