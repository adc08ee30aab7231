/** Functions and services of a PMO and their life, and the interfaces that formats and sources plug into. */
module org.pmocatalogue.core {
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports org.pmocatalogue;
    exports org.pmocatalogue.catalogue;
    exports org.pmocatalogue.entry;
    exports org.pmocatalogue.field;
    exports org.pmocatalogue.finding;
    exports org.pmocatalogue.io;
    exports org.pmocatalogue.lifecycle;
    exports org.pmocatalogue.profile;
    exports org.pmocatalogue.spi;
    exports org.pmocatalogue.value;

    uses org.pmocatalogue.spi.CatalogueFormat;
    uses org.pmocatalogue.spi.CatalogueSource;
}
