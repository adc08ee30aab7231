package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.cli.PmoRun.pmo;

import com.google.common.collect.Lists;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;

@DisplayName("pmo move")
class MoveCommandTest {

    private static final String LINE = """
            {"service": "update-risk-log", "to": "implementation", "on": "2026-04-01", "by": "Board", "reason": "It works", "evidence": ["pilot result: 9 of 10 kept it"], "scope": "All", "until": "2026-09-30"}\
            """;

    @TempDir
    private Path folder = Path.of("");

    /** {@return the catalogue of lives as a file of this name} */
    private Path lives(String name) throws IOException {
        return PmoRun.lives(name, folder);
    }

    private static PmoRun move(Path file, String... args) {
        return pmo(Lists.asList("move", file.toString(), args).toArray(String[]::new));
    }

    /** Moves the risk log on by a step that the policy allows. */
    private static PmoRun rollOut(Path file, String... more) {
        var args = Lists.newArrayList(
                "update-risk-log",
                "Implementation",
                "--on=2026-04-01",
                "--by=Board",
                "--reason=It works",
                "--evidence=Pilot result=9 of 10 kept it",
                "--scope=All",
                "--until=2026-09-30");
        args.addAll(List.of(more));
        return move(file, args.toArray(String[]::new));
    }

    private static Catalogue read(Path file) throws IOException {
        return Catalogues.discover().read(file).orThrow();
    }

    @Test
    @DisplayName("adds one line to a JSON file and changes no other byte")
    void json() throws IOException {
        Path file = lives("lives.json");
        String before = Files.readString(file);
        var run = rollOut(file);
        assertEquals(file + ": update-risk-log goes from Pilot to Implementation on 2026-04-01\n", run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
        String line = LINE.strip().replace("pilot result", "Pilot result");
        assertEquals(before.replace("true}\n  ]", "true},\n    " + line + "\n  ]"), Files.readString(file));
    }

    @Test
    @DisplayName("adds one row to a workbook and keeps everything else, unknown members with their types")
    void workbook() throws IOException {
        Path file = lives("lives.xlsx");
        Catalogue before = read(file);
        assertEquals(read(lives("lives.json")), before);
        assertEquals(0, rollOut(file).exitCode());
        Catalogue after = read(file);
        assertEquals(
                ServiceStages.IMPLEMENTATION,
                after.stageOf(ServiceId.of("update-risk-log")).orElseThrow());
        assertEquals(
                before, after.toBuilder().remove(after.stageChanges().get(5)).build());
        assertFalse(after.services().get(0).attributes().isEmpty());
    }

    @Test
    @DisplayName("reports warnings of the file even if the transition is refused")
    void warnsAndRefuses() throws IOException {
        Path file = lives("lives.json");
        Files.writeString(
                file, Files.readString(file).replaceFirst("\"name\": \"Up", "\"ownr\": \"Me\", \"name\": \"Up"));
        var run = pmo(
                "move", file.toString(), "update-risk-log", "operation", "--on=2026-04-01", "--by=Me", "--reason=No");
        assertTrue(run.err().contains("PMO-106"), run.err());
        assertTrue(run.err().contains("A service in pilot can move"), run.err());
        assertEquals(1, run.exitCode());
    }

    @Test
    @DisplayName("keeps the other sheets of a workbook")
    void otherSheet() throws IOException {
        Path file = lives("lives.xlsx");
        addSheet(file);
        var run = rollOut(file);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(6, read(file).stageChanges().size());
        try (var in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            assertEquals(
                    "Ask the board",
                    workbook.getSheet("Notes").getRow(0).getCell(0).getStringCellValue());
        }
    }

    private static void addSheet(Path file) throws IOException {
        var saved = new ByteArrayOutputStream();
        try (var in = Files.newInputStream(file);
                var open = new XSSFWorkbook(in)) {
            open.createSheet("Notes").createRow(0).createCell(0).setCellValue("Ask the board");
            open.write(saved);
        }
        Files.write(file, saved.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.json", "other.xlsx"})
    @DisplayName("with -o writes another file, in the format of its name, and keeps the first")
    void output(String other) throws IOException {
        Path file = lives("lives.json");
        byte[] before = Files.readAllBytes(file);
        var run = rollOut(file, "-o", folder.resolve(other).toString());
        assertTrue(run.out().startsWith(folder.resolve(other) + ": update-risk-log goes "), run.out());
        assertEquals(0, run.exitCode());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(6, read(folder.resolve(other)).stageChanges().size());
    }

    @Test
    @DisplayName("with -o replaces an existing file only with --replace")
    void outputIsThere() throws IOException {
        Path file = lives("lives.json");
        Path other = Files.writeString(folder.resolve("other.json"), "months of work");
        assertWrong(
                other + ": already exists; name another file, or replace it with --replace",
                rollOut(file, "-o", other.toString()));
        assertEquals("months of work", Files.readString(other));
        assertEquals(0, rollOut(file, "-o", other.toString(), "--replace").exitCode());
        assertEquals(6, read(other).stageChanges().size());
    }

    @Test
    @DisplayName("writes in the format that is given for reading")
    void namedFormat() throws IOException {
        Path file = Files.move(lives("lives.json"), folder.resolve("lives.txt"));
        assertEquals(0, rollOut(file, "--format", "json").exitCode());
        assertTrue(Files.readString(file).contains("2026-09-30"));
    }

    @Test
    @DisplayName("accepts a transition in the future and reports it")
    void ahead() throws IOException {
        Path file = lives("lives.json");
        var run = PmoRun.on(
                LocalDate.of(2026, 3, 31),
                200,
                "move",
                file.toString(),
                "update-risk-log",
                "design",
                "--on=2026-04-01",
                "--by=Board",
                "--reason=Once more");
        assertEquals(file + """
                : update-risk-log goes from Pilot to Design on 2026-04-01
                  This date is in the future: today is 2026-03-31
                """, run.out());
        assertEquals(6, read(file).stageChanges().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"~$lives.xlsx", ".~lock.lives.xlsx#"})
    @DisplayName("does not change a file that seems to be open in a spreadsheet program, without --force")
    void openElsewhere(String lock) throws IOException {
        Path file = lives("lives.xlsx");
        Files.createFile(folder.resolve(lock));
        assertWrong(file + ": seems to be open in another program; close it there, or add --force", rollOut(file));
        assertEquals(5, read(file).stageChanges().size());
        assertEquals(0, rollOut(file, "--force").exitCode());
        assertEquals(6, read(file).stageChanges().size());
    }

    @Nested
    @DisplayName("refuses a transition that the policy does not allow")
    class Refused {

        @ParameterizedTest
        @ValueSource(strings = {"lives.json", "lives.xlsx"})
        @DisplayName("with every reason and the allowed transitions, and leaves the file unchanged")
        void refuses(String name) throws IOException {
            Path file = lives(name);
            byte[] before = Files.readAllBytes(file);
            var run = move(file, "update-risk-log", "operation", "--on=2026-01-31", "--by=Board", "--reason=Now");
            assertEquals("""
                    update-risk-log cannot move from Pilot to Operation on 2026-01-31:
                      2026-01-31 is before the last stage change, to pilot on 2026-02-02; enter a date that is not earlier
                      A service in pilot can move to design, implementation or retired, not to operation
                    Allowed from Pilot by policy standard:
                      Design
                      Implementation: Evidence "pilot result"; What it needs is live
                      Retired: Reason; No other needs it; Its successor, if any, stays
                    """, run.err());
            assertEquals("", run.out());
            assertEquals(1, run.exitCode());
            assertArrayEquals(before, Files.readAllBytes(file));
        }

        @Test
        @DisplayName("with --check, which requires no day, name or reason, too")
        void check() throws IOException {
            Path file = lives("lives.json");
            byte[] before = Files.readAllBytes(file);
            var run = move(file, "update-risk-log", "retired", "--check", "--on=2026-04-01");
            assertEquals(
                    List.of(
                            "update-risk-log cannot move from Pilot to Retired on 2026-04-01:",
                            "  Reason is missing; it is required to enter retired (--reason)",
                            "  Needed by run-risk-workshop; retire that service first, or remove the need",
                            "Allowed from Pilot by policy standard:"),
                    run.err().lines().limit(4).toList());
            assertEquals(1, run.exitCode());
            var incomplete = move(file, "update-risk-log", "implementation", "--check", "--on=2026-04-01");
            assertEquals(
                    "update-risk-log may go from Pilot to Implementation on 2026-04-01, if you add"
                            + " --evidence \"pilot result=TEXT\"\n",
                    incomplete.out());
            assertEquals(0, incomplete.exitCode());
            var allowed = rollOut(file, "--check");
            assertEquals("update-risk-log may go from Pilot to Implementation on 2026-04-01\n", allowed.out());
            assertEquals(0, allowed.exitCode());
            assertArrayEquals(before, Files.readAllBytes(file));
        }

        @Test
        @DisplayName("as an element of the array of findings in JSON")
        void asJson() throws IOException {
            var run =
                    move(lives("lives.json"), "review-risks", "pilot", "--check", "--on=2026-04-01", "--findings=json");
            assertEquals("""
                    [ {
                      "refused" : [ "review-risks cannot move to Pilot on 2026-04-01:", \
                    "The first stage of a service must be strategy, not pilot; use an opening change for a service or office that already runs (--opening)", \
                    "Allowed as first stage by policy standard:", "Strategy" ]
                    } ]
                    """, run.err());
        }

        @Test
        @DisplayName("to a standard stage that the policy does not have")
        void noSuchStage() throws IOException {
            var run =
                    move(lives("lives.json"), "review-risks", "pilot", "--check", "--policy=light", "--on=2026-04-01");
            assertEquals("""
                    review-risks cannot move to Pilot on 2026-04-01:
                      Policy light has no stage pilot; its stages are strategy, design, operation, transformation, retired
                    Allowed as first stage by policy light:
                      Strategy
                    """, run.err());
            assertEquals(1, run.exitCode());
        }
    }

    @Test
    @DisplayName("records the stage of a running service as an opening change")
    void opening() throws IOException {
        Path file = lives("lives.json");
        var run = move(
                file, "review-risks", "operation", "--opening", "--on=2026-04-01", "--by=Me", "--reason=Runs already");
        assertEquals(file + ": review-risks goes to Operation on 2026-04-01\n", run.out());
        var change = read(file).stageChanges().get(5);
        assertTrue(change.isOpening());
    }

    @Test
    @DisplayName("accepts the name of a service, evidence as the history shows it, and any text after an equals sign")
    void names() throws IOException {
        Path file = lives("lives.json");
        var run = move(
                file,
                "Update the risk log",
                "Implementation",
                "--on=2026-04-01",
                "--by=Board",
                "--reason=-old process fails",
                "--evidence=pilot result: 9=of 10");
        assertEquals(file + ": update-risk-log goes from Pilot to Implementation on 2026-04-01\n", run.out());
        var change = read(file).stageChanges().get(5);
        assertEquals(Optional.of("-old process fails"), change.reason());
        assertEquals("pilot result: 9=of 10", change.evidence().get(0).toString());
        assertTrue(move(file, "review-risks", "strategy", "--by", "--reason", "No")
                .err()
                .startsWith("pmo: Expected parameter for option '--by' but found '--reason'\n"));
    }

    @Test
    @DisplayName("requires the id of a service if several have the same name")
    void sameName() throws IOException {
        Path file = lives("lives.json");
        Files.writeString(file, Files.readString(file).replace("\"Run a risk workshop\"", "\"Update the risk log\""));
        assertWrong(
                "\"Update the risk log\" is the name of several services; use the id: update-risk-log or"
                        + " run-risk-workshop",
                move(file, "Update the risk log", "pilot", "--check"));
    }

    @Test
    @DisplayName("moves the office itself with --office")
    void office() throws IOException {
        Path file = lives("lives.json");
        var run = move(file, "retiring", "--office", "--on=2026-04-01", "--by=CEO", "--reason=Merged");
        assertEquals(file + ": the office goes from Operation to Retiring on 2026-04-01\n", run.out());
        assertEquals(
                "retiring", read(file).officeHistory().stage().orElseThrow().id());
    }

    @Test
    @DisplayName("applies the policy of the catalogue, and requires another if it is unknown")
    void policyOfCatalogue() throws IOException {
        Path file = lives("lives.json");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"x-colour\"", "\"policy\": \"light\", \"x-colour\""));
        var light = move(file, "review-risks", "strategy", "--check", "--on=2026-04-01");
        assertEquals("review-risks may go to Strategy on 2026-04-01\n", light.out());
        Files.writeString(file, text.replace("\"x-colour\"", "\"policy\": \"ours\", \"x-colour\""));
        var unknown = move(file, "review-risks", "strategy", "--check");
        assertEquals(2, unknown.exitCode());
        assertTrue(
                unknown.err()
                        .contains("pmo: The catalogue names policy \"ours\", which is not available for services;"
                                + " add --policy with its file or an id: standard, light\n"),
                unknown::err);
        assertEquals(
                0,
                move(file, "review-risks", "strategy", "--check", "--policy=standard")
                        .exitCode());
    }

    @Test
    @DisplayName("writes a file with an error only with --drop-rejected")
    void faulty() throws IOException {
        Path file = PmoRun.copy("lives.json", folder);
        Files.writeString(file, Files.readString(file).replace("\"2025-09-01\"", "\"1 September\""));
        byte[] before = Files.readAllBytes(file);
        var run = rollOut(file);
        assertTrue(run.findings().contains(file + ": error PMO-016"), run.err());
        assertEquals("", run.out());
        assertEquals(1, run.exitCode());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(1, rollOut(file, "--drop-rejected").exitCode());
        assertEquals(5, read(file).stageChanges().size());
    }

    @Test
    @DisplayName("reports invalid arguments and exits with 2")
    void wrongUse() throws IOException {
        Path file = lives("lives.json");
        assertWrong(
                "Unknown service \"update-risklog\"; known: update-risk-log, run-risk-workshop, review-risks;"
                        + " did you mean \"update-risk-log\"?",
                move(file, "update-risklog", "design", "--check"));
        assertWrong(
                "Unknown stage \"pilto\"; known: strategy, design, pilot, implementation, operation,"
                        + " transformation, retired; did you mean \"pilot\"?",
                move(file, "review-risks", "pilto", "--check"));
        assertWrong(
                "Unknown policy \"ligth\"; known: standard, light, office; did you mean \"light\"?",
                move(file, "review-risks", "pilot", "--check", "--policy=ligth"));
        assertWrong(
                "Policy office is for the office itself; add --policy with another: standard, light",
                move(file, "review-risks", "pilot", "--check", "--policy=office"));
        assertWrong(
                "Policy light is for services; add --policy with another: office",
                move(file, "pilot", "--office", "--check", "--policy=light"));
        assertWrong(
                "--by, --reason: missing; every stage change needs a date, the person who decided it and a reason",
                move(file, "review-risks", "strategy", "--on=2026-04-01"));
        assertWrong(
                "--by, --reason: missing; every stage change needs a date, the person who decided it and a reason",
                move(file, "review-risks", "strategy", "--on=2026-04-01", "--by=", "--reason= "));
        assertWrong(
                "SERVICE or STAGE is missing; write FILE SERVICE STAGE, or FILE STAGE with --office",
                move(file, "review-risks", "--check"));
        assertWrong(
                "--office and SERVICE \"review-risks\" exclude each other",
                move(file, "review-risks", "pilot", "--office", "--check"));
        assertWrong(
                "Until is 2026-03-01, must not be before 2026-04-01, the date of the change",
                move(file, "review-risks", "strategy", "--check", "--on=2026-04-01", "--until=2026-03-01"));
        assertWrong("-o must name a file; standard output is for the result", rollOut(file, "-o", "-"));
        assertWrong("--to requires -o OUT; FILE keeps its format", rollOut(file, "--to", "excel"));
        assertWrong(
                "source:article: a source cannot be changed; name a file with -o OUT",
                rollOut(Path.of("source:article")));
    }

    @Test
    @DisplayName("explains the order of arguments if they are swapped")
    void order() throws IOException {
        Path file = lives("lives.json");
        assertWrong(
                "review-risks: no such file; write FILE SERVICE STAGE",
                move(Path.of("review-risks"), file.toString(), "strategy", "--check"));
        assertWrong(
                folder.resolve("lives") + ": no such file; did you mean " + file + "?",
                move(folder.resolve("lives"), "review-risks", "strategy", "--check"));
        assertWrong(
                "\"Strategy\" is a stage, not a service; SERVICE comes before STAGE: review-risks Strategy",
                move(file, "Strategy", "review-risks", "--check"));
        assertUnmatched("'works'; put a text with spaces into quotes", rollOut(file, "works"));
        assertUnmatched(
                "'out.xlsx'; name another file with an option: -o out.xlsx",
                move(file, "review-risks", "strategy", "out.xlsx", "--check"));
    }

    private static void assertUnmatched(String what, PmoRun run) {
        assertTrue(run.err().startsWith("pmo: Unmatched argument at index "), run.err());
        assertTrue(run.err().contains(": " + what + "\n"), run.err());
        assertEquals(2, run.exitCode());
    }

    @Test
    @DisplayName("explains the form of days and evidence")
    void wrongValues() throws IOException {
        Path file = lives("lives.json");
        assertEquals(
                "pmo: Invalid value for option '--on': Date is \"1.4.2026\", must be written as 2026-01-05",
                move(file, "review-risks", "strategy", "--on=1.4.2026")
                        .err()
                        .lines()
                        .findFirst()
                        .orElse(""));
        assertTrue(move(file, "review-risks", "strategy", "--on=2026-02-30")
                .err()
                .contains("Date is \"2026-02-30\", which is not a date\n"));
        assertTrue(move(file, "review-risks", "strategy", "--evidence=none")
                .err()
                .contains("Evidence is \"none\", must be written as NAME=TEXT\n"));
        assertTrue(move(file, "review-risks", "strategy", "--evidence=a:b=c")
                .err()
                .contains("Name of the evidence is \"a:b\", must not contain a colon\n"));
    }

    private static void assertWrong(String message, PmoRun run) {
        assertEquals("pmo: " + message + "\n", run.err());
        assertEquals("", run.out());
        assertEquals(2, run.exitCode());
    }
}
