package org.pmocatalogue.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.lifecycle.StageMetrics.StageToStage;

/**
 * Metrics of the services of a PMO at the end of a day: their stages and phases, durations, and overdue dates.
 *
 * <pre>{@code
 * var metrics = LifecycleMetrics.of(catalogue, day);
 * metrics.phases().count(Phase.LIVE);                      // the number of live services
 * metrics.stage(DESIGN).finished().median();               // the median duration of design, in days
 * metrics.passage(STRATEGY, OPERATION).took().mean();      // the mean time from strategy to operation
 * metrics.passage(PILOT, IMPLEMENTATION).share();          // the share of pilots that were rolled out
 * }</pre>
 *
 * <p>Stage changes after the day are ignored; fields of services, such as the next review, have their current values.
 * Several changes on one day are periods of 0 days, in the order of the history. The duration of a period that opens a
 * history is unknown. A service without a stage change is not recorded: it has neither stage nor phase. The office
 * itself is not counted. Stages are identified by their ids.
 *
 * <p>Metrics of disjoint parts can be {@linkplain #merge merged} in any order; the result equals the metrics of all
 * services.
 */
public final class LifecycleMetrics {

    private final LocalDate on;
    private final int services;
    private final ImmutableMultiset<Phase> phases;
    private final ImmutableMap<String, StageMetrics> stages;
    private final ImmutableList<OverduePeriod> overduePeriods;
    private final ImmutableList<OverdueReview> overdueReviews;
    private final ImmutableList<ServiceId> dropped;

    private LifecycleMetrics(Builder builder) {
        on = builder.on;
        services = builder.services;
        phases = ImmutableMultiset.copyOf(builder.phases);
        stages = ImmutableMap.copyOf(Maps.transformValues(builder.stages, StageMetrics.Builder::build));
        overduePeriods = ImmutableList.sortedCopyOf(builder.overduePeriods);
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
     * <p>The collector throws {@link IllegalArgumentException} if a service is not in the catalogue.
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

    /** {@return a builder for metrics on a day} */
    public static Builder builder(LocalDate on) {
        return new Builder(on);
    }

    /** {@return the day} */
    public LocalDate on() {
        return on;
    }

    /** {@return the number of services} */
    public int services() {
        return services;
    }

    /** {@return the number of services in each phase} */
    public ImmutableMultiset<Phase> phases() {
        return phases;
    }

    /** {@return the number of services without a recorded stage change} */
    public int notRecorded() {
        return services - phases.size();
    }

    /** {@return the metrics of each stage that a service has entered, sorted by id} */
    public ImmutableMap<String, StageMetrics> stages() {
        return stages;
    }

    /** {@return the metrics of a stage; all zero if no service has entered it} */
    public StageMetrics stage(Stage stage) {
        var known = stages.get(stage.id());
        return known == null ? new StageMetrics.Builder(stage).build() : known;
    }

    /** {@return the passage of services from one stage to another, regardless of the stages between} */
    public StageToStage passage(Stage from, Stage to) {
        return stage(from).passageTo(to);
    }

    /**
     * {@return the passages of interest under a policy that a service has begun: from the first stage to the first live
     * stage, then from each stage with a planned end, such as a pilot, to the next stage}
     *
     * @param catalogue the catalogue of these metrics
     */
    public ImmutableList<StageToStage> keyPassages(LifecyclePolicy policy, Catalogue catalogue) {
        var all = new LinkedHashMap<Stage, Stage>();
        policy.after(Optional.empty()).stream()
                .min(comparingInt(policy.stages()::indexOf))
                .ifPresent(first -> policy.stages().stream()
                        .filter(stage -> stage.phase() == Phase.LIVE)
                        .findFirst()
                        .ifPresent(live -> all.put(first, live)));
        policy.stages().stream()
                .filter(stage -> isPlannedToEnd(stage, policy, catalogue))
                .forEach(stage -> onward(stage, policy).ifPresent(next -> all.putIfAbsent(stage, next)));
        return all.entrySet().stream()
                .filter(ends -> !ends.getKey().equals(ends.getValue()))
                .map(ends -> passage(ends.getKey(), ends.getValue()))
                .filter(passage -> passage.entered() > 0)
                .collect(toImmutableList());
    }

    /** {@return whether a transition to the stage requires a planned end, or a stage change has one} */
    private static boolean isPlannedToEnd(Stage stage, LifecyclePolicy policy, Catalogue catalogue) {
        return policy.transitions().stream()
                        .anyMatch(transition -> transition.to().equals(stage)
                                && transition.details().contains(StageChange.UNTIL.name()))
                || catalogue.stageChanges().stream()
                        .anyMatch(change -> change.service().isPresent()
                                && change.until().isPresent()
                                && change.to().id().equals(stage.id()));
    }

    /** {@return the next stage in the order of the policy that does not retire a service} */
    private static Optional<Stage> onward(Stage stage, LifecyclePolicy policy) {
        int here = policy.stages().indexOf(stage);
        return policy.after(Optional.of(stage)).stream()
                .filter(next -> next.phase() != Phase.RETIRED && policy.stages().indexOf(next) > here)
                .min(comparingInt(policy.stages()::indexOf));
    }

    /**
     * {@return the current periods that were planned to end before the day, such as late pilots, sorted by service}
     *
     * <p>Retired and dropped services are omitted.
     */
    public ImmutableList<OverduePeriod> overduePeriods() {
        return overduePeriods;
    }

    /**
     * {@return the services whose next review was due before the day, sorted by id}
     *
     * <p>Retired and dropped services are omitted.
     */
    public ImmutableList<OverdueReview> overdueReviews() {
        return overdueReviews;
    }

    /** {@return the services that were retired without having been live, sorted by id} */
    public ImmutableList<ServiceId> dropped() {
        return dropped;
    }

    /**
     * {@return the metrics of the services of both}
     *
     * @throws IllegalArgumentException if the metrics are of different days
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
        return new Object[] {on, services, phases, stages, overduePeriods, overdueReviews, dropped};
    }

    /** {@return the number of services and the day} */
    @Override
    public String toString() {
        return "%s services on %s".formatted(services, on);
    }

    /**
     * A service that is in a stage after the planned end, such as a late pilot.
     *
     * @param service the service
     * @param stage the current stage
     * @param plannedEnd the planned end of the stage
     */
    public record OverduePeriod(ServiceId service, Stage stage, LocalDate plannedEnd)
            implements Comparable<OverduePeriod> {

        /** Compares by service, then planned end, then stage. */
        @Override
        public int compareTo(OverduePeriod that) {
            return comparing(OverduePeriod::service)
                    .thenComparing(OverduePeriod::plannedEnd)
                    .thenComparing(OverduePeriod::stage, StageMetrics.BY_ID)
                    .compare(this, that);
        }
    }

    /**
     * A service whose review is overdue.
     *
     * @param service the service
     * @param nextReview the date on which the review was due
     */
    public record OverdueReview(ServiceId service, LocalDate nextReview) implements Comparable<OverdueReview> {

        /** Compares by service, then date. */
        @Override
        public int compareTo(OverdueReview that) {
            return comparing(OverdueReview::service)
                    .thenComparing(OverdueReview::nextReview)
                    .compare(this, that);
        }
    }

    /** Adds services one by one, and metrics of parts. */
    public static final class Builder {

        private final LocalDate on;
        private int services;
        private final Multiset<Phase> phases = EnumMultiset.create(Phase.class);
        private final Map<String, StageMetrics.Builder> stages = new TreeMap<>();
        private final List<OverduePeriod> overduePeriods = new ArrayList<>();
        private final List<OverdueReview> overdueReviews = new ArrayList<>();
        private final List<ServiceId> dropped = new ArrayList<>();

        private Builder(LocalDate on) {
            this.on = checkNotNull(on);
        }

        /**
         * Adds a service that was not added before.
         *
         * @throws IllegalArgumentException if the history is not that of the service
         */
        public Builder add(PmoService service, History history) {
            for (var change : history.changes()) {
                checkArgument(
                        change.service().filter(service.id()::equals).isPresent(),
                        "Stage change %s is not for service %s",
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
            addPeriods(service.id(), StagePeriod.allOf(known), abandoned);
            return this;
        }

        private static boolean isAbandoned(Phase phase) {
            return switch (phase) {
                case PIPELINE, LIVE -> false;
                case RETIRED, DROPPED -> true;
            };
        }

        private void addPeriods(ServiceId service, ImmutableList<StagePeriod> periods, boolean abandoned) {
            var seen = new HashSet<String>();
            var isFirst = new BitSet();
            for (int i = 0; i < periods.size(); i++) {
                var period = periods.get(i);
                stage(period.stage()).add(period, on);
                isFirst.set(i, seen.add(period.stage().id()));
            }
            var nextIn = new HashMap<String, StagePeriod>();
            for (int i = periods.size() - 1; i >= 0; i--) {
                var period = periods.get(i);
                if (isFirst.get(i)) {
                    stage(period.stage()).addService(period, nextIn.values(), abandoned);
                }
                nextIn.put(period.stage().id(), period);
            }
            if (!periods.isEmpty() && !abandoned) {
                var last = periods.get(periods.size() - 1);
                last.plannedEnd()
                        .filter(on::isAfter)
                        .ifPresent(day -> overduePeriods.add(new OverduePeriod(service, last.stage(), day)));
            }
        }

        private StageMetrics.Builder stage(Stage stage) {
            return stages.computeIfAbsent(stage.id(), id -> new StageMetrics.Builder(stage));
        }

        /**
         * Adds the services of other metrics.
         *
         * @throws IllegalArgumentException if the metrics are of another day
         */
        public Builder merge(LifecycleMetrics part) {
            checkArgument(part.on.equals(on), "Metrics are of %s and %s, must be of the same day", on, part.on);
            services = Math.addExact(services, part.services);
            phases.addAll(part.phases);
            part.stages.values().forEach(metrics -> stage(metrics.stage()).merge(metrics));
            overduePeriods.addAll(part.overduePeriods);
            overdueReviews.addAll(part.overdueReviews);
            dropped.addAll(part.dropped);
            return this;
        }

        /** {@return the metrics of all added services} */
        public LifecycleMetrics build() {
            return new LifecycleMetrics(this);
        }
    }
}
