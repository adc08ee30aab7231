package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkNotNull;
import static java.util.Comparator.comparing;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stage changes of one service, or of the office, by date; those of the same date in the order given.
 *
 * @param changes the changes, in that order
 */
public record History(ImmutableList<StageChange> changes) {

    private static final Comparator<StageChange> BY_DAY = comparing(StageChange::on);

    /** Sorts the changes by date. */
    public History {
        changes = Comparators.isInOrder(changes, BY_DAY) ? changes : ImmutableList.sortedCopyOf(BY_DAY, changes);
    }

    /** {@return the history of these changes} */
    public static History of(Iterable<StageChange> changes) {
        return new History(ImmutableList.copyOf(changes));
    }

    /** {@return the history with the changes of another, which come last on a common date} */
    History with(History more) {
        return of(Iterables.concat(changes, more.changes));
    }

    /** {@return the history up to the end of a day} */
    public History until(LocalDate day) {
        checkNotNull(day);
        return of(Iterables.filter(changes, change -> !change.on().isAfter(day)));
    }

    /** {@return the stage after the last change; empty if the history is empty} */
    public Optional<Stage> stage() {
        return last().map(StageChange::to);
    }

    /** {@return the date of the last change; empty if the history is empty} */
    public Optional<LocalDate> since() {
        return last().map(StageChange::on);
    }

    private Optional<StageChange> last() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }

    /**
     * {@return the phase after the last change; empty if the history is empty}
     *
     * @see Catalogue#phaseOf(ServiceId)
     */
    public Optional<Phase> phase() {
        Phase phase = null;
        boolean everLive = false;
        for (var change : changes) {
            everLive |= change.to().phase() == Phase.LIVE || (phase == null && isOpeningRetired(change));
            phase = next(phase, change.to(), everLive);
        }
        return Optional.ofNullable(phase);
    }

    /** A service whose history opens with its retirement was offered before the history began. */
    private static boolean isOpeningRetired(StageChange change) {
        return change.isOpening() && change.to().phase() == Phase.RETIRED;
    }

    private static Phase next(@Nullable Phase phase, Stage to, boolean everLive) {
        return switch (to.phase()) {
            case PIPELINE -> phase == Phase.LIVE ? Phase.LIVE : Phase.PIPELINE;
            case LIVE -> Phase.LIVE;
            case RETIRED, DROPPED -> everLive ? Phase.RETIRED : Phase.DROPPED;
        };
    }
}
