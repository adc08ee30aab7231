package org.pmocatalogue.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.lifecycle.Lives.change;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.StageChange;

@DisplayName("The stays of a service")
class StagePeriodTest {

    private static final ServiceId RISK_LOG = ServiceId.of("update-risk-log");

    private final StageChange strategy =
            change(RISK_LOG, ServiceStages.STRATEGY, "2026-01-05").build();
    private final StageChange pilot = change(RISK_LOG, ServiceStages.PILOT, "2026-02-02")
            .until(LocalDate.parse("2026-03-01"))
            .build();
    private final StageChange design =
            change(RISK_LOG, ServiceStages.DESIGN, "2026-03-02").build();

    @Test
    @DisplayName("are none without a change")
    void none() {
        assertEquals(ImmutableList.of(), stays());
    }

    @Test
    @DisplayName("begin and end with its changes, and the last one lasts")
    void inOrder() {
        var stays = stays(strategy, pilot, design);
        assertEquals(
                "[strategy from 2026-01-05 to 2026-02-02, pilot from 2026-02-02 to 2026-03-02, design from 2026-03-02]",
                stays.toString());
        assertEquals(ServiceStages.STRATEGY, stays.get(0).stage());
        assertEquals(LocalDate.parse("2026-01-05"), stays.get(0).from());
        assertEquals(Optional.of(LocalDate.parse("2026-02-02")), stays.get(0).to());
        assertEquals(Optional.empty(), stays.get(2).to());
        assertEquals(ImmutableList.of(pilot), stays.get(1).changes());
    }

    @Test
    @DisplayName("in a stage that is entered again are two")
    void enteredAgain() {
        var again = change(RISK_LOG, ServiceStages.PILOT, "2026-04-01").build();
        assertEquals(
                "[pilot from 2026-02-02 to 2026-03-02, design from 2026-03-02 to 2026-04-01, pilot from 2026-04-01]",
                stays(pilot, design, again).toString());
    }

    @Test
    @DisplayName("go on when a change leads to the same stage, with the planned end that was said last")
    void prolonged() {
        var prolonged = change(RISK_LOG, ServiceStages.PILOT, "2026-02-20")
                .until(LocalDate.parse("2026-04-01"))
                .build();
        var widened = change(RISK_LOG, ServiceStages.PILOT, "2026-02-25")
                .scope("All programmes")
                .build();
        var stay = stays(pilot, prolonged, widened).get(0);
        assertEquals(LocalDate.parse("2026-02-02"), stay.from());
        assertEquals(Optional.empty(), stay.to());
        assertEquals(Optional.of(LocalDate.parse("2026-04-01")), stay.plannedEnd());
        assertEquals(ImmutableList.of(pilot, prolonged, widened), stay.changes());
        assertEquals(Optional.empty(), stays(design).get(0).plannedEnd());
    }

    @Test
    @DisplayName("open the history if its first change does, and no other change")
    void opening() {
        var stays = stays(opening(strategy), opening(pilot));
        assertTrue(stays.get(0).isOpening());
        assertFalse(stays.get(1).isOpening());
        assertFalse(stays(strategy).get(0).isOpening());
    }

    @Test
    @DisplayName("last whole days, counted up to a day or to their end")
    void days() {
        var stays = stays(strategy, pilot);
        assertEquals(0, stays.get(0).daysBy(LocalDate.parse("2026-01-05")));
        assertEquals(27, stays.get(0).daysBy(LocalDate.parse("2026-02-01")));
        assertEquals(28, stays.get(0).daysBy(LocalDate.parse("2026-02-02")));
        assertEquals(28, stays.get(0).daysBy(LocalDate.parse("2026-06-30")));
        assertEquals(365, stays.get(1).daysBy(LocalDate.parse("2027-02-02")));
        assertEquals(
                "Period in pilot begins on 2026-02-02, which is after 2026-02-01",
                assertThrows(IllegalArgumentException.class, () -> stays.get(1).daysBy(LocalDate.parse("2026-02-01")))
                        .getMessage());
    }

    @Test
    @DisplayName("are equal if they have the same changes, beginning and end")
    void equality() {
        assertEquals(stays(strategy, pilot), stays(strategy, pilot));
        assertEquals(stays(strategy, pilot).hashCode(), stays(strategy, pilot).hashCode());
        assertNotEquals(stays(strategy), stays(pilot));
        assertNotEquals(stays(strategy), stays(opening(strategy)));
        assertNotEquals(stays(strategy).get(0), stays(strategy, pilot).get(0));
        assertNotEquals(
                stays(opening(pilot)).get(0), stays(strategy, opening(pilot)).get(1));
    }

    private static StageChange opening(StageChange change) {
        return change.toBuilder().opening(true).build();
    }

    private static ImmutableList<StagePeriod> stays(StageChange... changes) {
        return StagePeriod.allOf(History.of(Arrays.asList(changes)));
    }
}
