package org.pmocatalogue.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Maps;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;

/**
 * Where the services of a PMO stand at the end of a day, how long they took to get there, and what is overdue.
 *
 * <pre>{@code
 * var metrics = LifecycleMetrics.of(catalogue, day);
 * metrics.phases().count(Phase.LIVE);                      // how many services are live
 * metrics.stage(DESIGN).finished().median();               // how long design takes, in days
 * metrics.passage(STRATEGY, OPERATION).took().mean();      // how long it takes to get a service going
 * metrics.passage(PILOT, IMPLEMENTATION).share();          // the share of pilots that were rolled out
 * }</pre>
 *
 * <p>Stage changes after that day are not looked at; what a service says of itself, such as its next review, is what it
 * says now. Several changes on one day are stays of 0 days, in the order of the history. Where a history opens, it was
 * in its stage already and nobody knows since when: such a stay counts, but its time is unknown. A service without a
 * stage change is not recorded: in no stage and in no phase. The office itself is no service. Stages of one id are one
 * stage, whatever else two policies say of it.
 *
 * <p>Metrics of parts can be {@linkplain #merge merged}, in any order, and are then what they would be if all services
 * had been counted at once. Each service must be in one part only.
 */
public final class LifecycleMetrics {

    private final LocalDate on;
    private final int services;
    private final ImmutableMultiset<Phase> phases;
    private final ImmutableMap<String, StageMetrics> stages;
    private final ImmutableList<OverduePeriod> overdueStays;
    private final ImmutableList<OverdueReview> overdueReviews;
    private final ImmutableList<ServiceId> dropped;

    private LifecycleMetrics(Builder builder) {
        on = builder.on;
        services = builder.services;
        phases = ImmutableMultiset.copyOf(builder.phases);
        stages = ImmutableMap.copyOf(Maps.transformValues(builder.stages, StageMetrics.Builder::build));
        overdueStays = ImmutableList.sortedCopyOf(builder.overdueStays);
        overdueReviews = ImmutableList.sortedCopyOf(builder.overdueReviews);
        dropped = ImmutableList.sortedCopyOf(builder.dropped);
    }

    /** {@return the metrics of all services of a catalogue on a day} */
    public static LifecycleMetrics of(Catalogue catalogue, LocalDate on) {
        return catalogue.services().stream().collect(toMetrics(catalogue, on));
    }

    /**
     * {@return a collector for some of the services of a catalogue, such as those of one function}
     *
     * <pre>{@code
     * catalogue.query().function(riskManagement).stream().collect(LifecycleMetrics.toMetrics(catalogue, day))
     * }</pre>
     *
     * <p>It fails with an {@link IllegalArgumentException} if a service is not in the catalogue.
     */
    public static Collector<PmoService, ?, LifecycleMetrics> toMetrics(Catalogue catalogue, LocalDate on) {
        checkNotNull(catalogue);
        checkNotNull(on);
        return Collector.of(
                () -> builder(on),
                (builder, service) -> builder.add(service, catalogue.historyOf(service.id())),
                (builder, other) -> builder.merge(other.build()),
                Builder::build);
    }

    /** {@return a builder for metrics on a day, to which services are added one by one} */
    public static Builder builder(LocalDate on) {
        return new Builder(on);
    }

    /** {@return the day} */
    public LocalDate on() {
        return on;
    }

    /** {@return how many services there are} */
    public int services() {
        return services;
    }

    /** {@return how many services are in each phase} */
    public ImmutableMultiset<Phase> phases() {
        return phases;
    }

    /** {@return how many services are in no phase, since no stage change is recorded for them} */
    public int notRecorded() {
        return services - phases.size();
    }

    /** {@return what is known of each stage in which a service is or was, by their ids and in the order of these} */
    public ImmutableMap<String, StageMetrics> stages() {
        return stages;
    }

    /** {@return what is known of the stage with the id of this one; nothing but zeros if no service was ever in it} */
    public StageMetrics stage(Stage stage) {
        var known = stages.get(stage.id());
        return known == null ? new StageMetrics.Builder(stage).build() : known;
    }

    /** {@return how services passed from one stage to another, whatever stages came between} */
    public StageToStage passage(Stage from, Stage to) {
        return stage(from).passageTo(to);
    }

    /**
     * {@return the passages of interest under a policy that a service ever began: from the first stage to the first
     * live one, then from each stage with a planned end, such as a pilot, to the next stage}
     *
     * @param catalogue the catalogue of these metrics
     */
    public ImmutableList<StageToStage> keyPassages(LifecyclePolicy policy, Catalogue catalogue) {
        return new KeyPassages(policy, catalogue).in(this);
    }

    /**
     * {@return the stays that last and were planned to end before the day, such as late pilots, in the order of ids}
     *
     * <p>Retired and dropped services stay so, whatever was planned.
     */
    public ImmutableList<OverduePeriod> overdueStays() {
        return overdueStays;
    }

    /**
     * {@return the services whose next review was to be before the day, in the order of ids}
     *
     * <p>Retired and dropped ones need none.
     */
    public ImmutableList<OverdueReview> overdueReviews() {
        return overdueReviews;
    }

    /** {@return the services that were given up without ever having been live, in the order of ids} */
    public ImmutableList<ServiceId> dropped() {
        return dropped;
    }

    /**
     * {@return the metrics of the services of both}
     *
     * @throws IllegalArgumentException if they are of different days
     */
    public LifecycleMetrics merge(LifecycleMetrics other) {
        return builder(on).merge(this).merge(other).build();
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof LifecycleMetrics that && Arrays.equals(parts(), that.parts());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts());
    }

    private Object[] parts() {
        return new Object[] {on, services, phases, stages, overdueStays, overdueReviews, dropped};
    }

    /** {@return the day and the number of services, for a debugger} */
    @Override
    public String toString() {
        return "%s services on %s".formatted(services, on);
    }

    /** Counts services one by one, and parts that were counted elsewhere. */
    public static final class Builder {

        private final LocalDate on;
        private int services;
        private final Multiset<Phase> phases = EnumMultiset.create(Phase.class);
        private final Map<String, StageMetrics.Builder> stages = new TreeMap<>();
        private final List<OverduePeriod> overdueStays = new ArrayList<>();
        private final List<OverdueReview> overdueReviews = new ArrayList<>();
        private final List<ServiceId> dropped = new ArrayList<>();

        private Builder(LocalDate on) {
            this.on = checkNotNull(on);
        }

        /**
         * Adds a service that was not added before.
         *
         * @throws IllegalArgumentException if the history is that of something else
         */
        public Builder add(PmoService service, History history) {
            for (var change : history.changes()) {
                checkArgument(
                        change.service().filter(service.id()::equals).isPresent(),
                        "Stage change %s is not of service %s",
                        change,
                        service.id());
            }
            var known = history.until(on);
            var phase = known.phase();
            boolean abandoned = phase.filter(Builder::isAbandoned).isPresent();
            services++;
            phase.ifPresent(phases::add);
            phase.filter(p -> p == Phase.DROPPED).ifPresent(p -> dropped.add(service.id()));
            if (!abandoned) {
                service.nextReview()
                        .filter(on::isAfter)
                        .ifPresent(day -> overdueReviews.add(new OverdueReview(service.id(), day)));
            }
            addStays(service.id(), StagePeriod.allOf(known), abandoned);
            return this;
        }

        private static boolean isAbandoned(Phase phase) {
            return switch (phase) {
                case PIPELINE, LIVE -> false;
                case RETIRED, DROPPED -> true;
            };
        }

        private void addStays(ServiceId service, ImmutableList<StagePeriod> stays, boolean abandoned) {
            var seen = new HashSet<String>();
            var isFirst = new BitSet();
            for (int i = 0; i < stays.size(); i++) {
                var stay = stays.get(i);
                stage(stay.stage()).add(stay, on);
                isFirst.set(i, seen.add(stay.stage().id()));
            }
            var nextIn = new HashMap<String, StagePeriod>();
            for (int i = stays.size() - 1; i >= 0; i--) {
                var stay = stays.get(i);
                if (isFirst.get(i)) {
                    stage(stay.stage()).addService(stay, nextIn.values(), abandoned);
                }
                nextIn.put(stay.stage().id(), stay);
            }
            if (!stays.isEmpty() && !abandoned) {
                var last = stays.get(stays.size() - 1);
                last.plannedEnd()
                        .filter(on::isAfter)
                        .ifPresent(day -> overdueStays.add(new OverduePeriod(service, last.stage(), day)));
            }
        }

        private StageMetrics.Builder stage(Stage stage) {
            return stages.computeIfAbsent(stage.id(), id -> new StageMetrics.Builder(stage));
        }

        /**
         * Adds the services of a part that was counted elsewhere.
         *
         * @throws IllegalArgumentException if it is of another day
         */
        public Builder merge(LifecycleMetrics part) {
            checkArgument(part.on.equals(on), "Metrics are of %s and %s, must be of the same day", on, part.on);
            services = Math.addExact(services, part.services);
            phases.addAll(part.phases);
            part.stages.values().forEach(metrics -> stage(metrics.stage()).merge(metrics));
            overdueStays.addAll(part.overdueStays);
            overdueReviews.addAll(part.overdueReviews);
            dropped.addAll(part.dropped);
            return this;
        }

        /** {@return the metrics of all that was added} */
        public LifecycleMetrics build() {
            return new LifecycleMetrics(this);
        }
    }
}
