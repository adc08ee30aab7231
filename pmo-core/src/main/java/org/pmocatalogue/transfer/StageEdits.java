package org.pmocatalogue.transfer;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Refusal;
import org.pmocatalogue.schema.EditedStage;

/**
 * Takes stages that were entered beside services for steps.
 *
 * @param policy what says which steps are allowed
 * @param on the day of the steps
 * @param by who decided them; null if nobody is named
 * @param taken is told each step that is allowed
 */
record StageEdits(
        LifecyclePolicy policy, LocalDate on, @Nullable String by, Consumer<StageChange> taken) {

    /**
     * {@return the catalogue after all steps that are allowed; the others are told}
     *
     * <p>They are all of one day, so that a step may be allowed thanks to one that stands after it.
     */
    Catalogue take(List<EditedStage> stages, Catalogue catalogue, Findings findings) {
        var open = new ArrayDeque<>(stages);
        var left = new LinkedHashSet<>(stages);
        var waiting = HashMultimap.<ServiceId, EditedStage>create();
        var reached = catalogue;
        while (!open.isEmpty()) {
            EditedStage stage = open.remove();
            if (!left.contains(stage)) {
                continue; // waited for several, and was taken after one of them
            }
            StageChange step = step(stage);
            var refusals = policy.check(reached, step);
            if (refusals.isEmpty()) {
                reached = policy.apply(reached, step);
                taken.accept(step);
                left.remove(stage);
                open.addAll(waiting.removeAll(stage.service()));
            } else {
                inTheWay(refusals).forEach(other -> waiting.put(other, stage));
            }
        }
        for (EditedStage stage : left) {
            String reasons = policy.check(reached, step(stage)).stream()
                    .map(Refusal::message)
                    .collect(joining("; "));
            findings.add(
                    LifecycleProblem.STEP_REFUSED,
                    () -> stage.finding(
                            LifecycleProblem.STEP_REFUSED, stage.service(), stage.stage(), on, policy, reasons));
        }
        return reached;
    }

    /** {@return the services whose steps may let this one pass; none if something else stands against it} */
    private static ImmutableSet<ServiceId> inTheWay(ImmutableList<Refusal> refusals) {
        var services = ImmutableSet.<ServiceId>builder();
        for (Refusal refusal : refusals) {
            if (!(refusal instanceof Refusal.InTheWay others)) {
                return ImmutableSet.of();
            }
            services.addAll(others.services());
        }
        return services.build();
    }

    private StageChange step(EditedStage stage) {
        return StageChange.builder()
                .service(stage.service())
                .to(stage.stage())
                .on(on)
                .by(by)
                .build();
    }
}
