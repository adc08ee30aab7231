package org.pmocatalogue.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.lifecycle.LifecycleMetrics;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.StageToStage;

/**
 * The passages that are worth a line: from the beginning of a life until it is first live, and on from each stage that
 * is planned to end, such as a pilot.
 */
record Passages(LifecyclePolicy policy, Catalogue catalogue) {

    private static final String PLANNED_END = "until";

    private record Way(Stage from, Stage to) {}

    /** {@return those on which a service ever was} */
    ImmutableList<StageToStage> in(LifecycleMetrics metrics) {
        var ways = new LinkedHashSet<Way>();
        beginning()
                .ifPresent(first -> ofPhase(Phase.LIVE).findFirst().ifPresent(live -> ways.add(new Way(first, live))));
        policy.stages().stream()
                .filter(this::isPlannedToEnd)
                .forEach(stage -> onward(stage).ifPresent(next -> ways.add(new Way(stage, next))));
        return ways.stream()
                .filter(way -> !way.from().equals(way.to()))
                .map(way -> metrics.passage(way.from(), way.to()))
                .filter(passage -> passage.entered() > 0)
                .collect(toImmutableList());
    }

    private Optional<Stage> beginning() {
        return policy.after(Optional.empty()).stream().min(comparingInt(policy.stages()::indexOf));
    }

    private Stream<Stage> ofPhase(Phase phase) {
        return policy.stages().stream().filter(stage -> stage.phase() == phase);
    }

    /** A step to it asks until when, or somebody said so without being asked. */
    private boolean isPlannedToEnd(Stage stage) {
        return policy.steps().stream()
                        .anyMatch(step ->
                                step.to().equals(stage) && step.details().contains(PLANNED_END))
                || catalogue.stageChanges().stream()
                        .anyMatch(change -> change.service().isPresent()
                                && change.until().isPresent()
                                && change.to().id().equals(stage.id()));
    }

    /** The next in the order of a life, but not its end. */
    private Optional<Stage> onward(Stage stage) {
        int here = policy.stages().indexOf(stage);
        return policy.after(Optional.of(stage)).stream()
                .filter(next -> next.phase() != Phase.RETIRED && policy.stages().indexOf(next) > here)
                .min(comparingInt(policy.stages()::indexOf));
    }
}
