package org.pmocatalogue.lifecycle;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;

/** The passages between stages that a policy makes interesting, see {@link LifecycleMetrics#keyPassages}. */
record KeyPassages(LifecyclePolicy policy, Catalogue catalogue) {

    private record Ends(Stage from, Stage to) {}

    /** {@return the passages that a service ever began} */
    ImmutableList<StageToStage> in(LifecycleMetrics metrics) {
        var all = new LinkedHashSet<Ends>();
        beginning()
                .ifPresent(first -> ofPhase(Phase.LIVE).findFirst().ifPresent(live -> all.add(new Ends(first, live))));
        policy.stages().stream()
                .filter(this::isPlannedToEnd)
                .forEach(stage -> onward(stage).ifPresent(next -> all.add(new Ends(stage, next))));
        return all.stream()
                .filter(ends -> !ends.from().equals(ends.to()))
                .map(ends -> metrics.passage(ends.from(), ends.to()))
                .filter(passage -> passage.entered() > 0)
                .collect(toImmutableList());
    }

    private Optional<Stage> beginning() {
        return policy.after(Optional.empty()).stream().min(comparingInt(policy.stages()::indexOf));
    }

    private Stream<Stage> ofPhase(Phase phase) {
        return policy.stages().stream().filter(stage -> stage.phase() == phase);
    }

    /** A transition to the stage requires a planned end, or a stage change has one. */
    private boolean isPlannedToEnd(Stage stage) {
        return policy.steps().stream()
                        .anyMatch(step ->
                                step.to().equals(stage) && step.details().contains(StageChange.UNTIL.name()))
                || catalogue.stageChanges().stream()
                        .anyMatch(change -> change.service().isPresent()
                                && change.until().isPresent()
                                && change.to().id().equals(stage.id()));
    }

    /** {@return the next stage in the order of the policy, if it does not end the life of a service} */
    private Optional<Stage> onward(Stage stage) {
        int here = policy.stages().indexOf(stage);
        return policy.after(Optional.of(stage)).stream()
                .filter(next -> next.phase() != Phase.RETIRED && policy.stages().indexOf(next) > here)
                .min(comparingInt(policy.stages()::indexOf));
    }
}
