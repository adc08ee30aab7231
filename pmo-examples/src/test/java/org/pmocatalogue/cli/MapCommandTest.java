package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.cli.PmoRun.pmo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.excel.mapping.ColumnMapping;

@DisplayName("pmo map, and --mapping")
class MapCommandTest {

    private static final String[][] ROWS = {
        {"What we offer"},
        {},
        {"Area", "Service", "Benefits", "Colour"},
        {"Risk", "Keep a log", "Less risk; no surprises", "red"},
        {"", "Run a review", "", "blue"},
    };

    @TempDir
    private Path folder = Path.of("");

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    @BeforeEach
    void makeWorkbook() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("ours.xlsx"));
                var workbook = new Workbook(out, "Other", "1.0")) {
            var sheet = workbook.newWorksheet("Services");
            for (int row = 0; row < ROWS.length; row++) {
                for (int column = 0; column < ROWS[row].length; column++) {
                    if (!ROWS[row][column].isEmpty()) {
                        sheet.value(row, column, ROWS[row][column]);
                    }
                }
            }
            workbook.finish();
        }
    }

    /** Writes the proposed mapping, with the one column that is not understood left out on purpose. */
    private void makeMapping() throws IOException {
        pmo("map", in("ours.xlsx"), "-o", in("m.json"));
        String mapping = Files.readString(folder.resolve("m.json"));
        Files.writeString(
                folder.resolve("m.json"),
                mapping.replace("\"columns\": [", "\"columns\": [{\"heading\": \"Colour\", \"ignore\": true},"));
    }

    @Test
    @DisplayName("reports what is certain, guessed and unknown, and writes the mapping")
    void writes() throws IOException {
        var run = pmo("map", in("ours.xlsx"), "-o", in("m.json"));
        String told = run.out().replaceAll(" +", " ");
        assertEquals("""
                Column Goes to Why

                SURE
                B "Service" name is a synonym
                C "Benefits" benefits has this name; lists are split at ";"

                GUESSED
                catalogue id "ours" generated from the name of the file
                catalogue name "What we offer" is above the table
                catalogue version "1" choose your own notation of versions
                catalogue kind "own" a catalogue of one PMO; otherwise reference
                ids id are generated from names, as no column has ids
                A "Area" function.name often has this meaning; written once per group, and filled down

                NOT UNDERSTOOD
                D "Colour" has values such as "red", "blue"

                MAPPING: review the mapping, then run: pmo validate WORKBOOK --mapping MAPPING
                """, told.replace(in("m.json"), "MAPPING").replace(in("ours.xlsx"), "WORKBOOK"));
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
        var mapping = ColumnMapping.parse(Files.readString(folder.resolve("m.json")));
        assertEquals(3, mapping.sheets().get(0).columns().size());
    }

    @Test
    @DisplayName("prints the mapping alone to standard output if no file is named")
    void prints() {
        var run = pmo("map", in("ours.xlsx"));
        assertEquals("What we offer", ColumnMapping.parse(run.out()).catalogue().get("name"));
        assertTrue(run.err().contains("NOT UNDERSTOOD\nD \"Colour\""), run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("are named when a workbook of another layout is read without a mapping, but not for a profile")
    void named() {
        String named = " (pmo map FILE -o mapping.json, then --mapping mapping.json)\n";
        String list = "src/main/resources/org/pmocatalogue/examples/services.xlsx";
        String err = pmo("validate", list).err();
        assertTrue(err.endsWith("read your own list through a mapping" + named), err);
        String ofProfile = pmo("resolve", list, in("a.json")).err();
        assertTrue(ofProfile.contains("PMO-807") && !ofProfile.contains("pmo map"), ofProfile);
    }

    @Test
    @DisplayName("does not replace an existing mapping")
    void replacesNothing() throws IOException {
        Files.writeString(folder.resolve("m.json"), "mine");
        assertWrong(
                in("m.json") + ": already exists, perhaps with your corrections; name another file",
                "map",
                in("ours.xlsx"),
                "-o",
                in("m.json"));
        assertEquals("mine", Files.readString(folder.resolve("m.json")));
    }

    @Test
    @DisplayName("exits with 1 if there is no table, and with 2 if there is no file")
    void nothingToMap() throws IOException {
        Files.writeString(folder.resolve("no.xlsx"), "no workbook");
        var run = pmo("map", in("no.xlsx"), "-o", in("m.json"));
        assertEquals(in("no.xlsx") + ": error PMO-801", run.findings().get(0));
        assertEquals(1, run.exitCode());
        assertFalse(Files.exists(folder.resolve("m.json")));
        assertWrong(in("absent.xlsx") + ": no such file", "map", in("absent.xlsx"));
    }

    @Test
    @DisplayName("exits with 1, without a mapping, if the workbook is already a catalogue")
    void catalogueAlready() {
        pmo("template", in("our-pmo.xlsx"));
        var run = pmo("map", in("our-pmo.xlsx"), "-o", in("m.json"));
        assertEquals(in("our-pmo.xlsx") + ": error PMO-831", run.findings().get(0));
        assertEquals(1, run.exitCode());
        assertFalse(Files.exists(folder.resolve("m.json")));
    }

    @Test
    @DisplayName("makes convert fail while a column is neither mapped nor ignored")
    void refuses() {
        pmo("map", in("ours.xlsx"), "-o", in("m.json"));
        var run = pmo("convert", in("ours.xlsx"), in("a.json"), "--mapping", in("m.json"));
        assertTrue(run.findings().contains(in("ours.xlsx") + ": Services!D3: warning PMO-824"), run.err());
        assertTrue(run.err().contains("PMO-016"), run.err());
        assertEquals(1, run.exitCode());
    }

    @Test
    @DisplayName("makes convert, validate and show read the workbook")
    void reads() throws IOException {
        makeMapping();
        assertEquals(
                in("a.json") + ": 1 function, 2 services\n",
                pmo("convert", in("ours.xlsx"), in("a.json"), "--mapping", in("m.json"))
                        .out());
        assertEquals(
                in("a.xlsx") + ": 1 function, 2 services\n",
                pmo("convert", in("ours.xlsx"), in("a.xlsx"), "--mapping", in("m.json"))
                        .out());
        assertEquals(0, pmo("validate", in("a.xlsx"), in("a.json")).exitCode());
        var validated = pmo("validate", in("ours.xlsx"), "--mapping", in("m.json"));
        assertEquals("", validated.err());
        assertEquals(0, validated.exitCode());
        assertTrue(pmo("show", in("ours.xlsx"), "--mapping", in("m.json")).out().contains("run-a-review"));
    }

    @Test
    @DisplayName("reports the place in the mapping of a missing field")
    void wrongField() throws IOException {
        makeMapping();
        String mapping = Files.readString(folder.resolve("m.json"));
        Files.writeString(folder.resolve("m.json"), mapping.replace("\"benefits\"", "\"benefts\""));
        var run = pmo("validate", in("ours.xlsx"), "--mapping", in("m.json"));
        String first = run.findings().get(0);
        assertTrue(first.startsWith(in("m.json") + ":12:"), first);
        assertTrue(first.endsWith(": error PMO-820"), first);
        assertEquals(1, run.exitCode());
    }

    @Test
    @DisplayName("reports a mapping that is invalid or unused")
    void wrongMapping() throws IOException {
        makeMapping();
        Files.writeString(folder.resolve("bad.json"), "{\"format\": \"pmo-mapping/1\",\n \"sheet\": []}");
        Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xe4, '"'});
        assertWrong(
                "--mapping: " + in("bad.json")
                        + ":2:2: A mapping has no member \"sheet\"; its members are format, catalogue, "
                        + "idFrom, sheets, ignoreSheets; did you mean \"sheets\"?",
                "validate",
                in("ours.xlsx"),
                "--mapping",
                in("bad.json"));
        assertWrong(
                "--mapping: " + in("latin.json") + ": not a text in UTF-8",
                "validate",
                in("ours.xlsx"),
                "--mapping",
                in("latin.json"));
        assertWrong(
                "--mapping: " + in("absent.json") + ": no such file",
                "show",
                in("ours.xlsx"),
                "--mapping",
                in("absent.json"));
        assertWrong(
                "source:article: --mapping is for Excel workbooks, not for a source",
                "show",
                "source:article",
                "--mapping",
                in("m.json"));
        assertWrong(
                "--format and --mapping exclude each other; a mapping is for Excel workbooks only",
                "show",
                in("ours.xlsx"),
                "--mapping",
                in("m.json"),
                "--format",
                "excel");
    }

    private static void assertWrong(String message, String... args) {
        var run = pmo(args);
        assertEquals("pmo: " + message + "\n", run.err());
        assertEquals("", run.out());
        assertEquals(2, run.exitCode());
    }
}
