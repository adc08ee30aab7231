package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.pmocatalogue.catalogue.Acme.FEB_1;
import static org.pmocatalogue.catalogue.Acme.JAN_5;
import static org.pmocatalogue.catalogue.Acme.PLAN;
import static org.pmocatalogue.catalogue.Acme.RISKS;
import static org.pmocatalogue.catalogue.Acme.RISK_LOG;
import static org.pmocatalogue.catalogue.Acme.SCHEDULES;
import static org.pmocatalogue.catalogue.Acme.WORKSHOP;
import static org.pmocatalogue.catalogue.Acme.change;
import static org.pmocatalogue.catalogue.Acme.function;
import static org.pmocatalogue.catalogue.Acme.officeChange;
import static org.pmocatalogue.catalogue.Acme.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayName("A catalogue")
class CatalogueTest {

    private static final Mapping MAPPING = Mapping.builder()
            .function(RISKS)
            .framework("p3o-2013")
            .entry("risk-management")
            .relation(Relation.SAME)
            .build();

    private final Catalogue catalogue = Acme.catalogue().build();

    @Test
    @DisplayName("keeps functions, services and mappings in the order given")
    void keepsOrder() {
        assertEquals(
                ImmutableList.of(RISKS, SCHEDULES),
                catalogue.functions().stream().map(PmoFunction::id).toList());
        assertEquals(
                ImmutableList.of(RISK_LOG, PLAN, WORKSHOP),
                catalogue.services().stream().map(PmoService::id).toList());
        var other = MAPPING.toBuilder().entry("another").build();
        assertEquals(
                ImmutableList.of(other, MAPPING),
                catalogue.toBuilder().add(other).add(MAPPING).build().mappings());
    }

    @Test
    @DisplayName("finds functions and services by id")
    void finds() {
        assertEquals(
                Optional.of("Update the risk log"),
                catalogue.findService(RISK_LOG).map(PmoService::name));
        assertEquals(
                Optional.of("Risk management"), catalogue.findFunction(RISKS).map(PmoFunction::name));
        assertEquals(Optional.empty(), catalogue.findService(ServiceId.of("none")));
        assertEquals(Optional.empty(), catalogue.findFunction(FunctionId.of("Risk-Management")));
    }

    @Test
    @DisplayName("lists the services of a function")
    void servicesOfAFunction() {
        assertEquals(
                ImmutableList.of(RISK_LOG, WORKSHOP),
                catalogue.servicesOf(RISKS).stream().map(PmoService::id).toList());
        var empty = FunctionId.of("empty");
        var grown = catalogue.toBuilder().put(function(empty, "Empty")).build();
        assertEquals(ImmutableList.of(), grown.servicesOf(empty));
        var refusal = assertThrows(IllegalArgumentException.class, () -> catalogue.servicesOf(empty));
        assertEquals("Function empty does not exist in catalogue acme-pmo", refusal.getMessage());
    }

    @Test
    @DisplayName("is shown with id, version and size")
    void shown() {
        assertEquals("acme-pmo 2026-03 (2 functions, 3 services)", catalogue.toString());
    }

    @Nested
    @DisplayName("is changed through a builder that")
    class Changed {

        @Test
        @DisplayName("puts a service in the place of the one with its id")
        void replaces() {
            var renamed = service(RISK_LOG, RISKS, "Keep the risk log").build();
            var changed = catalogue.toBuilder().put(renamed).build();
            assertEquals(renamed, changed.services().get(0));
            assertEquals(3, changed.services().size());
        }

        @Test
        @DisplayName("takes a service away with its stage changes")
        void removes() {
            var kept = change(PLAN, ServiceStages.PILOT, JAN_5);
            var office = officeChange(OfficeStages.EVALUATION, JAN_5);
            var changed = catalogue.toBuilder()
                    .add(change(RISK_LOG, ServiceStages.PILOT, JAN_5))
                    .add(kept)
                    .add(office)
                    .remove(RISK_LOG)
                    .remove(ServiceId.of("none"))
                    .build();
            assertEquals(Optional.empty(), changed.findService(RISK_LOG));
            assertEquals(ImmutableList.of(kept, office), changed.stageChanges());
        }

        @Test
        @DisplayName("takes all away that fit")
        void removesMany() {
            var kept = change(PLAN, ServiceStages.PILOT, JAN_5);
            var changed = catalogue.toBuilder()
                    .add(change(RISK_LOG, ServiceStages.PILOT, JAN_5))
                    .add(kept)
                    .add(change(PLAN, ServiceStages.IMPLEMENTATION, JAN_5))
                    .removeServicesIf(service -> service.function().equals(RISKS))
                    .removeFunctionsIf(function -> function.id().equals(RISKS))
                    .removeChangesIf(change -> change.to().equals(ServiceStages.IMPLEMENTATION))
                    .build();
            assertEquals(
                    List.of(PLAN),
                    changed.services().stream().map(PmoService::id).toList());
            assertEquals(
                    List.of(SCHEDULES),
                    changed.functions().stream().map(PmoFunction::id).toList());
            assertEquals(ImmutableList.of(kept), changed.stageChanges());
        }

        @Test
        @DisplayName("takes a function away")
        void removesAFunction() {
            var changed = catalogue.toBuilder().remove(PLAN).remove(SCHEDULES).build();
            assertEquals(Optional.empty(), changed.findFunction(SCHEDULES));
        }

        @Test
        @DisplayName("changes its description")
        void changesInfo() {
            var info = Acme.info().toBuilder().version("2026-04").build();
            assertEquals(info, catalogue.toBuilder().info(info).build().info());
        }

        @Test
        @DisplayName("leaves the catalogue alone that it came from, and those it made")
        void leavesOthersAlone() {
            var builder = catalogue.toBuilder();
            var made = builder.build();
            builder.remove(PLAN).remove(SCHEDULES).add(MAPPING).add(officeChange(OfficeStages.EVALUATION, JAN_5));
            assertEquals(Acme.catalogue().build(), catalogue);
            assertEquals(catalogue, made);
        }
    }

    @Nested
    @DisplayName("is not built")
    class NotBuilt {

        @Test
        @DisplayName("with a service in a function that does not exist")
        void withoutFunction() {
            assertRefusal(
                    "Service draw-up-plan is in function schedule-management, which does not exist, add it with"
                            + " put(...)",
                    catalogue.toBuilder().remove(SCHEDULES));
        }

        @Test
        @DisplayName("with a stage change of a service that does not exist")
        void changeWithoutService() {
            assertRefusal(
                    "Stage change on 2026-01-05 is for service none, which does not exist",
                    catalogue.toBuilder().add(change(ServiceId.of("none"), ServiceStages.PILOT, JAN_5)));
        }

        @Test
        @DisplayName("with a previous id that another has now")
        void previousIdInUse() {
            assertRefusal(
                    "Previous id " + RISK_LOG + " of " + PLAN + " is in use",
                    catalogue.toBuilder()
                            .put(service(PLAN, SCHEDULES, "Draw up the plan")
                                    .previousIds(List.of(RISK_LOG))
                                    .build()));
        }

        @Test
        @DisplayName("with ids that differ only by case")
        void idsThatDifferByCase() {
            assertRefusal(
                    "Ids update-risk-log and Update-Risk-Log differ only by case",
                    catalogue.toBuilder()
                            .put(service(ServiceId.of("Update-Risk-Log"), RISKS, "Another")
                                    .build()));
            assertRefusal(
                    "Ids οδοσ and ΟΔΟΣ differ only by case",
                    catalogue.toBuilder()
                            .put(service(ServiceId.of("οδοσ"), RISKS, "A way").build())
                            .put(service(ServiceId.of("ΟΔΟΣ"), RISKS, "Another").build()));
            assertRefusal(
                    "Ids risk-management and RISK-management differ only by case",
                    catalogue.toBuilder().put(function(FunctionId.of("RISK-management"), "Another")));
        }

        private void assertRefusal(String message, Catalogue.Builder builder) {
            assertEquals(
                    message,
                    assertThrows(IllegalArgumentException.class, builder::build).getMessage());
        }
    }

    @Test
    @DisplayName("lists the services that need one, once each and in their order")
    void servicesNeeding() {
        var catalogue = Acme.catalogue()
                .put(service(WORKSHOP, RISKS, "Run a risk workshop")
                        .needs(ImmutableList.of(RISK_LOG, PLAN, RISK_LOG))
                        .build())
                .put(service(PLAN, SCHEDULES, "Draw up the plan")
                        .needs(ImmutableList.of(RISK_LOG))
                        .build())
                .build();
        assertEquals(
                ImmutableList.of(PLAN, WORKSHOP),
                catalogue.servicesNeeding(RISK_LOG).stream().map(PmoService::id).toList());
        assertEquals(ImmutableList.of(), catalogue.servicesNeeding(WORKSHOP));
    }

    @Test
    @DisplayName("may have unresolved needs, successors and mappings")
    void looseEnds() {
        var none = ServiceId.of("none");
        var loose = catalogue.toBuilder()
                .put(service(RISK_LOG, RISKS, "Update the risk log")
                        .needs(ImmutableList.of(none, RISK_LOG))
                        .successor(none)
                        .build())
                .add(Mapping.builder()
                        .service(none)
                        .framework("p3o-2013")
                        .entry("x")
                        .relation(Relation.SAME)
                        .build())
                .build();
        assertEquals(1, loose.mappings().size());
    }

    @Test
    @DisplayName("may have a function and a service of one id")
    void idsAreOfAKind() {
        var both = ServiceId.of("risk-management");
        assertEquals(
                4,
                catalogue.toBuilder()
                        .put(service(both, RISKS, "Manage risks").build())
                        .build()
                        .services()
                        .size());
    }

    @Nested
    @DisplayName("equals another")
    class Equality {

        @Test
        @DisplayName("with the same parts in another order")
        void anotherOrder() {
            var other = Catalogue.builder(Acme.info());
            catalogue.services().reverse().forEach(other::put);
            catalogue.functions().reverse().forEach(other::put);
            assertEquals(catalogue, other.build());
            assertEquals(catalogue.hashCode(), other.build().hashCode());
        }

        @Test
        @DisplayName("with the same histories, however the changes of several services are mixed")
        void sameHistories() {
            var first = change(RISK_LOG, ServiceStages.PILOT, JAN_5);
            var second = change(RISK_LOG, ServiceStages.DESIGN, FEB_1);
            var other = change(PLAN, ServiceStages.PILOT, JAN_5);
            assertEquals(
                    catalogue.toBuilder().add(first).add(second).add(other).build(),
                    catalogue.toBuilder().add(other).add(second).add(first).build());
        }

        @Test
        @DisplayName("but not one with two changes of one day the other way round")
        void orderWithinADay() {
            var pilot = change(RISK_LOG, ServiceStages.PILOT, JAN_5);
            var design = change(RISK_LOG, ServiceStages.DESIGN, JAN_5);
            assertNotEquals(
                    catalogue.toBuilder().add(pilot).add(design).build(),
                    catalogue.toBuilder().add(design).add(pilot).build());
        }

        @Test
        @DisplayName("but not one with another order inside a list")
        void orderInLists() {
            var ab = service(RISK_LOG, RISKS, "Name").tools(ImmutableList.of("a", "b"));
            var ba = service(RISK_LOG, RISKS, "Name").tools(ImmutableList.of("b", "a"));
            assertNotEquals(
                    catalogue.toBuilder().put(ab.build()).build(),
                    catalogue.toBuilder().put(ba.build()).build());
        }

        @Test
        @DisplayName("but not one that differs in one part")
        void onePart() {
            assertNotEquals(
                    catalogue,
                    catalogue.toBuilder()
                            .info(Acme.info().toBuilder().version("x").build())
                            .build());
            assertNotEquals(catalogue, catalogue.toBuilder().remove(PLAN).build());
            assertNotEquals(
                    catalogue,
                    catalogue.toBuilder()
                            .put(function(FunctionId.of("more"), "More"))
                            .build());
            assertNotEquals(catalogue, catalogue.toBuilder().add(MAPPING).build());
            assertNotEquals(
                    catalogue.toBuilder().add(MAPPING).build(),
                    catalogue.toBuilder().add(MAPPING).add(MAPPING).build());
            assertNotEquals(
                    catalogue,
                    catalogue.toBuilder()
                            .add(officeChange(OfficeStages.EVALUATION, JAN_5))
                            .build());
        }
    }

    @Nested
    @DisplayName("made at random")
    class MadeAtRandom {

        static final ImmutableList<Long> SEEDS =
                LongStream.range(0, 50).boxed().collect(ImmutableList.toImmutableList());

        @ParameterizedTest
        @FieldSource("SEEDS")
        @DisplayName("equals its copy, order included")
        void copy(long seed) {
            var made = new RandomCatalogue(seed).inOrder();
            var copy = made.toBuilder().build();
            assertEquals(made, copy);
            assertEquals(made.hashCode(), copy.hashCode());
            assertEquals(made.functions(), copy.functions());
            assertEquals(made.services(), copy.services());
            assertEquals(made.stageChanges(), copy.stageChanges());
            assertEquals(made.mappings(), copy.mappings());
        }

        @ParameterizedTest
        @FieldSource("SEEDS")
        @DisplayName("equals the same in any order")
        void shuffled(long seed) {
            var random = new RandomCatalogue(seed);
            var made = random.inOrder();
            var shuffled = random.shuffled();
            assertEquals(made, shuffled);
            assertEquals(made.hashCode(), shuffled.hashCode());
        }

        @ParameterizedTest
        @FieldSource("SEEDS")
        @DisplayName("equals none that has a service, a change or a mapping less")
        void oneLess(long seed) {
            var made = new RandomCatalogue(seed).inOrder();
            for (var service : made.services()) {
                assertNotEquals(made, made.toBuilder().remove(service.id()).build());
            }
            for (int left = 0; left < made.stageChanges().size(); left++) {
                assertNotEquals(made, with(made, without(made.stageChanges(), left), made.mappings()));
            }
            for (int left = 0; left < made.mappings().size(); left++) {
                assertNotEquals(made, with(made, made.stageChanges(), without(made.mappings(), left)));
            }
        }

        private static Catalogue with(Catalogue catalogue, Iterable<StageChange> changes, Iterable<Mapping> mappings) {
            var builder = Catalogue.builder(catalogue.info());
            catalogue.functions().forEach(builder::put);
            catalogue.services().forEach(builder::put);
            changes.forEach(builder::add);
            mappings.forEach(builder::add);
            return builder.build();
        }

        private static <E> Iterable<E> without(ImmutableList<E> elements, int left) {
            return Iterables.concat(elements.subList(0, left), elements.subList(left + 1, elements.size()));
        }

        @ParameterizedTest
        @FieldSource("SEEDS")
        @DisplayName("has each service in one function, and each change in one history")
        void nothingIsLost(long seed) {
            var made = new RandomCatalogue(seed).inOrder();
            assertEquals(
                    made.services().size(),
                    made.functions().stream()
                            .mapToInt(f -> made.servicesOf(f.id()).size())
                            .sum());
            assertEquals(
                    made.stageChanges().size(),
                    made.officeHistory().changes().size()
                            + made.services().stream()
                                    .mapToInt(s ->
                                            made.historyOf(s.id()).changes().size())
                                    .sum());
        }
    }
}
