package org.pmocatalogue;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
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
                byId(loadAll(formats, findings), CatalogueFormat::id, findings),
                byId(loadAll(sources, findings), CatalogueSource::id, findings),
                findings);
    }

    private static <P> List<P> loadAll(ServiceLoader<P> loader, Findings findings) {
        var loaded = new LinkedHashMap<Class<?>, P>();
        Iterator<ServiceLoader.Provider<P>> providers = loader.stream().iterator();
        for (boolean more = true; more; ) {
            try {
                more = providers.hasNext();
                if (more) {
                    var provider = providers.next();
                    if (!loaded.containsKey(provider.type())) {
                        loaded.put(provider.type(), provider.get());
                        LOG.debug("Found {} in {}", provider.type().getName(), jar(provider.type()));
                    }
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                LOG.warn("A provider did not load", e);
                findings.add(Finding.builder(
                                Problem.PROVIDER_FAILED, loader, "the class path", String.valueOf(e.getMessage()))
                        .at(Place.of("pmo"))
                        .build());
            }
        }
        return List.copyOf(loaded.values());
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

    /** {@return the format with the strongest claim; empty if none or several have it, which is told} */
    Optional<CatalogueFormat> claiming(Sample sample, Place at, Findings to) {
        var best = new ArrayList<CatalogueFormat>();
        var strongest = Claim.BY_NAME;
        for (var format : formats.values()) {
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
        if (best.isEmpty()) {
            to.add(Finding.builder(Problem.NO_FORMAT, described(formats.values()))
                    .at(at)
                    .build());
            return Optional.empty();
        }
        if (best.size() > 1) {
            to.add(Finding.builder(Problem.SEVERAL_FORMATS, listed(Iterables.transform(best, CatalogueFormat::id)))
                    .at(at)
                    .build());
            return Optional.empty();
        }
        return Optional.of(best.get(0));
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
