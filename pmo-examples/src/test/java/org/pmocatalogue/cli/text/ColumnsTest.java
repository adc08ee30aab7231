package org.pmocatalogue.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Columns")
class ColumnsTest {

    private final Columns columns = new Columns("Id", "Name", "Owner");

    private String printed(int width) {
        return printed(columns, width);
    }

    private static String printed(Columns columns, int width) {
        var out = new ByteArrayOutputStream();
        columns.print(new PrintStream(out, true, StandardCharsets.UTF_8), width, new Ink(false));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("are aligned, also next to wide characters, and omitted if empty")
    void lineUp() {
        columns.row("a", "管理", "");
        columns.row("bcd", "x", "");
        assertEquals("Id   Name\na    管理\nbcd  x\n", printed(100));
    }

    @Test
    @DisplayName("wrap the widest column first, between words")
    void wrap() {
        columns.row("update-risk-log", "Update the risk log", "PMO");
        assertEquals("""
                Id               Name        Owner
                update-risk-log  Update the  PMO
                                 risk log
                """, printed(34));
    }

    @Test
    @DisplayName("are as wide as the widest line of a cell, not as all its lines")
    void linesOfCell() {
        columns.row("a", "first\nsecond", "PMO");
        assertEquals("Id  Name    Owner\na   first   PMO\n    second\n", printed(100));
    }

    @Test
    @DisplayName("break long words only if nothing else helps")
    void breakWords() {
        columns.row("update-risk-log", "Update", "");
        assertEquals("Id           Name\nupdate-risk  Update\n-log\n", printed(19));
    }

    @Test
    @DisplayName("break words of other columns before ids in the first one")
    void keepIds() {
        columns.row("update-risk-log", "Transformation", "Maintenance");
        assertEquals("""
                Id               Name        Owner
                update-risk-log  Transforma  Maintenanc
                                 tion        e
                """, printed(39));
    }

    @Test
    @DisplayName(
            "break no day and no short word, but go below each other, rows that have something there, with the first")
    void parts() {
        var lives = new Columns("On", "Stage", "By", "Until");
        lives.row("2026-01-05", "Transformation", "Mary", "");
        lives.row("2026-02-05", "Pilot", "", "2026-03-05");
        assertEquals("""
                On          Stage       By
                2026-01-05  Transforma  Mary
                            tion
                2026-02-05  Pilot

                On          Until
                2026-02-05  2026-03-05
                """, printed(lives, 28));
    }

    @Test
    @DisplayName("omit a column in a section in which it is empty")
    void emptyPart() {
        var lives = new Columns("On", "Stage", "Until");
        lives.section("", "Risk log", "log");
        lives.row("2026-01-05", "Design", "");
        lives.section("", "Minutes", "minutes");
        lives.row("2026-01-06", "Pilot", "2026-03-05");
        assertEquals("""

                Risk log  log
                  On          Stage
                  2026-01-05  Design

                Minutes  minutes
                  On          Stage
                  2026-01-06  Pilot

                  On          Until
                  2026-01-06  2026-03-05
                """, printed(lives, 24));
    }

    @Test
    @DisplayName("align numbers on the right, with the headings")
    void numbers() {
        var counts = Columns.ofNumbers(1, "Stage", "Services", "Ended");
        counts.row("Pilot", "3", "112");
        counts.row("Operation", "14", "");
        assertEquals("""
                Stage      Services  Ended
                Pilot             3    112
                Operation        14
                """, printed(counts, 100));
    }

    @Test
    @DisplayName("print nothing if there are no rows")
    void nothing() {
        assertEquals("", printed(100));
    }

    @Test
    @DisplayName("reject a row with another number of cells")
    void refuse() {
        var e = assertThrows(IllegalArgumentException.class, () -> columns.row("a"));
        assertEquals("Row has 1 cells, must have 3", e.getMessage());
    }
}
