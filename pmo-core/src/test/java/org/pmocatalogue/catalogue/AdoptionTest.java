package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import com.google.common.collect.ImmutableListMultimap;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An adoption")
class AdoptionTest {

    private static final FunctionId EMPTY = FunctionId.of("quality");
    private static final ServiceId ELSEWHERE = ServiceId.of("not-in-the-catalogue");

    /** The workshop needs the risk log, which needs the plan, which needs the workshop and another. */
    private final Catalogue source = Acme.catalogue()
            .info(Acme.info().toBuilder()
                    .language("en-GB")
                    .licence("CC-BY-4.0")
                    .organisation("ACME")
                    .policy("light")
                    .build())
            .put(function(EMPTY, "Quality"))
            .put(service(RISK_LOG, RISKS, "Update the risk log")
                    .needs(list(PLAN))
                    .build())
            .put(service(PLAN, SCHEDULES, "Draw up the plan")
                    .needs(list(WORKSHOP, ELSEWHERE))
                    .build())
            .put(service(WORKSHOP, RISKS, "Run a risk workshop")
                    .needs(list(RISK_LOG, RISK_LOG))
                    .adoptedFrom("older 1 workshop")
                    .build())
            .add(change(RISK_LOG, ServiceStages.PILOT, JAN_5))
            .add(officeChange(ServiceStages.OPERATION, JAN_5))
            .add(mapping().service(PLAN).build())
            .add(mapping().service(RISK_LOG).build())
            .add(mapping().function(RISKS).build())
            .add(mapping().function(EMPTY).build())
            .build();

    private final CatalogueInfo ours = CatalogueInfo.builder(CatalogueId.of("ours"))
            .name("Ours")
            .version("7")
            .kind(CatalogueKind.OWN)
            .build();

    private static ImmutableList<ServiceId> list(ServiceId... ids) {
        return ImmutableList.copyOf(ids);
    }

    private static Mapping.Builder mapping() {
        return Mapping.builder().framework("p3o-2013").entry("some").relation(Relation.SAME);
    }

    private static void assertTakes(Adoption adoption, ServiceId... services) {
        assertEquals(
                Arrays.asList(services),
                adoption.services().stream().map(PmoService::id).toList());
    }

    @Nested
    @DisplayName("takes")
    class Takes {

        private final Adoption none = Adoption.from(source);

        @Test
        @DisplayName("nothing at first")
        void nothing() {
            assertTakes(none);
            assertEquals(Catalogue.builder(ours).build(), none.into(ours));
        }

        @Test
        @DisplayName("functions, services, and what fits a question, each once and in the catalogue's order")
        void parts() {
            assertTakes(none.with(RISKS), RISK_LOG, WORKSHOP);
            assertTakes(none.with(WORKSHOP), WORKSHOP);
            assertTakes(none.with(source.query().text("risk").list()), RISK_LOG, WORKSHOP);
            assertTakes(none.with(WORKSHOP).with(PLAN).with(RISKS), RISK_LOG, PLAN, WORKSHOP);
            assertTakes(none.withAll(), RISK_LOG, PLAN, WORKSHOP);
        }

        @Test
        @DisplayName("needed services, transitively, also in a cycle, as far as they exist")
        void needs() {
            assertTakes(none.with(WORKSHOP).withNeeds(), RISK_LOG, PLAN, WORKSHOP);
            assertEquals(
                    ImmutableListMultimap.of(), none.with(WORKSHOP).withNeeds().missingNeeds());
        }

        @Test
        @DisplayName("no unknown entry")
        void unknown() {
            assertEquals(
                    "Service not-in-the-catalogue does not exist in catalogue acme-pmo",
                    assertThrows(IllegalArgumentException.class, () -> none.with(ELSEWHERE))
                            .getMessage());
            var other = ImmutableList.of(service(ELSEWHERE, RISKS, "Other").build());
            assertThrows(IllegalArgumentException.class, () -> none.with(other));
            assertThrows(IllegalArgumentException.class, () -> none.with(FunctionId.of("other")));
        }

        @Test
        @DisplayName("a function without services if it is named, and with all")
        void emptyFunction() {
            var quality = ImmutableList.of(function(EMPTY, "Quality"));
            assertEquals(quality, none.with(EMPTY).into(ours).functions());
            assertEquals(source.functions(), none.withAll().into(ours).functions());
        }
    }

    @Test
    @DisplayName("lists the needs that are not selected, with their services")
    void missingNeeds() {
        assertEquals(
                ImmutableListMultimap.of(PLAN, RISK_LOG),
                Adoption.from(source).with(RISKS).missingNeeds());
        assertEquals(
                ImmutableListMultimap.of(RISK_LOG, WORKSHOP),
                Adoption.from(source).with(WORKSHOP).missingNeeds());
    }

    @Nested
    @DisplayName("into a new catalogue")
    class Into {

        private final Catalogue made = Adoption.from(source).with(RISKS).into(ours);

        @Test
        @DisplayName("gives it just what was taken, with its mappings")
        void parts() {
            assertEquals(ours, made.info());
            assertEquals(ImmutableList.of(function(RISKS, "Risk management")), made.functions());
            assertEquals(
                    ImmutableList.of(
                            mapping().service(RISK_LOG).build(),
                            mapping().function(RISKS).build()),
                    made.mappings());
        }

        @Test
        @DisplayName("changes a service in nothing but where it was adopted from")
        void adoptedFrom() {
            var riskLog = made.findService(RISK_LOG).orElseThrow();
            assertEquals(Optional.of("acme-pmo 2026-03 update-risk-log"), riskLog.adoptedFrom());
            assertEquals(
                    source.findService(RISK_LOG),
                    Optional.of(riskLog.toBuilder().adoptedFrom(null).build()));
            assertEquals(
                    Optional.of("acme-pmo 2026-03 run-risk-workshop"),
                    made.findService(WORKSHOP).orElseThrow().adoptedFrom());
        }

        @Test
        @DisplayName("leaves the histories behind, that of the office, too")
        void noHistory() {
            assertEquals(ImmutableList.of(), made.stageChanges());
            assertEquals(
                    ImmutableList.of(),
                    Adoption.from(source).withAll().into(ours).stageChanges());
        }

        @Test
        @DisplayName(
                "proposes what the catalogue says of itself and the standard policy, and takes over the language alone")
        void proposedInfo() {
            var proposed =
                    Adoption.from(source).proposedInfo(CatalogueId.of("ours")).build();
            assertEquals(
                    CatalogueInfo.builder(CatalogueId.of("ours"))
                            .name("Services from ACME PMO services")
                            .version("1")
                            .kind(CatalogueKind.OWN)
                            .language("en-GB")
                            .policy("standard")
                            .sources(ImmutableList.of("acme-pmo 2026-03: ACME PMO services, CC-BY-4.0"))
                            .build(),
                    proposed);
        }
    }
}
