package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.value.InvalidValueException;

@DisplayName("The description of a catalogue")
class CatalogueInfoTest extends BuilderContract<CatalogueInfo> {

    CatalogueInfoTest() {
        super(Kind.CATALOGUE, CatalogueInfo.class);
    }

    @Test
    @DisplayName("is shown with id and version")
    void shown() {
        assertEquals("acme-pmo 2026-03", Acme.info().toString());
    }

    @Test
    @DisplayName("has no negative capacity")
    void refusesCapacity() {
        var builder = Acme.info().toBuilder();
        var refusal =
                assertThrows(InvalidValueException.class, () -> builder.capacityHoursPerMonth(new BigDecimal("-1")));
        assertEquals("Capacity hours per month is -1, must be 0 or more", refusal.getMessage());
    }
}
