package org.pmocatalogue.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Multiset;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How long something took, each time it happened.
 *
 * <p>All times are kept, so that the median and the percentiles of merged parts are exact.
 *
 * @param days the times that are known, in whole days, least first; 0 if it began and ended on one day
 * @param unknown how often it happened without anybody knowing how long it took, since it began before the records did
 */
public record Durations(ImmutableSortedMultiset<Long> days, int unknown) {

    /** It never happened. */
    static final Durations NONE = new Durations(ImmutableSortedMultiset.of(), 0);

    /** @throws IllegalArgumentException if a number is below 0 */
    public Durations {
        days = ImmutableSortedMultiset.copyOf(days);
        checkArgument(unknown >= 0, "Unknown durations are %s, must be 0 or more", unknown);
        checkArgument(
                days.isEmpty() || days.elementSet().first() >= 0, "Durations are %s days, must be 0 or more", days);
    }

    /** {@return how often it happened} */
    public int count() {
        return Math.addExact(days.size(), unknown);
    }

    /** {@return the mean of the known times; empty if there is none} */
    public OptionalDouble mean() {
        return days.stream().mapToDouble(Long::doubleValue).average();
    }

    /**
     * {@return the median of the known times, halfway between the two in the middle if need be; empty if there is none}
     */
    public OptionalDouble median() {
        if (days.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((ranked((days.size() - 1) / 2) + ranked(days.size() / 2)) / 2.0);
    }

    /**
     * {@return the least number of days within which so many per cent of the known times lie; empty if there is none}
     *
     * <p>With 85: "of a hundred services, 85 took this long or less".
     *
     * @throws IllegalArgumentException if the per cent are not from 1 to 100
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

    /** Counts how long it took, time by time. */
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
