package org.pmocatalogue.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Subject;

/**
 * Writes findings as JSON.
 *
 * <p>A finding is an object with {@code code}, {@code severity}, {@code message}, {@code hint}, {@code place} and
 * {@code related} (objects with {@code source} and {@code address}) and {@code subject} (with {@code kind}, {@code id}
 * and {@code field}). Absent properties are omitted.
 */
public final class JsonFindings {

    private JsonFindings() {}

    /**
     * Writes one finding.
     *
     * @throws IOException if writing fails
     */
    public static void write(Finding finding, JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeStringField("code", finding.code());
        to.writeStringField("severity", finding.severity().toString());
        to.writeStringField("message", finding.message());
        if (finding.hint().isPresent()) {
            to.writeStringField("hint", finding.hint().get());
        }
        to.writeFieldName("place");
        write(finding.place(), to);
        if (!finding.related().isEmpty()) {
            to.writeArrayFieldStart("related");
            for (Place place : finding.related()) {
                write(place, to);
            }
            to.writeEndArray();
        }
        if (finding.subject().isPresent()) {
            to.writeFieldName("subject");
            write(finding.subject().get(), to);
        }
        to.writeEndObject();
    }

    /**
     * Writes findings into the current array, followed by an object with the number of further findings as
     * {@code more}, if any.
     *
     * @param more the number of findings that were counted but not kept
     * @throws IOException if writing fails
     */
    public static void write(Iterable<Finding> findings, long more, JsonGenerator to) throws IOException {
        for (Finding finding : findings) {
            write(finding, to);
        }
        if (more > 0) {
            to.writeStartObject();
            to.writeNumberField("more", more);
            to.writeEndObject();
        }
    }

    private static void write(Place place, JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeStringField("source", place.source());
        if (!place.address().isEmpty()) {
            to.writeStringField("address", place.address());
        }
        to.writeEndObject();
    }

    private static void write(Subject subject, JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeStringField("kind", subject.kind());
        if (subject.id().isPresent()) {
            to.writeStringField("id", subject.id().get());
        }
        if (subject.field().isPresent()) {
            to.writeStringField("field", subject.field().get());
        }
        to.writeEndObject();
    }
}
