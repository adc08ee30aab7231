package org.pmocatalogue.json.reference;

import org.junit.jupiter.api.DisplayName;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.testkit.SourceContract;

@DisplayName("The source reference")
class ReferenceSourceContractTest extends SourceContract {

    @Override
    protected CatalogueSource source() {
        return new ReferenceSource();
    }

    @Override
    protected boolean isPartOfPmo() {
        return true;
    }
}
