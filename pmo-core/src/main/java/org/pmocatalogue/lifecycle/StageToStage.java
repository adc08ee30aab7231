package org.pmocatalogue.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalDouble;
import org.pmocatalogue.catalogue.Stage;

/**
 * How services passed from one stage to another, whatever stages came between: such as from strategy to operation.
 *
 * <p>A service counts once, from the day on which it first entered the one to the day on which it entered the other for
 * the first time after that. It makes no difference if the other stage had been entered before, too.
 *
 * @param from the stage that they entered
 * @param to the stage that they reached, or did not; the same as {@code from} asks how many came back to it
 * @param entered how many services entered {@code from}, or stood there when their history opens
 * @param took how long it took those that reached {@code to}; unknown for those whose history opens with {@code from}
 * @param abandoned how many did not reach {@code to} and are retired or dropped
 */
public record StageToStage(Stage from, Stage to, int entered, Durations took, int abandoned) {

    /** @throws IllegalArgumentException if more reached {@code to} or were given up than entered {@code from} */
    public StageToStage {
        checkArgument(
                abandoned >= 0 && abandoned <= entered - took.count(),
                "Of %s services from %s to %s, %s got there and %s were given up",
                entered,
                from,
                to,
                took.count(),
                abandoned);
    }

    /** {@return how many services reached {@code to}} */
    public int reached() {
        return took.count();
    }

    /** {@return how many services may still reach {@code to}: they have not, and are not given up} */
    public int underWay() {
        return entered - reached() - abandoned;
    }

    /**
     * {@return the share of services that reached {@code to}, from 0 to 1; empty if none entered {@code from}}
     *
     * <p>Those that are {@linkplain #underWay() under way} have not reached it.
     */
    public OptionalDouble share() {
        return entered == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) reached() / entered);
    }
}
