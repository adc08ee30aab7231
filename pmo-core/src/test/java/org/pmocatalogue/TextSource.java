package org.pmocatalogue;

import java.io.IOException;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;
import org.pmocatalogue.testkit.TextFormat;

/**
 * A source that holds a file in the format {@link TextFormat}.
 *
 * @param text the lines of the file
 */
public record TextSource(String id, String text) implements CatalogueSource {

    @Override
    public String description() {
        return "A file";
    }

    @Override
    public void read(Request request, Reading to) throws IOException {
        new TextFormat().reader().orElseThrow().read(Texts.input(text), to);
    }
}
