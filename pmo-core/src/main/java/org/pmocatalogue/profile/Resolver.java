package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.finding.SpellingSuggestion;

/**
 * Resolves a profile and the profiles that it builds on, each once, without recursion.
 *
 * <p>A profile is resolved only if all its bases are available and without errors.
 */
final class Resolver {

    private final Bases bases;
    private final Findings findings;

    /** The bases that are resolved; empty if a base has errors. */
    private final Map<CatalogueId, Optional<Source>> sources = new HashMap<>();

    /** The profiles being resolved; each is a base of the previous one. */
    private final Deque<OpenProfile> open = new ArrayDeque<>();

    private final Set<CatalogueId> openIds = new LinkedHashSet<>();

    /** A profile whose bases are resolved one after the other. */
    private static final class OpenProfile {

        final Profile profile;
        final Queue<Placed<Base>> left;
        final List<Choice> choices = new ArrayList<>();
        boolean lacksBase;

        OpenProfile(Profile profile) {
            this.profile = profile;
            this.left = new ArrayDeque<>(profile.placedBases());
        }

        CatalogueId id() {
            return profile.info().id();
        }

        /** {@return the result of the profile; empty if a base is missing or has errors} */
        Optional<Resolved> resolve(Findings findings) {
            if (lacksBase) {
                return Optional.empty();
            }
            var selected = new SelectedBases(profile, ImmutableList.copyOf(choices));
            profile.placedSelections().forEach(selection -> selected.apply(selection, findings));
            return Optional.of(new ProfileResolution(selected, findings).resolve());
        }
    }

    Resolver(Bases bases, Findings findings) {
        this.bases = bases;
        this.findings = findings;
    }

    /** {@return the result of a profile; empty if a base is missing or has errors} */
    Optional<Resolved> resolve(Profile profile) {
        open(profile);
        while (true) {
            var last = open.getLast();
            if (!last.left.isEmpty()) {
                resolveNextBase(last);
                continue;
            }
            close(last);
            if (open.isEmpty()) {
                return last.resolve(findings);
            }
            sources.put(last.id(), source(last));
        }
    }

    private void open(Profile profile) {
        open.add(new OpenProfile(profile));
        openIds.add(profile.info().id());
    }

    private void close(OpenProfile last) {
        open.removeLast();
        openIds.remove(last.id());
    }

    /** Resolves the next base of a profile. A base that is a profile itself is opened first. */
    private void resolveNextBase(OpenProfile profile) {
        var base = profile.left.element();
        var id = base.part().id();
        if (!id.equals(profile.id()) && !openIds.contains(id) && !sources.containsKey(id)) {
            var catalogue = bases.findCatalogue(id);
            if (catalogue.isEmpty() && bases.findProfile(id).isPresent()) {
                open(bases.findProfile(id).get());
                return;
            }
            catalogue.ifPresent(found -> sources.put(id, Optional.of(Source.of(found))));
        }
        profile.left.remove();
        var source = source(base, profile);
        profile.lacksBase |= source.isEmpty();
        source.ifPresent(found -> {
            profile.choices.add(new Choice(found));
            checkVersion(base, found);
        });
    }

    /** {@return a base that is resolved; empty if it is missing or has errors, which was reported} */
    private Optional<Source> source(Placed<Base> base, OpenProfile profile) {
        var id = base.part().id();
        if (id.equals(profile.id())) {
            reportSameId(base);
        } else if (openIds.contains(id)) {
            reportCycle(base);
        } else if (sources.containsKey(id)) {
            return sources.get(id);
        } else {
            reportUnknown(base);
        }
        return Optional.empty();
    }

    /** {@return a profile as a base of others; empty if it has errors, which were reported} */
    private Optional<Source> source(OpenProfile profile) {
        var own = new Findings();
        var resolved = profile.resolve(own);
        findings.addAll(Result.of(null, own), finding -> true);
        return own.hasErrors() ? Optional.empty() : resolved.map(Source::of);
    }

    private void reportSameId(Placed<Base> base) {
        findings.add(Finding.builder(
                        ProfileProblem.BASE_WITH_ID_OF_PROFILE, base.part().id())
                .at(base.place())
                .build());
    }

    private void reportCycle(Placed<Base> base) {
        var circle = ImmutableList.<CatalogueId>builder()
                .addAll(Iterables.skip(
                        openIds,
                        ImmutableList.copyOf(openIds).indexOf(base.part().id())))
                .add(base.part().id())
                .build();
        findings.add(Finding.builder(
                        ProfileProblem.CYCLE_OF_PROFILES,
                        circle.stream().map(CatalogueId::value).collect(Collectors.joining(" builds on ")))
                .at(base.place())
                .build());
    }

    private void reportUnknown(Placed<Base> base) {
        String id = base.part().id().value();
        var finding = Finding.builder(ProfileProblem.UNKNOWN_BASE, id).at(base.place());
        SpellingSuggestion.hint(id, Iterables.transform(bases.ids(), CatalogueId::value))
                .ifPresent(finding::hint);
        findings.add(finding.build());
    }

    private void checkVersion(Placed<Base> base, Source source) {
        String version = source.catalogue().info().version();
        base.part()
                .version()
                .filter(named -> !named.equals(version))
                .ifPresent(
                        named -> findings.add(Finding.builder(ProfileProblem.OTHER_VERSION, source.id(), named, version)
                                .at(base.place())
                                .build()));
    }
}
