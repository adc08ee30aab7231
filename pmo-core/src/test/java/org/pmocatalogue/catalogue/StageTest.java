package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.pmocatalogue.value.RawValue;

@DisplayName("A stage")
class StageTest {

    private final Stage pilot = Stage.of("pilot", "Pilot", Phase.PIPELINE);

    @Test
    @DisplayName("has an id, a label and a phase")
    void hasParts() {
        assertEquals("pilot", pilot.id());
        assertEquals("pilot", pilot.toString());
        assertEquals("Pilot", pilot.label());
        assertEquals(Phase.PIPELINE, pilot.phase());
        assertEquals(Optional.empty(), pilot.description());
    }

    @Test
    @DisplayName("has another description in a copy only")
    void withDescription() {
        var described = pilot.withDescription("A trial");
        assertEquals(Optional.of("A trial"), described.description());
        assertEquals(Optional.empty(), pilot.description());
        assertEquals(described, Stage.of(" pilot ", " Pilot ", Phase.PIPELINE).withDescription("A trial"));
    }

    @Test
    @DisplayName("has attributes, kept as every format can give them back")
    void withAttributes() {
        var marked = pilot.withAttributes(Map.of("x-colour", new RawValue.TypedText("red")));
        assertEquals(Map.of("x-colour", RawValue.of("red")), marked.attributes());
        assertEquals(marked.attributes(), marked.withDescription("A trial").attributes());
        assertEquals(Map.of(), pilot.attributes());
    }

    @Test
    @DisplayName("with a blank description has none")
    void blankDescription() {
        assertEquals(pilot, pilot.withDescription(" \n"));
    }

    @Test
    @DisplayName("is found by its id, else by its id in another case, else by its label")
    void meant() {
        var rollout = Stage.of("rollout", "PILOT", Phase.LIVE);
        var trial = Stage.of("trial", "Rollout", Phase.LIVE);
        var known = List.of(trial, rollout, pilot);
        assertEquals(Optional.of(pilot), Stage.parseLenient(known, "pilot"));
        assertEquals(Optional.of(pilot), Stage.parseLenient(known, "PILOT"));
        assertEquals(Optional.of(rollout), Stage.parseLenient(known, "Rollout"));
        assertEquals(Optional.empty(), Stage.parseLenient(known, "Roll-out"));
        assertEquals(Optional.of(rollout), Stage.parseLenient(List.of(trial, rollout), "Pilot"));
    }

    @Test
    @DisplayName("is not found by a label that another has, too")
    void ambiguous() {
        var known = List.of(pilot, Stage.of("trial", "Try it", Phase.LIVE), Stage.of("test", "try it", Phase.LIVE));
        assertEquals(Optional.empty(), Stage.parseLenient(known, "Try it"));
        assertEquals(known.subList(1, 3), Stage.matches(known, "Try it"));
    }

    @Test
    @DisplayName("equals no stage that differs in one part")
    void equality() {
        assertNotEquals(pilot, Stage.of("pilot-2", "Pilot", Phase.PIPELINE));
        assertNotEquals(pilot, Stage.of("pilot", "Trial", Phase.PIPELINE));
        assertNotEquals(pilot, Stage.of("pilot", "Pilot", Phase.LIVE));
        assertNotEquals(pilot, pilot.withDescription("A trial"));
        assertNotEquals(pilot, pilot.withAttributes(Map.of("x-colour", RawValue.of("red"))));
    }

    @Test
    @DisplayName("has an id by the rule for all ids, and a label on one line")
    void refusals() {
        assertRefusal("Id is blank", () -> Stage.of("", "Pilot", Phase.LIVE));
        assertRefusal(
                "Id is \"a b\", must consist of letters, digits, hyphens, underscores and full stops",
                () -> Stage.of("a b", "Pilot", Phase.LIVE));
        assertRefusal("Label is blank", () -> Stage.of("pilot", " ", Phase.LIVE));
    }

    @Test
    @DisplayName("is found among others by its id, and if it is not, it is said which there are")
    void parsed() {
        assertEquals(pilot, Stage.parse(List.of(pilot), "pilot"));
        assertRefusal(
                "Stage is \"Pilot\", must be one of strategy, pilot",
                () -> Stage.parse(List.of(ServiceStages.STRATEGY, pilot), "Pilot"));
        assertRefusal("Stage is \"pilot\", but no stages are known", () -> Stage.parse(List.of(), "pilot"));
    }

    @Test
    @DisplayName("is never dropped: that depends on what was before")
    void neverDropped() {
        assertRefusal(
                "Phase of stage scrapped is DROPPED, must be another: a retired service that was never"
                        + " live is dropped",
                () -> Stage.of("scrapped", "Scrapped", Phase.DROPPED));
    }

    private static void assertRefusal(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
