package org.pmocatalogue.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pmocatalogue.lifecycle.Lives.change;
import static org.pmocatalogue.lifecycle.Lives.service;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;

@DisplayName("A board of services by stage")
class StageBoardTest {

    private final PmoService log = service(ServiceId.of("log")).build();
    private final PmoService workshop = service(ServiceId.of("workshop")).build();
    private final PmoService review = service(ServiceId.of("review")).build();

    private StageBoard on(String day) {
        var catalogue = Lives.catalogue()
                .put(log)
                .put(workshop)
                .put(review)
                .add(change(log.id(), ServiceStages.DESIGN, "2026-01-05").build())
                .add(change(log.id(), ServiceStages.PILOT, "2026-02-05").build())
                .add(change(workshop.id(), ServiceStages.DESIGN, "2026-01-20").build())
                .build();
        return StageBoard.of(catalogue, LifecyclePolicy.light().stages(), LocalDate.parse(day));
    }

    private static String shown(StageBoard board) {
        var shown = new StringBuilder();
        for (var column : board.columns()) {
            shown.append(column.stage())
                    .append(column.services().stream().map(PmoService::id).toList());
        }
        return shown.toString();
    }

    @Test
    @DisplayName("has a column for each stage of the policy, with the services that are in it at the end of the day")
    void ofPolicy() {
        var board = on("2026-01-20");
        assertEquals("strategy[]design[log, workshop]operation[]transformation[]retired[]", shown(board));
        assertEquals(ImmutableList.of(review), board.notRecorded());
    }

    @Test
    @DisplayName("has further columns for stages that the policy does not have")
    void ofOtherStages() {
        assertEquals(
                "strategy[]design[workshop]operation[]transformation[]retired[]pilot[log]", shown(on("2026-02-05")));
    }

    @Test
    @DisplayName("ignores later changes")
    void ignoresLaterChanges() {
        assertEquals(ImmutableList.of(log, workshop, review), on("2026-01-04").notRecorded());
    }
}
