package org.pmocatalogue.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.Locus;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.value.RawValue;

@DisplayName("The location of a finding about an entry")
class EntryLocusTest {

    private static final Places PLACES = new Places() {
        @Override
        public Place at(long position) {
            return Place.of("acme", "" + position);
        }

        @Override
        public Place element(long position, int index) {
            return Place.of("acme", position + "[" + index + "]");
        }

        @Override
        public Place name(long position) {
            return Place.of("acme", "name of " + position);
        }
    };

    private final Entry entry = Entry.builder(PmoService.fields().shape(), PLACES, 1)
            .put("id", RawValue.of("log"), 2)
            .put("needs", RawValue.of("plan"), 3)
            .put("x-colour", RawValue.of("red"), 4)
            .build();

    private static void assertLocus(String place, String subject, Locus locus) {
        assertEquals(Place.of("acme", place), locus.place());
        assertEquals(subject, locus.subject().orElseThrow().toString());
    }

    @Test
    @DisplayName("is the place and the id of the entry")
    void ofEntry() {
        assertLocus("1", "service log", EntryLocus.of(entry));
        assertEquals("acme:1", EntryLocus.of(entry).mention().toString());
    }

    @Test
    @DisplayName("is the place of a field or of an element, with the name of the field")
    void ofField() {
        assertLocus("3", "service log, needs", EntryLocus.of(entry, "needs"));
        assertLocus("3[1]", "service log, needs", EntryLocus.of(entry, "needs").element(1));
        assertLocus("1", "service log, owner", EntryLocus.of(entry, PmoService.OWNER.spec()));
    }

    @Test
    @DisplayName("is the place of the value or the name of an attribute")
    void ofAttribute() {
        assertLocus("4", "service log", EntryLocus.ofAttribute(entry, "x-colour", null));
        assertLocus("4", "service log, owner", EntryLocus.ofAttribute(entry, "x-colour", PmoService.OWNER.spec()));
        assertLocus("name of 4", "service log", EntryLocus.ofName(entry, "x-colour"));
    }

    @Test
    @DisplayName("names an entry without an id by its service, and shortens an invalid id")
    void withoutId() {
        var change = Entry.builder(StageChange.fields().shape(), PLACES, 5)
                .put("service", RawValue.of("log\n" + "x".repeat(80)), 6)
                .build();
        assertLocus("5", "stage-change log\\n" + "x".repeat(56) + "…", EntryLocus.of(change));
        var office = Entry.builder(StageChange.fields().shape(), PLACES, 7).build();
        assertLocus("7", "stage-change", EntryLocus.of(office));
    }
}
