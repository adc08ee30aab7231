package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.InputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;

@DisplayName("The width of the terminal")
class TerminalTest {

    @Test
    @DisplayName("is the value of COLUMNS if valid, otherwise that of the terminal")
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
    @DisplayName("is not determined by a command that prints no table")
    void notAsked() {
        var terminal = new Terminal(false, false, () -> fail("asked"), false, () -> LocalDate.EPOCH);
        var run = PmoRun.in(terminal, Catalogues::discover, InputStream.nullInputStream(), "schema");
        assertEquals(0, run.exitCode(), run.err());
    }
}
