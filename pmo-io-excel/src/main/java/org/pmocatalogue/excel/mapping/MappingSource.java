package org.pmocatalogue.excel.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.pmocatalogue.finding.Place;

/**
 * The file that a mapping was read from, to tell where in it something stands.
 *
 * @param name what the file is called
 * @param json what it holds
 */
record MappingSource(String name, String json) {

    /** {@return where a field is first named; the whole file if it is not} */
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
