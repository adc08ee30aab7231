package org.pmocatalogue.transfer;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.spi.Writing;

/** Provides a format with the context of a write and collects its findings. */
final class WriteGuard implements Writing {

    private final EntryTransfer transfer;
    private final DocumentEntries entries;
    private final Place file;
    private final Findings findings;
    private boolean loses;

    WriteGuard(EntryTransfer transfer, DocumentEntries entries, Place file, Findings findings) {
        this.transfer = transfer;
        this.entries = entries;
        this.file = file;
        this.findings = findings;
    }

    @Override
    public DocumentType document() {
        return transfer.document();
    }

    @Override
    public RecordShape shape(Kind kind) {
        return transfer.shape(kind);
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

    /** {@return whether the format reported omitted content} */
    boolean loses() {
        return loses;
    }
}
