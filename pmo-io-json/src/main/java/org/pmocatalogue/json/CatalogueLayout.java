package org.pmocatalogue.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;

/**
 * Where line breaks and blanks go: each member of the file on a line, each entry of a list on a line, and an entry on
 * one line, so that a change of an entry is a change of a line.
 */
final class CatalogueLayout implements PrettyPrinter {

    private static final int FILE = 1;
    private static final int LIST = 2;

    // Encoded once, not each time.
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
