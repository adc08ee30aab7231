package org.pmocatalogue.transfer;

import com.google.common.collect.Collections2;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Iterables;
import com.google.common.collect.LinkedHashMultiset;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
import org.pmocatalogue.spi.Input;
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

    /** {@return a writer; empty if no format can write the target, which is reported} */
    public static Optional<DocumentWriter> of(
            EntryTransfer transfer, Target target, WriteOptions options, Findings findings) throws IOException {
        var before = target.state();
        return transfer.formatToWrite(target, options, findings)
                .map(format -> new DocumentWriter(transfer, target, format, options, before, false));
    }

    /**
     * {@return a writer of entries with notes; empty if no format can write the target, if the format shows no notes,
     * or if the target exists and must not be replaced, which is reported}
     */
    public static Optional<DocumentWriter> annotating(
            EntryTransfer transfer, OpenInput from, Target target, WriteOptions options, Findings findings)
            throws IOException {
        var writer = of(transfer, target, options, findings);
        if (writer.isEmpty()) {
            return writer;
        }
        var format = writer.get().format;
        var existing = target.existing();
        Finding.Builder obstacle = null;
        if (!format.showsDerived()) {
            obstacle = Finding.builder(FileProblem.NOTES_NOT_SUPPORTED, format.id());
        } else if (from.input().isPresent()
                && existing.isPresent()
                && Files.isSameFile(existing.get(), from.input().get().file())) {
            obstacle = Finding.builder(FileProblem.REPLACES_INPUT, "the file to be validated");
        } else if (existing.isPresent() && !options.replaces()) {
            obstacle = Finding.builder(FileProblem.FILE_EXISTS);
        }
        if (obstacle != null) {
            findings.add(obstacle.at(target.place()).build());
        }
        return obstacle == null ? writer : Optional.empty();
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

    /** {@return whether the write changes the file that the document was read from, and keeps the rest of it} */
    public boolean keepsRest() {
        return isSameFile && savesIntoExisting();
    }

    private boolean savesIntoExisting() {
        return !options.replaces() && format.savesIntoFiles();
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
        checkUnchanged();
        var existing = nonEmpty(target.existing());
        if (existing.isPresent() && options.replaces()) {
            if (!transfer.reportReplaced(existing.get(), target.place(), format, options, findings)) {
                return Result.of(null, findings);
            }
        } else if (existing.isPresent()) {
            var other = otherContent(existing.get(), entries);
            if (other.isPresent()) {
                return refuse(Finding.builder(FileProblem.OTHER_CONTENT, other.get()), findings);
            }
        }
        boolean savesInto = existing.isPresent() && savesIntoExisting();
        try (var file = target.open();
                var old = savesInto ? Input.of(existing.get(), options.limits()) : null) {
            var written = write(entries, limits, file.out(), old, findings);
            if (written.isPresent()) {
                file.commit(this::checkUnchanged);
            }
            return Result.of(written.orElse(null), findings);
        }
    }

    private void checkUnchanged() throws IOException {
        if (!target.state().equals(before)) {
            throw new FileSystemException(
                    target.place().toString(),
                    null,
                    "another program has changed or deleted the file; nothing was written");
        }
    }

    private static Optional<Path> nonEmpty(Optional<Path> file) throws IOException {
        return file.isPresent() && Files.size(file.get()) > 0 ? file : Optional.empty();
    }

    /** {@return what an existing target contains, if that is not a state of the document in the format of the write} */
    private Optional<String> otherContent(Path existing, DocumentEntries entries) throws IOException {
        String document = transfer.document().label();
        var found = transfer.header(existing, format, options);
        if (found.isEmpty()) {
            return Optional.of("something that is not a %s in the format %s".formatted(document, format.id()));
        }
        var id = idOf(found.get());
        var header = Iterables.tryFind(entries.entries(), entry -> entry.kind().isHeader());
        if (isSameFile) {
            return Optional.empty();
        }
        return id.equals(header.toJavaUtil().flatMap(DocumentWriter::idOf))
                ? lostHistory(existing, entries)
                : Optional.of(id.map(other -> "another %s, %s".formatted(document, TextRule.quoted(other)))
                        .orElse("a %s without an id".formatted(document)));
    }

    /** {@return the stage changes that an existing target has and the entries lack: a history only grows} */
    private Optional<String> lostHistory(Path existing, DocumentEntries entries) throws IOException {
        var lost = LinkedHashMultiset.<Entry>create();
        var ids = idsByPreviousId(entries);
        var findings = new Findings();
        transfer.readKind(
                Kind.STAGE_CHANGE,
                existing,
                format,
                options,
                entry -> entries.normal().apply(entry).ifPresent(change -> lost.add(renamed(change, ids))),
                findings);
        if (!lost.isEmpty()) {
            entries.entries().forEach(lost::remove);
        }
        boolean hasMore = findings.has(FileProblem.UNKNOWN_KIND) || findings.hasErrors();
        if (lost.isEmpty() && hasMore && !format.savesIntoFiles() && !options.allowsLoss()) {
            return Optional.of("content that cannot be read as a part of the "
                    + transfer.document().label());
        }
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(EntryCounts.of(
                                transfer.document(), HashMultiset.create(Collections2.transform(lost, Entry::kind)))
                        + " that the new content lacks");
    }

    /** {@return the ids of services by their previous ids} */
    private static Map<RawValue, RawValue> idsByPreviousId(DocumentEntries entries) {
        Map<RawValue, RawValue> ids = new HashMap<>();
        for (Entry entry : entries.entries()) {
            var previous = entry.kind() == Kind.SERVICE ? valueOf(entry, "previousIds") : Optional.<RawValue>empty();
            if (previous.isPresent() && previous.get() instanceof RawValue.ListValue list) {
                list.items().forEach(id -> ids.put(id, valueOf(entry, "id").orElseThrow()));
            }
        }
        return ids;
    }

    private static Optional<RawValue> valueOf(Entry entry, String field) {
        int slot = entry.shape().slotOf(field);
        return Optional.ofNullable(slot < 0 ? null : entry.valueAt(slot));
    }

    /** {@return a stage change of the service with its present id} */
    private static Entry renamed(Entry change, Map<RawValue, RawValue> ids) {
        var id = valueOf(change, "service").map(ids::get);
        if (id.isEmpty()) {
            return change;
        }
        var renamed = Entry.builder(change.shape());
        int service = change.shape().slotOf("service");
        for (int slot = 0; slot < change.shape().slots(); slot++) {
            var value = slot == service ? id.get() : change.valueAt(slot);
            if (value != null) {
                renamed.put(slot, value, 0);
            }
        }
        change.attributes().forEach((name, value) -> renamed.put(name, value, 0));
        return renamed.build();
    }

    /** {@return the number of entries; empty if the content must not replace the target, which is reported} */
    private Optional<EntryCounts> write(
            DocumentEntries entries,
            @Nullable EntryLimits limits,
            OutputStream out,
            @Nullable Input existing,
            Findings findings)
            throws IOException {
        var writing = new WriteGuard(transfer, entries, target.place(), existing, options.limits(), findings);
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
        if (writing.isRefused() || (writing.loses() && !options.allowsLoss())) {
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
