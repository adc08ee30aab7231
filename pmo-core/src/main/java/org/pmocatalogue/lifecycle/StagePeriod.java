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
 * The period from entering a stage to leaving it.
 *
 * <p>A change to the current stage, such as the extension of a pilot, continues the period. A stage that is entered
 * again later is another period.
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

    /** {@return the periods of a history; each begins on the date on which the previous one ends} */
    public static ImmutableList<StagePeriod> allOf(History history) {
        var periods = ImmutableList.<StagePeriod>builder();
        var changes = history.changes();
        int first = 0;
        for (int i = 1; i <= changes.size(); i++) {
            boolean isLast = i == changes.size();
            if (isLast
                    || !changes.get(i).to().id().equals(changes.get(first).to().id())) {
                boolean opening = first == 0 && changes.get(0).isOpening();
                LocalDate to = isLast ? null : changes.get(i).on();
                periods.add(new StagePeriod(changes.subList(first, i), opening, to));
                first = i;
            }
        }
        return periods.build();
    }

    /** {@return the stage} */
    public Stage stage() {
        return changes.get(0).to();
    }

    /**
     * {@return the date on which the period began, or on which its record begins if it {@linkplain #isOpening() opens}}
     */
    public LocalDate from() {
        return changes.get(0).on();
    }

    /** {@return the date on which the period ended; empty if it continues} */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    /** {@return whether the period opens the history, so that its duration before {@link #from} is unknown} */
    public boolean isOpening() {
        return opening;
    }

    /** {@return the planned end that was stated last; empty if none was stated} */
    public Optional<LocalDate> plannedEnd() {
        for (var change : changes.reverse()) {
            if (change.until().isPresent()) {
                return change.until();
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the duration up to a day or the end of the period, in whole days; 0 on its first day}
     *
     * <p>The minimum duration if the period {@linkplain #isOpening() opens} the history.
     *
     * @throws IllegalArgumentException if the period begins after the day
     */
    public long daysBy(LocalDate day) {
        checkArgument(!day.isBefore(from()), "Period in %s begins on %s, which is after %s", stage(), from(), day);
        return DAYS.between(from(), to == null || to.isAfter(day) ? day : to);
    }

    /** {@return the change that began the period, and the changes that continued it; never empty} */
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

    /** {@return the stage and dates, such as {@code pilot from 2026-01-05 to 2026-02-01}} */
    @Override
    public String toString() {
        return stage() + " from " + from() + (to == null ? "" : " to " + to);
    }
}
