package org.pmocatalogue.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.plugin.ProviderCalls;
import org.pmocatalogue.plugin.ProviderException;
import org.pmocatalogue.plugin.Providers;
import org.pmocatalogue.profile.file.ProfileSchema;
import org.pmocatalogue.schema.CatalogueSchema;
import org.pmocatalogue.schema.DocumentAssembler;
import org.pmocatalogue.schema.PolicySchema;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.EntrySink;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Request;
import org.pmocatalogue.spi.Sample;

/**
 * Reads the entries of one type of document through the format or source that fits, and finds out what a file contains
 * and which format writes it.
 *
 * @param shapes returns the fields of a kind of the document
 */
public record EntryTransfer(Providers providers, DocumentType document, Function<Kind, RecordShape> shapes) {

    /** {@return the transfer of documents of this form} */
    public static EntryTransfer of(Providers providers, DocumentForm<?> form) {
        return new EntryTransfer(providers, form.document(), form::shape);
    }

    /** {@return the transfer of documents of another form} */
    public EntryTransfer forDocument(DocumentForm<?> other) {
        return of(providers, other);
    }

    /** {@return the fields of a kind of this document, or else of the shipped document with this kind} */
    public RecordShape shape(Kind kind) {
        return document.has(kind) ? shapes.apply(kind) : shippedShape(kind);
    }

    private static RecordShape shippedShape(Kind kind) {
        var having = DocumentType.having(kind)
                .orElseThrow(() -> new IllegalArgumentException("No document has entries of kind " + kind));
        return having == DocumentType.POLICY
                ? PolicySchema.SCHEMA.shape(kind)
                : having == DocumentType.PROFILE
                        ? ProfileSchema.SCHEMA.shape(kind)
                        : CatalogueSchema.standard().shape(kind);
    }

    /**
     * Reads all entries of an origin into a sink.
     *
     * @return the number of entries
     */
    public EntryCounts read(OpenInput origin, ReadOptions options, Findings findings, EntrySink sink)
            throws IOException {
        return run(origin, options, findings, sink, ReadGuard.TO_THE_END).counts();
    }

    /** {@return all entries of an origin as read, with the findings about each, including those of a validator} */
    public DocumentEntries readAnnotated(
            OpenInput origin, ReadOptions options, Findings findings, DocumentAssembler<?> validator)
            throws IOException {
        var entries = new ArrayList<Entry>();
        EntrySink sink = entry -> {
            entries.add(entry);
            validator.accept(entry);
        };
        var reading = run(origin, options, findings, sink, ReadGuard.TO_THE_END);
        validator.finish(origin.place());
        return DocumentEntries.annotated(document, entries, findings, reading.positions());
    }

    /** {@return the document that an origin contains, by its header; empty if it has none} */
    public Optional<DocumentType> documentOf(OpenInput origin, ReadOptions options) throws IOException {
        for (DocumentType candidate : DocumentType.ALL) {
            var findings = new Findings();
            var transfer = new EntryTransfer(providers, candidate, EntryTransfer::shippedShape);
            if (transfer.header(origin, options, findings).isPresent()) {
                return Optional.of(candidate);
            }
            if (!findings.has(FileProblem.OTHER_DOCUMENT)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@return the header of an existing file of a format; empty if the file is not this document in this format} */
    Optional<Entry> header(Path file, CatalogueFormat format, WriteOptions options) throws IOException {
        var reading = ReadOptions.builder()
                .limits(options.limits())
                .format(format.id())
                .build();
        try (var existing = OpenInput.of(Origin.of(file), reading)) {
            return header(existing, reading, new Findings());
        }
    }

    /** Reads the entries of one kind of an existing file of a format. */
    void readKind(Kind kind, Path file, CatalogueFormat format, WriteOptions options, EntrySink sink, Findings findings)
            throws IOException {
        var reading = ReadOptions.builder()
                .limits(options.limits())
                .format(format.id())
                .build();
        try (var existing = OpenInput.of(Origin.of(file), reading)) {
            EntrySink ofKind = entry -> {
                if (entry.kind() == kind) {
                    sink.accept(entry);
                }
            };
            run(existing, reading, findings, ofKind, ReadGuard.TO_THE_END);
        }
    }

    /** {@return the header of this document; reading ends there. Empty if an origin has no such header} */
    private Optional<Entry> header(OpenInput origin, ReadOptions options, Findings findings) throws IOException {
        var headers = new ArrayList<Entry>();
        Predicate<Entry> isHeader = entry -> entry.kind().isHeader();
        EntrySink sink = entry -> {
            if (isHeader.test(entry)) {
                headers.add(entry);
            }
        };
        run(origin, options, findings, sink, isHeader);
        return headers.stream().findFirst();
    }

    /** The method of a format or source that reads all entries. */
    private record Task(Object provider, ProviderCalls.Work work) {}

    /**
     * Reads the entries of an origin into a sink.
     *
     * @param last whether an entry is the last to read
     */
    ReadGuard run(OpenInput origin, ReadOptions options, Findings findings, EntrySink sink, Predicate<Entry> last)
            throws IOException {
        var guard = new ReadGuard(this, options, findings, sink, last);
        var source = origin.source();
        var task = source.isPresent()
                ? sourceTask(source.get(), options, findings, guard)
                : fileTask(origin.input().orElseThrow(), options, findings, guard);
        if (task.isPresent()) {
            var failure = guard.run(task.get().work());
            failure.ifPresent(e -> findings.add(failureOf(task.get().provider(), e, origin.place())));
        }
        return guard;
    }

    private Optional<Task> sourceTask(Origin.OfSource origin, ReadOptions options, Findings findings, ReadGuard guard) {
        var request = new Request(origin.location(), options.settings());
        return providers
                .source(origin.id(), Place.of(origin.name()), findings)
                .map(source -> new Task(source, () -> source.read(request, guard)));
    }

    private static Sample sample(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sample.of(file.toString(), in.readNBytes(Sample.BYTES));
        }
    }

    private static Sample sample(Input input) throws IOException {
        try (InputStream in = input.open()) {
            return Sample.of(input.name(), in.readNBytes(Sample.BYTES));
        }
    }

    /** {@return the finding for a provider that failed} */
    static Finding failureOf(Object provider, ProviderException failure, Place place) {
        String type = provider.getClass().getName();
        String origin = ProviderCalls.origin(provider.getClass());
        Providers.LOG.warn("{} from {} failed at {}", type, origin, place, failure);
        return failure.finding(FileProblem.PROVIDER_FAILED, type, origin, place);
    }

    private Optional<Task> fileTask(Input input, ReadOptions options, Findings findings, ReadGuard guard)
            throws IOException {
        var place = Place.of(input.name());
        var sample = sample(input);
        if (sample.isEmpty()) {
            guard.report(FileProblem.EMPTY_FILE, place);
            return Optional.empty();
        }
        var format = options.format().isPresent()
                ? providers.format(options.format().get(), place, findings)
                : providers.reading(sample, place, findings);
        var reader = format.flatMap(CatalogueFormat::reader);
        if (format.isPresent() && reader.isEmpty()) {
            guard.report(FileProblem.FORMAT_DOES_NOT_READ, place, format.get().id());
        }
        return reader.map(known -> new Task(format.orElseThrow(), () -> known.read(guard.limited(input), guard)));
    }

    /**
     * {@return the format for a target to write; empty if no format can write the target, which is reported}
     *
     * <p>A format may save into files whose names it does not write, such as workbooks with macros.
     */
    Optional<CatalogueFormat> formatToWrite(Target target, WriteOptions options, Findings findings) throws IOException {
        Place file = target.place();
        if (options.format().isEmpty()
                && !options.replaces()
                && target.existing().isPresent()) {
            var savesInto = providers.recognizing(sample(target.existing().get())).stream()
                    .filter(CatalogueFormat::savesIntoFiles)
                    .findFirst();
            if (savesInto.isPresent()) {
                return savesInto;
            }
        }
        var format = options.format().isPresent()
                ? providers.format(options.format().get(), file, findings)
                : providers.writing(Sample.of(file.source(), new byte[0]), file, findings);
        if (format.isPresent() && format.get().writer().isEmpty()) {
            findings.add(Finding.builder(
                            FileProblem.FORMAT_DOES_NOT_WRITE, format.get().id())
                    .at(file)
                    .build());
            return Optional.empty();
        }
        return format;
    }

    /** Reports the content of a file that is lost because the file is replaced. {@return false if a format failed} */
    boolean reportReplaced(Path file, Place place, CatalogueFormat format, WriteOptions options, Findings findings)
            throws IOException {
        var lost = new LinkedHashSet<String>();
        try (var existing = Input.of(file, options.limits())) {
            var candidates = new LinkedHashSet<CatalogueFormat>();
            candidates.add(format);
            candidates.addAll(providers.recognizing(sample(existing)));
            var limits = ReadOptions.builder().limits(options.limits()).build();
            for (CatalogueFormat candidate : candidates) {
                var guard = new ReadGuard(this, limits, new Findings(), entry -> {}, entry -> false);
                var failure = guard.run(() -> lost.addAll(candidate.lostIfReplaced(existing, guard)));
                if (failure.isPresent()) {
                    findings.add(failureOf(candidate, failure.get(), place));
                    return false;
                }
            }
        }
        if (!lost.isEmpty()) {
            findings.add(Finding.builder(FileProblem.CONTENT_REPLACED, String.join(", ", lost))
                    .at(place)
                    .build());
        }
        return true;
    }
}
