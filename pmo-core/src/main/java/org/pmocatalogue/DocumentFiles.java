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

/**
 * Reads, checks, converts and writes the files of one document beside catalogues, such as profiles.
 *
 * <pre>{@code
 * Profile profile = catalogues.profileFiles().read(Path.of("acme.json")).orThrow();
 * }</pre>
 *
 * @param <T> what the document is in the domain
 */
public final class DocumentFiles<T> {

    private final EntryTransfer exchange;
    private final DocumentForm<T> form;

    DocumentFiles(EntryTransfer exchange, DocumentForm<T> form) {
        this.exchange = exchange.of(form.document());
        this.form = form;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the file cannot be got at
     */
    public Result<T> read(Path file) throws IOException {
        return read(Origin.of(file), ReadOptions.standard());
    }

    /**
     * Reads a document from where it is.
     *
     * <p>Entries with an error are left out of it and told; if the entry that tells of the document itself has one, or
     * not all was read, there is no document.
     *
     * @throws IllegalArgumentException if the options name a format, and the origin is a source
     * @throws IOException if it cannot be got at
     */
    public Result<T> read(Origin origin, ReadOptions options) throws IOException {
        var findings = new Findings();
        try (var open = OpenInput.of(origin, options)) {
            var made = form.read(exchange, open, options, findings);
            return Result.of(made.orElse(null), findings);
        }
    }

    /**
     * Checks a document as {@link #read(Origin, ReadOptions)} does.
     *
     * @return how many entries were read
     * @throws IllegalArgumentException if the options name a format, and the origin is a source
     * @throws IOException if it cannot be got at
     */
    public Result<EntryCounts> check(Origin origin, ReadOptions options) throws IOException {
        var findings = new Findings();
        var assembler = form.assembler().apply(findings);
        try (var open = OpenInput.of(origin, options)) {
            EntryCounts tally = exchange.read(open, options, findings, assembler::accept);
            assembler.finish(open.place());
            return Result.of(tally, findings);
        }
    }

    /**
     * Writes a document to a file, all or nothing; a file that is there is replaced.
     *
     * @return how many entries were written; no value if nothing was written, which is told
     * @throws IOException if the file cannot be written
     */
    public Result<EntryCounts> write(T document, Path file) throws IOException {
        return write(document, file, WriteOptions.standard());
    }

    /**
     * Writes a document to a file, all or nothing; a file that is there is replaced.
     *
     * @return how many entries were written; no value if nothing was written, which is told
     * @throws IOException if the file cannot be written
     */
    public Result<EntryCounts> write(T document, Path file, WriteOptions options) throws IOException {
        return heldWriting(options).write(document, Target.of(file));
    }

    /**
     * Writes a document to a stream, which stays open.
     *
     * @param options names the format
     * @return how many entries were written; no value if nothing was written, or not all, which is told
     * @throws IllegalArgumentException if no format is named
     * @throws IOException if writing fails
     */
    public Result<EntryCounts> write(T document, OutputStream out, WriteOptions options) throws IOException {
        return heldWriting(options).write(document, Target.of(out, options));
    }

    /**
     * Converts a document into a file, all or nothing; a file that is there is replaced.
     *
     * <p>Nothing is written if an entry has an error or is of no known kind, unless
     * {@link WriteOptions#isDropRejected()}; and nothing at all if reading ended early, or nothing tells about the
     * document itself.
     *
     * @return how many entries were written; no value if nothing was written, which is told
     * @throws IllegalArgumentException if the options name a format to read, and the origin is a source
     * @throws IOException if it cannot be got at, or the file cannot be written or was changed by another meanwhile
     */
    public Result<EntryCounts> convert(Origin from, Path to, ReadOptions reading, WriteOptions writing)
            throws IOException {
        return convert(from, Target.of(to), reading, writing);
    }

    /**
     * Converts a document into a stream, which stays open, as {@link #convert(Origin, Path, ReadOptions, WriteOptions)}
     * does into a file; if writing fails, part of it may have been written.
     *
     * @param writing names the format
     * @return how many entries were written; no value if nothing was written, or not all, which is told
     * @throws IllegalArgumentException if no format to write is named, or one to read, and the origin is a source
     * @throws IOException if it cannot be got at, or writing fails
     */
    public Result<EntryCounts> convert(Origin from, OutputStream to, ReadOptions reading, WriteOptions writing)
            throws IOException {
        return convert(from, Target.of(to, writing), reading, writing);
    }

    private Result<EntryCounts> convert(Origin from, Target to, ReadOptions reading, WriteOptions writing)
            throws IOException {
        try (var open = OpenInput.of(from, reading)) {
            return heldWriting(writing)
                    .rewrite(
                            form.document(),
                            findings -> form.read(exchange, open, reading, findings),
                            document -> document,
                            to);
        }
    }

    private DocumentWriter<T> heldWriting(WriteOptions options) {
        return new DocumentWriter<>(exchange, form.printing(), options);
    }
}
