package org.pmocatalogue.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableSortedMultiset;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Durations")
class DurationsTest {

    private final Durations three = new Durations(ImmutableSortedMultiset.of(28L, 5L, 5L), 2);
    private final Durations four = new Durations(ImmutableSortedMultiset.of(28L, 5L, 8L, 60L), 0);

    @Test
    @DisplayName("count those whose days are known, and those that are not")
    void count() {
        assertEquals(5, three.count());
        assertEquals(4, four.count());
        assertEquals(0, Durations.NONE.count());
    }

    @Test
    @DisplayName("have a mean of what is known")
    void mean() {
        assertEquals(OptionalDouble.of(38 / 3.0), three.mean());
        assertEquals(OptionalDouble.of(25.25), four.mean());
        assertEquals(OptionalDouble.empty(), new Durations(ImmutableSortedMultiset.of(), 3).mean());
    }

    @Test
    @DisplayName("have a median, halfway between two if need be")
    void median() {
        assertEquals(OptionalDouble.of(5), three.median());
        assertEquals(OptionalDouble.of(18), four.median());
        assertEquals(OptionalDouble.of(2.5), new Durations(ImmutableSortedMultiset.of(2L, 3L), 0).median());
        assertEquals(OptionalDouble.empty(), Durations.NONE.median());
    }

    @Test
    @DisplayName("have percentiles, each a time that was taken")
    void percentile() {
        assertEquals(OptionalLong.of(5), four.percentile(1));
        assertEquals(OptionalLong.of(5), four.percentile(25));
        assertEquals(OptionalLong.of(8), four.percentile(26));
        assertEquals(OptionalLong.of(8), four.percentile(50));
        assertEquals(OptionalLong.of(28), four.percentile(75));
        assertEquals(OptionalLong.of(60), four.percentile(76));
        assertEquals(OptionalLong.of(60), four.percentile(100));
        assertEquals(OptionalLong.of(5), three.percentile(66));
        assertEquals(OptionalLong.of(28), three.percentile(67));
        assertEquals(OptionalLong.empty(), Durations.NONE.percentile(85));
        assertEquals(
                "Percentile is 0, must be from 1 to 100",
                assertThrows(IllegalArgumentException.class, () -> four.percentile(0))
                        .getMessage());
        assertEquals(
                "Percentile is 101, must be from 1 to 100",
                assertThrows(IllegalArgumentException.class, () -> four.percentile(101))
                        .getMessage());
    }

    @Test
    @DisplayName("are sorted from any order")
    void inOrder() {
        var backwards = ImmutableSortedMultiset.copyOf(Comparator.<Long>reverseOrder(), four.days());
        assertEquals(OptionalLong.of(5), new Durations(backwards, 0).percentile(25));
        assertEquals(four, new Durations(backwards, 0));
    }

    @Test
    @DisplayName("are not below 0")
    void notNegative() {
        assertEquals(
                "Durations are [-1, 4] days, must be 0 or more",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Durations(ImmutableSortedMultiset.of(4L, -1L), 0))
                        .getMessage());
        assertEquals(
                "Unknown durations are -1, must be 0 or more",
                assertThrows(IllegalArgumentException.class, () -> new Durations(ImmutableSortedMultiset.of(), -1))
                        .getMessage());
    }
}
