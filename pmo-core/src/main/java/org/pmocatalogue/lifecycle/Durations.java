package org.pmocatalogue.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Multiset;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The durations of periods or passages.
 *
 * <p>All durations are kept, so that medians and percentiles of merged parts are exact.
 *
 * @param days the known durations in whole days, in ascending order; 0 for a period within one day
 * @param unknown the number of unknown durations, which began before the record
 */
public record Durations(ImmutableSortedMultiset<Long> days, int unknown) {

    /** No durations. */
    static final Durations NONE = new Durations(ImmutableSortedMultiset.of(), 0);

    /** @throws IllegalArgumentException if a number is below 0 */
    public Durations {
        days = ImmutableSortedMultiset.copyOf(days);
        checkArgument(unknown >= 0, "Unknown durations are %s, must be 0 or more", unknown);
        checkArgument(
                days.isEmpty() || days.elementSet().first() >= 0, "Durations are %s days, must be 0 or more", days);
    }

    /** {@return the number of durations, known and unknown} */
    public int count() {
        return Math.addExact(days.size(), unknown);
    }

    /** {@return the mean of the known durations; empty if none is known} */
    public OptionalDouble mean() {
        return days.stream().mapToDouble(Long::doubleValue).average();
    }

    /** {@return the median of the known durations, or the mean of the two middle ones; empty if none is known} */
    public OptionalDouble median() {
        if (days.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((ranked((days.size() - 1) / 2) + ranked(days.size() / 2)) / 2.0);
    }

    /**
     * {@return a percentile of the known durations by the nearest-rank method; empty if none is known}
     *
     * <p>For 85: 85 of 100 services took this number of days or less.
     *
     * @param percent the percentage, from 1 to 100
     * @throws IllegalArgumentException if the percentage is out of range
     */
    public OptionalLong percentile(int percent) {
        checkArgument(percent >= 1 && percent <= 100, "Percentile is %s, must be from 1 to 100", percent);
        if (days.isEmpty()) {
            return OptionalLong.empty();
        }
        long atLeast = ((long) days.size() * percent + 99) / 100;
        return OptionalLong.of(ranked(atLeast - 1));
    }

    private long ranked(long preceding) {
        var distinct = days.elementSet().iterator();
        long day = distinct.next();
        long left = preceding - days.count(day);
        while (left >= 0) {
            day = distinct.next();
            left -= days.count(day);
        }
        return day;
    }

    /** Collects durations. */
    static final class Builder {

        private final Multiset<Long> days = HashMultiset.create();
        private int unknown;

        void add(long took) {
            days.add(took);
        }

        void addUnknown() {
            unknown++;
        }

        void merge(Durations part) {
            days.addAll(part.days);
            unknown = Math.addExact(unknown, part.unknown);
        }

        Durations build() {
            return new Durations(ImmutableSortedMultiset.copyOf(days), unknown);
        }
    }
}
