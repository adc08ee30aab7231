/** Catalogues as lines of text. */
module com.acme.lines {
    requires org.pmocatalogue.core;

    exports com.acme.lines;

    provides org.pmocatalogue.spi.CatalogueFormat with
            com.acme.lines.LinesFormat;
}
