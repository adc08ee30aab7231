package org.pmocatalogue;

import com.google.common.collect.ImmutableListMultimap;
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

/** What a writer knows of the file it writes, and what it tells of it. */
final class FileWriting implements Writing {

    private final CatalogueTable table;
    private final Function<Kind, ImmutableSet<String>> attributeNames;
    private final ImmutableListMultimap<Place, Finding> notes;
    private final Place file;
    private final Findings findings;
    private boolean loses;

    FileWriting(
            CatalogueTable table,
            Function<Kind, ImmutableSet<String>> attributeNames,
            ImmutableListMultimap<Place, Finding> notes,
            Place file,
            Findings findings) {
        this.table = table;
        this.attributeNames = attributeNames;
        this.notes = notes;
        this.file = file;
        this.findings = findings;
    }

    @Override
    public Shape shape(Kind kind) {
        return table.shape(kind);
    }

    @Override
    public ImmutableSet<String> attributes(Kind kind) {
        return attributeNames.apply(kind);
    }

    @Override
    public ImmutableListMultimap<Place, Finding> notes() {
        return notes;
    }

    @Override
    public void report(Problem problem, Object... details) {
        problem.checkDetails(details);
        loses |= problem.loses();
        findings.add(problem, () -> Finding.builder(problem, details).at(file).build());
    }

    /** {@return whether the writer told that the file does not hold all} */
    boolean loses() {
        return loses;
    }
}
