package org.pmocatalogue.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.pmocatalogue.lifecycle.Lives.change;
import static org.pmocatalogue.lifecycle.Lives.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMultiset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.OfficeStages;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.lifecycle.LifecycleMetrics.OverduePeriod;
import org.pmocatalogue.lifecycle.LifecycleMetrics.OverdueReview;
import org.pmocatalogue.lifecycle.StageMetrics.StageToStage;

@DisplayName("Metrics of five services on 30 June")
class LifecycleMetricsTest {

    private static final LocalDate JUN_30 = LocalDate.parse("2026-06-30");

    private static final ServiceId BUDGET = ServiceId.of("follow-budget");
    private static final ServiceId MINUTES = ServiceId.of("take-minutes");
    private static final ServiceId PLAN = ServiceId.of("draw-up-plan");
    private static final ServiceId RISK_LOG = ServiceId.of("update-risk-log");
    private static final ServiceId WORKSHOP = ServiceId.of("run-risk-workshop");

    private final Catalogue catalogue = Lives.catalogue()
            // Live, and changed once more after the day
            .put(service(RISK_LOG).nextReview(LocalDate.parse("2026-06-29")).build())
            .add(change(RISK_LOG, ServiceStages.STRATEGY, "2026-01-05").build())
            .add(change(RISK_LOG, ServiceStages.DESIGN, "2026-01-19").build())
            .add(change(RISK_LOG, ServiceStages.PILOT, "2026-02-02")
                    .until(LocalDate.parse("2026-02-27"))
                    .build())
            .add(change(RISK_LOG, ServiceStages.IMPLEMENTATION, "2026-03-02").build())
            .add(change(RISK_LOG, ServiceStages.OPERATION, "2026-04-01").build())
            .add(change(RISK_LOG, ServiceStages.RETIRED, "2026-07-01").build())
            // Live since long ago
            .put(service(PLAN)
                    .function(Lives.SCHEDULES)
                    .nextReview(LocalDate.parse("2026-06-30"))
                    .build())
            .add(change(PLAN, ServiceStages.OPERATION, "2026-01-05")
                    .opening(true)
                    .build())
            .add(change(PLAN, ServiceStages.TRANSFORMATION, "2026-05-04").build())
            .add(change(PLAN, ServiceStages.OPERATION, "2026-05-18").build())
            // Dropped
            .put(service(WORKSHOP).nextReview(LocalDate.parse("2026-02-01")).build())
            .add(change(WORKSHOP, ServiceStages.STRATEGY, "2026-01-05").build())
            .add(change(WORKSHOP, ServiceStages.DESIGN, "2026-01-12").build())
            .add(change(WORKSHOP, ServiceStages.PILOT, "2026-01-26").build())
            .add(change(WORKSHOP, ServiceStages.RETIRED, "2026-05-04")
                    .until(LocalDate.parse("2026-06-01"))
                    .build())
            // In a pilot that was prolonged
            .put(service(MINUTES).build())
            .add(change(MINUTES, ServiceStages.STRATEGY, "2026-03-02").build())
            .add(change(MINUTES, ServiceStages.DESIGN, "2026-03-16").build())
            .add(change(MINUTES, ServiceStages.PILOT, "2026-05-04")
                    .until(LocalDate.parse("2026-05-29"))
                    .build())
            .add(change(MINUTES, ServiceStages.PILOT, "2026-05-25")
                    .until(LocalDate.parse("2026-06-26"))
                    .build())
            // Not recorded
            .put(service(BUDGET).nextReview(LocalDate.parse("2026-03-31")).build())
            // The office itself
            .add(StageChange.builder()
                    .to(OfficeStages.EVALUATION)
                    .on(LocalDate.parse("2025-10-01"))
                    .build())
            .build();

    private final LifecycleMetrics metrics = LifecycleMetrics.of(catalogue, JUN_30);

    @Test
    @DisplayName("count them by phase")
    void phases() {
        assertEquals(JUN_30, metrics.on());
        assertEquals(5, metrics.services());
        assertEquals(ImmutableMultiset.of(Phase.PIPELINE, Phase.LIVE, Phase.LIVE, Phase.DROPPED), metrics.phases());
        assertEquals(1, metrics.notRecorded());
        assertEquals("5 services on 2026-06-30", metrics.toString());
    }

    @Test
    @DisplayName("count them by stage")
    void stages() {
        assertEquals(
                "[design: 0 of 3 services, implementation: 0 of 1 services,"
                        + " operation: 2 of 2 services, pilot: 1 of 3 services,"
                        + " retired: 1 of 1 services, strategy: 0 of 3 services,"
                        + " transformation: 0 of 1 services]",
                metrics.stages().values().toString());
        var pilot = metrics.stage(ServiceStages.PILOT);
        assertEquals(ServiceStages.PILOT, pilot.stage());
        assertEquals(1, pilot.current());
        assertEquals(3, pilot.services());
    }

    @Test
    @DisplayName("measure completed and current periods")
    void timesInStages() {
        assertEquals(days(14, 14, 7), metrics.stage(ServiceStages.STRATEGY).finished());
        assertEquals(days(14, 14, 49), metrics.stage(ServiceStages.DESIGN).finished());
        assertEquals(days(28, 98), metrics.stage(ServiceStages.PILOT).finished());
        assertEquals(days(57), metrics.stage(ServiceStages.PILOT).lasting());
        assertEquals(days(30), metrics.stage(ServiceStages.IMPLEMENTATION).finished());
        assertEquals(Durations.NONE, metrics.stage(ServiceStages.IMPLEMENTATION).lasting());
        assertEquals(days(14), metrics.stage(ServiceStages.TRANSFORMATION).finished());
        assertEquals(days(57), metrics.stage(ServiceStages.RETIRED).lasting());
    }

    @Test
    @DisplayName("know no time of a stay that opens a history")
    void opening() {
        var operation = metrics.stage(ServiceStages.OPERATION);
        assertEquals(new Durations(ImmutableSortedMultiset.of(), 1), operation.finished());
        assertEquals(days(43, 90), operation.lasting());

        var before = LifecycleMetrics.of(catalogue, LocalDate.parse("2026-03-31"));
        assertEquals(
                new Durations(ImmutableSortedMultiset.of(), 1),
                before.stage(ServiceStages.OPERATION).lasting());
        assertEquals(1, before.stage(ServiceStages.OPERATION).current());
    }

    @Test
    @DisplayName("count what entered and left each stage in a month")
    void months() {
        var pilot = metrics.stage(ServiceStages.PILOT);
        assertEquals(months(1, 2, 5), pilot.entered());
        assertEquals(months(3, 5), pilot.left());
        var operation = metrics.stage(ServiceStages.OPERATION);
        assertEquals(months(4, 5), operation.entered());
        assertEquals(months(5), operation.left());
        assertEquals(months(1, 1, 3), metrics.stage(ServiceStages.STRATEGY).entered());
        assertEquals(months(5), metrics.stage(ServiceStages.RETIRED).entered());
    }

    @Test
    @DisplayName("measure the time from strategy to operation")
    void strategyToOperation() {
        assertEquals(
                new StageToStage(ServiceStages.STRATEGY, ServiceStages.OPERATION, 3, days(86), 1),
                metrics.passage(ServiceStages.STRATEGY, ServiceStages.OPERATION));
    }

    @Test
    @DisplayName("have the share of pilots that were implemented")
    void pilotsRolledOut() {
        var passage = metrics.passage(ServiceStages.PILOT, ServiceStages.IMPLEMENTATION);
        assertEquals(new StageToStage(ServiceStages.PILOT, ServiceStages.IMPLEMENTATION, 3, days(28), 1), passage);
        assertEquals(OptionalDouble.of(1 / 3.0), passage.share());
        assertEquals(1, passage.underWay());
    }

    @Test
    @DisplayName("count returns, and services whose history opens there")
    void cameBack() {
        assertEquals(
                new StageToStage(
                        ServiceStages.OPERATION,
                        ServiceStages.OPERATION,
                        2,
                        new Durations(ImmutableSortedMultiset.of(), 1),
                        0),
                metrics.passage(ServiceStages.OPERATION, ServiceStages.OPERATION));
    }

    @Test
    @DisplayName("list periods past their last planned end, but none of an abandoned service")
    void overduePeriods() {
        assertEquals(
                ImmutableList.of(new OverduePeriod(MINUTES, ServiceStages.PILOT, LocalDate.parse("2026-06-26"))),
                metrics.overduePeriods());
        assertEquals(
                ImmutableList.of(),
                LifecycleMetrics.of(catalogue, LocalDate.parse("2026-06-26")).overduePeriods());
        assertEquals(
                ImmutableList.of(new OverduePeriod(RISK_LOG, ServiceStages.PILOT, LocalDate.parse("2026-02-27"))),
                LifecycleMetrics.of(catalogue, LocalDate.parse("2026-02-28")).overduePeriods());
    }

    @Test
    @DisplayName("list services past their review, but none that was given up")
    void overdueReviews() {
        assertEquals(
                ImmutableList.of(
                        new OverdueReview(BUDGET, LocalDate.parse("2026-03-31")),
                        new OverdueReview(RISK_LOG, LocalDate.parse("2026-06-29"))),
                metrics.overdueReviews());
    }

    @Test
    @DisplayName("list services that were dropped")
    void dropped() {
        assertEquals(ImmutableList.of(WORKSHOP), metrics.dropped());
        assertEquals(
                ImmutableList.of(),
                LifecycleMetrics.of(catalogue, LocalDate.parse("2026-05-03")).dropped());
    }

    @Test
    @DisplayName("treat stages with one id as one, with any label")
    void relabelled() {
        Stage renamed = Stage.of("pilot", "Pilotphase", Phase.PIPELINE);
        var one = LifecycleMetrics.builder(JUN_30)
                .add(
                        service(BUDGET).build(),
                        History.of(ImmutableList.of(
                                change(BUDGET, renamed, "2026-01-05").build(),
                                change(BUDGET, ServiceStages.PILOT, "2026-01-12")
                                        .build(),
                                change(BUDGET, ServiceStages.IMPLEMENTATION, "2026-02-05")
                                        .build())))
                .build();
        assertEquals(
                1,
                one.passage(ServiceStages.PILOT, ServiceStages.IMPLEMENTATION).reached());
        assertEquals(1, one.passage(renamed, ServiceStages.IMPLEMENTATION).reached());
        assertEquals(
                ImmutableSortedMultiset.of(31L),
                one.stage(ServiceStages.PILOT).finished().days());
        assertEquals(ImmutableSet.of("implementation", "pilot"), one.stages().keySet());
        var other = LifecycleMetrics.builder(JUN_30)
                .add(
                        service(PLAN).build(),
                        History.of(ImmutableList.of(
                                change(PLAN, renamed, "2026-01-05").build())))
                .build();
        assertEquals(other.merge(one), one.merge(other));
        assertEquals(2, one.merge(other).stage(renamed).services());
    }

    @Test
    @DisplayName("are zero for a stage in which nobody was")
    void unknownStageMessage() {
        var perceived = metrics.stage(OfficeStages.PERCEIVED_NEED);
        assertEquals(0, perceived.services());
        assertEquals(0, perceived.current());
        assertEquals(Durations.NONE, perceived.finished());
        assertEquals(
                OptionalDouble.empty(),
                metrics.passage(OfficeStages.PERCEIVED_NEED, ServiceStages.PILOT)
                        .share());
    }

    @Test
    @DisplayName("can be of one function only")
    void oneFunction() {
        var schedules = catalogue.query().function(Lives.SCHEDULES).stream()
                .collect(LifecycleMetrics.toMetrics(catalogue, JUN_30));
        assertEquals(1, schedules.services());
        assertEquals(ImmutableMultiset.of(Phase.LIVE), schedules.phases());
    }

    @Nested
    @DisplayName("counted otherwise")
    class Otherwise {

        private final History riskLog = catalogue.historyOf(RISK_LOG);

        @Test
        @DisplayName("count several changes of one day, in their order")
        void oneDay() {
            var builder = Lives.catalogue().put(service(RISK_LOG).build());
            for (var stage : ImmutableList.of(ServiceStages.STRATEGY, ServiceStages.DESIGN, ServiceStages.OPERATION)) {
                builder.add(change(RISK_LOG, stage, "2026-06-30").build());
            }
            var oneDay = LifecycleMetrics.of(builder.build(), JUN_30);
            assertEquals(days(0), oneDay.stage(ServiceStages.DESIGN).finished());
            assertEquals(days(0), oneDay.stage(ServiceStages.OPERATION).lasting());
            assertEquals(
                    days(0),
                    oneDay.passage(ServiceStages.STRATEGY, ServiceStages.OPERATION)
                            .took());
            assertEquals(
                    0,
                    oneDay.passage(ServiceStages.OPERATION, ServiceStages.STRATEGY)
                            .reached());
        }

        @Test
        @DisplayName("refuse the history of something else")
        void historyOfOther() {
            var builder = LifecycleMetrics.builder(JUN_30);
            assertEquals(
                    "Stage change 2026-01-05 update-risk-log to strategy is not for service draw-up-plan",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> builder.add(service(PLAN).build(), riskLog))
                            .getMessage());
            assertEquals(
                    "Stage change 2025-10-01 the office to evaluation is not for service draw-up-plan",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> builder.add(service(PLAN).build(), catalogue.officeHistory()))
                            .getMessage());
            assertEquals(LifecycleMetrics.builder(JUN_30).build(), builder.build());
        }

        @Test
        @DisplayName("refuse a part of another day")
        void otherDay() {
            var other = LifecycleMetrics.of(catalogue, LocalDate.parse("2026-06-29"));
            assertEquals(
                    "Metrics are of 2026-06-30 and 2026-06-29, must be of the same day",
                    assertThrows(IllegalArgumentException.class, () -> metrics.merge(other))
                            .getMessage());
        }

        @Test
        @DisplayName("differ if a value differs")
        void differ() {
            assertNotEquals(metrics, LifecycleMetrics.of(catalogue, JUN_30.plusDays(1)));
            assertNotEquals(
                    metrics,
                    metrics.merge(LifecycleMetrics.builder(JUN_30)
                            .add(service(RISK_LOG).build(), riskLog)
                            .build()));
            assertNotEquals(metrics.stage(ServiceStages.DESIGN), metrics.stage(ServiceStages.PILOT));
        }
    }

    private static Durations days(long... days) {
        var builder = new Durations.Builder();
        for (long day : days) {
            builder.add(day);
        }
        return builder.build();
    }

    private static ImmutableSortedMultiset<YearMonth> months(int... months) {
        var builder = ImmutableSortedMultiset.<YearMonth>naturalOrder();
        for (int month : months) {
            builder.add(YearMonth.of(2026, month));
        }
        return builder.build();
    }
}
