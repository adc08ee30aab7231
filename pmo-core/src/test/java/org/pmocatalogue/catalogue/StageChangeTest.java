package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.value.InvalidValueException;

@DisplayName("A stage change")
class StageChangeTest extends BuilderContract<StageChange> {

    StageChangeTest() {
        super(Kind.STAGE_CHANGE, StageChange.class);
    }

    @Override
    ImmutableList<Object> values(Method setter) {
        return setter.getName().equals("until")
                ? ImmutableList.of(Acme.JAN_5.plusYears(1), Acme.JAN_5.plusYears(2))
                : super.values(setter);
    }

    @Test
    @DisplayName("does not end before it begins")
    void endsAfterItBegins() {
        var pilot = Acme.change(Acme.RISK_LOG, ServiceStages.PILOT, Acme.JAN_5).toBuilder();
        assertEquals(Optional.of(Acme.JAN_5), pilot.until(Acme.JAN_5).build().until());
        var refusal = assertThrows(
                InvalidValueException.class,
                () -> pilot.until(Acme.JAN_5.minusDays(1)).build());
        assertEquals(
                "Until is 2026-01-04, must not be before 2026-01-05, the date of the change", refusal.getMessage());
    }

    @Test
    @DisplayName("is shown with day, service and stage")
    void shown() {
        assertEquals(
                "2026-01-05 update-risk-log to pilot",
                Acme.change(Acme.RISK_LOG, ServiceStages.PILOT, Acme.JAN_5).toString());
        assertEquals(
                "2026-01-05 the office to retiring",
                Acme.officeChange(OfficeStages.RETIRING, Acme.JAN_5).toString());
    }
}
