package org.pmocatalogue.lifecycle;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import org.pmocatalogue.catalogue.StageChange;

/** A step was to be taken that the policy does not allow as things stand. */
public final class TransitionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient StageChange step;
    private final transient ImmutableList<Refusal> refusals;

    TransitionRefusedException(StageChange step, ImmutableList<Refusal> refusals) {
        super(step + " is refused: " + refusals.stream().map(Refusal::message).collect(joining("; ")));
        this.step = step;
        this.refusals = refusals;
    }

    /** {@return the step} */
    public StageChange step() {
        return step;
    }

    /** {@return all reasons, of which there is at least one} */
    public ImmutableList<Refusal> refusals() {
        return refusals;
    }
}
