/** Reads and writes catalogues as Excel workbooks. */
module org.pmocatalogue.excel {
    requires transitive org.pmocatalogue.core;
    requires com.fasterxml.aalto;
    requires com.fasterxml.jackson.core;
    requires java.xml;
    requires org.codehaus.stax2;
    requires org.dhatim.fastexcel;
    requires static transitive org.jspecify;

    exports org.pmocatalogue.excel;
    exports org.pmocatalogue.excel.mapping;

    provides org.pmocatalogue.spi.CatalogueFormat with
            org.pmocatalogue.excel.ExcelFormat;
}
