package org.pmocatalogue.lifecycle;

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
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Stage;

/** What {@link LifecycleMetrics} tell of one stage. */
public final class StageMetrics {

    /** By id; the rest is for two policies that say different things of one stage. */
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

    /** {@return the stage; the first by label, phase and so on if histories have several with its id} */
    public Stage stage() {
        return stage;
    }

    /** {@return how many services stand in the stage} */
    public int standing() {
        return lasting.count();
    }

    /** {@return how many services stand in the stage or once did} */
    public int services() {
        return services;
    }

    /**
     * {@return how long each stay took that has ended}
     *
     * <p>Unknown for a stay that opens a history. A service that was in the stage twice has two stays.
     */
    public Durations finished() {
        return finished;
    }

    /**
     * {@return how long the services that stand in the stage have been there; unknown if their history opens with it}
     */
    public Durations lasting() {
        return lasting;
    }

    /**
     * {@return how often services entered the stage in each month}
     *
     * <p>A service whose history opens with the stage did not enter it then.
     */
    public ImmutableSortedMultiset<YearMonth> entered() {
        return entered;
    }

    /** {@return how often services left the stage in each month} */
    public ImmutableSortedMultiset<YearMonth> left() {
        return left;
    }

    /** {@return how the services that entered this stage passed to another} */
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

    /** {@return such as {@code pilot: 2 of 7 services stand there}, for a debugger} */
    @Override
    public String toString() {
        return "%s: %s of %s services stand there".formatted(stage, standing(), services);
    }

    /** Counts stays in one stage, and what came of them. */
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

        /** Takes a stage with the same id. */
        private void accept(Stage same) {
            if (!same.equals(stage) && BY_ID.compare(same, stage) < 0) {
                stage = same;
            }
        }

        /** Counts a stay up to a day. */
        void add(StagePeriod stay, LocalDate on) {
            accept(stay.stage());
            var took = stay.to().isPresent() ? finished : lasting;
            if (stay.isOpening()) {
                took.addUnknown();
            } else {
                took.add(stay.daysBy(on));
                entered.add(YearMonth.from(stay.from()));
            }
            stay.to().ifPresent(to -> left.add(YearMonth.from(to)));
        }

        /**
         * Counts a service.
         *
         * @param first its first stay in this stage
         * @param next its first stay in each stage after that
         * @param abandoned whether it is retired or dropped
         */
        void addService(StagePeriod first, Iterable<StagePeriod> next, boolean abandoned) {
            services++;
            servicesAbandoned += abandoned ? 1 : 0;
            for (var stay : next) {
                var took = reached.computeIfAbsent(stay.stage().id(), s -> new Durations.Builder());
                if (first.isOpening()) {
                    took.addUnknown();
                } else {
                    took.add(DAYS.between(first.from(), stay.from()));
                }
                if (abandoned) {
                    abandonedAfterReaching.add(stay.stage().id());
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
