package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.lifecycle.OfficeStages;
import org.pmocatalogue.lifecycle.ServiceStages;

@DisplayName("A stage change")
class StageChangeTest extends BuilderContract<StageChange> {

    StageChangeTest() {
        super(Kind.STAGE_CHANGE, StageChange.class);
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
