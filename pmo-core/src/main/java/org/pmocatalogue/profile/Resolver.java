package org.pmocatalogue.profile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.finding.DidYouMean;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Result;

/** Resolves a profile and the profiles it builds on, each once. */
final class Resolver {

    /** What tells that nothing could be taken from a base. */
    static final ImmutableSet<Problem> MISSING_BASE =
            Sets.immutableEnumSet(Problem.UNKNOWN_BASE, Problem.CIRCLE_OF_PROFILES, Problem.BASE_WITH_ID_OF_PROFILE);

    private final Bases bases;
    private final Findings findings;
    private final Map<CatalogueId, Source> sources = new HashMap<>();
    private final Set<CatalogueId> open = new LinkedHashSet<>();

    Resolver(Bases bases, Findings findings) {
        this.bases = bases;
        this.findings = findings;
    }

    Resolved resolve(Profile profile) {
        return make(profile, atHand(profile), findings);
    }

    private AtHand atHand(Profile profile) {
        open.add(profile.info().id());
        var choices = profile.placedBases().stream()
                .filter(base -> isOther(base, profile))
                .flatMap(base -> find(base).stream())
                .map(Choice::new)
                .collect(toImmutableList());
        open.remove(profile.info().id());
        return new AtHand(profile, choices, bases.isComplete(profile.info().id()));
    }

    private static Resolved make(Profile profile, AtHand atHand, Findings findings) {
        var selecting = new Selecting(atHand, findings);
        profile.placedSelections().forEach(selecting::apply);
        return new Assembly(atHand, findings).make();
    }

    /** What a profile makes lacks what its bases lack, and what has errors in the profile itself. */
    private Source sourceOf(Profile profile) {
        var atHand = atHand(profile);
        var own = new Findings();
        var resolved = make(profile, atHand, own);
        findings.addAll(Result.of(null, own), finding -> true);
        return Source.of(resolved, atHand.isComplete() && !own.hasErrors());
    }

    /** {@return whether a base has another id than the profile that builds on it} */
    private boolean isOther(Placed<Base> base, Profile profile) {
        var id = base.part().id();
        if (!id.equals(profile.info().id())) {
            return true;
        }
        findings.add(Finding.builder(Problem.BASE_WITH_ID_OF_PROFILE, id)
                .at(base.place())
                .build());
        return false;
    }

    private Optional<Source> find(Placed<Base> base) {
        var source = Optional.ofNullable(sources.get(base.part().id())).or(() -> make(base));
        source.ifPresent(s -> {
            sources.put(s.id(), s);
            checkVersion(base, s);
        });
        return source;
    }

    private Optional<Source> make(Placed<Base> base) {
        var id = base.part().id();
        if (open.contains(id)) {
            tellCircle(base);
            return Optional.empty();
        }
        var catalogue = bases.findCatalogue(id);
        if (catalogue.isPresent()) {
            return catalogue.map(found -> Source.of(found, bases.isComplete(id)));
        }
        var profile = bases.findProfile(id);
        if (profile.isEmpty()) {
            tellUnknown(base);
        }
        return profile.map(this::sourceOf);
    }

    private void tellCircle(Placed<Base> base) {
        var circle = ImmutableList.<CatalogueId>builder()
                .addAll(Iterables.skip(
                        open, ImmutableList.copyOf(open).indexOf(base.part().id())))
                .add(base.part().id())
                .build();
        findings.add(Finding.builder(
                        Problem.CIRCLE_OF_PROFILES,
                        circle.stream().map(CatalogueId::value).collect(Collectors.joining(" builds on ")))
                .at(base.place())
                .build());
    }

    private void tellUnknown(Placed<Base> base) {
        String id = base.part().id().value();
        var finding = Finding.builder(Problem.UNKNOWN_BASE, id).at(base.place());
        DidYouMean.hint(id, Iterables.transform(bases.ids(), CatalogueId::value))
                .ifPresent(finding::hint);
        findings.add(finding.build());
    }

    private void checkVersion(Placed<Base> base, Source source) {
        String version = source.catalogue().info().version();
        base.part()
                .version()
                .filter(named -> !named.equals(version))
                .ifPresent(named -> findings.add(Finding.builder(Problem.OTHER_VERSION, source.id(), named, version)
                        .at(base.place())
                        .build()));
    }
}
