package org.pmocatalogue.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.TreeMap;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Input;

/** The places of offsets in JSON text. */
abstract class JsonPlaces implements Places {

    /**
     * {@return the place of the first character from an offset on that is not valid UTF-8; the place of the offset if
     * all are valid}
     */
    Place broken(long offset) throws IOException {
        return at(offset);
    }

    /**
     * JSON pointers such as {@code /services/3/levels}, for JSON inside other content, where lines have no meaning.
     *
     * <p>Pointers are computed on demand: the text is parsed again up to the offset, from the nearest earlier offset
     * with a parser.
     */
    static final class Pointers extends JsonPlaces {

        private final Input in;
        private final TreeMap<Long, JsonParser> parsers = new TreeMap<>();

        Pointers(Input in) {
            this.in = in;
        }

        @Override
        public synchronized Place at(long offset) {
            try {
                return Place.of(in.name(), pointer(offset));
            } catch (IOException e) {
                return Place.of(in.name()); // the text ends before the offset
            }
        }

        @Override
        public Place element(long list, int index) {
            return Place.of(in.name(), at(list).address() + "/" + index);
        }

        private String pointer(long offset) throws IOException {
            var before = parsers.floorEntry(offset);
            JsonParser parser;
            if (before == null) {
                parser = new JsonFactory().createParser(in.open());
                parser.nextToken();
            } else {
                parser = before.getValue();
                parsers.remove(before.getKey());
            }
            while (parser.currentTokenLocation().getByteOffset() < offset && parser.nextToken() != null) {}
            parsers.put(offset, parser);
            return parser.getParsingContext().pathAsPointer().toString();
        }
    }
}
