package org.pmocatalogue.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The width of the surroundings")
class SurroundingsTest {

    @Test
    @DisplayName("is what COLUMNS says, if that makes sense, and 100 otherwise")
    void width() {
        assertEquals(72, Surroundings.width("72"));
        assertEquals(55, Surroundings.width("1"));
        assertEquals(100, Surroundings.width(null));
        assertEquals(100, Surroundings.width("wide"));
        assertEquals(100, Surroundings.width("99999999999"));
    }
}
