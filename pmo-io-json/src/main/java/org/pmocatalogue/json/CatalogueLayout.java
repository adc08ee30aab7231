package org.pmocatalogue.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * Where line breaks and blanks go: each member of the file on a line, each entry of a list on a line, and an entry on
 * one line, so that a change of an entry is a change of a line.
 */
final class CatalogueLayout implements PrettyPrinter {

    private static final int FILE = 1;
    private static final int LIST = 2;

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
            out.writeRaw("\n  ");
        }
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
        out.writeRaw(depth == FILE ? ",\n  " : ", ");
    }

    @Override
    public void writeEndObject(JsonGenerator out, int members) throws IOException {
        out.writeRaw(depth == FILE ? "\n}" : "}");
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
            out.writeRaw("\n    ");
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(depth == LIST ? ",\n    " : ", ");
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) throws IOException {
        out.writeRaw(depth == LIST ? "\n  ]" : "]");
        depth--;
    }
}
