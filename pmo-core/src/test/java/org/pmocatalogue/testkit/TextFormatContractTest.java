package org.pmocatalogue.testkit;

import org.junit.jupiter.api.DisplayName;
import org.pmocatalogue.spi.CatalogueFormat;

@DisplayName("The format text")
class TextFormatContractTest extends FormatContract {

    @Override
    protected CatalogueFormat format() {
        return new TextFormat();
    }

    @Override
    protected boolean isPartOfPmo() {
        return true;
    }

    @Override
    protected boolean noticesCutOff() {
        return false;
    }
}
