package org.pmocatalogue.json;

import static com.google.common.base.Preconditions.checkState;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.value.RawValue;

/** Writes one document, as a file or as a part of other JSON. */
final class JsonWriter implements EntryWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonGenerator out;
    private final DocumentType document;
    private final boolean isFile;
    private @Nullable Kind latest;

    /** The names of the fields of the latest kind, encoded once. */
    private ImmutableList<SerializedString> names = ImmutableList.of();

    private JsonWriter(JsonGenerator out, DocumentType document, boolean isFile) throws IOException {
        this.out = out;
        this.document = document;
        this.isFile = isFile;
        out.writeStartObject();
        out.writeStringField("format", document.format());
    }

    /** {@return a writer of a file} */
    static JsonWriter file(OutputStream bytes, DocumentType document) throws IOException {
        var out = FACTORY.createGenerator(bytes, JsonEncoding.UTF8);
        out.setPrettyPrinter(new Layout());
        return new JsonWriter(out, document, true);
    }

    /** {@return a writer of a document inside other JSON, in its layout; the generator stays open} */
    static JsonWriter part(JsonGenerator out, DocumentType document) throws IOException {
        return new JsonWriter(out, document, false);
    }

    @Override
    public void accept(Entry entry) throws IOException {
        if (entry.kind() != latest) {
            begin(entry);
        }
        out.writeStartObject();
        for (int slot = 0; slot < names.size(); slot++) {
            RawValue value = entry.valueAt(slot);
            if (value != null) {
                out.writeFieldName(names.get(slot));
                write(value);
            }
        }
        writeMembers(
                schema(entry).isPresent()
                        ? Maps.filterKeys(entry.attributes(), name -> !name.equals(JsonFormat.SCHEMA))
                        : entry.attributes());
        out.writeEndObject();
    }

    private void begin(Entry first) throws IOException {
        Kind kind = first.kind();
        checkState(
                latest == null
                        || document.kinds().indexOf(latest) < document.kinds().indexOf(kind),
                "A %s comes after a %s, must come before",
                kind,
                latest);
        endList();
        latest = kind;
        names = ImmutableList.copyOf(Lists.transform(first.shape().fields(), f -> new SerializedString(f.name())));
        var schema = schema(first);
        if (schema.isPresent()) {
            out.writeStringField(JsonFormat.SCHEMA, schema.get());
        }
        out.writeFieldName(JsonFormat.memberOf(kind));
        if (!kind.isHeader()) {
            out.writeStartArray();
        }
    }

    /** {@return the value of {@code $schema}, which is an attribute of the header} */
    private static Optional<String> schema(Entry entry) {
        return entry.kind().isHeader() && entry.attributes().get(JsonFormat.SCHEMA) instanceof RawValue.Text text
                ? Optional.of(text.text())
                : Optional.empty();
    }

    private void endList() throws IOException {
        if (latest != null && !latest.isHeader()) {
            out.writeEndArray();
        }
    }

    private void write(RawValue value) throws IOException {
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
                write(item);
            }
            out.writeEndArray();
        } else if (value instanceof RawValue.ObjectValue members) {
            out.writeStartObject();
            writeMembers(members.members());
            out.writeEndObject();
        } else {
            out.writeNull();
        }
    }

    private void writeMembers(Map<String, RawValue> members) throws IOException {
        for (var member : members.entrySet()) {
            out.writeFieldName(member.getKey());
            write(member.getValue());
        }
    }

    @Override
    public void finish() throws IOException {
        endList();
        out.writeEndObject();
        if (isFile) {
            out.writeRaw('\n');
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (isFile) {
            out.close();
        }
    }

    /**
     * The layout of a file: one line for each member and for each entry, so that a change of an entry is a change of a
     * line.
     */
    private static final class Layout implements PrettyPrinter {

        private static final int FILE = 1;
        private static final int LIST = 2;

        private static final SerializedString MEMBER = new SerializedString("\n  ");
        private static final SerializedString NEXT_MEMBER = new SerializedString(",\n  ");
        private static final SerializedString ENTRY = new SerializedString("\n    ");
        private static final SerializedString NEXT_ENTRY = new SerializedString(",\n    ");
        private static final SerializedString COLON = new SerializedString(": ");
        private static final SerializedString NEXT = new SerializedString(", ");
        private static final SerializedString END_OF_FILE = new SerializedString("\n}");
        private static final SerializedString END_OF_OBJECT = new SerializedString("}");
        private static final SerializedString END_OF_LIST = new SerializedString("\n  ]");
        private static final SerializedString END_OF_ARRAY = new SerializedString("]");

        private int depth;

        @Override
        public void writeRootValueSeparator(JsonGenerator out) {}

        @Override
        public void writeStartObject(JsonGenerator out) throws IOException {
            out.writeRaw('{');
            depth++;
        }

        @Override
        public void beforeObjectEntries(JsonGenerator out) throws IOException {
            if (depth == FILE) {
                out.writeRaw(MEMBER);
            }
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
            out.writeRaw(COLON);
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
            out.writeRaw(depth == FILE ? NEXT_MEMBER : NEXT);
        }

        @Override
        public void writeEndObject(JsonGenerator out, int members) throws IOException {
            out.writeRaw(depth == FILE ? END_OF_FILE : END_OF_OBJECT);
            depth--;
        }

        @Override
        public void writeStartArray(JsonGenerator out) throws IOException {
            out.writeRaw('[');
            depth++;
        }

        @Override
        public void beforeArrayValues(JsonGenerator out) throws IOException {
            if (depth == LIST) {
                out.writeRaw(ENTRY);
            }
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
            out.writeRaw(depth == LIST ? NEXT_ENTRY : NEXT);
        }

        @Override
        public void writeEndArray(JsonGenerator out, int values) throws IOException {
            out.writeRaw(depth == LIST ? END_OF_LIST : END_OF_ARRAY);
            depth--;
        }
    }
}
