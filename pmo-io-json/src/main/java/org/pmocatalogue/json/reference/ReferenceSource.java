package org.pmocatalogue.json.reference;

import java.io.IOException;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;

/**
 * The source {@code reference}: the services that a PMO can offer, to choose from and to tailor.
 *
 * <p>24 functions in three groups (planning, delivery, centre of excellence) with 145 services, each with its purpose,
 * steps, outputs and measures. Mappings lead to the headings of P3O's Appendix F, to the 20 functions of Hill's <i>The
 * Complete PMO Handbook</i>, and to the article <i>Getting Started with Services in a PMO</i>. Ids are final.
 * Descriptions, measures and figures are our own. {@code docs/reference-catalogue.md} shows the whole catalogue.
 */
public final class ReferenceSource implements CatalogueSource {

    private static final ShippedCatalogue CATALOGUE = new ShippedCatalogue("reference");

    /** Creates the source, for {@link java.util.ServiceLoader}. */
    public ReferenceSource() {}

    @Override
    public String id() {
        return CATALOGUE.id();
    }

    @Override
    public String description() {
        return "24 functions and 145 services that a PMO can offer, to choose from and to tailor";
    }

    @Override
    public void read(Request request, Reading to) throws IOException {
        CATALOGUE.read(request, to);
    }
}
