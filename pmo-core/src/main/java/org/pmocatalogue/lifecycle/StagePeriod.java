package org.pmocatalogue.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;
import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;

/**
 * The time from entering a stage to leaving it.
 *
 * <p>A change to the stage that one is in already, such as a pilot that is prolonged, continues the stay. A stage that
 * is entered again later is another stay.
 */
public final class StagePeriod {

    private final ImmutableList<StageChange> changes;
    private final boolean opening;
    private final @Nullable LocalDate to;

    private StagePeriod(ImmutableList<StageChange> changes, boolean opening, @Nullable LocalDate to) {
        this.changes = changes;
        this.opening = opening;
        this.to = to;
    }

    /** {@return the stays of which a history consists, each beginning on the day on which the one before ends} */
    public static ImmutableList<StagePeriod> allOf(History history) {
        var stays = ImmutableList.<StagePeriod>builder();
        var changes = history.changes();
        int first = 0;
        for (int i = 1; i <= changes.size(); i++) {
            boolean isLast = i == changes.size();
            if (isLast
                    || !changes.get(i).to().id().equals(changes.get(first).to().id())) {
                boolean opening = first == 0 && changes.get(0).isOpening();
                LocalDate to = isLast ? null : changes.get(i).on();
                stays.add(new StagePeriod(changes.subList(first, i), opening, to));
                first = i;
            }
        }
        return stays.build();
    }

    /** {@return the stage} */
    public Stage stage() {
        return changes.get(0).to();
    }

    /** {@return the day on which it began, or from which on it is recorded if it {@linkplain #isOpening() opens} } */
    public LocalDate from() {
        return changes.get(0).on();
    }

    /** {@return the day on which it ended; empty if it lasts} */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    /** {@return whether it opens the history, so that nobody knows how long it had lasted before {@link #from}} */
    public boolean isOpening() {
        return opening;
    }

    /** {@return the day on which it is planned to end, as it was said last; empty if it never was} */
    public Optional<LocalDate> plannedEnd() {
        for (var change : changes.reverse()) {
            if (change.until().isPresent()) {
                return change.until();
            }
        }
        return Optional.empty();
    }

    /**
     * {@return how long it had lasted by a day, in whole days, or until it ended if that was before}
     *
     * <p>0 on its first day. If it {@linkplain #isOpening() opens} the history, it has lasted at least as long.
     *
     * @throws IllegalArgumentException if it begins after that day
     */
    public long daysBy(LocalDate day) {
        checkArgument(!day.isBefore(from()), "Stay in %s begins on %s, which is after %s", stage(), from(), day);
        return DAYS.between(from(), to == null || to.isAfter(day) ? day : to);
    }

    /** {@return the change that began it, and those that continued it; never empty} */
    public ImmutableList<StageChange> changes() {
        return changes;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof StagePeriod that
                && changes.equals(that.changes)
                && opening == that.opening
                && Objects.equals(to, that.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(changes, opening, to);
    }

    /** {@return such as {@code pilot from 2026-01-05 to 2026-02-01}, for a debugger} */
    @Override
    public String toString() {
        return stage() + " from " + from() + (to == null ? "" : " to " + to);
    }
}
