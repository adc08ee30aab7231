package org.pmocatalogue.transfer;

import java.util.Optional;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.schema.CatalogueSchema;

/** Prints catalogues, unless something in one could not be read back. */
public record CataloguePrinting(CatalogueSchema table) implements DocumentWriter.Printing<Catalogue> {

    @Override
    public Optional<DocumentWriter.Printed> print(Catalogue catalogue, Place file, Findings findings) {
        return table.isWritable(catalogue, file, findings)
                ? Optional.of(new DocumentWriter.Printed(
                        kind -> CatalogueSchema.attributeNames(catalogue, kind),
                        format -> table.print(catalogue, format.showsComputed())))
                : Optional.empty();
    }
}
