package org.pmocatalogue.json;

import static com.google.common.base.Preconditions.checkState;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
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
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.value.RawValue;

/** Writes one document: a file of its own, or a part of other JSON. */
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
    private final Document document;
    private final boolean isFile;
    private @Nullable Kind latest;

    /** The names of the fields of the latest kind, encoded once. */
    private ImmutableList<SerializedString> names = ImmutableList.of();

    private JsonWriter(JsonGenerator out, Document document, boolean isFile) throws IOException {
        this.out = out;
        this.document = document;
        this.isFile = isFile;
        out.writeStartObject();
        out.writeStringField("format", document.format());
    }

    /** Begins a file. */
    static JsonWriter file(OutputStream bytes, Document document) throws IOException {
        var out = FACTORY.createGenerator(bytes, JsonEncoding.UTF8);
        out.setPrettyPrinter(new CatalogueLayout());
        return new JsonWriter(out, document, true);
    }

    /** Begins a document inside other JSON, in the layout of that; the generator stays open. */
    static JsonWriter part(JsonGenerator out, Document document) throws IOException {
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
                        ? Maps.filterKeys(entry.attributes(), name -> !name.equals(Members.SCHEMA))
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
            out.writeStringField(Members.SCHEMA, schema.get());
        }
        out.writeFieldName(Members.nameOf(kind));
        if (!kind.isHeader()) {
            out.writeStartArray();
        }
    }

    /** {@return what the file is to say of its schema; text that the entry about the file itself carries along} */
    private static Optional<String> schema(Entry entry) {
        return entry.kind().isHeader() && entry.attributes().get(Members.SCHEMA) instanceof RawValue.Text text
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
}
