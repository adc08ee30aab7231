package org.pmocatalogue.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    /**
     * {@return the header of an existing file; empty if the file is not this document}
     *
     * @param likely the format that is tried first
     */
    Optional<Entry> header(Path file, CatalogueFormat likely, WriteOptions options) throws IOException {
        var detected = ReadOptions.builder().limits(options.limits()).build();
        var asLikely = detected.toBuilder().format(likely.id()).build();
        for (ReadOptions reading : List.of(asLikely, detected)) {
            try (var existing = OpenInput.of(Origin.of(file), reading)) {
                var header = header(existing, reading, new Findings());
                if (header.isPresent()) {
                    return header;
                }
            }
        }
        return Optional.empty();
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

    /** {@return the format for a file to write; empty if no format can write the file, which is reported} */
    Optional<CatalogueFormat> formatToWrite(Place file, WriteOptions options, Findings findings) {
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

    /** {@return whether an existing target may be replaced; if not, the reason is reported} */
    boolean mayReplace(Target target, CatalogueFormat format, WriteOptions options, Findings findings)
            throws IOException {
        if (options.overwrites() || target.existing().isEmpty()) {
            return true;
        }
        Place file = target.place();
        var lost = new LinkedHashSet<String>();
        var limits = ReadOptions.builder().limits(options.limits()).build();
        try (var existing = Input.of(target.existing().get(), options.limits())) {
            var sample = sample(existing);
            var candidates = new LinkedHashSet<CatalogueFormat>();
            if (!sample.isEmpty()) {
                candidates.add(format);
                candidates.addAll(providers.recognizing(sample));
            }
            for (CatalogueFormat candidate : candidates) {
                var guard = new ReadGuard(this, limits, new Findings(), entry -> {}, entry -> false);
                var failure = guard.run(() -> lost.addAll(candidate.lostIfOverwritten(existing, guard)));
                if (failure.isPresent()) {
                    findings.add(failureOf(candidate, failure.get(), file));
                    return false;
                }
                if (guard.isStopped()) {
                    lost.add("content beyond the limits of reading");
                }
            }
        }
        if (!lost.isEmpty()) {
            findings.add(Finding.builder(FileProblem.CONTENT_LOST, String.join(", ", lost))
                    .at(file)
                    .build());
        }
        return lost.isEmpty();
    }
}
