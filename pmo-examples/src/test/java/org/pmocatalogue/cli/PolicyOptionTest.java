package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A custom policy as a file for --policy")
class PolicyOptionTest {

    private static final String POLICY = """
            {
              "format": "pmo-policy/1",
              "policy": {"id": "acme", "label": "Life at ACME"},
              "stages": [
                {"id": "idea", "label": "Idea", "phase": "pipeline"},
                {"id": "offered", "label": "Offered", "phase": "live"},
                {"id": "gone", "label": "Gone", "phase": "retired"}
              ],
              "steps": [
                {"to": "idea"},
                {"from": "idea", "to": "offered", "fields": ["owner"]},
                {"from": "offered", "to": "gone", "details": ["reason"]}
              ]
            }
            """;

    private static final String CATALOGUE = """
            {
              "format": "pmo-catalogue/1",
              "catalogue": {"id": "acme", "name": "ACME", "version": "1", "kind": "own", "policy": "acme"},
              "functions": [{"id": "risks", "name": "Risks"}],
              "services": [{"id": "log", "function": "risks", "name": "Keep a log"}],
              "stageChanges": [{"service": "log", "to": "idea", "on": "2026-01-05"}]
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    private String catalogue = "";
    private String policy = "";

    @BeforeEach
    void write() throws IOException {
        catalogue = Files.writeString(folder.resolve("acme.json"), CATALOGUE).toString();
        policy = Files.writeString(folder.resolve("policy.json"), POLICY).toString();
    }

    @Test
    @DisplayName("is described in sentences")
    void stages() {
        var run = PmoRun.pmo("stages", "--policy", policy);
        assertTrue(run.out().startsWith("Life at ACME  acme\n"), run::out);
        assertTrue(run.out().contains("  to Offered  Owner of the service\n"), run::out);
        assertTrue(run.out().endsWith("Other policies (--policy): standard, light, office\n"), run::out);
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("is shown with the warnings of its file")
    void warnings() throws IOException {
        Files.writeString(
                Path.of(policy),
                POLICY.replace("\"Idea\",", "\"Idea\", \"descripton\": \"New\",")
                        .replace(
                                "{\"from\": \"offered\", \"to\": \"gone\"",
                                "{\"from\": \"gone\", \"to\": \"offered\""));
        var run = PmoRun.pmo("stages", "--policy", policy);
        assertTrue(run.out().startsWith("Life at ACME  acme\n"), run::out);
        assertTrue(run.err().contains("warning PMO-106"), run::err);
        assertTrue(run.err().contains("warning PMO-315"), run::err);
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("makes its own stages known")
    void validate() {
        assertEquals(1, PmoRun.pmo("validate", catalogue).exitCode());
        var run = PmoRun.pmo("validate", catalogue, "--policy", policy);
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
        assertTrue(PmoRun.pmo("board", catalogue, "--policy", policy).out().contains("Idea (1)"));
    }

    @Test
    @DisplayName("requires an id if two stages have the same label")
    void sameLabel() throws IOException {
        Files.writeString(
                Path.of(policy), POLICY.replace("\"Gone\"", "\"Away\"").replace("\"Offered\"", "\"Away\""));
        var run = PmoRun.pmo("move", catalogue, "log", "Away", "--check", "--policy", policy);
        assertEquals("pmo: Stage \"Away\" may be offered or gone; give the id\n", run.err());
        assertEquals(2, run.exitCode());
    }

    @Test
    @DisplayName("refuses some transitions and allows others")
    void move() throws IOException {
        var refused = PmoRun.pmo("move", catalogue, "log", "offered", "--check", "--policy", policy);
        assertTrue(
                refused.err().contains("Owner of the service is empty; it is required to enter offered"), refused::err);
        assertEquals(1, refused.exitCode());
        Files.writeString(
                Path.of(catalogue), CATALOGUE.replace("\"Keep a log\"", "\"Keep a log\", \"owner\": \"Head of PMO\""));
        var moved = PmoRun.pmo(
                "move",
                catalogue,
                "log",
                "offered",
                "--policy",
                policy,
                "--on=2026-02-01",
                "--by=Board",
                "--reason=Go");
        assertEquals(0, moved.exitCode(), moved::err);
        assertTrue(Files.readString(Path.of(catalogue)).contains("\"to\": \"offered\""));
    }

    @Test
    @DisplayName("is recorded by a transition in a catalogue that names none, and reported")
    void recorded() throws IOException {
        Files.writeString(
                Path.of(catalogue),
                CATALOGUE.replace(", \"policy\": \"acme\"", "").replaceFirst("(?s),\\s+\"stageChanges\".*]", ""));
        String step = "move %s log idea --on=2026-01-05 --by=Board --reason=Go".formatted(catalogue);
        var first = PmoRun.pmo((step + " --policy=" + policy).split(" "));
        assertEquals(catalogue + """
                : log goes to Idea on 2026-01-05
                  The catalogue now names its policy: acme; add --policy with its file to every command
                """, first.out());
        assertTrue(Files.readString(Path.of(catalogue)).contains("\"policy\": \"acme\""));
        assertEquals("", PmoRun.pmo("validate", catalogue, "--policy", policy).err());
        var second = PmoRun.pmo("move", catalogue, "log", "idea", "--check");
        assertTrue(second.err().contains("PMO-318"), second::err);
    }

    @Test
    @DisplayName("refuses a transition to its own stage in a catalogue with another policy")
    void another() throws IOException {
        Files.writeString(
                Path.of(catalogue),
                CATALOGUE
                        .replace("\"policy\": \"acme\"", "\"policy\": \"standard\"")
                        .replace("\"idea\"", "\"strategy\""));
        var run = PmoRun.pmo("move", catalogue, "log", "offered", "--check", "--policy", policy);
        assertEquals(
                "pmo: The catalogue names policy standard, which has no stage offered;"
                        + " change its field policy to acme first\n",
                run.err());
        assertEquals(2, run.exitCode());
    }

    @Test
    @DisplayName("need not be given again if it is built in, and is not recorded for the office")
    void comesAlong() throws IOException {
        String file = PmoRun.copy("lives.json", folder).toString();
        String how = " --on=2026-04-01 --by=Board --reason=Go";
        var office = PmoRun.pmo(("move " + file + " retiring --office --policy=office" + how).split(" "));
        assertEquals(file + ": the office goes from Operation to Retiring on 2026-04-01\n", office.out());
        var standard = PmoRun.pmo(("move " + file + " update-risk-log design --policy=standard" + how).split(" "));
        assertEquals(file + ": update-risk-log goes from Pilot to Design on 2026-04-01\n", standard.out());
        var light = PmoRun.pmo(("move " + file + " review-risks strategy --policy=light" + how).split(" "));
        assertEquals(file + """
                : review-risks goes to Strategy on 2026-04-01
                  The catalogue now names its policy: light
                """, light.out());
    }

    @Test
    @DisplayName("ends with 2 if it is missing or has errors, which are all reported")
    void wrong() throws IOException {
        var missing =
                PmoRun.pmo("stages", "--policy", folder.resolve("none.json").toString());
        assertTrue(missing.err().startsWith("pmo: --policy: "), missing::err);
        assertEquals(2, missing.exitCode());
        Files.writeString(Path.of(policy), POLICY.replace("\"owner\"", "\"ownr\""));
        var slip = PmoRun.pmo("stages", "--policy", policy);
        assertTrue(slip.err().contains("did you mean \"owner\"?"), slip::err);
        assertEquals(2, slip.exitCode());
        assertTrue(PmoRun.pmo("stages", "--policy", "standrd").err().contains("did you mean \"standard\"?"));
    }
}
