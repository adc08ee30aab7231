package org.pmocatalogue.json.reference;

import java.io.IOException;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;

/**
 * The source {@code article}: the functions and services in the article <i>Getting Started with Services in a PMO</i>.
 *
 * <p>Three functions and six services, two of them with an expertise.
 */
public final class ArticleSource implements CatalogueSource {

    private static final ShippedCatalogue CATALOGUE = new ShippedCatalogue("article");

    /** Creates the source, for {@link java.util.ServiceLoader}. */
    public ArticleSource() {}

    @Override
    public String id() {
        return CATALOGUE.id();
    }

    @Override
    public String description() {
        return "The three functions and six services in the article \"Getting Started with Services in a PMO\"";
    }

    @Override
    public void read(Request request, Reading to) throws IOException {
        CATALOGUE.read(request, to);
    }
}
