package org.pmocatalogue.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.profile.Reference.LOG;
import static org.pmocatalogue.profile.Reference.PLAN;
import static org.pmocatalogue.profile.Reference.PLANS;
import static org.pmocatalogue.profile.Reference.REFERENCE;
import static org.pmocatalogue.profile.Reference.RISKS;
import static org.pmocatalogue.profile.Reference.WORKSHOP;
import static org.pmocatalogue.profile.Reference.mapping;
import static org.pmocatalogue.profile.Reference.service;
import static org.pmocatalogue.profile.Reference.told;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.profile.Rebase.EntryChange;
import org.pmocatalogue.profile.Rebase.EntryChange.What;
import org.pmocatalogue.profile.Rebase.FieldChange;
import org.pmocatalogue.profile.Rebase.TailoringChange;
import org.pmocatalogue.profile.Rebase.TailoringChange.Effect;
import org.pmocatalogue.value.RawValue;

@DisplayName("A profile on another version of its base")
class RebaseTest {

    private static final ServiceId NEW = ServiceId.of("count-risks");

    private static Profile.Builder profile() {
        return Reference.profile().select(Selection.takeAll());
    }

    private static Catalogue.Builder next() {
        return Reference.builder(REFERENCE, "2026-09");
    }

    private static Rebase rebase(Profile.Builder profile, Catalogue.Builder to) {
        return profile.build()
                .rebase(Bases.of(Reference.catalogue()), Bases.of(to.build()))
                .value()
                .orElseThrow();
    }

    @Test
    @DisplayName("changes nothing if the other base is equal")
    void same() {
        var rebase = rebase(profile().tailor(Tailoring.of(LOG, "owner", RawValue.of("Risk manager"))), next());
        assertTrue(rebase.isEmpty());
        assertEquals("0 changes, 0 tailorings", rebase.toString());
        assertEquals(
                Optional.of("reference 2026-09 update-risk-log"),
                rebase.after().catalogue().findService(LOG).orElseThrow().adoptedFrom());
        assertEquals(
                Optional.of("reference 2026-03 update-risk-log"),
                rebase.before().catalogue().findService(LOG).orElseThrow().adoptedFrom());
    }

    @Test
    @DisplayName("reports what is added, removed and changed, field by field")
    void changes() {
        var rebase = rebase(
                profile(),
                next().remove(PLAN)
                        .remove(PLANS)
                        .remove(mapping(PLAN))
                        .put(Reference.function(RISKS, "Risks"))
                        .put(Reference.log()
                                .owner(null)
                                .cadence("weekly")
                                .attributes(ImmutableMap.of("x-room", RawValue.of("B 12")))
                                .build())
                        .put(service(NEW, RISKS, "Count risks").build())
                        .add(mapping(NEW)));
        assertFalse(rebase.isEmpty());
        assertEquals(
                List.of(
                        new EntryChange(
                                What.CHANGED,
                                Kind.FUNCTION,
                                "risk-management",
                                ImmutableList.of(change("name", "Risk management", "Risks"))),
                        EntryChange.of(What.REMOVED, Kind.FUNCTION, "planning"),
                        new EntryChange(
                                What.CHANGED,
                                Kind.SERVICE,
                                "update-risk-log",
                                ImmutableList.of(
                                        change("owner", "Risk manager", ""),
                                        change("cadence", "", "weekly"),
                                        change("x-room", "", "B 12"),
                                        change("budget", "4711", ""))),
                        EntryChange.of(What.ADDED, Kind.SERVICE, "count-risks"),
                        EntryChange.of(What.REMOVED, Kind.SERVICE, "draw-up-plan")),
                rebase.changes());
        assertEquals(List.of(mapping(NEW)), rebase.mappingsAdded());
        assertEquals(List.of(mapping(PLAN)), rebase.mappingsRemoved());
        assertEquals("5 changes, 0 tailorings", rebase.toString());
    }

    private static FieldChange change(String field, String before, String after) {
        return new FieldChange(field, value(before), value(after));
    }

    private static Optional<RawValue> value(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(RawValue.of(text));
    }

    @Test
    @DisplayName("reports a service with a new id as a change")
    void renamed() {
        var rebase = rebase(
                profile().tailor(Tailoring.of(PLAN, "owner", RawValue.of("Me"))),
                next().remove(PLAN)
                        .remove(mapping(PLAN))
                        .put(service(ServiceId.of("plan"), PLANS, "Draw up the plan")
                                .levels(Reference.plan().build().levels())
                                .expertise(Reference.plan().build().expertise().orElseThrow())
                                .offering(Reference.plan().build().offering().orElseThrow())
                                .previousIds(ImmutableList.of(PLAN))
                                .build()));
        assertEquals(
                List.of(new EntryChange(
                        What.CHANGED,
                        Kind.SERVICE,
                        "plan",
                        ImmutableList.of(
                                change("id", "draw-up-plan", "plan"),
                                new FieldChange(
                                        "previousIds",
                                        Optional.empty(),
                                        Optional.of(new RawValue.ListValue(
                                                ImmutableList.of(RawValue.of("draw-up-plan")))))))),
                rebase.changes());
        assertEquals(List.of(), rebase.tailorings());
    }

    @Test
    @DisplayName("reports only what the profile selects and does not tailor")
    void onlyWhatIsTaken() {
        var rebase = rebase(
                Reference.profile()
                        .select(Selection.take().function(RISKS).build())
                        .tailor(Tailoring.of(LOG, "owner", RawValue.of("Me"))),
                next().put(Reference.plan().owner("Planner").build())
                        .put(Reference.log().owner("Risk officer").build()));
        assertEquals(List.of(), rebase.changes());
        assertEquals(
                List.of(new TailoringChange(
                        Tailoring.of(LOG, "owner", RawValue.of("Me")),
                        Effect.HIDES_CHANGE,
                        value("Risk manager"),
                        value("Risk officer"))),
                rebase.tailorings());
    }

    @Test
    @DisplayName("reports tailorings without or with another effect")
    void tailorings() {
        var ofGone = Tailoring.of(PLAN, "owner", RawValue.of("Me"));
        var redundant = Tailoring.of(LOG, "expertise", new RawValue.TypedText("Advanced"));
        var cleared = Tailoring.clear(WORKSHOP, "needs");
        var alone = Tailoring.of(LOG, "budget", RawValue.of("1"));
        var asBefore = Tailoring.of(LOG, "owner", RawValue.of("Me"));
        var result = profile()
                .tailor(ofGone)
                .tailor(redundant)
                .tailor(cleared)
                .tailor(alone)
                .tailor(asBefore)
                .build()
                .rebase(
                        Bases.of(Reference.catalogue()),
                        Bases.of(next().remove(PLAN)
                                .put(Reference.log()
                                        .expertise(Expertise.ADVANCED)
                                        .attributes(ImmutableMap.of())
                                        .build())
                                .put(Reference.workshop()
                                        .needs(ImmutableList.of())
                                        .build())
                                .build()));
        assertEquals(
                List.of(
                        new TailoringChange(ofGone, Effect.WITHOUT_ENTRY, Optional.empty(), Optional.empty()),
                        new TailoringChange(redundant, Effect.REDUNDANT, value("support"), value("advanced")),
                        new TailoringChange(
                                cleared,
                                Effect.REDUNDANT,
                                Optional.of(new RawValue.ListValue(ImmutableList.of(RawValue.of("update-risk-log")))),
                                Optional.empty()),
                        new TailoringChange(alone, Effect.WITHOUT_VALUE, value("4711"), Optional.empty())),
                result.value().orElseThrow().tailorings());
        assertEquals("""
                profile acme-pmo: service draw-up-plan, owner: error PMO-412: Service "draw-up-plan" is not taken, so it cannot be tailored; take it, or remove the tailoring
                profile acme-pmo: service update-risk-log, budget: info PMO-105: "budget" is not a field of a service; it is kept as an attribute; begin the name with x- if the field is yours""", told(result));
    }

    @Test
    @DisplayName("reports that one of the two is missing")
    void missing() {
        var missing =
                "profile acme-pmo: base reference: error PMO-401: Base \"reference\" is not available, so nothing is taken from it; provide it, or state its location";
        var profile =
                profile().tailor(Tailoring.of(PLAN, "owner", RawValue.of("Me"))).build();
        var at = Bases.of(Reference.catalogue());
        assertEquals(missing, told(profile.rebase(Bases.of(), at)));
        assertEquals(missing, told(profile.rebase(at, Bases.of())));
        assertEquals(missing, told(profile.rebase(Bases.of(), Bases.of())));
    }

    @Test
    @DisplayName("reports no tailoring that had no effect before")
    void newlyApplies() {
        var rebase = rebase(
                profile().tailor(Tailoring.of(NEW, "owner", RawValue.of("Me"))),
                next().put(service(NEW, RISKS, "Count risks").build()));
        assertEquals(List.of(), rebase.tailorings());
    }
}
