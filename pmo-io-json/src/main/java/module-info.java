/** Reads and writes catalogues as JSON, and provides the shipped catalogues. */
module org.pmocatalogue.json {
    requires transitive org.pmocatalogue.core;
    requires transitive com.fasterxml.jackson.databind; // for CatalogueModule and JsonFindings
    requires static transitive org.jspecify;

    exports org.pmocatalogue.json;
    exports org.pmocatalogue.json.reference;

    provides org.pmocatalogue.spi.CatalogueFormat with
            org.pmocatalogue.json.JsonFormat;
    provides org.pmocatalogue.spi.CatalogueSource with
            org.pmocatalogue.json.reference.ReferenceSource,
            org.pmocatalogue.json.reference.ArticleSource;
}
