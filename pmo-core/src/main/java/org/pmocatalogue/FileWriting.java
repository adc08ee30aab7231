package org.pmocatalogue;

import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Shape;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.spi.Writing;
import org.pmocatalogue.table.CatalogueTable;

/** What a writer knows of the file it writes. */
record FileWriting(
        CatalogueTable table, Function<Kind, ImmutableSet<String>> attributeNames, Place file, Findings findings)
        implements Writing {

    @Override
    public Shape shape(Kind kind) {
        return table.shape(kind);
    }

    @Override
    public ImmutableSet<String> attributes(Kind kind) {
        return attributeNames.apply(kind);
    }

    @Override
    public void report(Problem problem, Object... details) {
        findings.add(problem, () -> Finding.builder(problem, details).at(file).build());
    }
}
