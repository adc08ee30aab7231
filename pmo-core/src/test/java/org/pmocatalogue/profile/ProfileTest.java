package org.pmocatalogue.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.profile.Reference.ACME;
import static org.pmocatalogue.profile.Reference.LOG;
import static org.pmocatalogue.profile.Reference.PLAN;
import static org.pmocatalogue.profile.Reference.PLANS;
import static org.pmocatalogue.profile.Reference.REFERENCE;
import static org.pmocatalogue.profile.Reference.RISKS;
import static org.pmocatalogue.profile.Reference.TRAINING;
import static org.pmocatalogue.profile.Reference.WORKSHOP;
import static org.pmocatalogue.profile.Reference.functions;
import static org.pmocatalogue.profile.Reference.info;
import static org.pmocatalogue.profile.Reference.mapping;
import static org.pmocatalogue.profile.Reference.profile;
import static org.pmocatalogue.profile.Reference.service;
import static org.pmocatalogue.profile.Reference.services;
import static org.pmocatalogue.profile.Reference.told;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.Offering;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.finding.Subject;
import org.pmocatalogue.profile.Provenance.Way;
import org.pmocatalogue.value.RawValue;

@DisplayName("A profile")
class ProfileTest {

    private static Result<Resolved> resolve(Profile.Builder profile) {
        return profile.build().resolve(Bases.of(Reference.catalogue()));
    }

    private static Catalogue catalogue(Result<Resolved> result) {
        return result.value().orElseThrow().catalogue();
    }

    /** {@return the catalogue of a profile with which nothing is wrong} */
    private static Catalogue made(Profile.Builder profile) {
        var result = resolve(profile);
        assertEquals("", told(result));
        return catalogue(result);
    }

    private static Optional<PmoService> find(Catalogue catalogue, ServiceId id) {
        return catalogue.findService(id);
    }

    @Nested
    @DisplayName("that takes")
    class Taking {

        @Test
        @DisplayName("all has all functions, services and mappings, the origins of services, and no history")
        void all() {
            var base = Reference.builder()
                    .add(StageChange.builder()
                            .service(LOG)
                            .to(ServiceStages.OPERATION)
                            .on(LocalDate.of(2026, 1, 5))
                            .build())
                    .build();
            var result = profile().select(Selection.takeAll()).build().resolve(Bases.of(base));
            assertEquals("", told(result));
            var catalogue = catalogue(result);
            assertEquals(info(ACME, "1"), catalogue.info());
            assertEquals(base.functions(), catalogue.functions());
            assertEquals(services(base), services(catalogue));
            assertEquals(base.mappings(), catalogue.mappings());
            assertEquals(List.of(), catalogue.stageChanges());
            assertEquals(
                    Reference.log()
                            .adoptedFrom("reference 2026-03 update-risk-log")
                            .build(),
                    find(catalogue, LOG).orElseThrow());
        }

        @Test
        @DisplayName("entries with attributes reports no finding about their known names")
        void attributes() {
            var attributes = ImmutableMap.of("colour", RawValue.of("red"));
            var base = Reference.builder()
                    .add(mapping(WORKSHOP).toBuilder().attributes(attributes).build())
                    .build();
            var result = Profile.builder(
                            info(ACME, "1").toBuilder().attributes(attributes).build())
                    .base(Base.of(REFERENCE))
                    .select(Selection.takeAll())
                    .build()
                    .resolve(Bases.of(base));
            assertEquals("", told(result));
            assertEquals(attributes, catalogue(result).info().attributes());
            assertEquals(base.mappings(), catalogue(result).mappings());
        }

        @Test
        @DisplayName("nothing has no entries, and is reported")
        void nothing() {
            var result = resolve(profile());
            assertEquals(
                    "acme-pmo 1 (0 functions, 0 services)", catalogue(result).toString());
            assertEquals(
                    "profile acme-pmo: warning PMO-418: The profile takes nothing from reference 2026-03 and adds nothing; add a selection",
                    told(result));
            assertEquals("", told(resolve(profile().put(Reference.function(RISKS, "Risks")))));
        }

        @Test
        @DisplayName("a function has its services and its mappings")
        void function() {
            var catalogue =
                    made(profile().select(Selection.take().function(RISKS).build()));
            assertEquals("risk-management", functions(catalogue));
            assertEquals("update-risk-log run-risk-workshop", services(catalogue));
            assertEquals(List.of(mapping(LOG), mapping(RISKS)), catalogue.mappings());
        }

        @Test
        @DisplayName("a function without services has it")
        void emptyFunction() {
            assertEquals(
                    "training",
                    functions(made(
                            profile().select(Selection.take().function(TRAINING).build()))));
        }

        @Test
        @DisplayName("a service has its function")
        void oneService() {
            var catalogue = made(profile().select(Selection.take().service(PLAN).build()));
            assertEquals("planning", functions(catalogue));
            assertEquals("draw-up-plan", services(catalogue));
            assertEquals(List.of(mapping(PLAN)), catalogue.mappings());
        }

        @Test
        @DisplayName("by level, expertise, offering has what fits, in the order of the base")
        void byWhatIsStated() {
            assertEquals("draw-up-plan", services(taking(s -> s.level(Level.PORTFOLIO))));
            assertEquals("update-risk-log run-risk-workshop", services(taking(s -> s.level(Level.PROJECT))));
            assertEquals("draw-up-plan", services(taking(s -> s.expertise(Expertise.ADVANCED))));
            assertEquals(
                    "update-risk-log run-risk-workshop",
                    services(taking(s -> s.performableBy(Expertise.PRACTITIONER))));
            assertEquals("update-risk-log", services(taking(s -> s.offering(Offering.MANDATED))));
            assertEquals(
                    "update-risk-log draw-up-plan",
                    services(made(profile()
                            .select(Selection.take()
                                    .offering(Offering.ADDITIONAL)
                                    .build())
                            .select(Selection.take().offering(Offering.MANDATED).build()))));
        }

        @Test
        @DisplayName("by several things at once has what fits all of them")
        void byAll() {
            assertEquals(
                    "update-risk-log",
                    services(taking(s -> s.function(RISKS).level(Level.PROJECT).expertise(Expertise.SUPPORT))));
        }

        private Catalogue taking(UnaryOperator<Selection.Builder> what) {
            return made(profile().select(what.apply(Selection.take()).build()));
        }

        @Test
        @DisplayName("an unknown entry is reported at its place, with a similar one")
        void whatIsNotThere() {
            var result = resolve(profile()
                    .at(Place.of("acme.json", 7, 5))
                    .select(Selection.take()
                            .service(ServiceId.of("update-risk-lok"))
                            .build())
                    .select(Selection.take().function(FunctionId.of("planing")).build())
                    .select(Selection.take().service(ServiceId.of("brew-tea")).build()));
            assertEquals("""
                    acme.json:7:5: error PMO-405: No service "update-risk-lok" exists in reference 2026-03, so nothing is taken; did you mean "update-risk-log"?
                    profile acme-pmo: take function planing: error PMO-405: No function "planing" exists in reference 2026-03, so nothing is taken; did you mean "planning"?
                    profile acme-pmo: take service brew-tea: error PMO-405: No service "brew-tea" exists in reference 2026-03, so nothing is taken; correct the id, or remove the selection""", told(result));
            assertEquals(
                    Optional.of(new Subject("service", Optional.of("update-risk-lok"), Optional.empty())),
                    result.findings().get(0).subject());
        }

        @Test
        @DisplayName("or tailoring by a name or an id in other case is reported with the id")
        void names() {
            var base = Reference.builder()
                    .put(Reference.log().name("Log").build())
                    .put(Reference.function(RISKS, "Risks"))
                    .build();
            var result = profile()
                    .select(Selection.takeAll())
                    .select(Selection.take().service(ServiceId.of("log")).build())
                    .select(Selection.take().function(FunctionId.of("Training")).build())
                    .select(Selection.leaveOut()
                            .function(FunctionId.of("Risks"))
                            .build())
                    .tailor(Tailoring.of(ServiceId.of("Log"), "owner", RawValue.of("Me")))
                    .build()
                    .resolve(Bases.of(base));
            assertEquals("""
                    profile acme-pmo: take service log: error PMO-405: No service "log" exists in reference 2026-03, so nothing is taken; that is a name; its id is "update-risk-log"
                    profile acme-pmo: take function Training: error PMO-405: No function "Training" exists in reference 2026-03, so nothing is taken; did you mean "training"?
                    profile acme-pmo: service Log, owner: error PMO-412: Service "Log" is not taken, so it cannot be tailored; that is a name; its id is "update-risk-log"
                    profile acme-pmo: leave out function Risks: warning PMO-406: No function "Risks" exists in reference 2026-03, so nothing is omitted; that is a name; its id is "risk-management\"""", told(result));
        }

        @Test
        @DisplayName("by conditions that match nothing is reported")
        void fitsNothing() {
            var result = resolve(profile()
                    .select(Selection.take().level(Level.CENTRE_OF_EXCELLENCE).build())
                    .select(Selection.take().function(PLANS).service(LOG).build()));
            assertEquals("""
                    profile acme-pmo: take level centre-of-excellence: warning PMO-407: No service in reference 2026-03 matches, so nothing is taken
                    profile acme-pmo: take function planning, service update-risk-log: warning PMO-407: No service in reference 2026-03 matches, so nothing is taken
                    profile acme-pmo: warning PMO-418: The profile takes nothing from reference 2026-03 and adds nothing; add a selection""", told(result));
        }

        @Test
        @DisplayName("from an unknown base is reported")
        void noBase() {
            var result = resolve(profile()
                    .select(Selection.take().from(CatalogueId.of("referense")).build())
                    .select(Selection.take().from(CatalogueId.of("p3o")).build()));
            assertEquals("""
                    profile acme-pmo: take all from referense: error PMO-404: The profile does not build on "referense"; did you mean "reference"?
                    profile acme-pmo: take all from p3o: error PMO-404: The profile does not build on "p3o"; add it to the bases""", told(result));
        }

        @Test
        @DisplayName("by a former id finds it, and reports the new id")
        void previousId() {
            var base = Reference.builder()
                    .put(PmoFunction.builder(PLANS)
                            .name("Planning")
                            .previousIds(ImmutableList.of(FunctionId.of("plans")))
                            .build())
                    .put(Reference.log()
                            .previousIds(ImmutableList.of(ServiceId.of("risk-log")))
                            .build())
                    .build();
            var result = profile()
                    .select(Selection.take().service(ServiceId.of("risk-log")).build())
                    .select(Selection.take().function(FunctionId.of("plans")).build())
                    .tailor(Tailoring.of(ServiceId.of("risk-log"), "owner", RawValue.of("Me")))
                    .build()
                    .resolve(Bases.of(base));
            assertEquals("""
                    profile acme-pmo: take service risk-log: info PMO-409: Service "risk-log" now has the id "update-risk-log" in reference 2026-03; use the new id
                    profile acme-pmo: take function plans: info PMO-409: Function "plans" now has the id "planning" in reference 2026-03; use the new id
                    profile acme-pmo: service risk-log, owner: info PMO-409: Service "risk-log" now has the id "update-risk-log" in reference 2026-03; use the new id""", told(result));
            assertEquals("risk-management planning", functions(catalogue(result)));
            assertEquals("update-risk-log draw-up-plan", services(catalogue(result)));
            assertEquals(Optional.of("Me"), find(catalogue(result), LOG).flatMap(PmoService::owner));
        }

        @Test
        @DisplayName("no service that another needs is warned")
        void needsWhatIsNotTaken() {
            var result =
                    resolve(profile().select(Selection.take().service(WORKSHOP).build()));
            assertEquals(
                    "reference 2026-03: service run-risk-workshop: warning PMO-414: Needs refers to service \"update-risk-log\", which is not taken from reference 2026-03; take it as well, or tailor this field",
                    told(result));
            assertEquals("run-risk-workshop", services(catalogue(result)));
        }

        @Test
        @DisplayName("an entry with an unresolved reference in the base is not reported again")
        void danglingInTheBase() {
            var base = Reference.builder()
                    .put(Reference.log()
                            .needs(ImmutableList.of(ServiceId.of("gone")))
                            .successor(ServiceId.of("to-come"))
                            .build())
                    .build();
            var result = profile().select(Selection.takeAll()).build().resolve(Bases.of(base));
            assertEquals("", told(result));
        }
    }

    @Nested
    @DisplayName("that leaves out")
    class LeavingOut {

        @ParameterizedTest
        @CsvSource({
            "function, training, draw-up-plan, planning training",
            "service, training, run-risk-workshop draw-up-plan, risk-management planning training",
            "level, training, draw-up-plan, planning training",
        })
        @DisplayName("does not have it, nor functions of which no service is left")
        void leavesOut(String what, String left, String services, String functions) {
            var selection = Selection.leaveOut();
            switch (what) {
                case "function" -> selection.function(RISKS);
                case "service" -> selection.service(LOG);
                default -> selection.level(Level.PROJECT);
            }
            var catalogue =
                    catalogue(resolve(profile().select(Selection.takeAll()).select(selection.build())));
            assertEquals(services, services(catalogue));
            assertEquals(functions, functions(catalogue));
        }

        @Test
        @DisplayName("all has nothing")
        void all() {
            var result = resolve(profile()
                    .select(Selection.takeAll())
                    .select(Selection.leaveOut().build()));
            assertEquals(
                    "acme-pmo 1 (0 functions, 0 services)", catalogue(result).toString());
            assertEquals(
                    "profile acme-pmo: warning PMO-418: The profile takes nothing from reference 2026-03 and adds nothing; add a selection",
                    told(result));
        }

        @Test
        @DisplayName("a function without services does not have it, and cannot leave it out again")
        void emptyFunction() {
            var once = profile()
                    .select(Selection.takeAll())
                    .select(Selection.leaveOut().function(TRAINING).build());
            assertEquals("risk-management planning", functions(made(once)));
            assertEquals(
                    "profile acme-pmo: leave out function training: warning PMO-408: No entry that matches was taken before, so nothing is omitted; move it after the selection that takes it, or remove it",
                    told(resolve(
                            once.select(Selection.leaveOut().function(TRAINING).build()))));
        }

        @Test
        @DisplayName("may take again what was left out before")
        void takesAgain() {
            var catalogue = made(profile()
                    .select(Selection.takeAll())
                    .select(Selection.leaveOut().function(RISKS).build())
                    .select(Selection.take().service(LOG).build()));
            assertEquals("update-risk-log draw-up-plan", services(catalogue));
        }

        @Test
        @DisplayName("an unknown entry, or one not selected before, is a warning")
        void whatIsNotThere() {
            var result = resolve(profile()
                    .select(Selection.leaveOut().service(LOG).build())
                    .select(Selection.takeAll())
                    .select(Selection.leaveOut()
                            .function(FunctionId.of("trainings"))
                            .build()));
            assertEquals("""
                    profile acme-pmo: leave out service update-risk-log: warning PMO-408: No entry that matches was taken before, so nothing is omitted; move it after the selection that takes it, or remove it
                    profile acme-pmo: leave out function trainings: warning PMO-406: No function "trainings" exists in reference 2026-03, so nothing is omitted; did you mean "training"?""", told(result));
            assertFalse(result.hasErrors());
        }
    }

    @Nested
    @DisplayName("that tailors")
    class Tailors {

        @Test
        @DisplayName("fields, lists and attributes of services and functions has the new values")
        void anyField() {
            var catalogue = made(profile()
                    .select(Selection.takeAll())
                    .tailor(Tailoring.of(LOG, "owner", RawValue.of("Head of PMO")))
                    .tailor(Tailoring.of(
                            LOG,
                            "levels",
                            new RawValue.ListValue(
                                    ImmutableList.of(RawValue.of("programme"), RawValue.of("portfolio")))))
                    .tailor(Tailoring.of(LOG, "effortHours", new RawValue.TypedText("2.50")))
                    .tailor(Tailoring.of(LOG, "x-room", RawValue.of("B 12")))
                    .tailor(Tailoring.of(LOG, "budget", RawValue.of("4712")))
                    .tailor(Tailoring.clear(LOG, "expertise"))
                    .tailor(Tailoring.of(RISKS, "name", RawValue.of("Risks"))));
            assertEquals(
                    Reference.log()
                            .owner("Head of PMO")
                            .levels(Level.PROGRAMME, Level.PORTFOLIO)
                            .effortHours(new BigDecimal("2.5"))
                            .expertise(null)
                            .attributes(ImmutableMap.of("budget", RawValue.of("4712"), "x-room", RawValue.of("B 12")))
                            .adoptedFrom("reference 2026-03 update-risk-log")
                            .build(),
                    find(catalogue, LOG).orElseThrow());
            assertEquals("Risks", catalogue.findFunction(RISKS).orElseThrow().name());
        }

        @Test
        @DisplayName("knows its tailored fields, including cleared ones")
        void tailoredFields() {
            var resolved = resolve(profile()
                            .select(Selection.takeAll())
                            .tailor(Tailoring.of(LOG, "owner", RawValue.of("Head of PMO")))
                            .tailor(Tailoring.clear(LOG, "budget"))
                            .tailor(Tailoring.clear(LOG, "expertise"))
                            .tailor(Tailoring.of(RISKS, "name", RawValue.of("Risks"))))
                    .orThrow();
            assertEquals(Set.of("owner", "budget", "expertise"), resolved.tailoredFields(LOG));
            assertEquals(Set.of(), resolved.tailoredFields(PLAN));
            assertEquals(Set.of("name"), resolved.tailoredFields(RISKS));
        }

        @Test
        @DisplayName("the function of a service moves it, and takes that function, too")
        void function() {
            var catalogue = made(profile()
                    .select(Selection.take().service(LOG).build())
                    .tailor(Tailoring.of(LOG, "function", RawValue.of("training"))));
            assertEquals("training", functions(catalogue));
        }

        @Test
        @DisplayName("with an invalid value is reported by the field, at the tailoring; the service is omitted")
        void wrongValues() {
            var result = resolve(profile()
                    .select(Selection.takeAll())
                    .at(Place.of("acme.json", 9, 1))
                    .tailor(Tailoring.of(LOG, "expertise", RawValue.of("suport")))
                    .tailor(Tailoring.of(PLAN, "function", RawValue.of("plannning")))
                    .tailor(Tailoring.of(WORKSHOP, "ownr", RawValue.of("Me"))));
            assertEquals("""
                    acme.json:9:1: error PMO-102: Expertise is "suport", must be one of support, practitioner, advanced; did you mean "support"?
                    profile acme-pmo: service draw-up-plan, function: error PMO-201: Function "plannning" does not exist; did you mean "planning"?
                    profile acme-pmo: service run-risk-workshop, ownr: warning PMO-106: "ownr" is not a field of a service; it is kept as an attribute; did you mean "owner"?""", told(result));
            assertEquals("run-risk-workshop", services(catalogue(result)));
        }

        @Test
        @DisplayName("needs to what exists nowhere, or is not taken, is warned")
        void needs() {
            var result = resolve(profile()
                    .select(Selection.take().service(LOG).build())
                    .tailor(Tailoring.of(
                            LOG,
                            "needs",
                            new RawValue.ListValue(
                                    ImmutableList.of(RawValue.of("brew-tea"), RawValue.of("draw-up-plan"))))));
            assertEquals("""
                    profile acme-pmo: service update-risk-log, needs: warning PMO-414: Needs refers to service "draw-up-plan", which is not taken from reference 2026-03; take it as well, or tailor this field
                    profile acme-pmo: service update-risk-log, needs: warning PMO-202: Needs refers to service "brew-tea", which does not exist""", told(result));
        }

        @Test
        @DisplayName("needs as somebody types them, one a line, has them")
        void typedNeeds() {
            var result = resolve(profile()
                    .select(Selection.take().service(LOG).build())
                    .tailor(Tailoring.of(LOG, "needs", new RawValue.TypedText("draw-up-plan\nrun-risk-workshop"))));
            assertEquals(2, result.findings().size());
            assertEquals(
                    List.of(PLAN, WORKSHOP),
                    find(catalogue(result), LOG).orElseThrow().needs());
            assertEquals(
                    Optional.of(new Subject("service", Optional.of("update-risk-log"), Optional.of("needs"))),
                    result.findings().get(0).subject());
        }

        @Test
        @DisplayName("an entry that is not selected is reported")
        void notTaken() {
            var result = resolve(profile()
                    .select(Selection.take().service(LOG).build())
                    .tailor(Tailoring.of(ServiceId.of("update-risk-logs"), "owner", RawValue.of("Me")))
                    .tailor(Tailoring.of(PLAN, "owner", RawValue.of("Me")))
                    .tailor(Tailoring.of(TRAINING, "name", RawValue.of("Courses"))));
            assertEquals("""
                    profile acme-pmo: service update-risk-logs, owner: error PMO-412: Service "update-risk-logs" is not taken, so it cannot be tailored; did you mean "update-risk-log"?
                    profile acme-pmo: service draw-up-plan, owner: error PMO-412: Service "draw-up-plan" is not taken, so it cannot be tailored; take it, or remove the tailoring
                    profile acme-pmo: function training, name: error PMO-412: Function "training" is not taken, so it cannot be tailored; take it, or remove the tailoring""", told(result));
        }

        @Test
        @DisplayName("ids or derived fields, or clearing required fields, is reported")
        void notToBeTailored() {
            var result = resolve(profile()
                    .select(Selection.takeAll())
                    .tailor(Tailoring.of(LOG, "id", RawValue.of("risk-log")))
                    .tailor(Tailoring.of(LOG, "stage", RawValue.of("pilot")))
                    .tailor(Tailoring.clear(RISKS, "name")));
            assertEquals("""
                    profile acme-pmo: service update-risk-log, id: error PMO-413: Id cannot be tailored: it identifies the service; remove the tailoring
                    profile acme-pmo: service update-risk-log, stage: error PMO-413: Stage cannot be tailored: it is derived from other entries; remove the tailoring
                    profile acme-pmo: function risk-management, name: error PMO-413: Name cannot be tailored: every function must have it; remove the tailoring""", told(result));
            assertEquals(3, catalogue(result).services().size());
        }

        @Test
        @DisplayName("a field by the present and a former id is reported, and the first value applies")
        void twiceByIds() {
            var base = Reference.builder()
                    .put(Reference.log()
                            .previousIds(ImmutableList.of(ServiceId.of("risk-log")))
                            .build())
                    .build();
            var result = profile()
                    .select(Selection.takeAll())
                    .tailor(Tailoring.of(LOG, "owner", RawValue.of("A")))
                    .tailor(Tailoring.of(ServiceId.of("risk-log"), "owner", RawValue.of("B")))
                    .tailor(Tailoring.of(ServiceId.of("risk-log"), "contact", RawValue.of("C")))
                    .build()
                    .resolve(Bases.of(base));
            assertEquals(
                    "profile acme-pmo: service risk-log, owner: error PMO-415: The value of service update-risk-log, owner is tailored twice; the first is at profile acme-pmo: service update-risk-log, owner; the second is rejected; remove one of them",
                    told(result).lines().findFirst().orElseThrow());
            var log = find(catalogue(result), LOG).orElseThrow();
            assertEquals(Optional.of("A"), log.owner());
            assertEquals(Optional.of("C"), log.contact());
        }

        @Test
        @DisplayName("a field twice has the last value")
        void twice() {
            var profile = profile()
                    .tailor(Tailoring.of(LOG, "owner", RawValue.of("A")))
                    .tailor(Tailoring.of(LOG, "owner", RawValue.of("B")))
                    .build();
            assertEquals(List.of(Tailoring.of(LOG, "owner", RawValue.of("B"))), profile.tailorings());
        }
    }

    @Nested
    @DisplayName("that adds")
    class Adding {

        private static final FunctionId TEA = FunctionId.of("tea");
        private static final ServiceId BREW = ServiceId.of("brew-tea");

        @Test
        @DisplayName("functions and services has them last, as they are")
        void adds() {
            var brew = service(BREW, TEA, "Brew tea").build();
            var talk = service(ServiceId.of("talk-risks"), RISKS, "Talk about risks")
                    .build();
            var catalogue = made(profile()
                    .select(Selection.take().service(PLAN).build())
                    .put(Reference.function(TEA, "Tea"))
                    .put(brew)
                    .put(talk));
            assertEquals("risk-management planning tea", functions(catalogue));
            assertEquals("draw-up-plan brew-tea talk-risks", services(catalogue));
            assertEquals(brew, find(catalogue, BREW).orElseThrow());
        }

        @Test
        @DisplayName("an entry that is also selected is reported")
        void addsWhatIsTaken() {
            var result = resolve(profile()
                    .select(Selection.takeAll())
                    .put(service(LOG, RISKS, "Keep the log").build())
                    .put(Reference.function(RISKS, "Risks")));
            assertEquals("""
                    profile acme-pmo: service update-risk-log: error PMO-411: Service "update-risk-log" is added, but an entry with this id is taken from reference 2026-03; omit the entry that is taken, or tailor it
                    profile acme-pmo: function risk-management: error PMO-411: Function "risk-management" is added, but an entry with this id is taken from reference 2026-03; omit the entry that is taken, or tailor it""", told(result));
        }

        @Test
        @DisplayName("one in the place of one that is left out has its own, and not the mappings of the other")
        void replaces() {
            var catalogue = made(profile()
                    .select(Selection.takeAll())
                    .select(Selection.leaveOut().function(PLANS).build())
                    .put(Reference.function(PLANS, "Plans"))
                    .put(service(PLAN, PLANS, "Plan").build()));
            assertEquals("Plan", find(catalogue, PLAN).orElseThrow().name());
            assertEquals(List.of(mapping(LOG), mapping(RISKS)), catalogue.mappings());
        }

        @Test
        @DisplayName("services that contradict the rest is reported as on reading")
        void doesNotFit() {
            var result = resolve(profile()
                    .select(Selection.takeAll())
                    .put(service(BREW, TEA, "Brew tea").build())
                    .put(service(ServiceId.of("Draw-Up-Plan"), PLANS, "Plan").build())
                    .put(service(ServiceId.of("log"), RISKS, "Log")
                            .previousIds(ImmutableList.of(LOG))
                            .build()));
            assertEquals("""
                    profile acme-pmo: service Draw-Up-Plan: error PMO-108: Service id "Draw-Up-Plan" differs only by case from "draw-up-plan" at reference 2026-03: service draw-up-plan; the second is rejected; give it another id
                    profile acme-pmo: service log: error PMO-109: Previous id "update-risk-log" is the id of another service at reference 2026-03: service update-risk-log; remove it from the previous ids
                    profile acme-pmo: service brew-tea: error PMO-201: Function "tea" does not exist; add the function, or name another""", told(result));
            assertEquals(3, catalogue(result).services().size());
        }
    }

    @Nested
    @DisplayName("on several catalogues")
    class SeveralBases {

        private static final CatalogueId OTHER = CatalogueId.of("other");

        private final Catalogue other = Catalogue.builder(info(OTHER, "7"))
                .put(Reference.function(RISKS, "Other risks"))
                .put(service(LOG, RISKS, "Other log").build())
                .put(service(ServiceId.of("forget-risks"), RISKS, "Forget risks")
                        .build())
                .add(mapping(RISKS))
                .build();

        private final Bases bases = Bases.of(Reference.catalogue(), other);

        private Profile.Builder both() {
            return profile().base(Base.of(OTHER));
        }

        @Test
        @DisplayName("takes from the one that a selection names")
        void from() {
            var result =
                    both().select(Selection.take().from(OTHER).build()).build().resolve(bases);
            assertEquals("", told(result));
            assertEquals("update-risk-log forget-risks", services(catalogue(result)));
            assertEquals(
                    Optional.of("other 7 update-risk-log"),
                    find(catalogue(result), LOG).flatMap(PmoService::adoptedFrom));
        }

        @Test
        @DisplayName(
                "selects a service of a function only from a base with both, and names the base with the service alone")
        void functionElsewhere() {
            var result = both().select(Selection.take().service(LOG).build())
                    .select(Selection.take()
                            .function(PLANS)
                            .service(ServiceId.of("forget-risks"))
                            .build())
                    .onConflict(OnConflict.KEEP_FIRST)
                    .build()
                    .resolve(bases);
            assertEquals(
                    "profile acme-pmo: take function planning, service forget-risks: error PMO-405: No service \"forget-risks\" exists in reference 2026-03, so nothing is taken; other 7 has the service, but not in function \"planning\"",
                    told(result));
        }

        @Test
        @DisplayName("with different services of one id are reported, and the first applies")
        void refuses() {
            var result = both().select(Selection.takeAll()).build().resolve(bases);
            assertEquals("""
                    profile acme-pmo: take all: error PMO-410: Service "update-risk-log" is taken from reference 2026-03, and a different entry with this id from other 7; omit one of them, or keep the first (onConflict: keep-first)
                    profile acme-pmo: take all: error PMO-410: Function "risk-management" is taken from reference 2026-03, and a different entry with this id from other 7; omit one of them, or keep the first (onConflict: keep-first)""", told(result));
            assertEquals(
                    "Update the risk log",
                    find(catalogue(result), LOG).orElseThrow().name());
        }

        @Test
        @DisplayName("with equal services have no conflict, and the service is adopted from the first")
        void saysTheSame() {
            var result = both().select(Selection.takeAll())
                    .build()
                    .resolve(Bases.of(
                            Reference.catalogue(), Reference.builder(OTHER, "7").build()));
            assertEquals("", told(result));
            assertEquals(
                    Optional.of("reference 2026-03 update-risk-log"),
                    find(catalogue(result), LOG).flatMap(PmoService::adoptedFrom));
        }

        @Test
        @DisplayName("with one service keep the first in the order of the profile, if requested")
        void keepsFirst() {
            var result = Profile.builder(info(ACME, "1"))
                    .base(Base.of(OTHER))
                    .base(Base.of(REFERENCE))
                    .select(Selection.takeAll())
                    .onConflict(OnConflict.KEEP_FIRST)
                    .build()
                    .resolve(bases);
            assertEquals("", told(result));
            var catalogue = catalogue(result);
            assertEquals("update-risk-log forget-risks run-risk-workshop draw-up-plan", services(catalogue));
            assertEquals("Other log", find(catalogue, LOG).orElseThrow().name());
            assertEquals(List.of(mapping(RISKS), mapping(PLAN)), catalogue.mappings());
        }

        @Test
        @DisplayName(
                "has one function for services of both, if none takes the function itself, and warns if they differ")
        void functionOfBoth() {
            var profile = both().select(
                            Selection.take().service(LOG).from(REFERENCE).build())
                    .select(Selection.take()
                            .service(ServiceId.of("forget-risks"))
                            .build());
            var result = profile.build().resolve(bases);
            assertEquals(
                    "profile acme-pmo: take service forget-risks: warning PMO-419: Function \"risk-management\" is included from reference 2026-03, but differs in other 7; tailor it, or keep the first (onConflict: keep-first)",
                    told(result));
            var same = other.toBuilder()
                    .put(Reference.function(RISKS, "Risk management"))
                    .build();
            assertEquals("", told(profile.build().resolve(Bases.of(Reference.catalogue(), same))));
            assertEquals(
                    "",
                    told(profile.build().toBuilder()
                            .tailor(Tailoring.of(RISKS, "name", RawValue.of("Risks")))
                            .build()
                            .resolve(bases)));
            assertEquals(
                    "", told(profile.onConflict(OnConflict.KEEP_FIRST).build().resolve(bases)));
            assertEquals(
                    "Risk management",
                    catalogue(result).findFunction(RISKS).orElseThrow().name());
            assertEquals(
                    new Provenance(Way.TAKEN, REFERENCE, "2026-03"),
                    result.orThrow().provenanceOf(RISKS));
        }

        @Test
        @DisplayName("has the function that it takes itself, though a service comes from the other one")
        void functionTakenItself() {
            var result = both().select(
                            Selection.take().service(LOG).from(REFERENCE).build())
                    .select(Selection.take().function(RISKS).from(OTHER).build())
                    .select(Selection.leaveOut().service(LOG).from(OTHER).build())
                    .build()
                    .resolve(bases);
            assertEquals("", told(result));
            assertEquals("update-risk-log forget-risks", services(catalogue(result)));
            assertEquals(
                    List.of(Reference.function(RISKS, "Other risks")),
                    catalogue(result).functions());
            assertEquals(
                    "taken from other 7", result.orThrow().provenanceOf(RISKS).toString());
        }

        @Test
        @DisplayName("has the function of a service from where the service is")
        void functionOfSecond() {
            var result = both().select(Selection.take()
                            .service(ServiceId.of("forget-risks"))
                            .build())
                    .build()
                    .resolve(bases);
            assertEquals(
                    "Other risks",
                    catalogue(result).findFunction(RISKS).orElseThrow().name());
        }

        @Test
        @DisplayName("of which one is missing is not resolved, and only the missing base is reported")
        void missing() {
            var result = both().base(Base.of(CatalogueId.of("refrence")))
                    .select(Selection.take()
                            .service(ServiceId.of("of-refrence"))
                            .build())
                    .select(Selection.take().service(LOG).from(OTHER).build())
                    .select(Selection.take()
                            .service(LOG)
                            .from(CatalogueId.of("refrence"))
                            .build())
                    .tailor(Tailoring.of(ServiceId.of("of-refrence"), "owner", RawValue.of("Me")))
                    .build()
                    .resolve(bases);
            assertEquals(
                    "profile acme-pmo: base refrence: error PMO-401: Base \"refrence\" is not available, so nothing is taken from it; did you mean \"reference\"?",
                    told(result));
            assertEquals(Optional.empty(), result.value());
        }

        @Test
        @DisplayName("in another version than named warns")
        void otherVersion() {
            var result = Profile.builder(info(ACME, "1"))
                    .base(Base.of(REFERENCE, "2025-09"))
                    .base(Base.of(OTHER, "7"))
                    .put(Reference.function(RISKS, "Risks"))
                    .build()
                    .resolve(bases);
            assertEquals(
                    "profile acme-pmo: base reference: warning PMO-403: The profile was written for version \"2025-09\" of reference, but version \"2026-03\" is used; review the changes, then state the new version",
                    told(result));
        }
    }

    @Nested
    @DisplayName("on another profile")
    class OnProfiles {

        private static final CatalogueId GROUP = CatalogueId.of("group");
        private static final CatalogueId NORTH = CatalogueId.of("north");
        private static final CatalogueId SOUTH = CatalogueId.of("south");

        private final Profile group = Profile.builder(info(GROUP, "3"))
                .base(Base.of(REFERENCE))
                .select(Selection.take().function(RISKS).build())
                .tailor(Tailoring.of(LOG, "owner", RawValue.of("Group PMO")))
                .put(Reference.function(FunctionId.of("tea"), "Tea"))
                .put(service(ServiceId.of("brew-tea"), FunctionId.of("tea"), "Brew tea")
                        .build())
                .build();

        private final Bases bases = Bases.of(Reference.catalogue()).with(group);

        private static Profile.Builder on(CatalogueId id, CatalogueId... bases) {
            var profile = Profile.builder(info(id, "1")).select(Selection.takeAll());
            List.of(bases).forEach(base -> profile.base(Base.of(base)));
            return profile;
        }

        @Test
        @DisplayName("has what that one makes, and knows where every value comes from")
        void onProfile() {
            var result = on(NORTH, GROUP)
                    .tailor(Tailoring.of(LOG, "contact", RawValue.of("north@acme.example")))
                    .build()
                    .resolve(bases);
            assertEquals("", told(result));
            var resolved = result.orThrow();
            assertEquals("update-risk-log run-risk-workshop brew-tea", services(resolved.catalogue()));
            assertEquals(
                    "taken from reference 2026-03", resolved.provenanceOf(LOG).toString());
            assertEquals(
                    "taken from reference 2026-03",
                    resolved.provenanceOf(LOG, "name").toString());
            assertEquals(
                    "tailored by group 3", resolved.provenanceOf(LOG, "owner").toString());
            assertEquals(
                    "tailored by north 1", resolved.provenanceOf(LOG, "contact").toString());
            assertEquals(
                    "derived from reference 2026-03",
                    resolved.provenanceOf(LOG, "adoptedFrom").toString());
            assertEquals(
                    "added by group 3",
                    resolved.provenanceOf(ServiceId.of("brew-tea"), "name").toString());
            assertEquals(
                    "derived from group 3",
                    resolved.provenanceOf(ServiceId.of("brew-tea"), "adoptedFrom")
                            .toString());
            assertEquals(
                    "added by group 3",
                    resolved.provenanceOf(FunctionId.of("tea"), "name").toString());
            assertEquals(
                    Optional.of("reference 2026-03 update-risk-log"),
                    find(resolved.catalogue(), LOG).flatMap(PmoService::adoptedFrom));
            assertEquals(
                    Optional.of("group 3 brew-tea"),
                    find(resolved.catalogue(), ServiceId.of("brew-tea")).flatMap(PmoService::adoptedFrom));
        }

        @Test
        @DisplayName("knows of no service that it does not have")
        void unknownProvenance() {
            var resolved = on(NORTH, GROUP).build().resolve(bases).orThrow();
            assertEquals(
                    "Service draw-up-plan does not exist in catalogue north",
                    assertThrows(IllegalArgumentException.class, () -> resolved.provenanceOf(PLAN, "name"))
                            .getMessage());
            assertEquals(
                    "Function planning does not exist in catalogue north",
                    assertThrows(IllegalArgumentException.class, () -> resolved.provenanceOf(PLANS))
                            .getMessage());
        }

        @Test
        @DisplayName("on which two others build, too, has its services once")
        void diamond() {
            var diamond = bases.with(on(NORTH, GROUP).build())
                    .with(on(SOUTH, GROUP)
                            .select(Selection.leaveOut().service(WORKSHOP).build())
                            .build());
            var result = on(ACME, NORTH, SOUTH).build().resolve(diamond);
            assertEquals("", told(result));
            assertEquals("update-risk-log run-risk-workshop brew-tea", services(catalogue(result)));
            assertEquals(
                    List.of(mapping(LOG), mapping(RISKS)), catalogue(result).mappings());
        }

        @Test
        @DisplayName("of which two tailor the same service differently has a conflict")
        void diamondWithConflict() {
            var diamond = bases.with(on(NORTH, GROUP)
                            .tailor(Tailoring.of(LOG, "owner", RawValue.of("North")))
                            .build())
                    .with(on(SOUTH, GROUP).build());
            assertEquals(
                    "profile acme-pmo: take all: error PMO-410: Service \"update-risk-log\" is taken from north 1, and a different entry with this id from south 1; omit one of them, or keep the first (onConflict: keep-first)",
                    told(on(ACME, NORTH, SOUTH).build().resolve(diamond)));
        }

        @Test
        @DisplayName("that builds on it is refused, with the circle")
        void circle() {
            var circle = Bases.of()
                    .with(on(NORTH, SOUTH).build())
                    .with(on(SOUTH, NORTH)
                            .put(Reference.function(RISKS, "Risks"))
                            .build());
            var result = on(ACME, NORTH).build().resolve(circle);
            assertEquals(
                    "profile south: base north: error PMO-402: Profiles build on each other in a cycle: north builds on south builds on north; remove one of these bases",
                    told(result));
            assertEquals(Optional.empty(), result.value());
        }

        @Test
        @DisplayName(
                "that itself builds on what has the id of the first is told as a circle, though that is a catalogue")
        void circleByCatalogue() {
            var bases = Bases.of(Reference.builder(ACME, "7").build())
                    .with(on(NORTH, ACME).build());
            assertEquals(
                    "profile north: base acme-pmo: error PMO-402: Profiles build on each other in a cycle: acme-pmo builds on north builds on acme-pmo; remove one of these bases",
                    told(on(ACME, NORTH).build().resolve(bases))
                            .lines()
                            .findFirst()
                            .orElseThrow());
        }

        @Test
        @DisplayName("or on a catalogue with its own id is reported, whether given or not")
        void ownId() {
            for (var bases : List.of(
                    Bases.of(),
                    Bases.of(Reference.builder(ACME, "7").build()),
                    Bases.of().with(on(ACME).build()))) {
                var result = on(ACME, ACME).build().resolve(bases);
                assertEquals(
                        "profile acme-pmo: base acme-pmo: error PMO-424: The profile has the id of its base \"acme-pmo\"; give the profile another id",
                        told(result));
                assertEquals(Optional.empty(), result.value());
            }
        }

        @Test
        @DisplayName("that builds on another, and so on two thousand times, has what the first makes")
        @Tag("slow")
        void longChain() {
            var chain = bases;
            var last = on(NORTH, GROUP).build();
            for (int i = 0; i < 2_000; i++) {
                chain = chain.with(last);
                last = on(CatalogueId.of("office-" + i), last.info().id()).build();
            }
            var result = last.resolve(chain);
            assertEquals("", told(result));
            assertEquals("update-risk-log run-risk-workshop brew-tea", services(catalogue(result)));
        }

        @Test
        @DisplayName("on a profile that lacks a base is not resolved, and only the missing base is reported")
        void missingBelow() {
            var lacking = Bases.of().with(group);
            var result = on(ACME, GROUP)
                    .select(Selection.take().service(WORKSHOP).build())
                    .select(Selection.take().level(Level.PROJECT).build())
                    .select(Selection.take().from(GROUP).function(PLANS).build())
                    .select(Selection.leaveOut().service(PLAN).build())
                    .tailor(Tailoring.of(WORKSHOP, "owner", RawValue.of("Me")))
                    .put(service(ServiceId.of("talk-risks"), RISKS, "Talk about risks")
                            .needs(ImmutableList.of(WORKSHOP))
                            .build())
                    .build()
                    .resolve(lacking);
            assertEquals(
                    "profile group: base reference: error PMO-401: Base \"reference\" is not available, so nothing is taken from it; provide it, or state its location",
                    told(result));
            assertEquals(Optional.empty(), result.value());
        }

        @Test
        @DisplayName("on a profile with errors is not resolved, and only these errors are reported")
        void errorsBelow() {
            var wrong = group.toBuilder()
                    .tailor(Tailoring.of(WORKSHOP, "expertise", RawValue.of("much")))
                    .build();
            var result = on(ACME, GROUP)
                    .select(Selection.take().service(WORKSHOP).build())
                    .tailor(Tailoring.of(WORKSHOP, "owner", RawValue.of("Me")))
                    .build()
                    .resolve(Bases.of(Reference.catalogue()).with(wrong));
            assertEquals(
                    "profile group: service run-risk-workshop, expertise: error PMO-102: Expertise is \"much\", must be one of support, practitioner, advanced",
                    told(result));
            assertEquals(Optional.empty(), result.value());
        }

        @Test
        @DisplayName("reports its errors once, although two profiles build on it")
        void tellsOnce() {
            var wrong = Profile.builder(info(GROUP, "3"))
                    .base(Base.of(REFERENCE))
                    .select(Selection.take().service(WORKSHOP).build())
                    .build();
            var diamond = Bases.of(Reference.catalogue())
                    .with(wrong)
                    .with(on(NORTH, GROUP).build())
                    .with(on(SOUTH, GROUP).build());
            assertEquals(
                    "reference 2026-03: service run-risk-workshop: warning PMO-414: Needs refers to service \"update-risk-log\", which is not taken from reference 2026-03; take it as well, or tailor this field",
                    told(on(ACME, NORTH, SOUTH).build().resolve(diamond)));
        }
    }

    @Nested
    @DisplayName("as a value")
    class AsAValue {

        private final Profile full = profile()
                .select(Selection.takeAll())
                .tailor(Tailoring.of(LOG, "owner", RawValue.of("Me")))
                .put(Reference.function(TRAINING, "Training"))
                .put(Reference.plan().build())
                .onConflict(OnConflict.KEEP_FIRST)
                .build();

        @Test
        @DisplayName("equals its copy, and none that differs in a part")
        void equalsItsCopy() {
            assertEquals(full, full.toBuilder().build());
            assertEquals(full.hashCode(), full.toBuilder().build().hashCode());
            assertEquals(
                    full,
                    full.toBuilder()
                            .at(Place.of("acme.json", 1, 1))
                            .put(Reference.plan().build())
                            .build());
            for (var other : List.of(
                    full.toBuilder().info(info(ACME, "2")),
                    full.toBuilder().base(Base.of(REFERENCE, "1")),
                    full.toBuilder().removeBase(REFERENCE),
                    full.toBuilder().remove(Selection.takeAll()),
                    full.toBuilder().remove(Tailoring.of(LOG, "owner", RawValue.of("Me"))),
                    full.toBuilder().remove(TRAINING),
                    full.toBuilder().remove(PLAN),
                    full.toBuilder().onConflict(OnConflict.REFUSE))) {
                assertNotEquals(full, other.build());
            }
        }

        @Test
        @DisplayName("is shown by its id, version and bases")
        void shown() {
            assertEquals("acme-pmo 1 on reference", full.toString());
            assertEquals("acme-pmo 1", Profile.builder(info(ACME, "1")).build().toString());
        }

        @Test
        @DisplayName("contains all its parts")
        void parts() {
            assertEquals(info(ACME, "1"), full.info());
            assertEquals(List.of(Base.of(REFERENCE)), full.bases());
            assertEquals(List.of(Selection.takeAll()), full.selections());
            assertEquals(List.of(Reference.function(TRAINING, "Training")), full.functions());
            assertEquals(List.of(Reference.plan().build()), full.services());
            assertEquals(OnConflict.KEEP_FIRST, full.onConflict());
            assertTrue(full.tailorings().stream().allMatch(t -> t.kind() == Kind.SERVICE));
        }
    }
}
