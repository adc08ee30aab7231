package org.pmocatalogue.lifecycle;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.lifecycle.LifecycleMetrics.OverduePeriod;
import org.pmocatalogue.lifecycle.LifecycleMetrics.OverdueReview;
import org.pmocatalogue.lifecycle.StageMetrics.StageToStage;

@DisplayName("Metrics of lives by chance")
class RandomLifecycleMetricsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("are the same for any partition of the services and any order of merging")
    void merged(long seed) {
        var catalogue = Lives.random(seed, DAY);
        var random = new Random(seed);
        var parts = new ArrayList<LifecycleMetrics.Builder>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            parts.add(LifecycleMetrics.builder(DAY));
        }
        var services = new ArrayList<>(catalogue.services());
        Collections.shuffle(services, random);
        for (var service : services) {
            Lives.oneOf(random, parts).add(service, catalogue.historyOf(service.id()));
        }
        var metrics = parts.stream().map(LifecycleMetrics.Builder::build).collect(toCollection(ArrayList::new));
        while (metrics.size() > 1) {
            var one = metrics.remove(random.nextInt(metrics.size()));
            int other = random.nextInt(metrics.size());
            assertSame(one.merge(metrics.get(other)), metrics.get(other).merge(one));
            metrics.set(other, one.merge(metrics.get(other)));
        }
        assertSame(LifecycleMetrics.of(catalogue, DAY), metrics.get(0));
        assertSame(
                LifecycleMetrics.of(catalogue, DAY),
                catalogue.services().parallelStream().collect(LifecycleMetrics.toMetrics(catalogue, DAY)));
    }

    private static void assertSame(LifecycleMetrics expected, LifecycleMetrics actual) {
        assertEquals(expected, actual);
        assertEquals(expected.hashCode(), actual.hashCode());
        assertEquals(
                expected.stages().keySet().asList(), actual.stages().keySet().asList());
        assertEquals(
                expected.phases().elementSet().asList(),
                actual.phases().elementSet().asList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("are what one finds by looking at each service for each question")
    void asByHand(long seed) {
        var catalogue = Lives.random(seed, DAY);
        var byHand = new ByHand(catalogue);
        var metrics = LifecycleMetrics.of(catalogue, DAY);
        assertEquals(catalogue.services().size(), metrics.services());
        for (var phase : Phase.values()) {
            assertEquals(
                    byHand.ids(s -> byHand.phase(s).equals(Optional.of(phase))).size(),
                    metrics.phases().count(phase));
        }
        assertEquals(byHand.ids(s -> byHand.phase(s).isEmpty()).size(), metrics.notRecorded());
        assertEquals(byHand.ids(s -> byHand.phase(s).equals(Optional.of(Phase.DROPPED))), metrics.dropped());
        assertEquals(
                byHand.ids(byHand::isReviewOverdue),
                metrics.overdueReviews().stream().map(OverdueReview::service).toList());
        assertEquals(byHand.overduePeriods(), metrics.overduePeriods());
        for (var stage : Lives.STAGES) {
            var actual = metrics.stage(stage);
            assertEquals(
                    byHand.ids(s -> catalogue.stageOn(s.id(), DAY).equals(Optional.of(stage)))
                            .size(),
                    actual.current());
            assertDays(byHand.days(stage, true), actual.finished());
            assertDays(byHand.days(stage, false), actual.lasting());
            assertEquals(
                    byHand.months(stage, true),
                    ImmutableList.copyOf(actual.entered().iterator()));
            assertEquals(
                    byHand.months(stage, false),
                    ImmutableList.copyOf(actual.left().iterator()));
            for (var to : Lives.STAGES) {
                byHand.assertPassage(stage, to, actual.passageTo(to));
            }
        }
    }

    /** Compares days, of which an empty one is unknown. */
    private static void assertDays(List<Optional<Long>> expected, Durations actual) {
        var known = expected.stream().flatMap(Optional::stream).sorted().toList();
        assertEquals(known, ImmutableList.copyOf(actual.days().iterator()));
        assertEquals(expected.size() - known.size(), actual.unknown());
        assertEquals(known.stream().mapToLong(d -> d).average(), actual.mean());
        int half = known.size() / 2;
        var median = known.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        known.size() % 2 == 1 ? known.get(half) : (known.get(half - 1) + known.get(half)) / 2.0);
        assertEquals(median, actual.median());
    }

    /** Answers each question by itself, from lists of changes. */
    private record ByHand(Catalogue catalogue) {

        List<ServiceId> ids(Predicate<PmoService> condition) {
            return catalogue.services().stream()
                    .filter(condition)
                    .map(PmoService::id)
                    .sorted()
                    .toList();
        }

        Optional<Phase> phase(PmoService service) {
            return catalogue.phaseOn(service.id(), DAY);
        }

        boolean isAbandoned(PmoService service) {
            return phase(service)
                    .filter(p -> p == Phase.RETIRED || p == Phase.DROPPED)
                    .isPresent();
        }

        boolean isReviewOverdue(PmoService service) {
            return !isAbandoned(service)
                    && service.nextReview().filter(DAY::isAfter).isPresent();
        }

        List<OverduePeriod> overduePeriods() {
            var overdue = new ArrayList<OverduePeriod>();
            for (var id : ids(s -> catalogue.stageOn(s.id(), DAY).isPresent() && !isAbandoned(s))) {
                var stage = catalogue.stageOn(id, DAY).orElseThrow();
                Lists.reverse(changes(id)).stream()
                        .takeWhile(c -> c.to().equals(stage))
                        .flatMap(c -> c.until().stream())
                        .findFirst()
                        .filter(DAY::isAfter)
                        .ifPresent(d -> overdue.add(new OverduePeriod(id, stage, d)));
            }
            return overdue;
        }

        /** The days of all stays that are finished, or of those that last. */
        List<Optional<Long>> days(Stage stage, boolean finished) {
            var days = new ArrayList<Optional<Long>>();
            for (var service : catalogue.services()) {
                var arrivals = arrivals(service.id());
                for (int i = 0; i < arrivals.size(); i++) {
                    boolean lasts = i == arrivals.size() - 1;
                    if (arrivals.get(i).to().equals(stage) && lasts != finished) {
                        days.add(daysFrom(
                                arrivals, i, lasts ? DAY : arrivals.get(i + 1).on()));
                    }
                }
            }
            return days;
        }

        private static Optional<Long> daysFrom(List<StageChange> arrivals, int i, LocalDate to) {
            var from = arrivals.get(i);
            return i == 0 && from.isOpening() ? Optional.empty() : Optional.of(DAYS.between(from.on(), to));
        }

        /** The month of each arrival in a stage, or of each departure. */
        List<YearMonth> months(Stage stage, boolean arrival) {
            var months = new ArrayList<YearMonth>();
            for (var service : catalogue.services()) {
                var arrivals = arrivals(service.id());
                for (int i = 0; i < arrivals.size(); i++) {
                    boolean opens = i == 0 && arrivals.get(i).isOpening();
                    int stageOf = arrival ? i : i - 1;
                    if (stageOf >= 0 && arrivals.get(stageOf).to().equals(stage) && !(arrival && opens)) {
                        months.add(YearMonth.from(arrivals.get(i).on()));
                    }
                }
            }
            Collections.sort(months);
            return months;
        }

        void assertPassage(Stage from, Stage to, StageToStage actual) {
            int entered = 0;
            int abandoned = 0;
            var took = new ArrayList<Optional<Long>>();
            for (var service : catalogue.services()) {
                var arrivals = arrivals(service.id());
                var stages = arrivals.stream().map(StageChange::to).toList();
                int first = stages.indexOf(from);
                if (first >= 0) {
                    entered++;
                    int later = stages.subList(first + 1, stages.size()).indexOf(to);
                    if (later >= 0) {
                        took.add(daysFrom(
                                arrivals, first, arrivals.get(first + 1 + later).on()));
                    } else if (isAbandoned(service)) {
                        abandoned++;
                    }
                }
            }
            assertEquals(from, actual.from());
            assertEquals(to, actual.to());
            assertEquals(entered, actual.entered());
            assertEquals(abandoned, actual.abandoned());
            assertDays(took, actual.took());
        }

        /** The changes up to the day that led to another stage. */
        private List<StageChange> arrivals(ServiceId id) {
            var arrivals = new ArrayList<StageChange>();
            Optional<Stage> stage = Optional.empty();
            for (var change : changes(id)) {
                if (!stage.equals(Optional.of(change.to()))) {
                    arrivals.add(change);
                }
                stage = Optional.of(change.to());
            }
            return arrivals;
        }

        private List<StageChange> changes(ServiceId id) {
            return catalogue.historyOf(id).changes().stream()
                    .filter(c -> !c.on().isAfter(DAY))
                    .toList();
        }
    }
}
