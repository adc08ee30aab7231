package org.pmocatalogue.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.value.RawValue;

@DisplayName("An entry")
class EntryTest {

    private static final FieldSpec ID = FieldSpec.builder("id", "Id").build();
    private static final FieldSpec NAME = FieldSpec.builder("name", "Name").build();
    private static final FieldSpec GROUP = FieldSpec.builder("group", "Group").build();
    private static final RecordShape SHAPE = RecordShape.of(Kind.FUNCTION, ImmutableList.of(ID, NAME, GROUP));
    private static final Places LINES = line -> Place.of("acme.json", line, 1);

    private final Entry entry = Entry.builder(SHAPE, LINES, 10)
            .put("x-colour", RawValue.of("red"), 11)
            .put("name", RawValue.of("Risk management"), 12)
            .put("id", RawValue.of("risk-management"), 13)
            .put("budget", RawValue.of(true), 14)
            .build();

    @Test
    @DisplayName("keeps the values of its fields, in any order")
    void keepsFields() {
        assertEquals(Kind.FUNCTION, entry.kind());
        assertEquals(Optional.of(RawValue.of("risk-management")), entry.value(ID));
        assertEquals(RawValue.of("Risk management"), entry.valueAt(1));
        assertEquals(Optional.empty(), entry.value(GROUP));
    }

    @Test
    @DisplayName("keeps other values as attributes, in the order read")
    void keepsAttributes() {
        assertEquals(
                ImmutableList.of("x-colour", "budget"),
                entry.attributes().keySet().asList());
        assertEquals(RawValue.of(true), entry.attributes().get("budget"));
    }

    @Test
    @DisplayName("has the place of each value; of an absent one, its own")
    void knowsPlaces() {
        assertEquals(Place.of("acme.json", 10, 1), entry.place());
        assertEquals(Place.of("acme.json", 13, 1), entry.placeOf(ID));
        assertEquals(13, entry.positionOf(ID));
        assertEquals(Place.of("acme.json", 10, 1), entry.placeOf(GROUP));
        assertEquals(Place.of("acme.json", 11, 1), entry.placeOf("x-colour"));
        assertEquals(Place.of("acme.json", 10, 1), entry.placeOf("x-size"));
    }

    @Test
    @DisplayName("has the place of the name of an attribute, if the format knows it")
    void knowsPlacesOfNames() {
        Places table = new Places() {
            @Override
            public Place at(long position) {
                return LINES.at(position);
            }

            @Override
            public Place name(long position) {
                return LINES.at(1);
            }
        };
        var named = Entry.builder(SHAPE, table, 10)
                .put("x-colour", RawValue.of("red"), 11)
                .build();
        assertEquals(Place.of("acme.json", 1, 1), named.placeOfName("x-colour"));
        assertEquals(Place.of("acme.json", 10, 1), named.placeOfName("x-size"));
        assertEquals(Place.of("acme.json", 11, 1), entry.placeOfName("x-colour"));
    }

    @Test
    @DisplayName("has the place for the value of an absent field")
    void knowsBlanks() {
        var blank = Entry.builder(SHAPE, LINES, 10)
                .put("id", RawValue.of("risk"), 11)
                .blank(0, 12)
                .blank(1, 13)
                .blank(1, 14)
                .blank(2, 15)
                .put("group", RawValue.of("delivery"), 16)
                .build();
        assertEquals(11, blank.positionOf(ID));
        assertEquals(Optional.empty(), blank.value(NAME));
        assertEquals(Place.of("acme.json", 13, 1), blank.placeOf(NAME));
        assertEquals(16, blank.positionOf(GROUP));
        assertEquals(Place.of(""), Entry.builder(SHAPE).blank(1, 13).build().placeOf(NAME));
    }

    @Test
    @DisplayName("does not change: its builder cannot be used again")
    void builtOnce() {
        var builder = Entry.builder(SHAPE).put("id", RawValue.of("a"), 1);
        var built = builder.build();
        assertUsedUp(() -> builder.put("name", RawValue.of("A"), 2));
        assertUsedUp(() -> builder.put(1, RawValue.of("A"), 2));
        assertUsedUp(() -> builder.blank(1, 2));
        assertUsedUp(() -> builder.put("x-colour", RawValue.of("red"), 3));
        assertUsedUp(() -> builder.flaw(FieldProblem.INVALID_VALUE, 4, "wrong"));
        assertUsedUp(builder::build);
        assertEquals(Entry.builder(SHAPE).put("id", RawValue.of("a"), 1).build(), built);
    }

    private static void assertUsedUp(Executable use) {
        var refusal = assertThrows(IllegalStateException.class, use);
        assertEquals("The entry was already built, call Entry.builder(...) for another", refusal.getMessage());
    }

    @Test
    @DisplayName("that was not read has no place")
    void nowhere() {
        var made = Entry.builder(SHAPE).put("id", RawValue.of("a"), 7).build();
        assertEquals(Place.of(""), made.place());
        assertEquals(Place.of(""), made.placeOf(ID));
    }

    @Test
    @DisplayName("has no place for a field of another kind")
    void refusesForeignFields() {
        var foreign = FieldSpec.builder("expertise", "Expertise").build();
        var refusal = assertThrows(IllegalArgumentException.class, () -> entry.value(foreign));
        assertEquals("expertise is not a field of a function", refusal.getMessage());
    }

    @Test
    @DisplayName("is printed in the order of the fields")
    void shown() {
        assertEquals(
                "function, id=Text[text=risk-management], name=Text[text=Risk management],"
                        + " x-colour=Text[text=red], budget=Bool[truth=true]",
                entry.toString());
    }

    @Nested
    @DisplayName("An entry with two values for one name")
    class GivenTwice {

        @Test
        @DisplayName("keeps the first of a field and notes a flaw with both places")
        void field() {
            var twice = Entry.builder(SHAPE, LINES, 1)
                    .put("id", RawValue.of("first"), 2)
                    .put("id", RawValue.of("second"), 3)
                    .build();
            assertEquals(Optional.of(RawValue.of("first")), twice.value(ID));
            assertEquals(Place.of("acme.json", 2, 1), twice.placeOf(ID));
            assertEquals(
                    ImmutableList.of(new Entry.Flaw(
                            FieldProblem.REPEATED_FIELD,
                            3,
                            ImmutableList.of("id", LINES.mention(2)),
                            RawValue.of("second"),
                            "id")),
                    twice.flaws());
        }

        @Test
        @DisplayName("keeps the first value even if it is null")
        void afterNull() {
            var twice = Entry.builder(SHAPE, LINES, 1)
                    .put(1, RawValue.NULL, 2)
                    .put(1, RawValue.of("second"), 3)
                    .build();
            assertEquals(Optional.of(RawValue.NULL), twice.value(NAME));
            assertEquals(1, twice.flaws().size());
        }

        @Test
        @DisplayName("keeps the first of an attribute and notes a flaw with both places")
        void attribute() {
            var twice = Entry.builder(SHAPE, LINES, 1)
                    .put("x-colour", RawValue.of("red"), 2)
                    .put("x-colour", RawValue.of("blue"), 3)
                    .put("x-colour", RawValue.of("green"), 4)
                    .build();
            assertEquals(RawValue.of("red"), twice.attributes().get("x-colour"));
            assertEquals(Place.of("acme.json", 2, 1), twice.placeOf("x-colour"));
            var details = ImmutableList.<Object>of("x-colour", LINES.mention(2));
            assertEquals(
                    ImmutableList.of(
                            new Entry.Flaw(FieldProblem.REPEATED_FIELD, 3, details, RawValue.of("blue"), "x-colour"),
                            new Entry.Flaw(FieldProblem.REPEATED_FIELD, 4, details, RawValue.of("green"), "x-colour")),
                    twice.flaws());
        }

        @Test
        @DisplayName("has a flaw with the name of the field in the file")
        void about() {
            var twice = Entry.builder(SHAPE, LINES, 1)
                    .put("name", RawValue.of("first"), 2, "Function name")
                    .put("name", RawValue.of("second"), 3, "Called")
                    .build();
            assertEquals(
                    ImmutableList.of(new Entry.Flaw(
                            FieldProblem.REPEATED_FIELD,
                            3,
                            ImmutableList.of("Called", LINES.mention(2)),
                            RawValue.of("second"),
                            "Called")),
                    twice.flaws());
        }

        @Test
        @DisplayName("has a flaw with the first place")
        void wording() {
            var twice = Entry.builder(SHAPE, LINES, 1)
                    .put("id", RawValue.of("first"), 2)
                    .put("id", RawValue.of("second"), 3)
                    .build();
            var flaw = twice.flaws().get(0);
            assertEquals(
                    "\"id\" is given twice; the first is at acme.json:2:1",
                    flaw.problem().message(flaw.details().toArray()));
        }
    }

    @Test
    @DisplayName("keeps the problems that its format detected")
    void keepsFlaws() {
        var flawed = Entry.builder(SHAPE, LINES, 1)
                .flaw(FieldProblem.WRONG_TYPE, 5, "services", "a number", "a list")
                .build();
        assertEquals(
                ImmutableList.of(
                        new Entry.Flaw(FieldProblem.WRONG_TYPE, 5, ImmutableList.of("services", "a number", "a list"))),
                flawed.flaws());
        assertEquals(ImmutableList.of(), entry.flaws());
    }

    @Nested
    @DisplayName("Equal entries")
    class Equality {

        @Test
        @DisplayName("have the same values and attributes, in any order and place")
        void same() {
            var other = Entry.builder(SHAPE)
                    .put("budget", RawValue.of(true), 1)
                    .put("id", RawValue.of("risk-management"), 2)
                    .put("name", RawValue.of("Risk management"), 3)
                    .put("x-colour", RawValue.of("red"), 4)
                    .build();
            assertEquals(entry, other);
            assertEquals(entry.hashCode(), other.hashCode());
        }

        @Test
        @DisplayName("do not differ in a value, an attribute or the kind")
        void different() {
            var id = Entry.builder(SHAPE).put("id", RawValue.of("a"), 0).build();
            assertNotEquals(
                    id, Entry.builder(SHAPE).put("id", RawValue.of("b"), 0).build());
            assertNotEquals(id, Entry.builder(SHAPE).build());
            assertNotEquals(
                    id,
                    Entry.builder(SHAPE)
                            .put("id", RawValue.of("a"), 0)
                            .put("x-colour", RawValue.of("red"), 0)
                            .build());
            var service = RecordShape.of(Kind.SERVICE, SHAPE.fields());
            assertNotEquals(
                    id, Entry.builder(service).put("id", RawValue.of("a"), 0).build());
        }
    }
}
