package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.LifecycleProblem;

/** Tells labels by which another stage of the policy may be meant, too: of two that are equal the second. */
record LabelCheck(EntriesById<Stage> stages, LinkFindings findings) {

    void check() {
        ImmutableList<Stage> kept = stages.kept();
        for (int i = 0; i < kept.size(); i++) {
            var stage = kept.get(i);
            other(stage, kept.subList(0, i), kept).ifPresent(other -> tell(stage, other));
        }
    }

    private static Optional<Stage> other(Stage stage, List<Stage> before, List<Stage> all) {
        var meant = Stage.matches(all, stage.label());
        return meant.stream()
                .filter(other -> !other.equals(stage))
                .filter(other -> !meant.contains(stage) || before.contains(other))
                .findFirst();
    }

    private void tell(Stage stage, Stage other) {
        findings.tell(
                LifecycleProblem.AMBIGUOUS_LABEL,
                stages.entry(stage),
                "label",
                () -> Finding.builder(LifecycleProblem.AMBIGUOUS_LABEL, stage.id(), stage.label(), other.id())
                        .related(List.of(stages.entry(other).place())));
    }
}
