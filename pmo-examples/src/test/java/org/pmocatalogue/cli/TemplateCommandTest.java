package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.cli.PmoRun.pmo;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("pmo template")
class TemplateCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("creates a valid workbook with three sample services")
    void makesSamples() {
        String out = folder.resolve("ours.xlsx").toString();
        var run = pmo("template", out);
        assertEquals(out + ": 2 functions, 3 services, 4 stage changes, 1 mapping\n", run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
        assertEquals(
                out + ": 2 functions, 3 services, 4 stage changes, 1 mapping: no findings\n",
                pmo("validate", out).out());
    }

    @Test
    @DisplayName("fills the workbook with a given catalogue")
    void fills() {
        String out = folder.resolve("ours.xlsx").toString();
        assertEquals(
                out + ": 3 functions, 6 services\n",
                pmo("template", out, "--from", "source:article").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy.xlsx", "policy.json"})
    @DisplayName("writes a lifecycle policy to start from")
    void policy(String name) {
        String out = folder.resolve(name).toString();
        var run = pmo("template", out, "--policy", "light");
        assertTrue(
                run.out().startsWith(out + ": 5 stages, 12 steps\n  Change its id light to one of your own;"),
                run.out());
        assertEquals("", run.err());
        assertEquals(
                out + ": 5 stages, 12 steps: no findings\n",
                pmo("validate", out).out());
        assertEquals(
                pmo("stages", "--policy=light").out(),
                pmo("stages", "--policy", out).out());
        var both = pmo("template", out, "--policy=light", "--from=source:article", "--replace");
        assertEquals("pmo: --from and --policy exclude each other; a file holds a catalogue or a policy\n", both.err());
        assertEquals(2, both.exitCode());
        assertEquals(2, pmo("template", out, "--policy=light").exitCode());
    }

    @Test
    @DisplayName("replaces an existing file only with --replace")
    void isNoLoss() throws Exception {
        Path out = Files.writeString(folder.resolve("ours.xlsx"), "months of work");
        var run = pmo("template", out.toString());
        assertEquals(2, run.exitCode());
        assertEquals("pmo: " + out + ": already exists; name another file, or replace it with --replace\n", run.err());
        assertEquals("months of work", Files.readString(out));
        var replacing = pmo("template", out.toString(), "--replace");
        assertEquals(0, replacing.exitCode(), replacing.err());
        assertTrue(Files.size(out) > 1_000);
    }

    @Test
    @DisplayName("reports a file name without a known format")
    void needsName() {
        var run = pmo("template", "ours");
        assertEquals(2, run.exitCode());
        assertEquals("pmo: ours: no format has this file extension; name an .xlsx file\n", run.err());
    }

    @Test
    @DisplayName("and validate --annotate write a workbook with a note at the error")
    void annotates() throws Exception {
        Path json = PmoRun.copy("ten-faults.json", folder);
        String out = folder.resolve("noted.xlsx").toString();
        var run = pmo("validate", json.toString(), "--annotate", out);
        assertEquals(1, run.exitCode());
        assertTrue(Files.exists(Path.of(out)));
        assertTrue(run.out().endsWith(out + ": written, with the findings as notes\n"), run.out());
        var again = pmo("validate", json.toString(), "--annotate", out);
        assertEquals(
                "pmo: " + out + ": already exists; name another file, or replace it with --replace\n", again.err());
        assertEquals(
                "pmo: The name of a file is empty\n",
                pmo("validate", json.toString(), "--annotate", "").err());
        var two = pmo("validate", json.toString(), json.toString(), "--annotate", out);
        assertEquals(2, two.exitCode());
        assertEquals("pmo: --annotate takes one IN, not 2\n", two.err());
        var nameless = pmo("validate", json.toString(), "--annotate", "noted");
        assertEquals(2, nameless.exitCode());
        assertEquals("pmo: noted: no format has this file extension; name an .xlsx file\n", nameless.err());
    }
}
