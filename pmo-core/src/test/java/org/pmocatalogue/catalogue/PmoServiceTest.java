package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.value.InvalidValueException;

@DisplayName("A service")
class PmoServiceTest extends BuilderContract<PmoService> {

    private final PmoService riskLog = PmoService.builder(Acme.RISK_LOG)
            .function(Acme.RISKS)
            .name(" Update the risk log\u00a0")
            .description("  two blanks, then\na second line ")
            .levels(Level.PROJECT, Level.PROGRAMME)
            .build();

    PmoServiceTest() {
        super(Kind.SERVICE, PmoService.class);
    }

    @Test
    @DisplayName("keeps lines without blanks around them, and texts exactly")
    void keepsLinesAndTexts() {
        assertEquals("Update the risk log", riskLog.name());
        assertEquals(Optional.of("  two blanks, then\na second line "), riskLog.description());
    }

    @Test
    @DisplayName("takes levels one by one")
    void takesLevels() {
        assertEquals(ImmutableSet.of(Level.PROJECT, Level.PROGRAMME), riskLog.levels());
    }

    @Test
    @DisplayName("does not change with its builder")
    void doesNotChange() {
        var builder = riskLog.toBuilder();
        var copy = builder.build();
        builder.name("Something else");
        assertEquals(riskLog, copy);
    }

    @ParameterizedTest
    @CsvSource({"40.0, 40", "2.50, 2.5", "0.00, 0", "4E+1, 40", "0.125, 0.125"})
    @DisplayName("takes an effort of 40 and of 40.0 for the same")
    void effortHasOneScale(String given, String kept) {
        var service = riskLog.toBuilder().effortHours(new BigDecimal(given)).build();
        assertEquals(Optional.of(new BigDecimal(kept)), service.effortHours());
    }

    @Test
    @DisplayName("takes no negative effort, nor one without end")
    void refusesEffort() {
        var builder = riskLog.toBuilder();
        assertEquals(
                "Effort hours is -0.5, must be 0 or more",
                assertThrows(InvalidValueException.class, () -> builder.effortHours(new BigDecimal("-0.5")))
                        .getMessage());
        assertEquals(
                "Number has more than 400 digits before or after the decimal point",
                assertThrows(InvalidValueException.class, () -> builder.effortHours(new BigDecimal("1E+999999999")))
                        .getMessage());
    }

    @Test
    @DisplayName("is shown with id and name")
    void shown() {
        assertEquals(
                "service [id=update-risk-log, function=risk-management, name=Update the risk log]", riskLog.toString());
    }
}
