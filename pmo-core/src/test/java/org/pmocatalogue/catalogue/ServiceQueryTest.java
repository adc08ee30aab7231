package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.pmocatalogue.catalogue.Acme.FEB_1;
import static org.pmocatalogue.catalogue.Acme.JAN_5;
import static org.pmocatalogue.catalogue.Acme.PLAN;
import static org.pmocatalogue.catalogue.Acme.RISKS;
import static org.pmocatalogue.catalogue.Acme.RISK_LOG;
import static org.pmocatalogue.catalogue.Acme.SCHEDULES;
import static org.pmocatalogue.catalogue.Acme.WORKSHOP;
import static org.pmocatalogue.catalogue.Acme.change;
import static org.pmocatalogue.catalogue.Acme.service;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A question for services")
class ServiceQueryTest {

    private final Catalogue catalogue = Acme.catalogue()
            .put(service(RISK_LOG, RISKS, "Update the risk log")
                    .description("Every open risk with its Owner,\nand the next step")
                    .purpose("Straße to fewer surprises")
                    .levels(Level.PROJECT, Level.PROGRAMME)
                    .expertise(Expertise.SUPPORT)
                    .activity(Activity.OPERATE)
                    .offering(Offering.MANDATED)
                    .customers(ImmutableList.of("Project managers", "Sponsors"))
                    .build())
            .put(service(PLAN, SCHEDULES, "Draw up the plan")
                    .levels(Level.PROJECT)
                    .expertise(Expertise.PRACTITIONER)
                    .activity(Activity.DESIGN)
                    .offering(Offering.ADDITIONAL)
                    .customers(ImmutableList.of("Project managers"))
                    .build())
            .add(change(RISK_LOG, ServiceStages.PILOT, JAN_5))
            .add(change(RISK_LOG, ServiceStages.OPERATION, FEB_1))
            .add(change(PLAN, ServiceStages.PILOT, FEB_1))
            .build();

    private final ServiceQuery all = catalogue.query();

    @Test
    @DisplayName("fits all services at first, in the catalogue's order")
    void fitsAll() {
        assertFits(all, RISK_LOG, PLAN, WORKSHOP);
    }

    @Test
    @DisplayName("may ask for a function")
    void function() {
        assertFits(all.function(RISKS), RISK_LOG, WORKSHOP);
        assertFits(all.function(RISKS).function(RISKS), RISK_LOG, WORKSHOP);
        assertFits(all.function(RISKS).function(SCHEDULES));
        assertFits(all.level(Level.PROJECT).function(RISKS), RISK_LOG);
    }

    @Test
    @DisplayName("accepts only a known function")
    void unknownFunction() {
        var none = FunctionId.of("none");
        var refusal = assertThrows(IllegalArgumentException.class, () -> all.function(none));
        assertEquals("Function none does not exist in catalogue acme-pmo", refusal.getMessage());
    }

    @Test
    @DisplayName("may ask for a level")
    void level() {
        assertFits(all.level(Level.PROJECT), RISK_LOG, PLAN);
        assertFits(all.level(Level.PROGRAMME), RISK_LOG);
        assertFits(all.level(Level.PORTFOLIO));
    }

    @Test
    @DisplayName("may ask for just one expertise")
    void expertise() {
        assertFits(all.expertise(Expertise.SUPPORT), RISK_LOG);
        assertFits(all.expertise(Expertise.PRACTITIONER), PLAN);
        assertFits(all.expertise(Expertise.ADVANCED));
    }

    @Test
    @DisplayName("may ask what somebody may do: what states that expertise or less")
    void performableBy() {
        assertFits(all.performableBy(Expertise.SUPPORT), RISK_LOG);
        assertFits(all.performableBy(Expertise.PRACTITIONER), RISK_LOG, PLAN);
        assertFits(all.performableBy(Expertise.ADVANCED), RISK_LOG, PLAN);
    }

    @Test
    @DisplayName("may ask for an activity and an offering")
    void activityAndOffering() {
        assertFits(all.activity(Activity.DESIGN), PLAN);
        assertFits(all.activity(Activity.MONITOR));
        assertFits(all.offering(Offering.MANDATED), RISK_LOG);
        assertFits(all.offering(Offering.ADDITIONAL), PLAN);
    }

    @Test
    @DisplayName("may ask for a customer in any case, but the whole of it")
    void customer() {
        assertFits(all.customer("project MANAGERS"), RISK_LOG, PLAN);
        assertFits(all.customer("Sponsors"), RISK_LOG);
        assertFits(all.customer("Project"));
    }

    @Test
    @DisplayName("may ask for a phase, now or at the end of a day")
    void phase() {
        assertFits(all.phase(Phase.LIVE), RISK_LOG);
        assertFits(all.phase(Phase.PIPELINE), PLAN);
        assertFits(all.phase(Phase.RETIRED));
        assertFits(all.phaseOn(JAN_5, Phase.PIPELINE), RISK_LOG);
        assertFits(all.phaseOn(JAN_5, Phase.LIVE));
        assertFits(all.phaseOn(FEB_1, Phase.LIVE), RISK_LOG);
        assertFits(all.phaseOn(JAN_5.minusDays(1), Phase.PIPELINE));
    }

    @Nested
    @DisplayName("finds words in the texts")
    class Text {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "risk log",
                    "log risk",
                    "LOG Risk",
                    "  update\u00a0the\nrisk\tlog ",
                    "upd",
                    "og",
                    "log owner step",
                    "OPEN surprises update",
                    "straße",
                    "owner,"
                })
        @DisplayName("and is fitted by all of them in any order and case, in name, description and purpose")
        void allWords(String words) {
            assertFits(all.text(words), RISK_LOG);
        }

        @ParameterizedTest
        @ValueSource(strings = {"risk plan", "riskylog", "logs", "update draw", "strase", "zzz"})
        @DisplayName("and is not fitted if one is missing")
        void oneMissing(String words) {
            assertFits(all.text(words));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n"})
        @DisplayName("and is fitted by all if there are none")
        void noWords(String words) {
            assertFits(all.text(words), RISK_LOG, PLAN, WORKSHOP);
        }

        @Test
        @DisplayName("and finds a word at any position")
        void anywhere() {
            assertFits(all.text("u"), RISK_LOG, PLAN, WORKSHOP);
            assertFits(all.text("workshop"), WORKSHOP);
            assertFits(all.text("the"), RISK_LOG, PLAN);
        }

        @Test
        @DefaultLocale("tr")
        @DisplayName("and ignores case in Turkey, too")
        void inTurkey() {
            assertFits(all.text("RISK LOG"), RISK_LOG);
        }

        @Test
        @DisplayName("and ignores case in other alphabets")
        void otherAlphabets() {
            var greek = catalogue.toBuilder()
                    .put(service(WORKSHOP, RISKS, "Σχέδιο Ёлка").build())
                    .build();
            assertEquals(1, greek.query().text("ΣΧΈΔΙΟ ёлка").list().size());
            assertEquals(1, greek.query().text("σχέδιο ЁЛКА").list().size());
        }

        @ParameterizedTest
        @ValueSource(strings = {"οδος", "planı", "5 µm", "ſo", "İzmir"})
        @DisplayName("finds each name by itself, also where the cases of a letter are not one to one")
        void findsItself(String name) {
            var catalogue = Acme.catalogue()
                    .put(Acme.service(ServiceId.of("other"), RISKS, name).build())
                    .build();
            assertEquals(1, catalogue.query().text(name).list().size());
        }
    }

    @Test
    @DisplayName("may ask all of it at once")
    void everything() {
        assertFits(
                all.function(RISKS)
                        .level(Level.PROJECT)
                        .performableBy(Expertise.ADVANCED)
                        .expertise(Expertise.SUPPORT)
                        .activity(Activity.OPERATE)
                        .offering(Offering.MANDATED)
                        .customer("sponsors")
                        .phase(Phase.LIVE)
                        .phaseOn(JAN_5, Phase.PIPELINE)
                        .text("risk"),
                RISK_LOG);
    }

    @Test
    @DisplayName("is not changed by a narrower one, and may be asked again")
    void isNotChanged() {
        var projects = all.level(Level.PROJECT);
        assertFits(projects.expertise(Expertise.SUPPORT), RISK_LOG);
        assertFits(projects, RISK_LOG, PLAN);
        assertFits(projects, RISK_LOG, PLAN);
        assertEquals(2, projects.stream().count());
    }

    private static void assertFits(ServiceQuery query, ServiceId... expected) {
        assertEquals(
                ImmutableList.copyOf(expected),
                query.list().stream().map(PmoService::id).toList());
    }
}
