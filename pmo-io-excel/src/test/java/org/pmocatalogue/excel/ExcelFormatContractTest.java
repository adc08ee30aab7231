package org.pmocatalogue.excel;

import org.junit.jupiter.api.DisplayName;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.testkit.FormatContract;

@DisplayName("The format excel")
class ExcelFormatContractTest extends FormatContract {

    @Override
    protected CatalogueFormat format() {
        return new ExcelFormat();
    }

    /** The time of writing, which the library writes into docProps/core.xml. */
    @Override
    protected boolean tellsWhenWritten() {
        return true;
    }

    @Override
    protected boolean isPartOfPmo() {
        return true;
    }
}
