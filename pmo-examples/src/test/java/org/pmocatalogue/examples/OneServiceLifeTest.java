package org.pmocatalogue.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The life of one service")
class OneServiceLifeTest {

    @Test
    @DisplayName("is printed from strategy to retirement, with the refused transitions and their reasons")
    void program() throws IOException {
        var bytes = new ByteArrayOutputStream();
        OneServiceLife.run(new PrintStream(bytes, true, UTF_8));
        assertEquals("""
                Take minutes
                  2026-01-05 Strategy
                  2026-01-19 Design
                  2026-02-02 Operation: refused
                    A service in design can move to strategy, pilot or retired, not to operation
                  2026-02-02 Pilot: refused
                    Owner of the service is empty; it is required to enter pilot
                  2026-02-02 Pilot
                  2026-04-01 Implementation
                  2026-06-01 Operation
                  2027-03-01 Transformation
                  2028-01-10 Retired: refused
                    Needed by track-actions and organise-boards; retire these services first, or remove the needs
                  2028-01-10 Retired
                7 changes, and on 2026-12-31 it was live
                """, bytes.toString(UTF_8).replace(System.lineSeparator(), "\n"));
    }
}
