package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.cli.PmoRun.pmo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("pmo convert")
class ConvertCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    @DisplayName("writes the same bytes for the same catalogue")
    void sameBytes() throws IOException {
        var first = pmo("convert", "source:article", in("a.json"));
        var second = pmo("convert", in("a.json"), in("b.json"));
        assertEquals(in("a.json") + ": 3 functions, 6 services\n", first.out());
        assertEquals(0, first.exitCode());
        assertEquals(0, second.exitCode());
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.json")), Files.readAllBytes(folder.resolve("b.json")));
    }

    @Test
    @DisplayName("writes the same bytes to standard output, and nothing else")
    void standardOutput() throws IOException {
        pmo("convert", "source:article", in("a.json"));
        var run = pmo("convert", in("a.json"), "-", "--to", "json");
        assertEquals(Files.readString(folder.resolve("a.json")), run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("records edited stages of a workbook as transitions with day and name")
    void steps() throws IOException {
        pmo("convert", PmoRun.copy("lives.json", folder).toString(), in("a.xlsx"));
        try (InputStream bytes = Files.newInputStream(folder.resolve("a.xlsx"));
                var workbook = new XSSFWorkbook(bytes);
                OutputStream out = Files.newOutputStream(folder.resolve("b.xlsx"))) {
            for (Row row : workbook.getSheet("Services")) {
                for (Cell cell : row) {
                    if (cell.toString().equals("Operation")) {
                        cell.setBlank();
                        cell.setCellValue("Transformation");
                    }
                }
            }
            workbook.write(out);
        }
        assertEquals(1, pmo("convert", in("b.xlsx"), in("c.json")).exitCode());
        var run = pmo("convert", in("b.xlsx"), in("c.json"), "--record-edits", "2026-04-10", "--by", "Board");
        assertEquals(0, run.exitCode(), run::err);
        assertEquals(in("c.json") + """
                : 1 function, 3 services, 6 stage changes
                  run-risk-workshop goes to Transformation on 2026-04-10
                """, run.out());
        assertTrue(Files.readString(folder.resolve("c.json"))
                .contains("\"to\": \"transformation\", \"on\": \"2026-04-10\", \"by\": \"Board\""));
        var none = pmo("convert", in("c.json"), in("c.xlsx"), "--record-edits", "2026-04-10", "--by", "Board");
        assertTrue(none.out().endsWith("  No stage was edited, so no stage change was recorded.\n"), none::out);
        var refused = pmo(
                "convert", in("b.xlsx"), in("e.json"), "--record-edits=2020-01-01", "--by=Board", "--drop-rejected");
        assertEquals(in("e.json") + """
                : 1 function, 3 services, 5 stage changes
                  Edited stages that were not recorded: 1; their services keep the stage before the edit
                """, refused.out());
        var half = pmo("convert", in("b.xlsx"), in("d.json"), "--record-edits", "2026-04-10");
        assertEquals("pmo: --record-edits and --by require each other\n", half.err());
        assertEquals(2, half.exitCode());
        var blank = pmo("convert", in("b.xlsx"), in("d.json"), "--record-edits", "2026-04-10", "--by", "");
        assertEquals("pmo: By is blank; a stage change needs the person who decided it\n", blank.err());
        assertEquals(2, blank.exitCode());
    }

    @Test
    @DisplayName("reads standard input")
    void standardInput() throws IOException {
        String text = Files.readString(PmoRun.copy("own.json", folder));
        var run = PmoRun.reading(text, "convert", "-", in("copy.json"), "--format=json");
        assertEquals(in("copy.json") + ": 2 functions, 2 services, 5 stage changes\n", run.out());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("does not replace a file that contains more than the catalogue")
    void moreThanACatalogue() throws IOException {
        String text = Files.readString(PmoRun.copy("own.json", folder));
        String more = text.replaceFirst("\"functions\"", "\"teams\": [{\"id\": \"a\"}], \"functions\"");
        Path file = Files.writeString(folder.resolve("teams.json"), more);
        var run = pmo("convert", in("own.json"), file.toString());
        assertEquals(
                file + ": error PMO-027: Nothing was written: the existing file contains content that cannot be read as"
                        + " a part of the catalogue; write to another file, or allow this one to be replaced (--replace)\n",
                run.err());
        assertEquals(1, run.exitCode());
        assertEquals(more, Files.readString(file));
        assertEquals(
                0, pmo("convert", in("own.json"), file.toString(), "--replace").exitCode());
    }

    @Test
    @DisplayName("writes a file onto itself")
    void intoItself() throws IOException {
        String file = PmoRun.copy("own.json", folder).toString();
        assertEquals(0, pmo("convert", file, file).exitCode());
        assertEquals(0, pmo("validate", file).exitCode());
    }

    @Test
    @DisplayName("does not write a file that seems to be open elsewhere, like all commands, without --force")
    void openElsewhere() throws IOException {
        Files.createFile(folder.resolve("~$a.xlsx"));
        String told =
                "pmo: " + in("a.xlsx") + ": seems to be open in another program; close it there, or add --force\n";
        assertEquals(told, pmo("template", in("a.xlsx")).err());
        assertFalse(Files.exists(folder.resolve("a.xlsx")));
        assertEquals("", pmo("template", in("a.xlsx"), "--force").err());
        assertEquals(
                told,
                pmo("convert", "source:article", in("a.xlsx"), "--replace").err());
        assertEquals(
                told,
                pmo("adopt", "source:article", "--take=all", "--replace", in("a.xlsx"))
                        .err());
        assertEquals(
                told,
                pmo("validate", "source:article", "--annotate", in("a.xlsx"), "--replace")
                        .err());
        assertEquals(
                told,
                pmo("template", in("a.xlsx"), "--policy=light", "--replace").err());
        assertEquals("", pmo("convert", "source:article", in("b.xlsx")).err());
    }

    @Test
    @DisplayName("writes nothing if an entry has an error")
    void refuses() throws IOException {
        String faulty = PmoRun.copy("ten-faults.json", folder).toString();
        var run = pmo("convert", faulty, in("out.json"));
        assertTrue(run.findings().contains(in("out.json") + ": error PMO-016"), run.err());
        assertTrue(run.err().contains("(--drop-rejected)"), run.err());
        assertEquals(1, run.exitCode());
        assertFalse(Files.exists(folder.resolve("out.json")));
        assertEquals("", pmo("convert", faulty, "-", "--to", "json").out());
    }

    @Test
    @DisplayName("writes the valid entries with --drop-rejected, and reports the errors and the rejected entries")
    void drops() throws IOException {
        String faulty = PmoRun.copy("ten-faults.json", folder).toString();
        var run = pmo("convert", faulty, in("out.json"), "--drop-rejected");
        assertEquals(in("out.json") + ": 1 function, 1 service\n", run.out());
        assertEquals(11, run.err().lines().count());
        assertTrue(
                run.err()
                        .endsWith(faulty
                                + ": rejected and not written: 1 function, 5 services, 2 stage changes, 1 mapping\n"),
                run.err());
        assertEquals(1, run.exitCode());
    }

    @Test
    @DisplayName("replaces another catalogue, or a file that is not one, only with --replace")
    void replacesTheSameCatalogueOnly() throws IOException {
        String ours = PmoRun.copy("own.json", folder).toString();
        Path other = folder.resolve("other.json");
        assertEquals(0, pmo("convert", "source:article", other.toString()).exitCode());
        byte[] before = Files.readAllBytes(other);
        var another = pmo("convert", ours, other.toString());
        assertEquals(List.of(other + ": error PMO-027"), another.findings());
        assertTrue(another.err().contains("another catalogue, "), another.err());
        assertTrue(another.err().contains("(--replace)"), another.err());
        assertEquals(1, another.exitCode());
        assertArrayEquals(before, Files.readAllBytes(other));
        Path notes = Files.writeString(folder.resolve("notes.json"), "{\"budget\": 4711}");
        var refused = pmo("convert", ours, notes.toString());
        assertEquals(List.of(notes + ": error PMO-027"), refused.findings());
        assertEquals("{\"budget\": 4711}", Files.readString(notes));
        assertEquals(0, pmo("convert", ours, notes.toString(), "--replace").exitCode());
        Path empty = Files.createFile(folder.resolve("empty.json"));
        assertEquals(0, pmo("convert", ours, empty.toString()).exitCode());
        assertEquals(0, pmo("convert", ours, empty.toString()).exitCode());
    }

    @Test
    @DisplayName("reports a missing folder or file and an unknown format")
    void notThere() {
        assertWrong(in("a/b.json") + ": no such folder", "convert", "source:article", in("a/b.json"));
        assertWrong(folder + ": is a directory", "convert", "source:article", folder.toString(), "--to", "json");
        assertWrong(in("absent.json") + ": no such file", "convert", in("absent.json"), in("b.json"));
        assertWrong(
                in("a.xyz") + ": no format has this file extension; add --to FORMAT, one of json, excel",
                "convert",
                "source:article",
                in("a.xyz"));
        assertWrong(
                "Standard output needs a format; add --to FORMAT, one of json, excel",
                "convert",
                "source:article",
                "-");
        assertWrong(
                "Unknown format \"jsno\"; known formats are json, excel; did you mean \"json\"?",
                "convert",
                "source:article",
                "-",
                "--to",
                "jsno");
    }

    private static void assertWrong(String message, String... args) {
        var run = pmo(args);
        assertEquals("pmo: " + message + "\n", run.err());
        assertEquals("", run.out());
        assertEquals(2, run.exitCode());
    }
}
