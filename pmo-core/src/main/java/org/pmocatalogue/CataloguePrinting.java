package org.pmocatalogue;

import java.util.Optional;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.table.CatalogueSchema;

/** Prints catalogues, unless something in one could not be read back. */
record CataloguePrinting(CatalogueSchema table) implements HeldWriting.Printing<Catalogue> {

    @Override
    public Optional<HeldWriting.Printed> print(Catalogue catalogue, Place file, Findings findings) {
        return table.isWritable(catalogue, file, findings)
                ? Optional.of(new HeldWriting.Printed(
                        kind -> CatalogueSchema.attributeNames(catalogue, kind),
                        format -> table.print(catalogue, format.showsComputed())))
                : Optional.empty();
    }
}
