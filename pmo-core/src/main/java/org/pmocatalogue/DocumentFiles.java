package org.pmocatalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.transfer.DocumentForm;
import org.pmocatalogue.transfer.DocumentWriter;
import org.pmocatalogue.transfer.EntryTransfer;
import org.pmocatalogue.transfer.OpenInput;
import org.pmocatalogue.transfer.Target;
import org.pmocatalogue.transfer.WritePreconditions;

/**
 * Reads, validates, converts and writes the files of one kind of document, such as profiles.
 *
 * <pre>{@code
 * Profile profile = catalogues.profileFiles().read(Path.of("acme.json")).orThrow();
 * }</pre>
 *
 * <p>Problems in the content are returned as findings; an {@link IOException} means that a file cannot be accessed or
 * written. Documents are held in memory, but for {@link #check}. Safe for use by several threads.
 *
 * @param <D> the type of the document
 */
public sealed class DocumentFiles<D> permits Catalogues, DocumentFiles.Other {

    private final EntryTransfer transfer;
    private final DocumentForm<D> form;

    DocumentFiles(EntryTransfer transfer, DocumentForm<D> form) {
        this.transfer = transfer.forDocument(form);
        this.form = form;
    }

    /** The files of a document other than a catalogue. */
    static final class Other<D> extends DocumentFiles<D> {

        Other(EntryTransfer transfer, DocumentForm<D> form) {
            super(transfer, form);
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the file cannot be accessed
     */
    public final Result<D> read(Path file) throws IOException {
        return open(Origin.of(file), ReadOptions.standard()).result();
    }

    /**
     * Reads a document.
     *
     * <p>Invalid entries are omitted and reported. The document is absent if its header is missing or invalid. Stages
     * that were entered next to services are applied as stage changes if the options request it.
     *
     * @throws IllegalArgumentException if the options name a format although the origin is a source, or a policy for
     *     services that is not known
     * @throws IOException if the origin cannot be accessed
     */
    public final Result<D> read(Origin origin, ReadOptions options) throws IOException {
        return open(origin, options).result();
    }

    /**
     * Reads a file with the default options, to save the document later.
     *
     * @throws IOException if the file cannot be accessed
     */
    public final OpenDocument<D> open(Path file) throws IOException {
        return open(Origin.of(file), ReadOptions.standard());
    }

    /**
     * Reads a document, as {@link #read(Origin, ReadOptions)} does, to save it later.
     *
     * @throws IllegalArgumentException if the options name a format although the origin is a source, or a policy for
     *     services that is not known
     * @throws IOException if the origin cannot be accessed
     */
    public final OpenDocument<D> open(Origin origin, ReadOptions options) throws IOException {
        var findings = new Findings();
        Target.State state = origin instanceof Origin.OfFile file ? Target.State.of(file.file()) : null;
        try (var open = OpenInput.of(origin, options)) {
            var read = form.read(transfer, open, options, findings);
            return new OpenDocument<>(
                    transfer,
                    form,
                    origin,
                    state,
                    options.editedStagesOn().isPresent(),
                    Result.of(read.value().orElse(null), findings),
                    read.rejected());
        }
    }

    /**
     * Validates a document as {@link #read(Origin, ReadOptions)} does. Of each entry of a catalogue, little more than
     * the id is kept.
     *
     * <p>A stage that was entered next to a service is an error, also if the options request that it is applied
     * ({@link ReadOptions#editedStagesOn()}): whether a transition is allowed depends on the whole catalogue.
     *
     * @return the number of entries that were read
     * @throws IllegalArgumentException if the options name a format although the origin is a source
     * @throws IOException if the origin cannot be accessed
     */
    public final Result<EntryCounts> check(Origin origin, ReadOptions options) throws IOException {
        var findings = new Findings();
        var validator = form.validator(options, findings);
        try (var open = OpenInput.of(origin, options)) {
            EntryCounts counts = transfer.read(open, options, findings, validator::accept);
            validator.finish(open.place());
            return Result.of(counts, findings);
        }
    }

    /**
     * Writes a document to a file, all or nothing. An existing file is replaced if it contains a document with the same
     * id.
     *
     * @return the number of entries; no value if nothing was written, which is reported
     * @throws IOException if the file cannot be written, or another program changes it meanwhile
     */
    public final Result<EntryCounts> write(D document, Path file) throws IOException {
        return write(document, file, WriteOptions.standard());
    }

    /**
     * Writes a document to a file, all or nothing. An existing file is replaced if it contains a document with the same
     * id.
     *
     * @return the number of entries; no value if nothing was written, which is reported
     * @throws IOException if the file cannot be written, or another program changes it meanwhile
     */
    public final Result<EntryCounts> write(D document, Path file, WriteOptions options) throws IOException {
        return write(document, Target.of(file), options);
    }

    /**
     * Writes a document to a stream, which stays open.
     *
     * @param options with the format
     * @return the number of entries; no value if nothing was written, or not all, which is reported
     * @throws IllegalArgumentException if the options name no format
     * @throws IOException if writing fails
     */
    public final Result<EntryCounts> write(D document, OutputStream out, WriteOptions options) throws IOException {
        return write(document, Target.of(out, options), options);
    }

    private Result<EntryCounts> write(D document, Target target, WriteOptions options) throws IOException {
        var findings = new Findings();
        var writer = DocumentWriter.of(transfer, target, options, findings);
        return writer.isPresent() ? writer.get().write(form, document, findings) : Result.of(null, findings);
    }

    /**
     * Converts a document into a file, all or nothing. An existing file is replaced if it contains a document with the
     * same id.
     *
     * <p>Nothing is written if an entry is invalid or of an unknown kind, unless {@link WriteOptions#allowsLoss()}; and
     * in no case if reading ended early or the header is missing or invalid.
     *
     * @return the number of entries; no value if nothing was written, which is reported
     * @throws IllegalArgumentException if the reading options name a format although the origin is a source
     * @throws IOException if the origin cannot be accessed, or the file cannot be written or was changed by another
     *     program
     */
    public final Result<EntryCounts> convert(Origin from, Path to, ReadOptions reading, WriteOptions writing)
            throws IOException {
        return convert(from, Target.of(to), reading, writing);
    }

    /**
     * Converts a document into a stream, which stays open, as {@link #convert(Origin, Path, ReadOptions, WriteOptions)}
     * does into a file. If writing fails, part of the document may have been written.
     *
     * @param writing with the format
     * @return the number of entries; no value if nothing was written, or not all, which is reported
     * @throws IllegalArgumentException if the writing options name no format, or the reading options name one although
     *     the origin is a source
     * @throws IOException if the origin cannot be accessed, or writing fails
     */
    public final Result<EntryCounts> convert(Origin from, OutputStream to, ReadOptions reading, WriteOptions writing)
            throws IOException {
        return convert(from, Target.of(to, writing), reading, writing);
    }

    private Result<EntryCounts> convert(Origin from, Target target, ReadOptions reading, WriteOptions writing)
            throws IOException {
        var findings = new Findings();
        var writer = DocumentWriter.of(transfer, target, writing, findings);
        return writer.isPresent() ? open(from, reading).save(null, writer.get(), findings) : Result.of(null, findings);
    }

    /**
     * Writes all entries as they were read, invalid ones included, with the findings about each next to it: for the
     * person who corrects them. All or nothing; values are not normalized.
     *
     * <p>A stage that was entered next to a service stays where it is and is an error, as for {@link #check}.
     *
     * @return the number of entries, with the findings of reading; no value if nothing was written
     * @throws IllegalArgumentException if the reading options name a format although the origin is a source
     * @throws IOException if the origin cannot be accessed, the file cannot be written, or another program changes it
     *     meanwhile
     */
    public final Result<EntryCounts> annotate(Origin from, Path to, ReadOptions reading, WriteOptions writing)
            throws IOException {
        var findings = Findings.inPlace();
        try (var open = OpenInput.of(from, reading)) {
            var writer = DocumentWriter.annotating(transfer, open, Target.of(to), writing, findings);
            if (writer.isEmpty()) {
                return Result.of(null, findings);
            }
            var entries = transfer.readAnnotated(open, reading, findings, form.validator(reading, findings));
            var obstacle = WritePreconditions.toReading(findings);
            return obstacle.isPresent()
                    ? writer.get().refuse(obstacle.get(), findings)
                    : writer.get().writeAsRead(entries, findings);
        }
    }
}
