package org.pmocatalogue.json.reference;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URL;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.json.JsonFormat;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;

/**
 * A catalogue as a file in our jar.
 *
 * @param id the id of the source, and the name of the file
 */
record ShippedCatalogue(String id) {

    void read(Request request, Reading to) throws IOException {
        String name = "source:" + id;
        if (!request.location().isEmpty()) {
            to.report(FileProblem.UNKNOWN_LOCATION, Place.of(name), id, request.location());
            return;
        }
        String file = id + ".json";
        URL catalogue = checkNotNull(ShippedCatalogue.class.getResource(file), "%s is not in the jar", file);
        try (var input = Input.of(name, Resources.asByteSource(catalogue))) {
            new JsonFormat().reader().orElseThrow().read(input, to);
        }
    }
}
