package org.pmocatalogue.transfer;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Writing;

/** Provides a format with the context of a write and collects its findings. */
final class WriteGuard implements Writing {

    private final EntryTransfer transfer;
    private final DocumentEntries entries;
    private final Place file;
    private final Findings findings;
    private final @Nullable Input existing;
    private final Limits limits;
    private boolean loses;
    private boolean isRefused;

    /** @param existing the file to save into; null for a new file */
    WriteGuard(
            EntryTransfer transfer,
            DocumentEntries entries,
            Place file,
            @Nullable Input existing,
            Limits limits,
            Findings findings) {
        this.existing = existing;
        this.limits = limits;
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
    public Optional<Input> existing() {
        return Optional.ofNullable(existing);
    }

    @Override
    public Optional<Entry> normalForm(Entry read) {
        return entries.normal().apply(read);
    }

    @Override
    public Limits limits() {
        return limits;
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
        isRefused |= problem.endsReading();
        findings.add(problem, () -> Finding.builder(problem, details).at(file).build());
    }

    /** {@return whether the format cannot write the file} */
    boolean isRefused() {
        return isRefused;
    }

    /** {@return whether the format reported omitted content} */
    boolean loses() {
        return loses;
    }
}
