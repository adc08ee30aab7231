package org.pmocatalogue.profile;

import java.util.List;
import java.util.Optional;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.finding.Subject;
import org.pmocatalogue.schema.Meant;

/** Applies tailorings to the functions, or to the services, that a profile has. */
final class Fitting {

    private final CatalogueInfo info;
    private final Drafts drafts;
    private final Findings findings;

    Fitting(CatalogueInfo info, Drafts drafts, Findings findings) {
        this.info = info;
        this.drafts = drafts;
        this.findings = findings;
    }

    /** {@return what the tailoring takes the place of; empty if there is nothing that it is about} */
    Optional<Replaced> apply(Placed<Tailoring> placed) {
        var tailoring = placed.part();
        var found = drafts.find(tailoring.id());
        if (found.isEmpty()) {
            reportNothingToTailor(placed);
            return Optional.empty();
        }
        var draft = found.get();
        if (!draft.id().equals(tailoring.id())) {
            String where = draft.source().map(Source::label).orElseGet(info::toString);
            Selecting.reportOtherId(tailoring.kind(), tailoring.id(), draft.id(), where, placed.place(), findings);
        }
        var first = draft.placeOfTailoring(tailoring.field());
        if (first.isPresent()) {
            reportTwice(placed, draft, first.get());
            return Optional.empty();
        }
        tailoring.refusal().ifPresentOrElse(why -> reportRefusal(placed, why), () -> draft.tailor(placed));
        return Optional.of(new Replaced(draft.id(), draft.untailored(tailoring.field())));
    }

    private void reportTwice(Placed<Tailoring> placed, Draft draft, Place first) {
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

    private void reportRefusal(Placed<Tailoring> placed, String why) {
        var shape = placed.part().shape();
        var field = shape.find(placed.part().field()).orElseThrow();
        findings.add(
                ProfileProblem.NOT_TO_BE_TAILORED,
                () -> Finding.builder(ProfileProblem.NOT_TO_BE_TAILORED, field.label(), why)
                        .at(placed.place())
                        .subject(subject(placed.part()))
                        .build());
    }

    private void reportNothingToTailor(Placed<Tailoring> placed) {
        var tailoring = placed.part();
        findings.add(ProfileProblem.NOTHING_TO_TAILOR, () -> {
            var finding = Finding.builder(
                            ProfileProblem.NOTHING_TO_TAILOR, tailoring.kind().label(), tailoring.id())
                    .at(placed.place())
                    .subject(subject(tailoring));
            Meant.hint(tailoring.id(), drafts.known()).ifPresent(finding::hint);
            return finding.build();
        });
    }

    private static Subject subject(Tailoring tailoring) {
        return new Subject(tailoring.kind().token(), Optional.of(tailoring.id()), Optional.of(tailoring.field()));
    }
}
