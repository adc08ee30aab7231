package org.pmocatalogue.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The schema of a kind")
class RecordShapeTest {

    private static final FieldSpec ID =
            FieldSpec.builder("id", "Id").required(true).build();
    private static final FieldSpec TOOLS =
            FieldSpec.builder("tools", "Tools").many(true).build();

    private final RecordShape shape = RecordShape.of(Kind.FUNCTION, ImmutableList.of(ID, TOOLS));

    @Test
    @DisplayName("finds the slot of a name, whichever slot is expected")
    void expectedSlot() {
        var fields = IntStream.range(0, 20)
                .mapToObj(i -> FieldSpec.builder("f" + i, "F " + i).build())
                .toList();
        var shape = RecordShape.of(Kind.SERVICE, fields);
        for (int expected = 0; expected <= fields.size(); expected++) {
            for (int slot = 0; slot < fields.size(); slot++) {
                assertEquals(slot, shape.slotOf("f" + slot, expected));
            }
            assertEquals(-1, shape.slotOf("none", expected));
        }
    }

    @Test
    @DisplayName("keeps the order of its fields")
    void keepsOrder() {
        assertEquals(Kind.FUNCTION, shape.kind());
        assertEquals(ImmutableList.of(ID, TOOLS), shape.fields());
    }

    @Test
    @DisplayName("finds a field by its exact name")
    void findsByName() {
        assertEquals(Optional.of(TOOLS), shape.find("tools"));
        assertEquals(Optional.empty(), shape.find("Tools"));
        assertEquals(Optional.empty(), shape.find("owner"));
    }

    @Test
    @DisplayName("rejects two fields with one name")
    void refusesRepeatedNames() {
        var fields =
                ImmutableList.of(ID, TOOLS, FieldSpec.builder("id", "Other").build());
        assertThrows(IllegalArgumentException.class, () -> RecordShape.of(Kind.FUNCTION, fields));
    }

    @Test
    @DisplayName("lists the fields of which an entry has exactly one")
    void exactlyOneOf() {
        assertEquals(ImmutableList.of(), shape.exactlyOneOf());
        var either = shape.withExactlyOneOf(ImmutableList.of("tools", "id"));
        assertEquals(ImmutableList.of(TOOLS, ID), either.exactlyOneOf());
        assertEquals(shape.fields(), either.fields());
        var unknown = ImmutableList.of("owner");
        assertThrows(IllegalArgumentException.class, () -> shape.withExactlyOneOf(unknown));
    }

    @Test
    @DisplayName("has fields with one optional line by default")
    void fieldDefaults() {
        var field = FieldSpec.builder("owner", "Owner").build();
        assertEquals(FieldFormat.LINE, field.format());
        assertFalse(field.isMany() || field.isRequired());
        assertEquals(ImmutableList.of(), field.choices());
        assertEquals(Optional.empty(), field.refersTo());
        assertEquals("owner", field.toString());
    }

    @Test
    @DisplayName("has fields with all properties that were set")
    void fieldParts() {
        var field = FieldSpec.builder("needs", "Needs")
                .format(FieldFormat.TEXT)
                .many(true)
                .required(true)
                .description("What it cannot be done without.")
                .example("update-risk-log")
                .choices(ImmutableList.of(new Choice("support", "Support")))
                .refersTo(Kind.SERVICE)
                .build();
        assertEquals("Needs", field.label());
        assertEquals(FieldFormat.TEXT, field.format());
        assertTrue(field.isMany() && field.isRequired());
        assertEquals("What it cannot be done without.", field.description());
        assertEquals("update-risk-log", field.example());
        assertEquals(ImmutableList.of(new Choice("support", "Support")), field.choices());
        assertEquals(Optional.of(Kind.SERVICE), field.refersTo());
    }

    @Test
    @DisplayName("A document begins with its only header, and its format names a version")
    void documents() {
        for (DocumentType document : DocumentType.ALL) {
            assertTrue(document.header().isHeader());
            assertEquals(Optional.of(document), DocumentType.having(document.header()));
        }
        assertThrows(IllegalArgumentException.class, () -> DocumentType.of("pmo-risks/1", "risk log", Kind.SERVICE));
        assertThrows(
                IllegalArgumentException.class,
                () -> DocumentType.of("pmo-risks/1", "risk log", Kind.POLICY, Kind.PROFILE));
        assertThrows(IllegalArgumentException.class, () -> DocumentType.of("pmo-risks", "risk log", Kind.POLICY));
        assertEquals(Optional.empty(), DocumentType.having(Kind.of("risk", "Risk", "Risks")));
    }

    @Test
    @DisplayName("A kind is printed as its token")
    void kinds() {
        assertEquals("stage-change", Kind.STAGE_CHANGE.toString());
    }
}
