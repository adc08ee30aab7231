package org.pmocatalogue.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.profile.Reference.ACME;
import static org.pmocatalogue.profile.Reference.LOG;
import static org.pmocatalogue.profile.Reference.REFERENCE;
import static org.pmocatalogue.profile.Reference.RISKS;
import static org.pmocatalogue.profile.Reference.profile;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.Offering;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.value.CodedValue;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

@DisplayName("Of the parts of a profile")
class PartsOfProfileTest {

    private static final ImmutableMap<String, RawValue> OWN = ImmutableMap.of("x-minute", RawValue.of("7"));

    @Test
    @DisplayName("a selection has its conditions, equals its copy, and has a description")
    void selection() {
        var full = Selection.leaveOut()
                .from(REFERENCE)
                .function(RISKS)
                .service(LOG)
                .level(Level.PROJECT)
                .expertise(Expertise.SUPPORT)
                .performableBy(Expertise.ADVANCED)
                .offering(Offering.MANDATED)
                .reason("Nobody asks for it")
                .attributes(OWN)
                .build();
        assertFalse(full.isTaking());
        assertEquals(Optional.of(REFERENCE), full.from());
        assertEquals(Optional.of(RISKS), full.function());
        assertEquals(Optional.of(LOG), full.service());
        assertEquals(Optional.of(Level.PROJECT), full.level());
        assertEquals(Optional.of(Expertise.SUPPORT), full.expertise());
        assertEquals(Optional.of(Expertise.ADVANCED), full.performableBy());
        assertEquals(Optional.of(Offering.MANDATED), full.offering());
        assertEquals(Optional.of("Nobody asks for it"), full.reason());
        assertEquals(Set.of("x-minute"), full.attributes().keySet());
        assertEquals(full, full.toBuilder().build());
        assertEquals(full.hashCode(), full.toBuilder().build().hashCode());
        assertEquals(
                "leave out function risk-management, service update-risk-log, level project, expertise support, doable by advanced, offering mandated from reference",
                full.toString());
    }

    @Test
    @DisplayName("selections that differ in one thing are not equal")
    void selectionsDiffer() {
        var all = List.of(
                Selection.takeAll(),
                Selection.leaveOut().build(),
                Selection.take().from(REFERENCE).build(),
                Selection.take().function(RISKS).build(),
                Selection.take().service(LOG).build(),
                Selection.take().level(Level.PROJECT).build(),
                Selection.take().expertise(Expertise.SUPPORT).build(),
                Selection.take().performableBy(Expertise.SUPPORT).build(),
                Selection.take().offering(Offering.MANDATED).build(),
                Selection.take().reason("It is needed").build(),
                Selection.take().attributes(OWN).build());
        assertEquals(all.size(), Set.copyOf(all).size());
        assertEquals("take all", Selection.takeAll().toString());
    }

    @Test
    @DisplayName("a tailoring has its subject and value; null is no value")
    void tailoring() {
        var owner = Tailoring.of(LOG, "owner", RawValue.of("Me"));
        assertEquals(Kind.SERVICE, owner.kind());
        assertEquals("update-risk-log", owner.id());
        assertEquals("owner", owner.field());
        assertEquals(Optional.of(RawValue.of("Me")), owner.value());
        assertEquals(owner, Tailoring.of(LOG, "owner ", RawValue.of("Me")));
        assertEquals(
                owner.hashCode(), Tailoring.of(LOG, "owner", RawValue.of("Me")).hashCode());
        assertEquals("service update-risk-log, owner", owner.toString());
        assertEquals(Optional.empty(), Tailoring.clear(RISKS, "group").value());
        assertEquals(Tailoring.clear(LOG, "owner"), Tailoring.of(LOG, "owner", RawValue.NULL));
        var others = List.of(
                owner,
                owner.withReason("It is hers"),
                owner.withAttributes(OWN),
                Tailoring.of(LOG, "contact", RawValue.of("Me")),
                Tailoring.of(LOG, "owner", RawValue.of("You")),
                Tailoring.of(ServiceId.of("plan"), "owner", RawValue.of("Me")),
                Tailoring.of(FunctionId.of("update-risk-log"), "owner", RawValue.of("Me")));
        assertEquals(others.size(), Set.copyOf(others).size());
    }

    @Test
    @DisplayName("a tailoring is of a field")
    void noTailoring() {
        var value = RawValue.of("Me");
        assertRefused("Field is blank", () -> Tailoring.of(LOG, "", value));
    }

    @Test
    @DisplayName("a base may name a version")
    void base() {
        assertEquals(Optional.empty(), Base.of(REFERENCE).version());
        assertEquals(Optional.of("2026-03"), Base.of(REFERENCE, "2026-03").version());
        assertEquals("reference", Base.of(REFERENCE).toString());
        assertEquals("reference 2026-03", Base.of(REFERENCE, " 2026-03").toString());
        assertEquals(Base.of(REFERENCE, "1"), Base.of(REFERENCE, "1"));
        assertEquals(Base.of(REFERENCE, "1").hashCode(), Base.of(REFERENCE, "1").hashCode());
        assertNotEquals(Base.of(REFERENCE), Base.of(REFERENCE, "1"));
        assertNotEquals(Base.of(REFERENCE), Base.of(ACME));
        var placed = Base.of(REFERENCE, "1").withLocation(" reference.json ").withAttributes(OWN);
        assertEquals(Optional.of("reference.json"), placed.location());
        assertEquals(OWN, placed.attributes());
        assertNotEquals(Base.of(REFERENCE, "1").withLocation("reference.json"), placed);
        assertNotEquals(Base.of(REFERENCE, "1").withAttributes(OWN), placed);
        assertEquals(Base.of(REFERENCE), Base.of(REFERENCE, " ").withLocation(" "));
    }

    @Test
    @DisplayName("what is done in a conflict has a word")
    void onConflict() {
        assertEquals(OnConflict.KEEP_FIRST, CodedValue.parse(OnConflict.class, "keep-first"));
        assertEquals("refuse", OnConflict.REFUSE.toString());
        assertEquals("Keep first", OnConflict.KEEP_FIRST.label());
        assertTrue(OnConflict.REFUSE.aliases().contains("error"));
        assertRefused(
                "On conflict is \"last\", must be one of refuse, keep-first",
                () -> CodedValue.parse(OnConflict.class, "last"));
    }

    @Test
    @DisplayName("given bases have different ids")
    void bases() {
        var bases = Bases.of(Reference.catalogue()).with(profile().build());
        assertEquals(Set.of(REFERENCE, ACME), bases.ids());
        assertEquals(Optional.of(Reference.catalogue()), bases.findCatalogue(REFERENCE));
        assertEquals(Optional.empty(), bases.findProfile(REFERENCE));
        assertEquals(Optional.of(profile().build()), bases.findProfile(ACME));
        assertEquals(bases, Bases.of(Reference.catalogue()).with(profile().build()));
        assertEquals(
                bases.hashCode(),
                Bases.of(Reference.catalogue()).with(profile().build()).hashCode());
        assertNotEquals(bases, Bases.of(Reference.catalogue()));
        assertNotEquals(bases, Bases.of().with(profile().build()));
        assertEquals("[reference, acme-pmo]", bases.toString());
        assertEquals(
                "Two bases have the id reference",
                assertThrows(IllegalArgumentException.class, () -> bases.with(Reference.catalogue()))
                        .getMessage());
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(InvalidValueException.class, call).getMessage());
    }
}
