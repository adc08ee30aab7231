package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.finding.Subject;
import org.pmocatalogue.profile.Resolved.Replaced;
import org.pmocatalogue.schema.Meant;

/** The functions, or the services, of a catalogue that is being resolved, by id in the order added. */
final class Drafts {

    private final Map<String, Draft> byId = new LinkedHashMap<>();
    private @Nullable ImmutableMap<String, Draft> byPreviousId;

    /**
     * Adds a draft unless one has the same id.
     *
     * @return the draft with the same id
     */
    Optional<Draft> add(Draft draft) {
        return Optional.ofNullable(byId.putIfAbsent(draft.id(), draft));
    }

    Collection<Draft> all() {
        return byId.values();
    }

    /** {@return the entries that an unknown id may denote} */
    private ImmutableList<Meant> known() {
        return all().stream()
                .map(draft -> new Meant(
                        draft.id(),
                        Draft.texts(draft.untailored("name")).findFirst().orElse("")))
                .collect(ImmutableList.toImmutableList());
    }

    Optional<Draft> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** {@return the draft with this id, or else with this previous id; called after all were added} */
    private Optional<Draft> find(String id) {
        return get(id).or(() -> Optional.ofNullable(byPreviousId().get(id)));
    }

    private ImmutableMap<String, Draft> byPreviousId() {
        var known = byPreviousId;
        if (known == null) {
            var byPrevious = ImmutableMap.<String, Draft>builder();
            for (Draft draft : all()) {
                Draft.texts(draft.untailored("previousIds")).forEach(id -> byPrevious.put(id, draft));
            }
            known = byPrevious.buildKeepingLast();
            byPreviousId = known;
        }
        return known;
    }

    /**
     * Applies a tailoring.
     *
     * @return the replaced value; empty if the entry does not exist or the field is tailored twice
     */
    Optional<Replaced> tailor(Placed<Tailoring> placed, CatalogueInfo info, Findings findings) {
        var tailoring = placed.part();
        var found = find(tailoring.id());
        if (found.isEmpty()) {
            reportNothingToTailor(placed, findings);
            return Optional.empty();
        }
        var draft = found.get();
        if (!draft.id().equals(tailoring.id())) {
            String where = draft.source().map(Source::label).orElseGet(info::toString);
            SelectedBases.reportOtherId(tailoring.kind(), tailoring.id(), draft.id(), where, placed.place(), findings);
        }
        var first = draft.placeOfTailoring(tailoring.field());
        if (first.isPresent()) {
            reportTwice(placed, draft, first.get(), findings);
            return Optional.empty();
        }
        tailoring.refusal().ifPresentOrElse(why -> reportRefusal(placed, why, findings), () -> draft.tailor(placed));
        return Optional.of(new Replaced(draft.id(), draft.untailored(tailoring.field())));
    }

    private static void reportTwice(Placed<Tailoring> placed, Draft draft, Place first, Findings findings) {
        var tailoring = placed.part();
        findings.add(
                ProfileProblem.REPEATED_TAILORING,
                () -> Finding.builder(
                                ProfileProblem.REPEATED_TAILORING,
                                "%s %s, %s".formatted(tailoring.kind(), draft.id(), tailoring.field()),
                                first)
                        .at(placed.place())
                        .related(List.of(first))
                        .subject(subject(tailoring))
                        .build());
    }

    private static void reportRefusal(Placed<Tailoring> placed, String why, Findings findings) {
        var shape = placed.part().shape();
        var field = shape.find(placed.part().field()).orElseThrow();
        findings.add(
                ProfileProblem.NOT_TO_BE_TAILORED,
                () -> Finding.builder(ProfileProblem.NOT_TO_BE_TAILORED, field.label(), why)
                        .at(placed.place())
                        .subject(subject(placed.part()))
                        .build());
    }

    private void reportNothingToTailor(Placed<Tailoring> placed, Findings findings) {
        var tailoring = placed.part();
        findings.add(ProfileProblem.NOTHING_TO_TAILOR, () -> {
            var finding = Finding.builder(
                            ProfileProblem.NOTHING_TO_TAILOR, tailoring.kind().label(), tailoring.id())
                    .at(placed.place())
                    .subject(subject(tailoring));
            Meant.hint(tailoring.id(), known()).ifPresent(finding::hint);
            return finding.build();
        });
    }

    private static Subject subject(Tailoring tailoring) {
        return new Subject(tailoring.kind().token(), Optional.of(tailoring.id()), Optional.of(tailoring.field()));
    }
}
