package org.pmocatalogue.json.reference;

import java.io.IOException;
import java.util.List;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.CatalogueSource;

/** The shipped catalogues. */
final class Shipped {

    private Shipped() {}

    static Result<Catalogue> read(CatalogueSource source) {
        try {
            return Catalogues.of(List.of(), List.of(source))
                    .read(Origin.source(source.id(), ""), ReadOptions.standard());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
