package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.pmocatalogue.catalogue.Acme.APR_1;
import static org.pmocatalogue.catalogue.Acme.FEB_1;
import static org.pmocatalogue.catalogue.Acme.JAN_5;
import static org.pmocatalogue.catalogue.Acme.MAR_1;
import static org.pmocatalogue.catalogue.Acme.PLAN;
import static org.pmocatalogue.catalogue.Acme.RISKS;
import static org.pmocatalogue.catalogue.Acme.RISK_LOG;
import static org.pmocatalogue.catalogue.Acme.SCHEDULES;
import static org.pmocatalogue.catalogue.Acme.WORKSHOP;
import static org.pmocatalogue.catalogue.Acme.change;
import static org.pmocatalogue.catalogue.Acme.officeChange;
import static org.pmocatalogue.catalogue.ServiceStages.DESIGN;
import static org.pmocatalogue.catalogue.ServiceStages.IMPLEMENTATION;
import static org.pmocatalogue.catalogue.ServiceStages.OPERATION;
import static org.pmocatalogue.catalogue.ServiceStages.PILOT;
import static org.pmocatalogue.catalogue.ServiceStages.RETIRED;
import static org.pmocatalogue.catalogue.ServiceStages.STRATEGY;
import static org.pmocatalogue.catalogue.ServiceStages.TRANSFORMATION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@DisplayName("The history of a service")
class HistoriesTest {

    @Nested
    @DisplayName("without a change")
    class Unrecorded {

        private final Catalogue catalogue = Acme.catalogue().build();

        @Test
        @DisplayName("is in no stage and in no phase")
        void noStageNoPhase() {
            assertEquals(ImmutableList.of(), catalogue.historyOf(RISK_LOG).changes());
            assertEquals(Optional.empty(), catalogue.stageOf(RISK_LOG));
            assertEquals(Optional.empty(), catalogue.stageOn(RISK_LOG, JAN_5));
            assertEquals(Optional.empty(), catalogue.phaseOf(RISK_LOG));
            assertEquals(Optional.empty(), catalogue.phaseOn(RISK_LOG, JAN_5));
        }

        @Test
        @DisplayName("leaves its function in no phase, too")
        void functionHasNoPhase() {
            assertEquals(Optional.empty(), catalogue.phaseOf(RISKS));
            assertEquals(Optional.empty(), catalogue.phaseOn(RISKS, JAN_5));
        }
    }

    @Nested
    @DisplayName("with changes given in any order")
    class AnyOrder {

        private final StageChange strategy = change(RISK_LOG, STRATEGY, JAN_5);
        private final StageChange design = change(RISK_LOG, DESIGN, FEB_1);
        private final StageChange pilot = change(RISK_LOG, PILOT, FEB_1);
        private final StageChange retired = change(RISK_LOG, RETIRED, MAR_1);
        private final Catalogue catalogue = Acme.catalogue()
                .add(retired)
                .add(change(PLAN, OPERATION, JAN_5))
                .add(design)
                .add(pilot)
                .add(officeChange(OfficeStages.EVALUATION, FEB_1))
                .add(strategy)
                .add(officeChange(OfficeStages.PERCEIVED_NEED, JAN_5))
                .build();

        @Test
        @DisplayName("is in the order of days, and within a day in the order given")
        void inOrderOfDays() {
            assertEquals(
                    ImmutableList.of(strategy, design, pilot, retired),
                    catalogue.historyOf(RISK_LOG).changes());
            assertEquals(
                    ImmutableList.of(change(PLAN, OPERATION, JAN_5)),
                    catalogue.historyOf(PLAN).changes());
        }

        @Test
        @DisplayName("is apart from the history of the office")
        void officeApart() {
            assertEquals(
                    ImmutableList.of(
                            officeChange(OfficeStages.PERCEIVED_NEED, JAN_5),
                            officeChange(OfficeStages.EVALUATION, FEB_1)),
                    catalogue.officeHistory().changes());
        }

        @Test
        @DisplayName("leaves all changes of the catalogue in the order given")
        void allInOrderGiven() {
            assertEquals(7, catalogue.stageChanges().size());
            assertEquals(retired, catalogue.stageChanges().get(0));
        }

        @Test
        @DisplayName("has the stage after the last change on or before a day")
        void stageOnADay() {
            assertEquals(Optional.empty(), catalogue.stageOn(RISK_LOG, JAN_5.minusDays(1)));
            assertEquals(Optional.of(STRATEGY), catalogue.stageOn(RISK_LOG, JAN_5));
            assertEquals(Optional.of(STRATEGY), catalogue.stageOn(RISK_LOG, FEB_1.minusDays(1)));
            assertEquals(Optional.of(PILOT), catalogue.stageOn(RISK_LOG, FEB_1));
            assertEquals(Optional.of(RETIRED), catalogue.stageOn(RISK_LOG, APR_1));
            assertEquals(Optional.of(RETIRED), catalogue.stageOf(RISK_LOG));
        }

        @Test
        @DisplayName("has the phase at the end of a day")
        void phaseOnADay() {
            assertEquals(Optional.empty(), catalogue.phaseOn(RISK_LOG, JAN_5.minusDays(1)));
            assertEquals(Optional.of(Phase.PIPELINE), catalogue.phaseOn(RISK_LOG, FEB_1));
            assertEquals(Optional.of(Phase.DROPPED), catalogue.phaseOn(RISK_LOG, MAR_1));
            assertEquals(Optional.of(Phase.DROPPED), catalogue.phaseOf(RISK_LOG));
        }
    }

    @Nested
    @DisplayName("leads to a phase:")
    class Phases {

        @Test
        @DisplayName("pipeline before the roll-out")
        void pipeline() {
            assertPhase(Phase.PIPELINE, STRATEGY);
            assertPhase(Phase.PIPELINE, STRATEGY, DESIGN, PILOT, DESIGN);
        }

        @Test
        @DisplayName("live from the roll-out on")
        void live() {
            assertPhase(Phase.LIVE, STRATEGY, DESIGN, PILOT, IMPLEMENTATION);
            assertPhase(Phase.LIVE, OPERATION);
        }

        @Test
        @DisplayName("live until it is retired, with any stages between")
        void liveStaysLive() {
            assertPhase(Phase.LIVE, IMPLEMENTATION, OPERATION, TRANSFORMATION, PILOT);
            assertPhase(Phase.LIVE, OPERATION, STRATEGY, DESIGN);
            assertPhase(Phase.LIVE, IMPLEMENTATION, PILOT);
        }

        @Test
        @DisplayName("retired after being live")
        void retired() {
            assertPhase(Phase.RETIRED, OPERATION, RETIRED);
            assertPhase(Phase.RETIRED, OPERATION, PILOT, RETIRED);
            assertPhase(Phase.RETIRED, OPERATION, RETIRED, RETIRED);
        }

        @Test
        @DisplayName("dropped if it never was live")
        void dropped() {
            assertPhase(Phase.DROPPED, RETIRED);
            assertPhase(Phase.DROPPED, STRATEGY, DESIGN, PILOT, RETIRED);
            assertPhase(Phase.DROPPED, STRATEGY, RETIRED, STRATEGY, RETIRED);
            assertPhase(Phase.DROPPED, STRATEGY, RETIRED, RETIRED);
        }

        @Test
        @DisplayName("pipeline when a retired service is taken up again")
        void takenUpAgain() {
            assertPhase(Phase.PIPELINE, OPERATION, RETIRED, STRATEGY);
            assertPhase(Phase.PIPELINE, STRATEGY, RETIRED, STRATEGY);
            assertPhase(Phase.LIVE, OPERATION, RETIRED, STRATEGY, IMPLEMENTATION);
        }

        @Test
        @DisplayName("retired when it is given up for the second time and once was live")
        void retiredTwice() {
            assertPhase(Phase.RETIRED, OPERATION, RETIRED, STRATEGY, RETIRED);
            assertPhase(Phase.RETIRED, OPERATION, RETIRED, STRATEGY, DESIGN, RETIRED, STRATEGY, RETIRED);
        }

        @Test
        @DisplayName("retired if the history opens with it, since it was given up before records began")
        void openingRetired() {
            assertEquals(Optional.of(Phase.RETIRED), phaseAfterOpening(RETIRED));
            assertEquals(Optional.of(Phase.PIPELINE), phaseAfterOpening(RETIRED, STRATEGY));
            assertEquals(Optional.of(Phase.RETIRED), phaseAfterOpening(RETIRED, STRATEGY, RETIRED));
        }

        @Test
        @DisplayName("dropped if it is retired by an opening change that follows others")
        void openingRetiredTooLate() {
            var catalogue = Acme.catalogue()
                    .add(change(RISK_LOG, STRATEGY, JAN_5))
                    .add(change(RISK_LOG, RETIRED, FEB_1).toBuilder()
                            .opening(true)
                            .build())
                    .build();
            assertEquals(Optional.of(Phase.DROPPED), catalogue.phaseOf(RISK_LOG));
        }

        @Test
        @DisplayName("that of the stage with which it opens")
        void openingElsewhere() {
            assertEquals(Optional.of(Phase.LIVE), phaseAfterOpening(OPERATION));
            assertEquals(Optional.of(Phase.LIVE), phaseAfterOpening(TRANSFORMATION));
            assertEquals(Optional.of(Phase.PIPELINE), phaseAfterOpening(DESIGN));
            assertEquals(Optional.of(Phase.DROPPED), phaseAfterOpening(DESIGN, RETIRED));
        }

        @Test
        @DisplayName("that of stages of the PMO's own, too")
        void ownStages() {
            var scrapped = Stage.of("scrapped", "Scrapped", Phase.RETIRED);
            var busy = Stage.of("busy", "Busy", Phase.LIVE);
            assertPhase(Phase.DROPPED, scrapped);
            assertPhase(Phase.RETIRED, busy, scrapped);
        }

        private void assertPhase(Phase expected, Stage... stages) {
            assertEquals(Optional.of(expected), phase(false, stages), () -> "after " + ImmutableList.copyOf(stages));
        }

        private Optional<Phase> phaseAfterOpening(Stage... stages) {
            return phase(true, stages);
        }

        private Optional<Phase> phase(boolean opening, Stage... stages) {
            var builder = Acme.catalogue();
            LocalDate day = JAN_5;
            for (var stage : stages) {
                builder.add(change(RISK_LOG, stage, day).toBuilder()
                        .opening(opening && day.equals(JAN_5))
                        .build());
                day = day.plusDays(1);
            }
            return builder.build().phaseOf(RISK_LOG);
        }
    }

    @Nested
    @DisplayName("leads to a phase of its function:")
    class PhaseOfFunction {

        @Test
        @DisplayName("live if one service is live")
        void live() {
            var catalogue = Acme.catalogue()
                    .add(change(RISK_LOG, STRATEGY, JAN_5))
                    .add(change(WORKSHOP, OPERATION, FEB_1))
                    .build();
            assertEquals(Optional.of(Phase.LIVE), catalogue.phaseOf(RISKS));
            assertEquals(Optional.of(Phase.PIPELINE), catalogue.phaseOn(RISKS, JAN_5));
            assertEquals(Optional.empty(), catalogue.phaseOn(RISKS, JAN_5.minusDays(1)));
        }

        @Test
        @DisplayName("pipeline if none is live and one is being prepared")
        void pipeline() {
            var catalogue = Acme.catalogue()
                    .add(change(RISK_LOG, OPERATION, JAN_5))
                    .add(change(RISK_LOG, RETIRED, FEB_1))
                    .add(change(WORKSHOP, STRATEGY, FEB_1))
                    .build();
            assertEquals(Optional.of(Phase.PIPELINE), catalogue.phaseOf(RISKS));
        }

        @Test
        @DisplayName("retired if one is retired and the others are dropped")
        void retired() {
            var catalogue = Acme.catalogue()
                    .add(change(RISK_LOG, RETIRED, JAN_5))
                    .add(change(WORKSHOP, OPERATION, JAN_5))
                    .add(change(WORKSHOP, RETIRED, FEB_1))
                    .build();
            assertEquals(Optional.of(Phase.RETIRED), catalogue.phaseOf(RISKS));
        }

        @Test
        @DisplayName("dropped if all that is recorded was dropped")
        void dropped() {
            var catalogue =
                    Acme.catalogue().add(change(RISK_LOG, RETIRED, JAN_5)).build();
            assertEquals(Optional.of(Phase.DROPPED), catalogue.phaseOf(RISKS));
        }

        @Test
        @DisplayName("not that of services of other functions")
        void notOfOthers() {
            var catalogue =
                    Acme.catalogue().add(change(RISK_LOG, OPERATION, JAN_5)).build();
            assertEquals(Optional.empty(), catalogue.phaseOf(SCHEDULES));
        }
    }

    @Test
    @DisplayName("together with others has the stages of all services on a day")
    void stagesOn() {
        var catalogue = Acme.catalogue()
                .add(change(WORKSHOP, OPERATION, JAN_5))
                .add(change(RISK_LOG, STRATEGY, JAN_5))
                .add(change(RISK_LOG, DESIGN, FEB_1))
                .add(change(PLAN, STRATEGY, MAR_1))
                .build();
        assertEquals(ImmutableMap.of(), catalogue.stagesOn(JAN_5.minusDays(1)));
        assertEquals(ImmutableMap.of(RISK_LOG, DESIGN, WORKSHOP, OPERATION), catalogue.stagesOn(FEB_1));
        assertEquals(
                ImmutableList.of(RISK_LOG, PLAN, WORKSHOP),
                catalogue.stagesOn(MAR_1).keySet().asList());
    }

    @Nested
    @DisplayName("that grows by changes added later")
    class Growing {

        private final Catalogue catalogue = Acme.catalogue()
                .add(change(RISK_LOG, STRATEGY, JAN_5))
                .add(officeChange(OfficeStages.PERCEIVED_NEED, JAN_5))
                .build();

        @Test
        @DisplayName("is the same as that of a catalogue built at once, for any number and order")
        void sameAsBuilt() {
            var random = new Random(7);
            var owners = ImmutableList.of(Optional.of(RISK_LOG), Optional.of(PLAN), Optional.<ServiceId>empty());
            var built = catalogue.toBuilder();
            var grown = catalogue;
            for (int i = 0; i < 500; i++) {
                var more = new ArrayList<StageChange>();
                for (int n = random.nextInt(4); n > 0; n--) {
                    var owner = owners.get(random.nextInt(owners.size()));
                    more.add(StageChange.builder()
                            .service(owner.orElse(null))
                            .to(DESIGN)
                            .on(JAN_5.plusDays(random.nextInt(300)))
                            .reason("change " + i)
                            .build());
                }
                more.forEach(built::add);
                var before = grown;
                int size = before.stageChanges().size();
                grown = grown.with(more);
                assertEquals(size, before.stageChanges().size());
                assertEquals(size + more.size(), grown.stageChanges().size());
            }
            assertEquals(built.build(), grown);
            assertEquals(built.build().hashCode(), grown.hashCode());
            assertEquals(built.build().stageChanges(), grown.stageChanges());
            assertEquals(built.build().historyOf(PLAN), grown.historyOf(PLAN));
            assertEquals(built.build().officeHistory(), grown.officeHistory());
        }

        @Test
        @DisplayName("leaves services, functions and mappings as they are, and shares them")
        void shares() {
            var grown = catalogue.with(ImmutableList.of(change(RISK_LOG, DESIGN, FEB_1)));
            assertSame(catalogue.services(), grown.services());
            assertSame(catalogue.functions(), grown.functions());
            assertSame(catalogue.mappings(), grown.mappings());
            assertEquals(Optional.of(STRATEGY), catalogue.stageOf(RISK_LOG));
            assertEquals(Optional.of(DESIGN), grown.stageOf(RISK_LOG));
        }

        @Test
        @DisplayName("takes changes of its services only")
        void ofItsServices() {
            var stranger = change(ServiceId.of("none"), DESIGN, FEB_1);
            var e = assertThrows(IllegalArgumentException.class, () -> catalogue.with(ImmutableList.of(stranger)));
            assertEquals("Stage change on 2026-02-01 is for service none, which does not exist", e.getMessage());
        }
    }

    @Test
    @DisplayName("is available only for known services")
    void unknown() {
        var catalogue = Acme.catalogue().build();
        var service = ServiceId.of("none");
        var function = FunctionId.of("none");
        for (var call : ImmutableList.<Executable>of(
                () -> catalogue.historyOf(service),
                () -> catalogue.servicesNeeding(service),
                () -> catalogue.stageOf(service),
                () -> catalogue.stageOn(service, JAN_5),
                () -> catalogue.phaseOf(service),
                () -> catalogue.phaseOn(service, JAN_5))) {
            assertEquals(
                    "Service none does not exist in catalogue acme-pmo",
                    assertThrows(IllegalArgumentException.class, call).getMessage());
        }
        for (var call : ImmutableList.<Executable>of(
                () -> catalogue.phaseOf(function), () -> catalogue.phaseOn(function, JAN_5))) {
            assertEquals(
                    "Function none does not exist in catalogue acme-pmo",
                    assertThrows(IllegalArgumentException.class, call).getMessage());
        }
    }
}
