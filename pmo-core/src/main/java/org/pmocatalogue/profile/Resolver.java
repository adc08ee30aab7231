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

/** Resolves a profile and the profiles it builds on, each once; however many build on each other. */
final class Resolver {

    private final Bases bases;
    private final Findings findings;
    private final Map<CatalogueId, Source> sources = new HashMap<>();

    /** Each is a base of the one before it. */
    private final Deque<Gathering> open = new ArrayDeque<>();

    private final Set<CatalogueId> openIds = new LinkedHashSet<>();

    /** A profile whose bases are taken, one after the other. */
    private static final class Gathering {

        final Profile profile;
        final Queue<Placed<Base>> left;
        final List<Choice> choices = new ArrayList<>();

        Gathering(Profile profile) {
            this.profile = profile;
            this.left = new ArrayDeque<>(profile.placedBases());
        }

        CatalogueId id() {
            return profile.info().id();
        }

        AtHand atHand(Bases bases) {
            return new AtHand(profile, ImmutableList.copyOf(choices), bases.isComplete(id()));
        }
    }

    Resolver(Bases bases, Findings findings) {
        this.bases = bases;
        this.findings = findings;
    }

    Resolved resolve(Profile profile) {
        open(profile);
        while (true) {
            var last = open.getLast();
            if (!last.left.isEmpty()) {
                takeNextBaseOf(last);
                continue;
            }
            close(last);
            var atHand = last.atHand(bases);
            if (open.isEmpty()) {
                return make(atHand, findings);
            }
            sources.put(last.id(), sourceOf(atHand));
        }
    }

    private void open(Profile profile) {
        open.add(new Gathering(profile));
        openIds.add(profile.info().id());
    }

    private void close(Gathering last) {
        open.removeLast();
        openIds.remove(last.id());
    }

    /** Takes the next base, unless that is a profile; then that is opened, to be taken when it is resolved. */
    private void takeNextBaseOf(Gathering gathering) {
        var base = gathering.left.element();
        var id = base.part().id();
        if (id.equals(gathering.id())) {
            tellSameId(base);
        } else if (openIds.contains(id)) {
            tellCircle(base);
        } else {
            var source = source(id);
            if (source.isEmpty() && bases.findProfile(id).isPresent()) {
                open(bases.findProfile(id).get());
                return;
            }
            source.ifPresentOrElse(
                    found -> {
                        gathering.choices.add(new Choice(found));
                        checkVersion(base, found);
                    },
                    () -> tellUnknown(base));
        }
        gathering.left.remove();
    }

    /** {@return a catalogue, or a profile that was resolved} */
    private Optional<Source> source(CatalogueId id) {
        var source = Optional.ofNullable(sources.get(id))
                .or(() -> bases.findCatalogue(id).map(catalogue -> Source.of(catalogue, bases.isComplete(id))));
        source.ifPresent(found -> sources.put(id, found));
        return source;
    }

    private static Resolved make(AtHand atHand, Findings findings) {
        var selecting = new Selecting(atHand, findings);
        atHand.profile().placedSelections().forEach(selecting::apply);
        return new Assembly(atHand, findings).make();
    }

    /** What a profile makes lacks what its bases lack, and what has errors in the profile itself. */
    private Source sourceOf(AtHand atHand) {
        var own = new Findings();
        var resolved = make(atHand, own);
        findings.addAll(Result.of(null, own), finding -> true);
        return Source.of(resolved, atHand.isComplete() && !own.hasErrors());
    }

    private void tellSameId(Placed<Base> base) {
        findings.add(Finding.builder(
                        ProfileProblem.BASE_WITH_ID_OF_PROFILE, base.part().id())
                .at(base.place())
                .build());
    }

    private void tellCircle(Placed<Base> base) {
        var circle = ImmutableList.<CatalogueId>builder()
                .addAll(Iterables.skip(
                        openIds,
                        ImmutableList.copyOf(openIds).indexOf(base.part().id())))
                .add(base.part().id())
                .build();
        findings.add(Finding.builder(
                        ProfileProblem.CIRCLE_OF_PROFILES,
                        circle.stream().map(CatalogueId::value).collect(Collectors.joining(" builds on ")))
                .at(base.place())
                .build());
    }

    private void tellUnknown(Placed<Base> base) {
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
