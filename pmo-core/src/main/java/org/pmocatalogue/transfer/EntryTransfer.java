package org.pmocatalogue.transfer;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordSchema;
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
import org.pmocatalogue.schema.Assembler;
import org.pmocatalogue.schema.CatalogueSchema;
import org.pmocatalogue.schema.PolicySchema;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntrySink;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Request;
import org.pmocatalogue.spi.Sample;

/**
 * Moves entries: from a file or source into a sink, and into a file.
 *
 * @param document what files are to be
 * @param policies the policies that a catalogue may name
 * @param table the fields of catalogues that follow these policies
 */
public record EntryTransfer(Providers providers, Document document, KnownPolicies policies, CatalogueSchema table) {

    public EntryTransfer(Providers providers, Document document, KnownPolicies policies) {
        this(providers, document, policies, CatalogueSchema.of(policies));
    }

    /** {@return the same for files that are another document} */
    public EntryTransfer of(Document other) {
        return new EntryTransfer(providers, other, policies, table);
    }

    /** {@return the fields that entries of a kind have: in this document, or else in that which has them} */
    public RecordSchema shape(Kind kind) {
        return switch (document.has(kind) ? document : Document.of(kind)) {
            case CATALOGUE -> table.shape(kind);
            case POLICY -> PolicySchema.SCHEMA.shape(kind);
            case PROFILE -> ProfileSchema.SCHEMA.shape(kind);
        };
    }

    /** {@return an assembler that makes a catalogue, as it was asked for} */
    Assembler keeping(ReadOptions options, Findings findings) {
        return asked(options, Assembler.keeping(table, findings));
    }

    /** {@return an assembler that only checks, as it was asked for} */
    public Assembler checking(ReadOptions options, Findings findings) {
        return asked(options, Assembler.checking(table, findings));
    }

    private Assembler asked(ReadOptions options, Assembler assembler) {
        options.policy().map(policies::ofServices).ifPresent(policy -> assembler.holdAgainst(policy.id()));
        return assembler;
    }

    /** Gives entries to a sink, in the order in which they are written. */
    @FunctionalInterface
    interface Supply {
        void into(EntrySink sink) throws IOException;
    }

    /** Reads all entries of an origin into a sink. {@return how many there were} */
    public EntryCounts read(OpenInput origin, ReadOptions options, Findings findings, EntrySink sink)
            throws IOException {
        var reading = new GuardedReading(document, this::shape, options, findings, sink);
        if (origin.source().isPresent()) {
            readSource(origin.source().get(), options, findings, reading);
        }
        if (origin.input().isPresent()) {
            readFile(origin.input().get(), options, findings, reading);
        }
        return reading.tally();
    }

    private void readSource(Origin.OfSource origin, ReadOptions options, Findings findings, GuardedReading reading)
            throws IOException {
        var place = Place.of(origin.name());
        var source = providers.source(origin.id(), place, findings);
        if (source.isPresent()) {
            var request = new Request(origin.location(), options.settings());
            run(source.get(), () -> source.get().read(request, reading), reading, place, findings);
        }
    }

    private static Sample sample(Input input) throws IOException {
        try (InputStream in = input.open()) {
            return Sample.of(input.name(), in.readNBytes(Sample.BYTES));
        }
    }

    private static void run(
            Object provider, ProviderCalls.Work work, GuardedReading reading, Place place, Findings findings)
            throws IOException {
        var failure = reading.run(work);
        if (failure.isPresent()) {
            findings.add(broke(provider, failure.get(), place));
        }
    }

    private static Finding broke(Object provider, ProviderException failure, Place place) {
        String type = provider.getClass().getName();
        String origin = ProviderCalls.origin(provider.getClass());
        Providers.LOG.warn("{} from {} failed at {}", type, origin, place, failure);
        return failure.finding(FileProblem.PROVIDER_BROKE, type, origin, place);
    }

    private void readFile(Input input, ReadOptions options, Findings findings, GuardedReading reading)
            throws IOException {
        var place = Place.of(input.name());
        var sample = sample(input);
        if (sample.isEmpty()) {
            reading.report(FileProblem.EMPTY_FILE, place);
            return;
        }
        var format = options.format().isPresent()
                ? providers.format(options.format().get(), place, findings)
                : providers.reading(sample, place, findings);
        if (format.isEmpty()) {
            return;
        }
        var reader = format.get().reader();
        if (reader.isPresent()) {
            run(format.get(), () -> reader.get().read(reading.limited(input), reading), reading, place, findings);
        } else {
            reading.report(FileProblem.FORMAT_DOES_NOT_READ, place, format.get().id());
        }
    }

    /** {@return the format to write a file with; null if there is none that can, which is told} */
    @Nullable
    CatalogueFormat writer(Place file, WriteOptions options, Findings findings) {
        var format = options.format().isPresent()
                ? providers.format(options.format().get(), file, findings)
                : providers.writing(Sample.of(file.source(), new byte[0]), file, findings);
        if (format.isPresent() && format.get().writer().isEmpty()) {
            findings.add(Finding.builder(
                            FileProblem.FORMAT_DOES_NOT_WRITE, format.get().id())
                    .at(file)
                    .build());
            return null;
        }
        return format.orElse(null);
    }

    /** {@return whether a target may be written; if not, it is told why} */
    boolean mayWrite(Target target, CatalogueFormat format, WriteOptions options, Findings findings)
            throws IOException {
        if (options.isOverwrite() || target.existing().isEmpty()) {
            return true;
        }
        Place file = target.place();
        var lost = new LinkedHashSet<String>();
        var limits = ReadOptions.builder().limits(options.limits()).build();
        var reading = new GuardedReading(document, this::shape, limits, new Findings(), entry -> {});
        try (var existing = Input.of(target.existing().get(), options.limits())) {
            var sample = sample(existing);
            for (CatalogueFormat asked : providers.formats().values()) {
                if (!sample.isEmpty() && (asked.equals(format) || asked.probe(sample) == Claim.BY_CONTENT)) {
                    ProviderCalls.run(() -> lost.addAll(asked.lostIfOverwritten(existing, reading)));
                }
            }
        } catch (ProviderException e) {
            findings.add(broke(format, e, file));
            return false;
        }
        if (!lost.isEmpty()) {
            findings.add(Finding.builder(FileProblem.WOULD_LOSE, String.join(", ", lost))
                    .at(file)
                    .build());
        }
        return lost.isEmpty();
    }

    /**
     * Writes entries.
     *
     * @param attributeNames the names of the attributes that entries of a kind will have
     * @param notes what is to be shown beside what stands at a place
     * @return how many were written; null if the writer told that something would be lost, or failed
     */
    @Nullable
    EntryCounts write(
            OutputStream out,
            CatalogueFormat format,
            Place file,
            WriteOptions options,
            Function<Kind, ImmutableSet<String>> attributeNames,
            Findings findings,
            ImmutableListMultimap<Place, Finding> notes,
            Supply supply)
            throws IOException {
        var writing = new FileWriting(document, this::shape, attributeNames, notes, file, findings);
        var kinds = EnumMultiset.create(Kind.class);
        try (var writer = new GuardedWriter(format.writer().orElseThrow(), out, writing)) {
            supply.into(entry -> {
                writer.accept(entry);
                kinds.add(entry.kind());
            });
            writer.finish();
        } catch (ProviderException e) {
            findings.add(broke(format, e, file));
            return null;
        }
        return writing.loses() && !options.isDropRejected() ? null : EntryCounts.of(kinds);
    }
}
