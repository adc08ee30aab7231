package org.pmocatalogue.json;

import org.junit.jupiter.api.DisplayName;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.testkit.FormatContract;

@DisplayName("The format json")
class JsonFormatContractTest extends FormatContract {

    @Override
    protected CatalogueFormat format() {
        return new JsonFormat();
    }

    @Override
    protected boolean isPartOfPmo() {
        return true;
    }
}
