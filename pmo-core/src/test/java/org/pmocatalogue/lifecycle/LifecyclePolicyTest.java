package org.pmocatalogue.lifecycle;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.pmocatalogue.catalogue.ServiceStages.DESIGN;
import static org.pmocatalogue.catalogue.ServiceStages.IMPLEMENTATION;
import static org.pmocatalogue.catalogue.ServiceStages.OPERATION;
import static org.pmocatalogue.catalogue.ServiceStages.PILOT;
import static org.pmocatalogue.catalogue.ServiceStages.RETIRED;
import static org.pmocatalogue.catalogue.ServiceStages.STRATEGY;
import static org.pmocatalogue.catalogue.ServiceStages.TRANSFORMATION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.Evidence;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.OfficeStages;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

@DisplayName("A lifecycle policy")
class LifecyclePolicyTest {

    private static final LifecyclePolicy STANDARD = LifecyclePolicy.standard();
    private static final FunctionId RISKS = FunctionId.of("risk-management");
    private static final ServiceId LOG = ServiceId.of("update-risk-log");
    private static final ServiceId WORKSHOP = ServiceId.of("run-risk-workshop");
    private static final LocalDate JAN_5 = LocalDate.of(2026, 1, 5);
    private static final LocalDate FEB_1 = LocalDate.of(2026, 2, 1);

    /** A risk log that has all that any step asks for, and a workshop that needs it. */
    private static Catalogue.Builder acme() {
        return Catalogue.builder(CatalogueInfo.builder(CatalogueId.of("acme-pmo"))
                        .name("ACME PMO services")
                        .version("2026-03")
                        .kind(CatalogueKind.OWN)
                        .build())
                .put(PmoFunction.builder(RISKS).name("Risk management").build())
                .put(log(b -> b))
                .put(PmoService.builder(WORKSHOP)
                        .function(RISKS)
                        .name("Run a risk workshop")
                        .needs(ImmutableList.of(LOG))
                        .build());
    }

    private static PmoService log(UnaryOperator<PmoService.Builder> change) {
        return change.apply(PmoService.builder(LOG)
                        .function(RISKS)
                        .name("Update the risk log")
                        .purpose("Nobody is surprised")
                        .owner("Head of PMO")
                        .customers(ImmutableList.of("Project managers"))
                        .outputs(ImmutableList.of("Risk log"))
                        .serviceLevel("Within two days")
                        .measures(ImmutableList.of("Days to update")))
                .build();
    }

    private static StageChange.Builder step(ServiceId service, Stage to, LocalDate on) {
        return StageChange.builder().service(service).to(to).on(on);
    }

    private static StageChange opening(ServiceId service, Stage to) {
        return step(service, to, JAN_5).opening(true).build();
    }

    private static ImmutableList<String> check(LifecyclePolicy policy, Catalogue catalogue, StageChange step) {
        return policy.check(catalogue, step).stream().map(Refusal::message).collect(toImmutableList());
    }

    /** What is said of a step of the risk log from a stage that it is in since 5 January. */
    private static ImmutableList<String> check(Stage from, StageChange.Builder step) {
        return check(STANDARD, acme().add(opening(LOG, from)).build(), step.build());
    }

    @Test
    @DisplayName("applies transitions to its own stages, by id")
    void intoOwnStages() {
        var german = STANDARD.toBuilder()
                .put(Stage.of("design", "Entwurf", Phase.PIPELINE))
                .build();
        var odd = step(LOG, Stage.of("design", "Whatever", Phase.RETIRED), FEB_1)
                .reason("Needed")
                .build();
        var catalogue = acme().add(opening(LOG, STRATEGY)).build();
        assertEquals(
                Optional.of("Entwurf"),
                german.apply(catalogue, odd).stageOf(LOG).map(Stage::label));
        assertEquals(Optional.of(DESIGN), STANDARD.apply(catalogue, odd).stageOf(LOG));
    }

    @ParameterizedTest
    @CsvSource({
        "'', strategy",
        "strategy, 'design, retired'",
        "design, 'strategy, pilot, retired'",
        "pilot, 'design, implementation, retired'",
        "implementation, 'pilot, operation, retired'",
        "operation, 'transformation, retired'",
        "transformation, 'operation, pilot, design, retired'",
        "retired, strategy"
    })
    @DisplayName("that is standard leads from a stage to these")
    void standardSteps(String from, String to) {
        assertEquals(to, ids(STANDARD.after(STANDARD.findStage(from))));
    }

    @Test
    @DisplayName("that is light knows no pilot and no roll-out")
    void light() {
        var light = LifecyclePolicy.light();
        assertEquals("strategy, design, operation, transformation, retired", ids(light.stages()));
        assertEquals("strategy, operation, retired", ids(light.after(Optional.of(DESIGN))));
        assertEquals("transformation, retired", ids(light.after(Optional.of(OPERATION))));
    }

    private static String ids(Iterable<Stage> stages) {
        return String.join(", ", Iterables.transform(stages, Stage::id));
    }

    @Test
    @DisplayName("that is shipped has no stage that cannot be reached and none without a way out")
    void shippedOnesAreSound() {
        for (var policy : LifecyclePolicy.shipped()) {
            assertEquals(ImmutableSet.of(), policy.unreachableStages());
            assertEquals(ImmutableSet.of(), policy.trapStages());
            assertEquals(policy, policy.toBuilder().build());
            assertEquals(policy.hashCode(), policy.toBuilder().build().hashCode());
        }
    }

    @Nested
    @DisplayName("refuses a transition with all reasons:")
    class Refusing {

        @Test
        @DisplayName("it leads past a stage")
        void noTransition() {
            assertEquals(
                    ImmutableList.of(
                            "A service in pilot can move to design, implementation or retired, not to operation"),
                    check(PILOT, step(LOG, OPERATION, FEB_1)));
        }

        @Test
        @DisplayName("the service is in the stage already")
        void sameStage() {
            assertEquals(
                    ImmutableList.of(
                            "The stage is already operation; from there, a service can move to transformation or retired"),
                    check(OPERATION, step(LOG, OPERATION, FEB_1)));
        }

        @Test
        @DisplayName("a life begins in the middle")
        void begin() {
            assertEquals(
                    ImmutableList.of("The first stage of a service must be strategy, not pilot;"
                            + " use an opening change for a service or office that already runs"),
                    check(STANDARD, acme().build(), step(LOG, PILOT, FEB_1).build()));
        }

        @Test
        @DisplayName("the day is before the last change, and a detail is missing besides")
        void beforeLast() {
            assertEquals(
                    ImmutableList.of(
                            "2026-01-04 is before the last stage change, to strategy on 2026-01-05; enter a date that is not earlier",
                            "Reason is missing; it is required to enter design"),
                    check(STRATEGY, step(LOG, DESIGN, JAN_5.minusDays(1))));
        }

        @Test
        @DisplayName("the service has fields that are empty")
        void missingFields() {
            var catalogue = acme().put(log(b -> b.owner(null).outputs(ImmutableList.of())))
                    .add(opening(LOG, DESIGN))
                    .build();
            assertEquals(
                    ImmutableList.of(
                            "Scope is missing; it is required to enter pilot",
                            "Until is missing; it is required to enter pilot",
                            "Owner of the service is empty; it is required to enter pilot",
                            "Outputs of the service is empty; it is required to enter pilot"),
                    check(STANDARD, catalogue, step(LOG, PILOT, FEB_1).build()));
        }

        @Test
        @DisplayName("evidence is missing")
        void missingEvidence() {
            assertEquals(
                    ImmutableList.of("Evidence \"pilot result\" is missing; it is required to enter implementation"),
                    check(
                            PILOT,
                            step(LOG, IMPLEMENTATION, FEB_1)
                                    .evidence(ImmutableList.of(Evidence.of("minutes", "of 4 January")))));
        }

        @Test
        @DisplayName("what the service needs is not live")
        void needsNotLive() {
            var catalogue = acme().add(opening(LOG, PILOT))
                    .add(opening(WORKSHOP, PILOT))
                    .build();
            var step = step(WORKSHOP, IMPLEMENTATION, FEB_1)
                    .evidence(ImmutableList.of(Evidence.of("Pilot result", "all came")))
                    .build();
            assertEquals(
                    ImmutableList.of(
                            "This service needs update-risk-log, which must be live first; otherwise remove the need"),
                    check(STANDARD, catalogue, step));
            var live = STANDARD.apply(
                    catalogue,
                    step(LOG, IMPLEMENTATION, FEB_1)
                            .evidence(ImmutableList.of(Evidence.of("pilot result", "it helps")))
                            .build());
            assertEquals(ImmutableList.of(), check(STANDARD, live, step));
        }

        /** A step of the workshop on 1 February into the roll-out, for which it needs the risk log. */
        private ImmutableList<String> rollOut(StageChange... ofLog) {
            var catalogue = acme().add(opening(WORKSHOP, PILOT)).build().with(ImmutableList.copyOf(ofLog));
            var step = step(WORKSHOP, IMPLEMENTATION, FEB_1)
                    .evidence(ImmutableList.of(Evidence.of("Pilot result", "all came")));
            return check(STANDARD, catalogue, step.build());
        }

        @Test
        @DisplayName("a needed service is not live on the day of the transition, even if it is later")
        void needsNotLiveThen() {
            LocalDate march = LocalDate.of(2026, 3, 1);
            String notLive = "This service needs update-risk-log, which must be live first; otherwise remove the need";
            assertEquals(
                    ImmutableList.of(notLive),
                    rollOut(
                            opening(LOG, PILOT),
                            step(LOG, IMPLEMENTATION, march).build()));
            assertEquals(
                    ImmutableList.of(notLive),
                    rollOut(step(LOG, STRATEGY, march).build()));
            assertEquals(
                    ImmutableList.of(),
                    rollOut(opening(LOG, OPERATION), step(LOG, RETIRED, march).build()));
            assertEquals(
                    ImmutableList.of(),
                    rollOut(step(LOG, OPERATION, march).opening(true).build()));
        }

        @Test
        @DisplayName("another needs the service until later than the day of the step")
        void stillNeededThen() {
            var catalogue = acme().add(opening(LOG, OPERATION))
                    .add(opening(WORKSHOP, OPERATION))
                    .add(step(WORKSHOP, RETIRED, LocalDate.of(2026, 3, 1)).build())
                    .build();
            assertEquals(
                    ImmutableList.of("Needed by run-risk-workshop; retire that service first, or remove the need"),
                    check(
                            STANDARD,
                            catalogue,
                            step(LOG, RETIRED, FEB_1).reason("A tool does it").build()));
            assertEquals(
                    ImmutableList.of(),
                    check(
                            STANDARD,
                            catalogue,
                            step(LOG, RETIRED, LocalDate.of(2026, 3, 1))
                                    .reason("A tool does it")
                                    .build()));
        }

        @Test
        @DisplayName("it is its own successor; a need of itself does not matter")
        void itself() {
            var catalogue = acme().remove(WORKSHOP)
                    .put(log(b -> b.successor(LOG).needs(ImmutableList.of(LOG))))
                    .add(opening(LOG, PILOT))
                    .build();
            assertEquals(
                    ImmutableList.of("The successor update-risk-log is this service, retired, or not in the"
                            + " catalogue; name another, or none"),
                    check(
                            STANDARD,
                            catalogue,
                            step(LOG, RETIRED, FEB_1).reason("Replaced").build()));
            assertEquals(
                    ImmutableList.of(),
                    check(
                            STANDARD,
                            catalogue,
                            step(LOG, IMPLEMENTATION, FEB_1)
                                    .evidence(ImmutableList.of(Evidence.of("pilot result", "it helps")))
                                    .build()));
        }

        @Test
        @DisplayName("others need the service that is to be retired")
        void stillNeeded() {
            var retire = step(LOG, RETIRED, FEB_1).reason("A tool does it").build();
            var needed = acme().add(opening(LOG, OPERATION)).build();
            assertEquals(
                    ImmutableList.of("Needed by run-risk-workshop; retire that service first, or remove the need"),
                    check(STANDARD, needed, retire));
            var free = needed.with(ImmutableList.of(opening(WORKSHOP, RETIRED)));
            assertEquals(ImmutableList.of(), check(STANDARD, free, retire));
        }

        @Test
        @DisplayName("the successor is gone itself, or unknown")
        void successorGone() {
            var successor = ServiceId.of("new-log");
            var retire = step(LOG, RETIRED, FEB_1).reason("Replaced").build();
            var builder = acme().remove(WORKSHOP)
                    .put(log(b -> b.successor(successor)))
                    .add(opening(LOG, OPERATION));
            String message =
                    "The successor new-log is this service, retired, or not in the catalogue; name another, or none";
            assertEquals(ImmutableList.of(message), check(STANDARD, builder.build(), retire));
            builder.put(PmoService.builder(successor)
                    .function(RISKS)
                    .name("New log")
                    .build());
            assertEquals(ImmutableList.of(), check(STANDARD, builder.build(), retire));
            builder.add(opening(successor, RETIRED));
            assertEquals(ImmutableList.of(message), check(STANDARD, builder.build(), retire));
        }

        @Test
        @DisplayName("the history has begun, and the step is to open it")
        void openingLater() {
            assertEquals(
                    ImmutableList.of("An opening change must be the first of its history, which began on 2026-01-05;"
                            + " record this one as an ordinary change"),
                    check(PILOT, step(LOG, OPERATION, FEB_1).opening(true)));
        }

        @Test
        @DisplayName("the policy has no such stage")
        void noSuchStage() {
            var onHold = Stage.of("on-hold", "On hold", Phase.PIPELINE);
            assertEquals(
                    ImmutableList.of("Policy standard has no stage on-hold; its stages are"
                            + " strategy, design, pilot, implementation, operation, transformation, retired"),
                    check(PILOT, step(LOG, onHold, FEB_1)));
        }

        @Test
        @DisplayName("the catalogue has no such service")
        void noSuchService() {
            assertEquals(
                    ImmutableList.of(
                            "Service update-risk-lgo does not exist in the catalogue; did you mean update-risk-log?"),
                    check(PILOT, step(ServiceId.of("update-risk-lgo"), DESIGN, FEB_1)));
        }

        @Test
        @DisplayName("the policy has no stages at all")
        void noStages() {
            assertEquals(
                    ImmutableList.of("Policy empty has no stages, so strategy cannot be entered"),
                    check(
                            LifecyclePolicy.builder("empty", "Empty").build(),
                            acme().build(),
                            step(LOG, STRATEGY, FEB_1).build()));
        }

        @Test
        @DisplayName("the policy has no transitions from the stage, or to a first stage")
        void noTransitions() {
            var policy = LifecyclePolicy.builder("stages", "Stages alone")
                    .put(DESIGN)
                    .put(PILOT)
                    .build();
            assertEquals(
                    ImmutableList.of("No transition leads to a first stage of a service;"
                            + " use an opening change for a service or office that already runs"),
                    check(policy, acme().build(), step(LOG, DESIGN, FEB_1).build()));
            var inPilot = acme().add(opening(LOG, PILOT)).build();
            assertEquals(
                    ImmutableList.of("A service in pilot cannot move to another stage"),
                    check(policy, inPilot, step(LOG, DESIGN, FEB_1).build()));
            assertEquals(
                    ImmutableList.of("The stage is already pilot; from there, a service cannot move to another stage"),
                    check(policy, inPilot, step(LOG, PILOT, FEB_1).build()));
        }

        @Test
        @DisplayName("the history is in a stage that the policy does not have")
        void fromElsewhere() {
            var catalogue = acme().add(opening(LOG, PILOT)).build();
            assertEquals(
                    ImmutableList.of(
                            "The current stage is pilot, which policy light does not have; add the stage and its"
                                    + " transitions to the policy, or use the policy that has them"),
                    check(
                            LifecyclePolicy.light(),
                            catalogue,
                            step(LOG, OPERATION, FEB_1).build()));
        }

        @Test
        @DisplayName("of many that are in the way, five are named")
        void many() {
            var builder = acme();
            for (int i = 0; i < 9; i++) {
                builder.put(PmoService.builder(ServiceId.of("other-" + i))
                        .function(RISKS)
                        .name("Other")
                        .needs(ImmutableList.of(LOG))
                        .build());
            }
            assertEquals(
                    ImmutableList.of("Needed by run-risk-workshop, other-0, other-1, other-2, other-3 and 5 more;"
                            + " retire these services first, or remove the needs"),
                    check(
                            STANDARD,
                            builder.add(opening(LOG, OPERATION)).build(),
                            step(LOG, RETIRED, FEB_1).reason("Saving").build()));
        }
    }

    @Nested
    @DisplayName("takes steps:")
    class Taking {

        private final ImmutableList<StageChange> life = ImmutableList.of(
                step(LOG, STRATEGY, JAN_5).build(),
                step(LOG, DESIGN, JAN_5).reason("Two audits asked for it").build(),
                step(LOG, PILOT, FEB_1)
                        .scope("Two programmes")
                        .until(FEB_1.plusMonths(1))
                        .build(),
                step(LOG, IMPLEMENTATION, FEB_1.plusMonths(1))
                        .evidence(ImmutableList.of(Evidence.of("pilot result", "9 of 10 kept it")))
                        .build(),
                step(LOG, OPERATION, FEB_1.plusMonths(2)).build());

        @Test
        @DisplayName("one, into a new catalogue that shares all the rest")
        void one() {
            var before = acme().build();
            var after = STANDARD.apply(before, life.get(0));
            assertEquals(Optional.empty(), before.stageOf(LOG));
            assertEquals(Optional.of(STRATEGY), after.stageOf(LOG));
            assertSame(before.services(), after.services());
        }

        @Test
        @DisplayName("several, each where those before it have led")
        void several() {
            var after = STANDARD.applyAll(acme().build(), life);
            assertEquals(life, after.historyOf(LOG).changes());
            var oneByOne = acme().build();
            for (var step : life) {
                oneByOne = STANDARD.apply(oneByOne, step);
            }
            assertEquals(oneByOne, after);
        }

        @Test
        @DisplayName("by a policy that the catalogue names from then on")
        void namesPolicy() {
            var after = LifecyclePolicy.light().apply(acme().build(), life.get(0));
            assertEquals(Optional.of("light"), after.info().policy());
            assertEquals(
                    acme().build().info(),
                    STANDARD.apply(acme().build(), life.get(0)).info());
        }

        @Test
        @DisplayName("without replacing the policy that the catalogue names")
        void keepsPolicy() {
            var acme = acme().build();
            var named = acme.with(acme.info().toBuilder().policy("acme").build());
            var after = LifecyclePolicy.light().apply(named, life.get(0));
            assertEquals(Optional.of("acme"), after.info().policy());
        }

        @Test
        @DisplayName("of the office, whose policy the catalogue does not name")
        void namesNoPolicyOfOffice() {
            var open = StageChange.builder()
                    .to(OfficeStages.ALL.get(0))
                    .on(FEB_1)
                    .opening(true)
                    .build();
            var after = LifecyclePolicy.office().apply(acme().build(), open);
            assertEquals(1, after.officeHistory().changes().size());
            assertEquals(Optional.empty(), after.info().policy());
        }

        @Test
        @DisplayName("none at all, which leaves the catalogue as it is")
        void noChange() {
            var acme = acme().build();
            assertEquals(acme, LifecyclePolicy.light().applyAll(acme, ImmutableList.of()));
        }

        @Test
        @DisplayName("none of several if one of them is refused")
        void allOrNothing() {
            var steps = ImmutableList.<StageChange>builder()
                    .addAll(life)
                    .add(step(LOG, PILOT, FEB_1.plusMonths(3)).build())
                    .build();
            var e = assertThrows(TransitionRefusedException.class, () -> STANDARD.applyAll(acme().build(), steps));
            assertEquals(steps.get(5), e.change());
            assertEquals(1, e.refusals().size());
            assertEquals(
                    "2026-05-01 update-risk-log to pilot is refused:"
                            + " A service in operation can move to transformation or retired, not to pilot",
                    e.getMessage());
        }

        @Test
        @DisplayName("of one after the other where one goes live thanks to the step before")
        void conditionsSeeStepsBefore() {
            var catalogue = acme().add(opening(LOG, PILOT))
                    .add(opening(WORKSHOP, PILOT))
                    .build();
            var evidence = ImmutableList.of(Evidence.of("pilot result", "fine"));
            var logLive = step(LOG, IMPLEMENTATION, FEB_1).evidence(evidence).build();
            var workshopLive =
                    step(WORKSHOP, IMPLEMENTATION, FEB_1).evidence(evidence).build();
            STANDARD.applyAll(catalogue, ImmutableList.of(logLive, workshopLive));
            assertThrows(
                    TransitionRefusedException.class,
                    () -> STANDARD.applyAll(catalogue, ImmutableList.of(workshopLive, logLive)));
        }

        @Test
        @DisplayName("that open a history, to whichever stage")
        void openingChanges() {
            for (Stage stage : ServiceStages.ALL) {
                var opened = STANDARD.apply(acme().build(), opening(LOG, stage));
                assertEquals(Optional.of(stage), opened.stageOf(LOG));
            }
        }

        @Test
        @DisplayName("of a service only if it is for services, and of the office only if it is for that")
        void whose() {
            var office = StageChange.builder()
                    .to(OfficeStages.PERCEIVED_NEED)
                    .on(JAN_5)
                    .build();
            var e = assertThrows(IllegalArgumentException.class, () -> STANDARD.apply(acme().build(), office));
            assertEquals(
                    "Policy standard is for services, so a stage change must name a service: 2026-01-05 the office to perceived-need",
                    e.getMessage());
            var after = LifecyclePolicy.office().apply(acme().build(), office);
            assertEquals(
                    Optional.of(OfficeStages.PERCEIVED_NEED),
                    after.officeHistory().stage());
            var other = assertThrows(
                    IllegalArgumentException.class,
                    () -> LifecyclePolicy.office().apply(after, life.get(0)));
            assertEquals(
                    "Policy office is for the office itself, so a stage change must not name a service: " + life.get(0),
                    other.getMessage());
            var unknown =
                    life.get(0).toBuilder().service(ServiceId.of("unknown")).build();
            assertThrows(
                    IllegalArgumentException.class,
                    () -> LifecyclePolicy.office().check(after, unknown));
            assertEquals(
                    ImmutableList.of("The office in perceived-need can move to evaluation or retiring, not to pilot"),
                    check(
                            LifecyclePolicy.office(),
                            after,
                            StageChange.builder().to(PILOT).on(FEB_1).build()));
        }

        @Test
        @DisplayName("found wrong in a history, each with its reasons")
        void history() {
            assertEquals(0, STANDARD.check(History.of(life)).size());
            var skips = History.of(ImmutableList.of(life.get(0), life.get(2), life.get(4)));
            var found = STANDARD.check(skips);
            assertEquals(ImmutableSet.of(life.get(2), life.get(4)), found.keySet());
            assertEquals(
                    "A service in strategy can move to design or retired, not to pilot",
                    found.get(life.get(2)).get(0).message());
        }
    }

    @Nested
    @DisplayName("of one's own")
    class OwnPolicy {

        private final Stage onHold = Stage.of("on-hold", "On hold", Phase.PIPELINE);
        private final LifecyclePolicy own = STANDARD.toBuilder()
                .id("acme")
                .label("ACME")
                .put(onHold)
                .put(Transition.builder()
                        .from(OPERATION)
                        .to(onHold)
                        .details("by", "x-ticket")
                        .fields("x-budget", "nextReview")
                        .build())
                .put(Transition.of(onHold, OPERATION))
                .build();

        @Test
        @DisplayName("adds stages, and requires any field and custom attributes")
        void asks() {
            var catalogue = acme().add(opening(LOG, OPERATION)).build();
            assertEquals(
                    ImmutableList.of(
                            "By is missing; it is required to enter on-hold",
                            "x-ticket is missing; it is required to enter on-hold",
                            "x-budget of the service is empty; it is required to enter on-hold",
                            "Next review of the service is empty; it is required to enter on-hold"),
                    check(own, catalogue, step(LOG, onHold, FEB_1).build()));
            var ready = catalogue.toBuilder()
                    .put(log(b -> b.nextReview(FEB_1).attributes(Map.of("x-budget", RawValue.of("4711")))))
                    .build();
            var after = own.apply(
                    ready,
                    step(LOG, onHold, FEB_1)
                            .by("Head of PMO")
                            .attributes(Map.of("x-ticket", RawValue.of("T-1")))
                            .build());
            assertEquals(Optional.of(onHold), after.stageOf(LOG));
            assertEquals(Optional.of(Phase.LIVE), after.phaseOf(LOG));
        }

        @Test
        @DisplayName("reports stages without incoming or outgoing transitions")
        void unsound() {
            var island = Stage.of("island", "Island", Phase.PIPELINE);
            var policy = STANDARD.toBuilder()
                    .put(island)
                    .put(onHold)
                    .put(Transition.of(PILOT, onHold))
                    .build();
            assertEquals(ImmutableSet.of(island), policy.unreachableStages());
            assertEquals(ImmutableSet.of(island, onHold), policy.trapStages());
        }

        @Test
        @DisplayName("loses the steps of a stage that is taken away, and changes them with a stage that is replaced")
        void builder() {
            assertEquals(
                    STANDARD.transitions(),
                    own.toBuilder().remove(onHold).build().transitions());
            var renamed = Stage.of("pilot", "Trial", Phase.PIPELINE);
            var policy = STANDARD.toBuilder().put(renamed).build();
            assertEquals(Optional.of(renamed), policy.findStage("pilot"));
            assertEquals(
                    renamed,
                    policy.findTransition(Optional.of(DESIGN), PILOT)
                            .orElseThrow()
                            .to());
            var without = STANDARD.toBuilder()
                    .remove(Transition.of(OPERATION, TRANSFORMATION))
                    .build();
            assertEquals("retired", ids(without.after(Optional.of(OPERATION))));
            assertNotEquals(STANDARD, without);
        }

        @Test
        @DisplayName("has its own stages in its steps, whichever with their ids were given")
        void ownStages() {
            var pilot = Stage.of("pilot", "Trial", Phase.PIPELINE);
            var policy = STANDARD.toBuilder().put(Transition.of(pilot, RETIRED)).build();
            assertSame(
                    PILOT,
                    policy.findTransition(Optional.of(pilot), RETIRED)
                            .flatMap(Transition::from)
                            .orElseThrow());
        }

        @Test
        @DisplayName("has attributes, and so have its steps")
        void attributes() {
            var colour = Map.of("x-colour", RawValue.of("red"));
            var begin =
                    Transition.begin(STRATEGY).toBuilder().attributes(colour).build();
            var policy = STANDARD.toBuilder().attributes(colour).put(begin).build();
            assertEquals(colour, policy.attributes());
            assertEquals(
                    Optional.of(colour),
                    policy.findTransition(Optional.empty(), STRATEGY).map(Transition::attributes));
            assertEquals(policy, policy.toBuilder().build());
            assertNotEquals(STANDARD, STANDARD.toBuilder().attributes(colour).build());
            assertNotEquals(STANDARD, STANDARD.toBuilder().put(begin).build());
        }

        @Test
        @DisplayName("has an id and a label, and stages whose ids differ by more than case")
        void incomplete() {
            var builder = LifecyclePolicy.builder().id("acme").description(" ");
            assertEquals(
                    "A policy has no \"label\", call label(...)",
                    assertThrows(IllegalStateException.class, builder::build).getMessage());
            assertEquals(Optional.empty(), builder.label("ACME").build().description());
            assertRefused(
                    "Stage id \"Pilot\" differs only by case from \"pilot\"",
                    STANDARD.toBuilder().put(Stage.of("Pilot", "Pilot", Phase.PIPELINE)));
        }

        @Test
        @DisplayName("names stages and fields that there are")
        void wrong() {
            var unknown = STANDARD.toBuilder().put(Transition.of(PILOT, onHold));
            var office = LifecyclePolicy.office().toBuilder()
                    .put(Transition.builder()
                            .from(PILOT)
                            .to(DESIGN)
                            .fields("owner")
                            .build());
            assertAll(
                    () -> assertRefused(
                            "Transition pilot to on-hold names stage on-hold, must be one of strategy, design, pilot,"
                                    + " implementation, operation, transformation, retired",
                            unknown),
                    () -> assertRefused(
                            "Transition to design names stage design, but the policy has no stages; add it with put(stage)",
                            LifecyclePolicy.builder("empty", "Empty").put(Transition.begin(DESIGN))),
                    () -> assertRefused(
                            "Transition pilot to design of the office requires fields or conditions of services",
                            office));
        }

        @Test
        @DisplayName("A transition cannot require an unknown field, a derived field or an opening")
        void unknownRequirement() {
            var transition = Transition.builder().from(PILOT).to(DESIGN);
            assertRefused(
                    "Fields is \"ownr\", which is not a field of a service; did you mean \"owner\"?",
                    () -> transition.fields("ownr"));
            assertRefused("Fields is \"stage\", which is not a field of a service", () -> transition.fields("stage"));
            assertRefused(
                    "Details is \"opening\", which is not a field of a stage-change",
                    () -> transition.details("opening"));
            assertRefused(
                    "Details is \"owner\", which is not a field of a stage-change", () -> transition.details("owner"));
        }

        private void assertRefused(String message, Executable call) {
            assertEquals(
                    message, assertThrows(InvalidValueException.class, call).getMessage());
        }

        private void assertRefused(String message, LifecyclePolicy.Builder policy) {
            assertEquals(
                    message,
                    assertThrows(InvalidValueException.class, policy::build).getMessage());
        }
    }

    @Test
    @DisplayName("takes ten thousand steps one by one, and all at once, to the same end")
    void manySteps() {
        int count = 2_000;
        var builder = acme();
        IntStream.range(0, count)
                .forEach(i -> builder.put(PmoService.builder(ServiceId.of("s-" + i))
                        .function(RISKS)
                        .name("Service " + i)
                        .purpose("Because")
                        .build()));
        var start = builder.build();
        var steps = IntStream.range(0, 5 * count)
                .mapToObj(i -> step(
                                ServiceId.of("s-" + i % count),
                                (i / count) % 2 == 0 ? STRATEGY : DESIGN,
                                JAN_5.plusDays(i / count))
                        .reason("Need " + i)
                        .build())
                .collect(toImmutableList());
        var oneByOne = start;
        for (var step : steps) {
            oneByOne = STANDARD.apply(oneByOne, step);
        }
        var all = STANDARD.applyAll(start, steps);
        assertEquals(all, oneByOne);
        assertEquals(all.stageChanges(), oneByOne.stageChanges());
    }
}
