package org.pmocatalogue;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.pmocatalogue.finding.DidYouMean;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.Sample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The formats and sources that are there, and which of them serves what. */
final class Providers {

    private static final Logger LOG = LoggerFactory.getLogger("org.pmocatalogue.providers");

    /** A class loader that fails for ever is asked no further. */
    private static final int MOST_FAILURES = 100;

    private final ImmutableMap<String, CatalogueFormat> formats;
    private final ImmutableMap<String, CatalogueSource> sources;
    private final ImmutableList<Finding> findings;

    private Providers(
            ImmutableMap<String, CatalogueFormat> formats,
            ImmutableMap<String, CatalogueSource> sources,
            Findings findings) {
        this.formats = formats;
        this.sources = sources;
        this.findings = findings.list();
    }

    static Providers of(Iterable<? extends CatalogueFormat> formats, Iterable<? extends CatalogueSource> sources) {
        var findings = new Findings();
        return new Providers(
                byId(formats, CatalogueFormat::id, findings), byId(sources, CatalogueSource::id, findings), findings);
    }

    static Providers load(ServiceLoader<CatalogueFormat> formats, ServiceLoader<CatalogueSource> sources) {
        var findings = new Findings();
        return new Providers(
                byId(loadAll(formats, CatalogueFormat.class, findings), CatalogueFormat::id, findings),
                byId(loadAll(sources, CatalogueSource.class, findings), CatalogueSource::id, findings),
                findings);
    }

    private static <P> List<P> loadAll(ServiceLoader<P> loader, Class<P> service, Findings findings) {
        var loaded = new LinkedHashMap<Class<?>, P>();
        Iterator<ServiceLoader.Provider<P>> providers = loader.stream().iterator();
        for (int failures = 0; failures < MOST_FAILURES; ) {
            Class<?> found = null;
            try {
                if (!providers.hasNext()) {
                    break;
                }
                var provider = providers.next();
                found = provider.type();
                if (!loaded.containsKey(found)) {
                    loaded.put(found, provider.get());
                    LOG.debug("Found {} in {}", found.getName(), jar(found));
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                failures++;
                LOG.warn("A provider did not load", e);
                findings.add(Finding.builder(
                                Problem.PROVIDER_FAILED,
                                found == null ? "of " + service.getSimpleName() : found.getName(),
                                found == null ? "the class path" : jar(found),
                                reason(e))
                        .at(Place.of("pmo"))
                        .build());
            }
        }
        return List.copyOf(loaded.values());
    }

    private static String reason(Throwable e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private static String jar(Class<?> provider) {
        var source = provider.getProtectionDomain().getCodeSource();
        return source == null ? "the Java runtime" : String.valueOf(source.getLocation());
    }

    private static <P> ImmutableMap<String, P> byId(
            Iterable<? extends P> providers, Function<P, String> idOf, Findings findings) {
        Map<String, P> byId = new LinkedHashMap<>();
        for (P provider : providers) {
            P first = byId.putIfAbsent(idOf.apply(provider), provider);
            if (first != null && first.getClass() != provider.getClass()) {
                findings.add(Finding.builder(
                                Problem.SAME_ID,
                                idOf.apply(provider),
                                first.getClass().getName(),
                                provider.getClass().getName())
                        .at(Place.of("pmo"))
                        .build());
            }
        }
        return ImmutableMap.copyOf(byId);
    }

    ImmutableMap<String, CatalogueFormat> formats() {
        return formats;
    }

    ImmutableMap<String, CatalogueSource> sources() {
        return sources;
    }

    ImmutableList<Finding> findings() {
        return findings;
    }

    /** {@return the format with this id; empty if there is none, which is told} */
    Optional<CatalogueFormat> format(String id, Place at, Findings to) {
        return find(formats, id, Problem.UNKNOWN_FORMAT, at, to);
    }

    /** {@return the source with this id; empty if there is none, which is told} */
    Optional<CatalogueSource> source(String id, Place at, Findings to) {
        return find(sources, id, Problem.UNKNOWN_SOURCE, at, to);
    }

    private static <P> Optional<P> find(
            ImmutableMap<String, P> known, String id, Problem unknown, Place at, Findings to) {
        if (!known.containsKey(id)) {
            var finding = Finding.builder(unknown, id, listed(known.keySet())).at(at);
            DidYouMean.hint(id, known.keySet()).ifPresent(finding::hint);
            to.add(finding.build());
        }
        return Optional.ofNullable(known.get(id));
    }

    /** {@return the format with the strongest claim to read a file; empty if none or several have it, which is told} */
    Optional<CatalogueFormat> reading(Sample sample, Place at, Findings to) {
        return claiming(formats.values(), sample, Problem.NO_FORMAT, "ReadOptions.format; pmo --format", at, to);
    }

    /**
     * {@return the format with the strongest claim to write a file; empty if none or several have it, which is told}
     */
    Optional<CatalogueFormat> writing(Sample sample, Place at, Findings to) {
        var writers = Collections2.filter(formats.values(), f -> f.writer().isPresent());
        return claiming(writers, sample, Problem.NO_FORMAT_TO_WRITE, "WriteOptions.format; pmo --to", at, to);
    }

    private static Optional<CatalogueFormat> claiming(
            Collection<CatalogueFormat> formats, Sample sample, Problem none, String option, Place at, Findings to) {
        var best = new ArrayList<CatalogueFormat>();
        var strongest = Claim.BY_NAME;
        for (var format : formats) {
            Claim claim = format.probe(sample);
            LOG.debug("{} claims {}: {}", format.id(), sample.name(), claim);
            if (claim.compareTo(strongest) > 0) {
                best.clear();
                strongest = claim;
            }
            if (claim == strongest) {
                best.add(format);
            }
        }
        if (best.size() == 1) {
            return Optional.of(best.get(0));
        }
        var finding = best.isEmpty()
                ? Finding.builder(none, described(formats))
                : Finding.builder(
                        Problem.SEVERAL_FORMATS, listed(Iterables.transform(best, CatalogueFormat::id)), option);
        to.add(finding.at(at).build());
        return Optional.empty();
    }

    private static String described(Iterable<CatalogueFormat> formats) {
        return listed(Iterables.transform(
                formats,
                f -> "%s (%s)"
                        .formatted(
                                f.id(),
                                f.extensions().stream().map(e -> "." + e).collect(joining(", ")))));
    }

    private static String listed(Iterable<String> words) {
        var set = ImmutableSet.copyOf(words);
        return set.isEmpty() ? "none" : String.join(", ", set);
    }
}
