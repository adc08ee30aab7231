package org.pmocatalogue.transfer;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordSchema;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.spi.Writing;

/** What a writer knows of the file it writes, and what it tells of it. */
final class FileWriting implements Writing {

    private final Document document;
    private final Function<Kind, RecordSchema> shapes;
    private final DocumentEntries entries;
    private final Place file;
    private final Findings findings;
    private boolean loses;

    FileWriting(
            Document document,
            Function<Kind, RecordSchema> shapes,
            DocumentEntries entries,
            Place file,
            Findings findings) {
        this.document = document;
        this.shapes = shapes;
        this.entries = entries;
        this.file = file;
        this.findings = findings;
    }

    @Override
    public Document document() {
        return document;
    }

    @Override
    public RecordSchema shape(Kind kind) {
        return shapes.apply(kind);
    }

    @Override
    public ImmutableSet<String> attributes(Kind kind) {
        return entries.attributeNames().apply(kind);
    }

    @Override
    public ImmutableListMultimap<Place, Finding> notes() {
        return entries.notes();
    }

    @Override
    public boolean hasNotes(Entry entry) {
        return entries.noted().has(entry);
    }

    @Override
    public boolean hasNotes(Entry entry, FieldSpec field) {
        return entries.noted().has(entry, field);
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
