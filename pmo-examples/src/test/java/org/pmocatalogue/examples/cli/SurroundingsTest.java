package org.pmocatalogue.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.InputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;

@DisplayName("The width of the surroundings")
class SurroundingsTest {

    @Test
    @DisplayName("is what COLUMNS says, if that makes sense, and what the terminal says otherwise")
    void width() {
        assertEquals(72, Surroundings.width("72", () -> 120));
        assertEquals(55, Surroundings.width("1", () -> 120));
        assertEquals(120, Surroundings.width(null, () -> 120));
        assertEquals(120, Surroundings.width("wide", () -> 120));
        assertEquals(120, Surroundings.width("99999999999", () -> 120));
        assertEquals(55, Surroundings.width("", () -> 20));
    }

    @Test
    @DisplayName("is 100 in a script")
    void usualWidth() {
        assertEquals(100, Surroundings.plain().width());
    }

    @Test
    @DisplayName("is not asked for by a command that prints no table")
    void notAsked() {
        var surroundings = new Surroundings(false, false, () -> fail("asked"), false, () -> LocalDate.EPOCH);
        var run = PmoRun.in(surroundings, Catalogues::discover, InputStream.nullInputStream(), "schema");
        assertEquals(0, run.exitCode(), run.err());
    }
}
