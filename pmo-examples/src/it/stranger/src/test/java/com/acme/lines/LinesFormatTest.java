package com.acme.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.testkit.Attributes;
import org.pmocatalogue.testkit.FormatContract;

@DisplayName("The format acme-lines")
class LinesFormatTest extends FormatContract {

    @Override
    protected CatalogueFormat format() {
        return new LinesFormat();
    }

    @Override
    protected Attributes attributes() {
        return Attributes.TEXT;
    }

    @Override
    protected boolean noticesCutOff() {
        return false;
    }

    @Test
    @DisplayName("is tested on the path that the build says")
    void path() {
        boolean isNamed = Boolean.getBoolean("expect.module");
        assertEquals(
                isNamed ? "com.acme.lines" : null, LinesFormat.class.getModule().getName());
        assertEquals(
                isNamed ? "org.pmocatalogue.core" : null,
                CatalogueFormat.class.getModule().getName());
    }
}
