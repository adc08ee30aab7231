package org.pmocatalogue.plugin;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.io.LoadReport;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.Sample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The available formats and sources, and the selection of one of them. */
public final class Providers {

    public static final Logger LOG = LoggerFactory.getLogger("org.pmocatalogue.providers");

    private final ImmutableMap<String, CatalogueFormat> formats;
    private final ImmutableMap<String, CatalogueSource> sources;
    private final ImmutableList<Finding> findings;

    Providers(
            ImmutableMap<String, CatalogueFormat> formats,
            ImmutableMap<String, CatalogueSource> sources,
            ImmutableList<Finding> findings) {
        this.formats = formats;
        this.sources = sources;
        this.findings = findings;
    }

    public ImmutableMap<String, CatalogueFormat> formats() {
        return formats;
    }

    public ImmutableMap<String, CatalogueSource> sources() {
        return sources;
    }

    public ImmutableList<Finding> findings() {
        return findings;
    }

    /** {@return a description of all providers with their origins} */
    public LoadReport describe() {
        var formatLines = ImmutableList.<LoadReport.Format>builder();
        formats.forEach((id, format) -> formatLines.add(new LoadReport.Format(
                id,
                format.extensions(),
                format.reader().isPresent(),
                format.writer().isPresent(),
                format.getClass().getName(),
                ProviderCalls.origin(format.getClass()))));
        var sourceLines = ImmutableList.<LoadReport.Source>builder();
        sources.forEach((id, source) -> sourceLines.add(new LoadReport.Source(
                id, source.description(), source.getClass().getName(), ProviderCalls.origin(source.getClass()))));
        return new LoadReport(formatLines.build(), sourceLines.build(), findings);
    }

    /** {@return whether any format claims a file} */
    public boolean isClaimed(Sample sample) {
        var at = Place.of(sample.name());
        var unreported = new Findings();
        return formats.values().stream().anyMatch(f -> claim(f, sample, at, unreported) != Claim.NONE);
    }

    /** {@return the format with this id; empty if it is unknown, which is reported} */
    public Optional<CatalogueFormat> format(String id, Place at, Findings to) {
        return find(formats, id, FileProblem.UNKNOWN_FORMAT, at, to);
    }

    /** {@return the source with this id; empty if it is unknown, which is reported} */
    public Optional<CatalogueSource> source(String id, Place at, Findings to) {
        return find(sources, id, FileProblem.UNKNOWN_SOURCE, at, to);
    }

    private static <P> Optional<P> find(
            ImmutableMap<String, P> known, String id, Problem unknown, Place at, Findings to) {
        if (!known.containsKey(id)) {
            var finding = Finding.builder(unknown, id, listed(known.keySet())).at(at);
            hint(id, known.keySet(), unknown).ifPresent(finding::hint);
            to.add(finding.build());
        }
        return Optional.ofNullable(known.get(id));
    }

    private static Optional<String> hint(String id, ImmutableSet<String> known, Problem unknown) {
        Optional<String> ours = unknown == FileProblem.UNKNOWN_FORMAT ? KnownFormats.hintForId(id) : Optional.empty();
        return ours.isPresent() ? ours : SpellingSuggestion.hint(id, known);
    }

    /** {@return the formats that claim a file by its content} */
    public ImmutableList<CatalogueFormat> recognizing(Sample sample) {
        var unreported = new Findings();
        return formats.values().stream()
                .filter(format -> claim(format, sample, Place.of(sample.name()), unreported) == Claim.BY_CONTENT)
                .collect(toImmutableList());
    }

    /**
     * {@return the format with the strongest claim to read a file; empty if no format or several have it, which is
     * reported}
     */
    public Optional<CatalogueFormat> reading(Sample sample, Place at, Findings to) {
        return claiming(formats, sample, FileProblem.NO_FORMAT, at, to);
    }

    /**
     * {@return the format with the strongest claim to write a file; empty if no format or several have it, which is
     * reported}
     */
    public Optional<CatalogueFormat> writing(Sample sample, Place at, Findings to) {
        var writers = Maps.filterValues(formats, f -> f.writer().isPresent());
        return claiming(writers, sample, FileProblem.NO_FORMAT_TO_WRITE, at, to);
    }

    private Optional<CatalogueFormat> claiming(
            Map<String, CatalogueFormat> candidates, Sample sample, Problem none, Place at, Findings to) {
        var best = new ArrayList<String>();
        var strongest = Claim.BY_NAME;
        for (var format : candidates.entrySet()) {
            Claim claim = claim(format.getValue(), sample, at, to);
            LOG.debug("{} claims {}: {}", format.getKey(), sample.name(), claim);
            if (claim.compareTo(strongest) > 0) {
                best.clear();
                strongest = claim;
            }
            if (claim == strongest) {
                best.add(format.getKey());
            }
        }
        if (best.size() == 1) {
            return Optional.ofNullable(formats.get(best.get(0)));
        }
        Finding.Builder finding;
        if (best.isEmpty()) {
            finding = Finding.builder(none, described(candidates));
            KnownFormats.hintForExtension(sample.extension(), formats.keySet()).ifPresent(finding::hint);
        } else {
            finding = Finding.builder(FileProblem.SEVERAL_FORMATS, listed(best));
        }
        to.add(finding.at(at).build());
        return Optional.empty();
    }

    private static Claim claim(CatalogueFormat format, Sample sample, Place at, Findings to) {
        try {
            return ProviderCalls.call("probe()", () -> format.probe(sample));
        } catch (ProviderException e) {
            String type = format.getClass().getName();
            String origin = ProviderCalls.origin(format.getClass());
            LOG.warn("{} from {} cannot be used for {}", type, origin, sample.name(), e);
            to.add(e.finding(FileProblem.PROVIDER_NOT_LOADED, type, origin, at));
            return Claim.NONE;
        }
    }

    private static String described(Map<String, CatalogueFormat> formats) {
        return listed(Iterables.transform(
                formats.entrySet(),
                f -> "%s (%s)"
                        .formatted(
                                f.getKey(),
                                f.getValue().extensions().stream()
                                        .map(e -> "." + e)
                                        .collect(joining(", ")))));
    }

    private static String listed(Iterable<String> words) {
        var set = ImmutableSet.copyOf(words);
        return set.isEmpty() ? "none" : String.join(", ", set);
    }
}
