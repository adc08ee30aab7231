package org.pmocatalogue.json.reference;

import java.io.IOException;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;

/**
 * The source {@code article}: the functions and services that the article <i>Getting Started with Services in a PMO</i>
 * names, and nothing else.
 *
 * <p>Three functions and six services; the article gives the expertise for two of them.
 */
public final class ArticleSource implements CatalogueSource {

    private static final ShippedCatalogue CATALOGUE = new ShippedCatalogue("article");

    /** Makes the source; {@link java.util.ServiceLoader} does. */
    public ArticleSource() {}

    @Override
    public String id() {
        return CATALOGUE.id();
    }

    @Override
    public String description() {
        return "The three functions and six services that the article \"Getting Started with Services in a PMO\" names";
    }

    @Override
    public void read(Request request, Reading to) throws IOException {
        CATALOGUE.read(request, to);
    }
}
