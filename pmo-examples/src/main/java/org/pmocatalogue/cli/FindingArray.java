package org.pmocatalogue.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.json.JsonFindings;

/**
 * Prints findings as one JSON array, in UTF-8, whatever the number of files.
 *
 * <p>{@link JsonFindings} describes the elements. A failure of the system is an object with {@code trouble}, a
 * sentence; a remark one with {@code note}, a sentence; a refused stage change one with {@code refused}, an array of
 * lines.
 */
final class FindingArray implements FindingsPrinter {

    private final PrintStream err;
    private final JsonGenerator json;

    FindingArray(PrintStream err) throws IOException {
        this.err = err;
        json = new JsonFactory().createGenerator(new OutputStreamWriter(err, StandardCharsets.UTF_8));
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new DefaultPrettyPrinter());
        json.writeStartArray();
    }

    @Override
    public void print(Iterable<Finding> findings, long more) throws IOException {
        JsonFindings.write(Iterables.transform(findings, OptionHints::add), more, json);
    }

    @Override
    public void note(String line) throws IOException {
        print("note", line);
    }

    @Override
    public void complain(String line) throws IOException {
        print("trouble", line);
    }

    private void print(String name, String line) throws IOException {
        json.writeStartObject();
        json.writeStringField(name, line);
        json.writeEndObject();
    }

    @Override
    public void refuse(Iterable<String> lines) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("refused");
        for (String line : lines) {
            json.writeString(line.strip());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        json.writeEndArray();
        json.flush();
        err.println();
        err.flush();
    }
}
