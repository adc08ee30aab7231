package org.pmocatalogue.lifecycle;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import org.pmocatalogue.catalogue.StageChange;

/** Thrown if a policy does not allow a stage change. */
public final class TransitionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient StageChange change;
    private final transient ImmutableList<Refusal> refusals;

    TransitionRefusedException(StageChange change, ImmutableList<Refusal> refusals) {
        super(change + " is refused: " + refusals.stream().map(Refusal::message).collect(joining("; ")));
        this.change = change;
        this.refusals = refusals;
    }

    /** {@return the stage change} */
    public StageChange change() {
        return change;
    }

    /** {@return all reasons, at least one} */
    public ImmutableList<Refusal> refusals() {
        return refusals;
    }
}
