package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.LifecycleProblem;

/** Reports labels that may also denote another stage of the policy; of two equal labels, the second. */
record LabelCheck(EntriesById<Stage> stages, Findings findings) {

    void check() {
        ImmutableList<Stage> kept = stages.kept();
        for (int i = 0; i < kept.size(); i++) {
            var stage = kept.get(i);
            other(stage, kept.subList(0, i), kept).ifPresent(other -> report(stage, other));
        }
    }

    private static Optional<Stage> other(Stage stage, List<Stage> before, List<Stage> all) {
        var meant = Stage.matches(all, stage.label());
        return meant.stream()
                .filter(other -> !other.equals(stage))
                .filter(other -> !meant.contains(stage) || before.contains(other))
                .findFirst();
    }

    private void report(Stage stage, Stage other) {
        findings.report(
                EntryLocus.of(stages.entry(stage), "label"),
                LifecycleProblem.AMBIGUOUS_LABEL,
                finding -> finding.related(stages.entry(other).place()),
                stage.id(),
                stage.label(),
                other.id());
    }
}
