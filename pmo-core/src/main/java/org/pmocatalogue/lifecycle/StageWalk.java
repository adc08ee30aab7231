package org.pmocatalogue.lifecycle;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;

/** Walks along the transitions of a policy, forward from the beginning or back from the end of a lifecycle. */
record StageWalk(LifecyclePolicy policy) {

    /** {@return the stages that no transitions reach from the beginning of a history} */
    ImmutableSet<Stage> unreachable() {
        return others(reached(policy.after(Optional.empty()), stage -> policy.after(Optional.of(stage))));
    }

    /** {@return the stages from which no transitions reach a stage with the phase retired} */
    ImmutableSet<Stage> traps() {
        var before = ArrayListMultimap.<Stage, Stage>create();
        policy.transitions()
                .forEach(transition -> transition.from().ifPresent(from -> before.put(transition.to(), from)));
        var ends = Collections2.filter(policy.stages(), stage -> stage.phase() == Phase.RETIRED);
        return others(reached(ends, before::get));
    }

    private static Set<Stage> reached(Collection<Stage> starts, Function<Stage, Collection<Stage>> next) {
        var reached = new HashSet<Stage>();
        var open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            Stage stage = open.remove();
            if (reached.add(stage)) {
                open.addAll(next.apply(stage));
            }
        }
        return reached;
    }

    private ImmutableSet<Stage> others(Set<Stage> stages) {
        return policy.stages().stream().filter(stage -> !stages.contains(stage)).collect(toImmutableSet());
    }
}
