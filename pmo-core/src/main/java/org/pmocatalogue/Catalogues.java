package org.pmocatalogue;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.LoadReport;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.plugin.Discovery;
import org.pmocatalogue.plugin.Providers;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.Resolved;
import org.pmocatalogue.schema.KnownPolicies;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Sample;
import org.pmocatalogue.transfer.CatalogueForm;
import org.pmocatalogue.transfer.EntryTransfer;
import org.pmocatalogue.transfer.OpenInput;
import org.pmocatalogue.transfer.ProfileLoader;
import org.pmocatalogue.transfer.SchemaForm;

/**
 * Reads, validates, converts and writes catalogues, in every available format and from every available source.
 *
 * <pre>{@code
 * Catalogues catalogues = Catalogues.discover();
 * Catalogue catalogue = catalogues.read(Path.of("acme.json")).orThrow();
 * catalogues.write(catalogue, Path.of("copy.json")).orThrow();
 * }</pre>
 *
 * <p>Problems in the content are returned as findings; an {@link IOException} means that a file cannot be accessed or
 * written. Safe for use by several threads.
 */
public final class Catalogues extends DocumentFiles<Catalogue> {

    private final Providers providers;
    private final CatalogueForm form;
    private final EntryTransfer transfer;

    private Catalogues(Providers providers) {
        this(providers, CatalogueForm.of(KnownPolicies.SHIPPED));
    }

    private Catalogues(Providers providers, CatalogueForm form) {
        this(providers, form, EntryTransfer.of(providers, form));
    }

    private Catalogues(Providers providers, CatalogueForm form, EntryTransfer transfer) {
        super(transfer, form);
        this.providers = providers;
        this.form = form;
        this.transfer = transfer;
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
     * {@return the same formats and sources for catalogues that follow custom policies}
     *
     * <p>The custom policies are added to {@link #policies()}, which are {@link LifecyclePolicy#shipped()} at first; a
     * policy with the same id is replaced. Their stages can be read and written, and histories are validated against
     * the policy that the catalogue names.
     *
     * @throws IllegalArgumentException if two custom policies have the same id, or a stage has different phases in two
     *     policies
     */
    public Catalogues withPolicies(Iterable<LifecyclePolicy> own) {
        return new Catalogues(providers, CatalogueForm.of(form.policies().with(own)));
    }

    /** {@return the policies that a catalogue may name} */
    public ImmutableList<LifecyclePolicy> policies() {
        return form.policies().all();
    }

    /**
     * {@return the policy of the services of a catalogue: the policy that the catalogue names (default: the standard
     * policy); empty if the named policy is not one of {@link #policies()}, or is a policy for the office}
     */
    public Optional<LifecyclePolicy> policyOf(Catalogue catalogue) {
        return form.policies().ofServices(catalogue.info());
    }

    /** {@return the reader and writer of lifecycle policies} */
    public DocumentFiles<LifecyclePolicy> policyFiles() {
        return new Other<>(transfer, SchemaForm.POLICY);
    }

    /** {@return the reader and writer of profiles; {@link #resolve} derives the catalogue of a profile} */
    public DocumentFiles<Profile> profileFiles() {
        return new Other<>(transfer, SchemaForm.PROFILE);
    }

    /** {@return the formats} */
    public ImmutableCollection<CatalogueFormat> formats() {
        return providers.formats().values();
    }

    /** {@return the sources} */
    public ImmutableCollection<CatalogueSource> sources() {
        return providers.sources().values();
    }

    /** {@return the findings of discovery: providers that cannot be used} */
    public ImmutableList<Finding> findings() {
        return providers.findings();
    }

    /** {@return the formats and sources with their origins, and the findings of discovery} */
    public LoadReport describe() {
        return providers.describe();
    }

    /** {@return the fields of a kind} */
    public RecordShape shape(Kind kind) {
        return transfer.shape(kind);
    }

    /** {@return whether a format claims files of this name} */
    public boolean isClaimed(String fileName) {
        return providers.isClaimed(Sample.of(fileName, new byte[0]));
    }

    /**
     * Reads a catalogue from an input.
     *
     * @throws IOException if the input cannot be accessed
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
     * Reads a profile with its bases and resolves the profile.
     *
     * <p>A base is taken from {@code bases}, or else read from its {@link org.pmocatalogue.profile.Base#location()}: a
     * file, relative to the file of the profile, or a source. The author of the profile thus names files that are
     * opened here; {@link DocumentFiles#read(Path)} and {@link Profile#resolve} open no other files.
     *
     * @param bases catalogues and profiles
     * @throws IllegalArgumentException if the options name a format although the origin is a source
     * @throws IOException if the profile, or one of {@code bases}, cannot be accessed
     */
    public Result<Resolved> resolve(Origin profile, Iterable<Origin> bases, ReadOptions options) throws IOException {
        return openProfile(profile, bases, options).result();
    }

    /**
     * Reads and resolves a profile, as {@link #resolve} does, to save the catalogue later.
     *
     * @param bases catalogues and profiles
     * @throws IllegalArgumentException if the options name a format although the origin is a source
     * @throws IOException if the profile, or one of {@code bases}, cannot be accessed
     */
    public OpenProfile openProfile(Origin profile, Iterable<Origin> bases, ReadOptions options) throws IOException {
        var findings = new Findings();
        var reading = new ProfileLoader(transfer, form, options, findings);
        var resolved = reading.resolve(profile, bases);
        return new OpenProfile(transfer, form, reading, Result.of(resolved.orElse(null), findings));
    }

    /**
     * {@return the type of the document, such as a catalogue; empty if it is unknown}
     *
     * <p>Reading ends at the header.
     *
     * @throws IllegalArgumentException if the options name a format although the origin is a source
     * @throws IOException if the origin cannot be accessed
     */
    public Optional<DocumentType> documentOf(Origin origin, ReadOptions options) throws IOException {
        try (var open = OpenInput.of(origin, options)) {
            return transfer.documentOf(open, options);
        }
    }
}
