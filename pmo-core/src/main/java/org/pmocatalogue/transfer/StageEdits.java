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
 * Records edited stages as stage changes, if the policy allows them.
 *
 * @param on the date of the stage changes
 * @param by the person or role that decided the changes; null if unknown
 * @param recorded receives each recorded stage change
 */
record StageEdits(
        LifecyclePolicy policy, LocalDate on, @Nullable String by, Consumer<StageChange> recorded) {

    /**
     * {@return the catalogue with all stage changes that are allowed; the others are reported}
     *
     * <p>All have the same date, so a stage change may be allowed because of one that is listed after it.
     */
    Catalogue apply(List<EditedStage> stages, Catalogue catalogue, Findings findings) {
        var open = new ArrayDeque<>(stages);
        var left = new LinkedHashSet<>(stages);
        var waiting = HashMultimap.<ServiceId, EditedStage>create();
        var reached = catalogue;
        while (!open.isEmpty()) {
            EditedStage stage = open.remove();
            if (!left.contains(stage)) {
                continue; // waited for several, and was recorded after one of them
            }
            StageChange change = change(stage);
            var refusals = policy.check(reached, change);
            if (refusals.isEmpty()) {
                reached = policy.apply(reached, change);
                recorded.accept(change);
                left.remove(stage);
                open.addAll(waiting.removeAll(stage.service()));
            } else {
                blocking(refusals).forEach(other -> waiting.put(other, stage));
            }
        }
        for (EditedStage stage : left) {
            String reasons = policy.check(reached, change(stage)).stream()
                    .map(Refusal::message)
                    .collect(joining("; "));
            findings.add(
                    LifecycleProblem.EDIT_REFUSED,
                    () -> stage.finding(
                            LifecycleProblem.EDIT_REFUSED, stage.service(), stage.stage(), on, policy, reasons));
        }
        return reached;
    }

    /** {@return the services that alone prevent a stage change; empty if another reason exists} */
    private static ImmutableSet<ServiceId> blocking(ImmutableList<Refusal> refusals) {
        var services = ImmutableSet.<ServiceId>builder();
        for (Refusal refusal : refusals) {
            if (!(refusal instanceof Refusal.BlockedByServices others)) {
                return ImmutableSet.of();
            }
            services.addAll(others.services());
        }
        return services.build();
    }

    private StageChange change(EditedStage stage) {
        return StageChange.builder()
                .service(stage.service())
                .to(stage.stage())
                .on(on)
                .by(by)
                .build();
    }
}
