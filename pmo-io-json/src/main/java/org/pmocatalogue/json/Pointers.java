package org.pmocatalogue.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.TreeMap;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Input;

/**
 * Turns offsets into JSON pointers such as {@code /services/3/levels}, for JSON that has no lines because it stands
 * inside something else.
 *
 * <p>Nothing is noted while it is read. When an offset is asked for, it is read again up to there, from the nearest
 * place before it where an earlier question ended.
 */
final class Pointers implements JsonPlaces {

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
            return Place.of(in.name()); // the text ends before that
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
