package org.pmocatalogue;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.transfer.DocumentForm;
import org.pmocatalogue.transfer.DocumentWriter;
import org.pmocatalogue.transfer.EntryTransfer;
import org.pmocatalogue.transfer.Target;
import org.pmocatalogue.transfer.WritePreconditions;

/**
 * A document that was read, with its findings and all that is needed to save it without loss.
 *
 * <pre>{@code
 * var acme = catalogues.open(file);
 * Catalogue changed = policy.apply(acme.result().orThrow(), change);
 * acme.save(changed, file).orThrow();
 * }</pre>
 *
 * <p>The document is held in memory; the file it was read from is closed. Not thread-safe.
 *
 * @param <D> the type of the document
 */
public final class OpenDocument<D> {

    private final EntryTransfer transfer;
    private final DocumentForm<D> form;
    private final Origin origin;

    /** The state of the file when it was read or last saved; null if the origin is not a file. */
    private Target.@Nullable State state;

    /** Whether stage changes were applied to the document while it was read. */
    private final boolean isChanged;

    private final Result<D> result;
    private final EntryCounts rejected;

    OpenDocument(
            EntryTransfer transfer,
            DocumentForm<D> form,
            Origin origin,
            Target.@Nullable State state,
            boolean isChanged,
            Result<D> result,
            EntryCounts rejected) {
        this.transfer = transfer;
        this.form = form;
        this.origin = origin;
        this.state = state;
        this.isChanged = isChanged;
        this.result = result;
        this.rejected = rejected;
    }

    /**
     * {@return the document and the findings of reading it}
     *
     * <p>Invalid entries are omitted and reported. The document is absent if its header is missing or invalid.
     */
    public Result<D> result() {
        return result;
    }

    /**
     * {@return the entries that were read but are not in the document, since they are invalid or refer to an entry that
     * was rejected}
     */
    public EntryCounts rejected() {
        return rejected;
    }

    /**
     * {@return the document, if nothing in the findings prevents it from being saved to this file with these options;
     * otherwise {@code save} reports the reason}
     *
     * @throws IOException if the file cannot be accessed
     */
    public Optional<D> savable(Path to, WriteOptions options) throws IOException {
        var findings = new Findings();
        var writer = writer(Target.of(to), options, findings);
        findings.addAll(result, finding -> true);
        return writer.isPresent() && obstacle(findings, writer.get()).isEmpty() ? result.value() : Optional.empty();
    }

    private Optional<DocumentWriter> writer(Target target, WriteOptions options, Findings findings) throws IOException {
        var writer = DocumentWriter.of(transfer, target, options, findings);
        Target.State read = state;
        return read != null && isOrigin(target) ? writer.map(to -> to.toSameFile(read)) : writer;
    }

    private boolean isOrigin(Target target) throws IOException {
        return origin instanceof Origin.OfFile read && target.isFile(read.file());
    }

    private Optional<Finding.Builder> obstacle(Findings findings, DocumentWriter writer) {
        return WritePreconditions.toWriting(
                form.document(),
                findings,
                result.value().isPresent(),
                writer.options().allowsLoss(),
                writer.keepsRest());
    }

    /**
     * Writes the document as it was read, in normal form, as {@link #save(Object, Path, WriteOptions)} does.
     *
     * @throws IOException if the file cannot be written
     */
    public Result<EntryCounts> save(Path to, WriteOptions options) throws IOException {
        return save(null, Target.of(to), options);
    }

    /**
     * Writes the document as it was read, in normal form, to a stream, which stays open. If writing fails, part of the
     * document may have been written.
     *
     * @param options with the format
     * @throws IllegalArgumentException if the options name no format
     * @throws IOException if writing fails
     */
    public Result<EntryCounts> save(OutputStream to, WriteOptions options) throws IOException {
        return save(null, Target.of(to, options), options);
    }

    /**
     * Writes a document made from this one, as {@link #save(Object, Path, WriteOptions)} does with the default options.
     *
     * @throws IOException if the file cannot be written, or another program has changed or deleted it since it was read
     */
    public Result<EntryCounts> save(D changed, Path to) throws IOException {
        return save(changed, to, WriteOptions.standard());
    }

    /**
     * Writes a document made from this one, all or nothing; often to the file that was read.
     *
     * <p>Nothing is written if reading rejected or omitted anything, unless {@link WriteOptions#allowsLoss()}; and in
     * no case if reading ended early or the header is missing or invalid.
     *
     * @return the number of entries that were written, with the findings of reading and writing; no value if nothing
     *     was written, which is reported
     * @throws IOException if the file cannot be written, or another program has changed or deleted it since it was read
     */
    public Result<EntryCounts> save(D changed, Path to, WriteOptions options) throws IOException {
        return save(requireNonNull(changed, "changed"), Target.of(to), options);
    }

    private Result<EntryCounts> save(@Nullable D changed, Target target, WriteOptions options) throws IOException {
        var findings = new Findings();
        var writer = writer(target, options, findings);
        if (writer.isEmpty()) {
            findings.addAll(result, finding -> true);
            return Result.of(null, findings);
        }
        var saved = save(changed, writer.get(), findings);
        if (saved.value().isPresent() && isOrigin(target)) {
            state = target.state();
        }
        return saved;
    }

    /**
     * Writes a document made from this one.
     *
     * @param changed null for the document as it was read
     * @param findings of what came before reading
     */
    Result<EntryCounts> save(@Nullable D changed, DocumentWriter writer, Findings findings) throws IOException {
        findings.addAll(result, finding -> true);
        var obstacle = obstacle(findings, writer);
        if (obstacle.isPresent()) {
            return writer.refuse(obstacle.get(), findings);
        }
        D document = changed == null ? result.value().orElseThrow() : changed;
        return changed == null && !isChanged
                ? writer.writeAsRead(form, document, findings)
                : writer.write(form, document, findings);
    }
}
