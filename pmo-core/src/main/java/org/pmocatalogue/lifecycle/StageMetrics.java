package org.pmocatalogue.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Maps;
import com.google.common.collect.Multiset;
import com.google.common.collect.TreeMultiset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Stage;

/** The metrics of one stage. */
public final class StageMetrics {

    /** Compares by id; then by the properties in which stages of two policies may differ. */
    static final Comparator<Stage> BY_ID = comparing(Stage::id)
            .thenComparing(Stage::label)
            .thenComparing(Stage::phase)
            .thenComparing(stage -> stage.description().orElse(""))
            .thenComparing(stage -> stage.attributes().toString());

    private final Stage stage;
    private final int services;
    private final int servicesAbandoned;
    private final Durations finished;
    private final Durations lasting;
    private final ImmutableSortedMultiset<YearMonth> entered;
    private final ImmutableSortedMultiset<YearMonth> left;
    private final ImmutableMap<String, Durations> reached;
    private final ImmutableMultiset<String> abandonedAfterReaching;

    private StageMetrics(Builder builder) {
        stage = builder.stage;
        services = builder.services;
        servicesAbandoned = builder.servicesAbandoned;
        finished = builder.finished.build();
        lasting = builder.lasting.build();
        entered = ImmutableSortedMultiset.copyOf(builder.entered);
        left = ImmutableSortedMultiset.copyOf(builder.left);
        reached = ImmutableMap.copyOf(Maps.transformValues(builder.reached, Durations.Builder::build));
        abandonedAfterReaching = ImmutableMultiset.copyOf(builder.abandonedAfterReaching);
    }

    /** {@return the stage; of different stages with the same id, the first by label and phase} */
    public Stage stage() {
        return stage;
    }

    /** {@return the number of services in the stage} */
    public int current() {
        return lasting.count();
    }

    /** {@return the number of services that are or were in the stage} */
    public int services() {
        return services;
    }

    /**
     * {@return the durations of the periods that have ended; unknown for a period that opens a history}
     *
     * <p>A service that was in the stage twice has two periods.
     */
    public Durations finished() {
        return finished;
    }

    /** {@return the durations of the current periods; unknown for a period that opens a history} */
    public Durations lasting() {
        return lasting;
    }

    /** {@return the number of entries into the stage per month, without opening changes} */
    public ImmutableSortedMultiset<YearMonth> entered() {
        return entered;
    }

    /** {@return the number of exits from the stage per month} */
    public ImmutableSortedMultiset<YearMonth> left() {
        return left;
    }

    /** {@return the passage of services from this stage to another} */
    public StageToStage passageTo(Stage to) {
        int abandonedWithoutReaching = servicesAbandoned - abandonedAfterReaching.count(to.id());
        return new StageToStage(
                stage, to, services, reached.getOrDefault(to.id(), Durations.NONE), abandonedWithoutReaching);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof StageMetrics that && Arrays.equals(parts(), that.parts());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts());
    }

    private Object[] parts() {
        return new Object[] {
            stage, services, servicesAbandoned, finished, lasting, entered, left, reached, abandonedAfterReaching
        };
    }

    /** {@return the numbers of services, such as {@code pilot: 2 of 7 services}} */
    @Override
    public String toString() {
        return "%s: %s of %s services".formatted(stage, current(), services);
    }

    /**
     * The passage of services from one stage to another, regardless of the stages between.
     *
     * <p>A service counts once, from its first entry into {@code from} to its first entry into {@code to} after that.
     *
     * @param from the stage entered
     * @param to the stage to reach; may be the same as {@code from}, for services that came back
     * @param entered the number of services that entered {@code from}, or whose history opens with it
     * @param took the durations of services that reached {@code to}; unknown if the history opens with {@code from}
     * @param abandoned the number of services that are retired or dropped without having reached {@code to}
     */
    public record StageToStage(Stage from, Stage to, int entered, Durations took, int abandoned) {

        /**
         * @throws IllegalArgumentException if more services reached {@code to} or were abandoned than entered
         *     {@code from}
         */
        public StageToStage {
            checkArgument(
                    abandoned >= 0 && abandoned <= entered - took.count(),
                    "Of %s services from %s to %s, %s reached it and %s were abandoned",
                    entered,
                    from,
                    to,
                    took.count(),
                    abandoned);
        }

        /** {@return the number of services that reached {@code to}} */
        public int reached() {
            return took.count();
        }

        /** {@return the number of services that may still reach {@code to}} */
        public int underWay() {
            return entered - reached() - abandoned;
        }

        /**
         * {@return the share of services that reached {@code to}, from 0 to 1; empty if no service entered
         * {@code from}}
         */
        public OptionalDouble share() {
            return entered == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) reached() / entered);
        }
    }

    /** Counts the periods in one stage, and the passages from it. */
    static final class Builder {

        private Stage stage;
        private int services;
        private int servicesAbandoned;
        private final Durations.Builder finished = new Durations.Builder();
        private final Durations.Builder lasting = new Durations.Builder();
        // The hash codes of the months of a year collide in a small table.
        private final Multiset<YearMonth> entered = TreeMultiset.create();
        private final Multiset<YearMonth> left = TreeMultiset.create();
        private final Map<String, Durations.Builder> reached = new HashMap<>();
        private final Multiset<String> abandonedAfterReaching = HashMultiset.create();

        Builder(Stage stage) {
            this.stage = stage;
        }

        /** Accepts a stage with the same id. */
        private void accept(Stage same) {
            if (!same.equals(stage) && BY_ID.compare(same, stage) < 0) {
                stage = same;
            }
        }

        /** Counts a period up to a day. */
        void add(StagePeriod period, LocalDate on) {
            accept(period.stage());
            var took = period.to().isPresent() ? finished : lasting;
            if (period.isOpening()) {
                took.addUnknown();
            } else {
                took.add(period.daysBy(on));
                entered.add(YearMonth.from(period.from()));
            }
            period.to().ifPresent(to -> left.add(YearMonth.from(to)));
        }

        /**
         * Counts a service.
         *
         * @param first its first period in this stage
         * @param next its first later period in each stage
         * @param abandoned whether it is retired or dropped
         */
        void addService(StagePeriod first, Iterable<StagePeriod> next, boolean abandoned) {
            services++;
            servicesAbandoned += abandoned ? 1 : 0;
            for (var period : next) {
                var took = reached.computeIfAbsent(period.stage().id(), s -> new Durations.Builder());
                if (first.isOpening()) {
                    took.addUnknown();
                } else {
                    took.add(DAYS.between(first.from(), period.from()));
                }
                if (abandoned) {
                    abandonedAfterReaching.add(period.stage().id());
                }
            }
        }

        void merge(StageMetrics part) {
            accept(part.stage);
            services = Math.addExact(services, part.services);
            servicesAbandoned = Math.addExact(servicesAbandoned, part.servicesAbandoned);
            finished.merge(part.finished);
            lasting.merge(part.lasting);
            entered.addAll(part.entered);
            left.addAll(part.left);
            part.reached.forEach((to, took) ->
                    reached.computeIfAbsent(to, s -> new Durations.Builder()).merge(took));
            abandonedAfterReaching.addAll(part.abandonedAfterReaching);
        }

        StageMetrics build() {
            return new StageMetrics(this);
        }
    }
}
