package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.InputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;

@DisplayName("The width of the surroundings")
class TerminalTest {

    @Test
    @DisplayName("is what COLUMNS says, if that makes sense, and what the terminal says otherwise")
    void width() {
        assertEquals(72, Terminal.width("72", () -> 120));
        assertEquals(55, Terminal.width("1", () -> 120));
        assertEquals(120, Terminal.width(null, () -> 120));
        assertEquals(120, Terminal.width("wide", () -> 120));
        assertEquals(120, Terminal.width("99999999999", () -> 120));
        assertEquals(55, Terminal.width("", () -> 20));
    }

    @Test
    @DisplayName("is 100 in a script")
    void usualWidth() {
        assertEquals(100, Terminal.plain().width());
    }

    @Test
    @DisplayName("is not asked for by a command that prints no table")
    void notAsked() {
        var terminal = new Terminal(false, false, () -> fail("asked"), false, () -> LocalDate.EPOCH);
        var run = PmoRun.in(terminal, Catalogues::discover, InputStream.nullInputStream(), "schema");
        assertEquals(0, run.exitCode(), run.err());
    }
}
