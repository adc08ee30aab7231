package org.pmocatalogue.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Subject;

/**
 * Tells findings as one JSON array, in UTF-8, whatever the number of files.
 *
 * <p>Each finding is an object with {@code code}, {@code severity}, {@code message}, {@code hint}, {@code place},
 * {@code related} and {@code subject}; what a finding does not have is left out. Where not all findings of a file were
 * kept, an object with {@code more} alone, the number of the others, follows. What the system did not allow is an
 * object with {@code trouble} alone, a sentence.
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
        for (Finding finding : findings) {
            print(finding);
        }
        if (more > 0) {
            json.writeStartObject();
            json.writeNumberField("more", more);
            json.writeEndObject();
        }
    }

    private void print(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", finding.code());
        json.writeStringField("severity", finding.severity().toString());
        json.writeStringField("message", finding.message());
        if (finding.hint().isPresent()) {
            json.writeStringField("hint", finding.hint().get());
        }
        json.writeFieldName("place");
        print(finding.place());
        if (!finding.related().isEmpty()) {
            json.writeArrayFieldStart("related");
            for (Place place : finding.related()) {
                print(place);
            }
            json.writeEndArray();
        }
        if (finding.subject().isPresent()) {
            print(finding.subject().get());
        }
        json.writeEndObject();
    }

    private void print(Place place) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", place.source());
        if (!place.address().isEmpty()) {
            json.writeStringField("address", place.address());
        }
        json.writeEndObject();
    }

    private void print(Subject subject) throws IOException {
        json.writeObjectFieldStart("subject");
        json.writeStringField("kind", subject.kind());
        if (subject.id().isPresent()) {
            json.writeStringField("id", subject.id().get());
        }
        if (subject.field().isPresent()) {
            json.writeStringField("field", subject.field().get());
        }
        json.writeEndObject();
    }

    @Override
    public void complain(String line) throws IOException {
        json.writeStartObject();
        json.writeStringField("trouble", line);
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
