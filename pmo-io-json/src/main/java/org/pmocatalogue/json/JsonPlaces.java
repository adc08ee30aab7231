package org.pmocatalogue.json;

import java.io.IOException;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.Place;

/** Turns offsets in JSON text into places for people. */
interface JsonPlaces extends Places {

    /**
     * {@return the place of the first character from an offset on that is not written in UTF-8; that of the offset if
     * there is none}
     */
    default Place broken(long offset) throws IOException {
        return at(offset);
    }
}
