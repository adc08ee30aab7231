package org.pmocatalogue;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Refusal;
import org.pmocatalogue.table.EnteredStage;

/**
 * Takes stages that were entered beside services for steps.
 *
 * @param policy what says which steps are allowed
 * @param on the day of the steps
 * @param by who decided them; null if nobody is named
 */
record EnteredSteps(
        LifecyclePolicy policy, LocalDate on, @Nullable String by) {

    /**
     * {@return the catalogue after all steps that are allowed; the others are told}
     *
     * <p>They are all of one day, so that a step may be allowed thanks to one that stands after it.
     */
    Catalogue take(List<EnteredStage> stages, Catalogue catalogue, Findings findings) {
        var open = ImmutableList.copyOf(stages);
        var reached = catalogue;
        int before;
        do {
            before = open.size();
            var refused = new ArrayList<EnteredStage>();
            for (EnteredStage stage : open) {
                StageChange step = step(stage);
                if (policy.check(reached, step).isEmpty()) {
                    reached = policy.apply(reached, step);
                } else {
                    refused.add(stage);
                }
            }
            open = ImmutableList.copyOf(refused);
        } while (open.size() < before);
        for (EnteredStage stage : open) {
            String reasons = policy.check(reached, step(stage)).stream()
                    .map(Refusal::message)
                    .collect(joining("; "));
            findings.add(
                    Problem.STEP_REFUSED,
                    () -> stage.finding(Problem.STEP_REFUSED, stage.service(), stage.stage(), on, policy, reasons));
        }
        return reached;
    }

    private StageChange step(EnteredStage stage) {
        return StageChange.builder()
                .service(stage.service())
                .to(stage.stage())
                .on(on)
                .by(by)
                .build();
    }
}
