package org.pmocatalogue.excel.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.pmocatalogue.finding.Place;

/**
 * The file of a mapping, for places in findings.
 *
 * @param name the name of the file
 * @param json the content
 */
record MappingSource(String name, String json) {

    /** {@return the place of the first mention of a field; the whole file if not mentioned} */
    Place find(String field) {
        try (var in = new JsonFactory().createParser(json)) {
            while (in.nextToken() != null) {
                boolean isName = in.currentToken() == JsonToken.FIELD_NAME;
                boolean isValue = in.currentToken() == JsonToken.VALUE_STRING && !"heading".equals(in.currentName());
                if ((isName || isValue) && in.getText().equals(field)) {
                    var at = in.currentTokenLocation();
                    return Place.of(name, at.getLineNr(), at.getColumnNr());
                }
            }
            return Place.of(name);
        } catch (IOException e) {
            throw new IllegalStateException("It was read before", e);
        }
    }
}
