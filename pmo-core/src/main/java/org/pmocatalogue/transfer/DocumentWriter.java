package org.pmocatalogue.transfer;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.plugin.ProviderException;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** One write of a document: the target and its format, before anything is written. */
public final class DocumentWriter {

    private final EntryTransfer transfer;
    private final Target target;
    private final CatalogueFormat format;
    private final WriteOptions options;

    /** The state of the target before anything was read from it. */
    private final Target.State before;

    /** Whether the target is the file that the document was read from. */
    private final boolean isSameFile;

    private DocumentWriter(
            EntryTransfer transfer,
            Target target,
            CatalogueFormat format,
            WriteOptions options,
            Target.State before,
            boolean isSameFile) {
        this.transfer = transfer;
        this.target = target;
        this.format = format;
        this.options = options;
        this.before = before;
        this.isSameFile = isSameFile;
    }

    /**
     * {@return a writer; empty if no format can write the target, or if replacing it would lose content, which is
     * reported}
     */
    public static Optional<DocumentWriter> of(
            EntryTransfer transfer, Target target, WriteOptions options, Findings findings) throws IOException {
        var writer = unchecked(transfer, target, options, findings);
        return writer.isPresent() && writer.get().mayReplace(findings) ? writer : Optional.empty();
    }

    private static Optional<DocumentWriter> unchecked(
            EntryTransfer transfer, Target target, WriteOptions options, Findings findings) throws IOException {
        var before = target.state();
        return transfer.formatToWrite(target.place(), options, findings)
                .map(format -> new DocumentWriter(transfer, target, format, options, before, false));
    }

    /**
     * {@return a writer of entries with notes; empty if the format shows no notes, if the target is the annotated file
     * itself, or for the reasons of {@link #of}; which is reported}
     */
    public static Optional<DocumentWriter> annotating(
            EntryTransfer transfer, OpenInput from, Target target, WriteOptions options, Findings findings)
            throws IOException {
        var writer = unchecked(transfer, target, options, findings);
        if (writer.isEmpty()) {
            return writer;
        }
        var format = writer.get().format;
        if (!format.showsDerived()) {
            findings.add(Finding.builder(FileProblem.NOTES_NOT_SUPPORTED, format.id())
                    .at(target.place())
                    .build());
            return Optional.empty();
        }
        var existing = target.existing();
        if (from.input().isPresent()
                && existing.isPresent()
                && Files.isSameFile(existing.get(), from.input().get().file())) {
            findings.add(Finding.builder(FileProblem.OVERWRITES_INPUT, "the file to be validated")
                    .at(target.place())
                    .build());
            return Optional.empty();
        }
        return writer.get().mayReplace(findings) ? writer : Optional.empty();
    }

    private boolean mayReplace(Findings findings) throws IOException {
        return transfer.mayReplace(target, format, options, findings);
    }

    /**
     * {@return a writer to the file that the document was read from, which fails if another program has changed the
     * file since}
     *
     * @param read the state of the file when it was read
     */
    public DocumentWriter toSameFile(Target.State read) {
        return new DocumentWriter(transfer, target, format, options, read, true);
    }

    /** {@return the options} */
    public WriteOptions options() {
        return options;
    }

    /** {@return the file that the write replaces} */
    public Optional<Path> existing() {
        return target.existing();
    }

    /** {@return a result without a value, with this obstacle as the last finding} */
    public Result<EntryCounts> refuse(Finding.Builder obstacle, Findings findings) {
        findings.add(obstacle.at(target.place()).build());
        return Result.of(null, findings);
    }

    /**
     * Writes a document, all or nothing, within the limits of the options.
     *
     * @param findings takes the findings of the write, after those of reading
     * @return the number of entries; no value if nothing was written, or not all, which is reported
     * @throws IOException if the target cannot be written, or another program has changed or deleted it
     */
    public <D> Result<EntryCounts> write(DocumentForm<D> form, D document, Findings findings) throws IOException {
        return form.checkWritable(document, target.place(), findings)
                ? write(form.print(document, format.showsDerived()), new EntryLimits(options.limits()), findings)
                : Result.of(null, findings);
    }

    /** Writes a document that was read within the limits of its reader and not changed, as {@link #write} does. */
    public <D> Result<EntryCounts> writeAsRead(DocumentForm<D> form, D document, Findings findings) throws IOException {
        return writeAsRead(form.print(document, format.showsDerived()), findings);
    }

    /** Writes entries that were read within the limits of their reader, as {@link #write} does. */
    public Result<EntryCounts> writeAsRead(DocumentEntries entries, Findings findings) throws IOException {
        return write(entries, null, findings);
    }

    private Result<EntryCounts> write(DocumentEntries entries, @Nullable EntryLimits limits, Findings findings)
            throws IOException {
        var other = otherContent(entries);
        if (other.isPresent()) {
            return refuse(Finding.builder(FileProblem.OTHER_CONTENT, other.get()), findings);
        }
        try (var file = target.open()) {
            var written = write(entries, limits, file.out(), findings);
            if (written.isPresent()) {
                if (!target.state().equals(before)) {
                    throw new FileSystemException(
                            target.place().toString(),
                            null,
                            "another program has changed or deleted the file; nothing was written");
                }
                file.commit();
            }
            return Result.of(written.orElse(null), findings);
        }
    }

    /** {@return what the existing target contains, if that is not an earlier state of the document} */
    private Optional<String> otherContent(DocumentEntries entries) throws IOException {
        var existing = target.existing();
        if (isSameFile || options.overwrites() || existing.isEmpty() || Files.size(existing.get()) == 0) {
            return Optional.empty();
        }
        String document = transfer.document().label();
        var found = transfer.header(existing.get(), format, options);
        if (found.isEmpty()) {
            return Optional.of("something that is not a readable " + document);
        }
        var id = idOf(found.get());
        var header = Iterables.tryFind(entries.entries(), entry -> entry.kind().isHeader());
        return id.equals(header.toJavaUtil().flatMap(DocumentWriter::idOf))
                ? Optional.empty()
                : Optional.of(id.map(other -> "another %s, %s".formatted(document, TextRule.quoted(other)))
                        .orElse("a %s without an id".formatted(document)));
    }

    /** {@return the number of entries; empty if the content must not replace the target, which is reported} */
    private Optional<EntryCounts> write(
            DocumentEntries entries, @Nullable EntryLimits limits, OutputStream out, Findings findings)
            throws IOException {
        var writing = new WriteGuard(transfer, entries, target.place(), findings);
        var kinds = HashMultiset.<Kind>create();
        try (var writer = new GuardedWriter(format.writer().orElseThrow(), out, writing)) {
            for (Entry entry : entries.entries()) {
                var excess = limits == null ? Optional.<EntryLimits.Excess>empty() : limits.check(entry);
                if (excess.isPresent()) {
                    findings.add(tooLarge(entry, excess.get()));
                    if (!target.isAllOrNothing()) {
                        findings.add(target.abandoned(findings));
                    }
                    return Optional.empty();
                }
                writer.accept(entry);
                kinds.add(entry.kind());
            }
            writer.finish();
        } catch (ProviderException e) {
            findings.add(EntryTransfer.failureOf(format, e, target.place()));
            findings.add(target.abandoned(findings));
            return Optional.empty();
        }
        if (writing.loses() && !options.allowsLoss()) {
            findings.add(target.abandoned(findings));
            return Optional.empty();
        }
        return Optional.of(EntryCounts.of(transfer.document(), kinds));
    }

    private Finding tooLarge(Entry entry, EntryLimits.Excess excess) {
        String most = String.format(Locale.ROOT, "%,d", excess.limit());
        return Finding.builder(FileProblem.TOO_LARGE_TO_READ, named(entry), excess.quantity(), most, excess.name())
                .at(target.place())
                .build();
    }

    /** {@return such as {@code Service "update-risk-log"}, or {@code Mapping}} */
    private static String named(Entry entry) {
        return idOf(entry)
                .map(id -> entry.kind().label() + " " + TextRule.quoted(id))
                .orElse(entry.kind().label());
    }

    private static Optional<String> idOf(Entry entry) {
        int slot = entry.shape().slotOf("id");
        if (slot >= 0 && entry.valueAt(slot) instanceof RawValue.Text id) {
            return Optional.of(TextRule.trim(id.text()));
        }
        return slot >= 0 && entry.valueAt(slot) instanceof RawValue.TypedText typed
                ? Optional.of(TextRule.trim(typed.text()))
                : Optional.empty();
    }
}
