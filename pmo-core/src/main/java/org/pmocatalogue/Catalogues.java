package org.pmocatalogue;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordSchema;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.LoadReport;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.plugin.Discovery;
import org.pmocatalogue.plugin.Providers;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.Resolved;
import org.pmocatalogue.schema.CatalogueSchema;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Sample;
import org.pmocatalogue.transfer.CataloguePrinting;
import org.pmocatalogue.transfer.CatalogueReading;
import org.pmocatalogue.transfer.Conversion;
import org.pmocatalogue.transfer.DocumentForm;
import org.pmocatalogue.transfer.DocumentSearch;
import org.pmocatalogue.transfer.DocumentWriter;
import org.pmocatalogue.transfer.EntryTransfer;
import org.pmocatalogue.transfer.KnownPolicies;
import org.pmocatalogue.transfer.OpenInput;
import org.pmocatalogue.transfer.ProfileMaking;
import org.pmocatalogue.transfer.ProfileReading;
import org.pmocatalogue.transfer.Target;

/**
 * Reads, checks, converts and writes catalogues, in every format and from every source that is there.
 *
 * <pre>{@code
 * Catalogues catalogues = Catalogues.discover();
 * Catalogue catalogue = catalogues.read(Path.of("acme.json")).orThrow();
 * catalogues.write(catalogue, Path.of("copy.json")).orThrow();
 * }</pre>
 *
 * <p>What is wrong with a file's content is told as findings; an {@link IOException} means that the file could not be
 * got at, or not be written. Safe for use by several threads.
 */
public final class Catalogues {

    private final CatalogueSchema table;
    private final Providers providers;
    private final EntryTransfer exchange;

    private Catalogues(Providers providers) {
        this(providers, KnownPolicies.SHIPPED);
    }

    private Catalogues(Providers providers, KnownPolicies policies) {
        this.providers = providers;
        this.exchange = new EntryTransfer(providers, Document.CATALOGUE, policies);
        this.table = exchange.table();
    }

    /** {@return all formats and sources that the current thread's class loader finds} */
    public static Catalogues discover() {
        @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return discover(loader == null ? ClassLoader.getSystemClassLoader() : loader);
    }

    /** {@return all formats and sources that this class loader finds} */
    public static Catalogues discover(ClassLoader loader) {
        return new Catalogues(Discovery.in(loader));
    }

    /** {@return all formats and sources in the modules of this layer and its parents} */
    public static Catalogues discover(ModuleLayer layer) {
        return new Catalogues(Discovery.in(layer));
    }

    /** {@return these formats and sources, and no others} */
    public static Catalogues of(
            Iterable<? extends CatalogueFormat> formats, Iterable<? extends CatalogueSource> sources) {
        return new Catalogues(Discovery.of(formats, sources));
    }

    /**
     * {@return the same formats and sources for catalogues that follow policies of one's own}
     *
     * <p>They come beside those of {@link #policies()}, at first {@link LifecyclePolicy#shipped()} and then also those
     * of calls before, or in the place of the one with their id. Their stages can be read and written, and a history is
     * held against the policy that the catalogue names.
     *
     * @throws IllegalArgumentException if two of them have the same id, or a stage of one is in another phase than in a
     *     policy beside which it comes
     */
    public Catalogues withPolicies(Iterable<LifecyclePolicy> own) {
        return new Catalogues(providers, exchange.policies().with(own));
    }

    /** {@return the policies that a catalogue may name} */
    public ImmutableList<LifecyclePolicy> policies() {
        return exchange.policies().all();
    }

    /**
     * {@return the policy that the services of a catalogue go by: the one that it names, or the standard one if it
     * names none; empty if it names one that is not among {@link #policies()}, or that is for the office}
     */
    public Optional<LifecyclePolicy> policyOf(Catalogue catalogue) {
        return exchange.policies().ofServices(catalogue.info());
    }

    /** {@return what reads and writes lifecycle policies} */
    public DocumentFiles<LifecyclePolicy> policyFiles() {
        return new DocumentFiles<>(exchange, DocumentForm.POLICY);
    }

    /** {@return what reads and writes profiles; {@link #resolve} makes the catalogue of one} */
    public DocumentFiles<Profile> profileFiles() {
        return new DocumentFiles<>(exchange, DocumentForm.PROFILE);
    }

    /** {@return the formats} */
    public ImmutableCollection<CatalogueFormat> formats() {
        return providers.formats().values();
    }

    /** {@return the sources} */
    public ImmutableCollection<CatalogueSource> sources() {
        return providers.sources().values();
    }

    /** {@return what went wrong when formats and sources were looked for} */
    public ImmutableList<Finding> findings() {
        return providers.findings();
    }

    /** {@return which formats and sources are there, where each comes from, and what went wrong} */
    public LoadReport describe() {
        return providers.describe();
    }

    /** {@return the fields that entries of a kind have} */
    public RecordSchema shape(Kind kind) {
        return exchange.shape(kind);
    }

    /** {@return whether a format claims files of this name} */
    public boolean isClaimed(String fileName) {
        return providers.isClaimed(Sample.of(fileName, new byte[0]));
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the file cannot be got at
     */
    public Result<Catalogue> read(Path file) throws IOException {
        return read(Origin.of(file), ReadOptions.standard());
    }

    /**
     * Reads bytes from wherever the input has them.
     *
     * @throws IOException if they cannot be got at
     */
    public Result<Catalogue> read(Input input, ReadOptions options) throws IOException {
        return read(Origin.of(input), options);
    }

    /**
     * Reads the catalogue of a source that needs no location, such as {@code reference}.
     *
     * @throws IOException if the source cannot be accessed
     */
    public Result<Catalogue> readSource(String id) throws IOException {
        return read(Origin.source(id, ""), ReadOptions.standard());
    }

    /**
     * Reads a catalogue from where it is.
     *
     * <p>Entries with an error are left out of it and told; if the catalogue's own entry has one, there is no
     * catalogue. Stages that were entered beside services are taken for steps if the options say so.
     *
     * @throws IllegalArgumentException if the options name a format, and the origin is a source, or a policy for
     *     services that is not known
     * @throws IOException if it cannot be got at
     */
    public Result<Catalogue> read(Origin origin, ReadOptions options) throws IOException {
        var findings = new Findings();
        try (var open = OpenInput.of(origin, options)) {
            var catalogue = new CatalogueReading(exchange, options, findings).read(open);
            return Result.of(catalogue.orElse(null), findings);
        }
    }

    /**
     * Checks a catalogue as {@link #read} does, without holding it: of each entry little more than its id is kept.
     *
     * <p>A stage that was entered beside a service is an error here, also if the options say that it is a step
     * ({@link ReadOptions#stepsOn()}): whether a step is allowed depends on all that is not kept. {@code read} tells.
     *
     * @return how many entries were read
     * @throws IllegalArgumentException if the options name a format, and the origin is a source
     * @throws IOException if it cannot be got at
     */
    public Result<EntryCounts> check(Origin origin, ReadOptions options) throws IOException {
        var findings = new Findings();
        var assembler = exchange.checking(options, findings);
        try (var open = OpenInput.of(origin, options)) {
            EntryCounts tally = exchange.read(open, options, findings, assembler::accept);
            assembler.finish(open.place());
            return Result.of(tally, findings);
        }
    }

    /**
     * Reads a profile and all that it builds on, and makes its catalogue.
     *
     * <p>Bases are taken from {@code bases}, and those that are not among them from where the profile says
     * ({@link org.pmocatalogue.profile.Base#location()}): a file, from where the profile's own file is, or a source.
     * Whoever wrote the profile so names files that are opened here; {@link DocumentFiles#read(Path)} and
     * {@link Profile#resolve} open none.
     *
     * @param bases catalogues and profiles
     * @throws IllegalArgumentException if the options name a format, and the origin is a source
     * @throws IOException if the profile, or one of {@code bases}, cannot be got at
     */
    public Result<Resolved> resolve(Origin profile, Iterable<Origin> bases, ReadOptions options) throws IOException {
        var findings = new Findings();
        var resolved = new ProfileReading(exchange, options, findings).resolve(profile, bases);
        return Result.of(resolved.orElse(null), findings);
    }

    /**
     * Reads a profile and all that it builds on, as {@link #resolve(Origin, Iterable, ReadOptions)} does, and writes
     * the catalogue that it makes, all or nothing; a file that is there is replaced.
     *
     * <p>Nothing is written, and the change is not asked for, if there is an error, unless
     * {@link WriteOptions#isDropRejected()}; and in no case if reading ended early, nothing tells about the profile
     * itself, a base is missing, or the file is the profile or something that it builds on.
     *
     * @param change gives the catalogue that is written, often just {@link Resolved#catalogue}; what it throws is
     *     thrown, and nothing is written
     * @return how many entries were written, with what was found on reading, resolving and writing; no value if nothing
     *     was written, which is told
     * @throws IllegalArgumentException if the options name a format to read, and the origin is a source
     * @throws IOException if something cannot be got at, or the file cannot be written or was changed by another
     *     meanwhile
     */
    public Result<EntryCounts> resolve(
            Origin profile,
            Iterable<Origin> bases,
            Path to,
            ReadOptions reading,
            WriteOptions writing,
            Function<Resolved, Catalogue> change)
            throws IOException {
        return heldWriting(writing)
                .rewrite(Document.PROFILE, new ProfileMaking(exchange, reading, profile, bases), change, Target.of(to));
    }

    /**
     * {@return which document something is, such as a catalogue; empty if it is none that is known}
     *
     * <p>No more is read than tells that.
     *
     * @throws IllegalArgumentException if the options name a format, and the origin is a source
     * @throws IOException if it cannot be got at
     */
    public Optional<Document> documentOf(Origin origin, ReadOptions options) throws IOException {
        try (var open = OpenInput.of(origin, options)) {
            return new DocumentSearch(exchange, options).find(open);
        }
    }

    /**
     * Writes a catalogue to a file, all or nothing; a file that is there is replaced.
     *
     * @return how many entries were written; no value if nothing was written, which is told
     * @throws IOException if the file cannot be written
     */
    public Result<EntryCounts> write(Catalogue catalogue, Path file) throws IOException {
        return write(catalogue, file, WriteOptions.standard());
    }

    /**
     * Writes a catalogue to a file, all or nothing; a file that is there is replaced.
     *
     * @return how many entries were written; no value if nothing was written, which is told
     * @throws IOException if the file cannot be written
     */
    public Result<EntryCounts> write(Catalogue catalogue, Path file, WriteOptions options) throws IOException {
        return heldWriting(options).write(catalogue, Target.of(file));
    }

    /**
     * Writes a catalogue to a stream, which stays open.
     *
     * @param options names the format
     * @return how many entries were written; no value if nothing was written, or not all, which is told
     * @throws IllegalArgumentException if no format is named
     * @throws IOException if writing fails
     */
    public Result<EntryCounts> write(Catalogue catalogue, OutputStream out, WriteOptions options) throws IOException {
        return heldWriting(options).write(catalogue, Target.of(out, options));
    }

    private DocumentWriter<Catalogue> heldWriting(WriteOptions options) {
        return new DocumentWriter<>(exchange, new CataloguePrinting(table), options);
    }

    /**
     * Converts a catalogue into a file, all or nothing, without holding it: it is read once to check it, then again to
     * write it. What is kept of it is little more than the ids of entries, each different name of an attribute once,
     * and all entries of those kinds of which there are few. If stages that were entered beside services are to be
     * taken for steps ({@link ReadOptions#stepsOn()}), it is held.
     *
     * <p>Nothing is written if an entry has an error or is of no known kind, unless
     * {@link WriteOptions#isDropRejected()}; and nothing at all if reading ended early, or nothing tells about the
     * catalogue itself.
     *
     * @return how many entries were written; no value if nothing was written, which is told
     * @throws IllegalArgumentException if the options name a format to read, and the origin is a source
     * @throws IOException if it cannot be got at, or the file cannot be written
     */
    public Result<EntryCounts> convert(Origin from, Path to, ReadOptions reading, WriteOptions writing)
            throws IOException {
        try (var open = OpenInput.of(from, reading)) {
            return convert(open, reading, writing, Target.of(to));
        }
    }

    private Result<EntryCounts> convert(OpenInput from, ReadOptions reading, WriteOptions writing, Target to)
            throws IOException {
        return reading.stepsOn().isPresent()
                ? rewrite(from, reading, writing, catalogue -> catalogue, to)
                : new Conversion(exchange, from, reading, writing).into(to);
    }

    /**
     * Converts a catalogue into a stream, which stays open, as {@link #convert(Origin, Path, ReadOptions,
     * WriteOptions)} does into a file; if writing fails, part of it may have been written.
     *
     * @param writing names the format
     * @return how many entries were written; no value if nothing was written, or not all, which is told
     * @throws IllegalArgumentException if no format to write is named, or one to read, and the origin is a source
     * @throws IOException if it cannot be got at, or writing fails
     */
    public Result<EntryCounts> convert(Origin from, OutputStream to, ReadOptions reading, WriteOptions writing)
            throws IOException {
        Target target = Target.of(to, writing);
        try (var open = OpenInput.of(from, reading)) {
            return convert(open, reading, writing, target);
        }
    }

    /**
     * Reads a catalogue, changes it, and writes it to a file, all or nothing; often to the file it comes from:
     *
     * <pre>{@code
     * catalogues.rewrite(Origin.of(file), file, reading, writing, acme -> policy.apply(acme, step)).orThrow();
     * }</pre>
     *
     * <p>Nothing is written, and the change is not asked for, if an entry has an error or is of no known kind, unless
     * {@link WriteOptions#isDropRejected()}; and in no case if reading ended early, or nothing tells about the
     * catalogue itself.
     *
     * @param change gives the catalogue that is written; what it throws is thrown, and nothing is written
     * @return how many entries were written, with what was found on reading and writing; no value if nothing was
     *     written, which is told
     * @throws IllegalArgumentException if the options name a format to read, and the origin is a source
     * @throws IOException if it cannot be got at, or the file cannot be written or was changed by another meanwhile
     */
    public Result<EntryCounts> rewrite(
            Origin from, Path to, ReadOptions reading, WriteOptions writing, UnaryOperator<Catalogue> change)
            throws IOException {
        try (var open = OpenInput.of(from, reading)) {
            return rewrite(open, reading, writing, change, Target.of(to));
        }
    }

    private Result<EntryCounts> rewrite(
            OpenInput from, ReadOptions reading, WriteOptions writing, UnaryOperator<Catalogue> change, Target to)
            throws IOException {
        return heldWriting(writing)
                .rewrite(
                        Document.CATALOGUE,
                        findings -> new CatalogueReading(exchange, reading, findings).read(from),
                        change,
                        to);
    }

    /**
     * Writes all entries of a file as they were read, wrong ones too, with what is wrong beside each: for the person
     * who is to mend it. All or nothing, and what is written is what was read, not what was meant.
     *
     * <p>A stage that was entered beside a service stays where it is and is an error, as for {@link #check}.
     *
     * @return how many entries were written, with the findings of reading; no value if nothing was written
     * @throws IllegalArgumentException if the options name a format to read, and the origin is a source
     * @throws IOException if it cannot be got at, or the file cannot be written
     */
    public Result<EntryCounts> annotate(Origin from, Path to, ReadOptions reading, WriteOptions writing)
            throws IOException {
        try (var open = OpenInput.of(from, reading)) {
            return Conversion.annotating(exchange, open, reading, writing).into(Target.of(to));
        }
    }
}
