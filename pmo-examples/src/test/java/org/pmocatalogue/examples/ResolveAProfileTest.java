package org.pmocatalogue.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A profile of the reference catalogue")
class ResolveAProfileTest {

    @Test
    @DisplayName("resolves to the selected services with the tailored owner")
    void program() throws IOException {
        var output = new Output();
        ResolveAProfile.resolve(output.stream());
        assertEquals("""
                Update the risk log: taken from pmo-reference 1
                Run the risk review: taken from pmo-reference 1
                Report the top risks: taken from pmo-reference 1
                Analyse the total risk exposure: taken from pmo-reference 1
                Produce the risk management strategy: taken from pmo-reference 1
                Owner of the risk log: Head of PMO, tailored by acme-pmo 2026-04
                """, output.text());
    }
}
