package org.pmocatalogue.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableSortedMultiset;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.lifecycle.StageMetrics.StageToStage;

@DisplayName("A passage from stage to stage")
class StageToStageTest {

    private final Durations took = new Durations(ImmutableSortedMultiset.of(14L, 28L), 1);

    @Test
    @DisplayName("counts services that arrived and may arrive, and their share")
    void share() {
        var passage = new StageToStage(ServiceStages.PILOT, ServiceStages.IMPLEMENTATION, 8, took, 4);
        assertEquals(3, passage.reached());
        assertEquals(1, passage.underWay());
        assertEquals(OptionalDouble.of(0.375), passage.share());
    }

    @Test
    @DisplayName("has no share if nobody set out")
    void nobody() {
        var passage = new StageToStage(ServiceStages.PILOT, ServiceStages.IMPLEMENTATION, 0, Durations.NONE, 0);
        assertEquals(0, passage.underWay());
        assertEquals(OptionalDouble.empty(), passage.share());
    }

    @Test
    @DisplayName("has no more services at its ends than set out")
    void tooMany() {
        assertEquals(
                "Of 4 services from pilot to implementation, 3 reached it and 2 were abandoned",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new StageToStage(ServiceStages.PILOT, ServiceStages.IMPLEMENTATION, 4, took, 2))
                        .getMessage());
        assertEquals(
                "Of 4 services from pilot to implementation, 3 reached it and -1 were abandoned",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new StageToStage(ServiceStages.PILOT, ServiceStages.IMPLEMENTATION, 4, took, -1))
                        .getMessage());
    }
}
