package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.cli.PmoRun.pmo;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.excel.ExcelFormat;
import org.pmocatalogue.json.JsonFormat;

@DisplayName("pmo")
class PmoTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("lists formats with their jars")
    void formats() {
        var run = pmo("formats");
        assertEquals("""
                Format  Files   Can          Class                               From
                json    *.json  read, write  org.pmocatalogue.json.JsonFormat    HERE
                excel   *.xlsx  read, write  org.pmocatalogue.excel.ExcelFormat  THERE
                """.replace("THERE", nameOf(ExcelFormat.class)).replace("HERE", ours()), run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("lists sources with their jars")
    void sources() {
        var run = PmoRun.in(
                Terminal.plain().withWidth(1_000), Catalogues::discover, InputStream.nullInputStream(), "sources");
        String holds = "The three functions and six services in the article \"Getting Started with Services in a PMO\"";
        assertEquals(
                """
                IN                Holds%s  From
                source:reference  %s  %s
                source:article    %s  %s
                """.formatted(
                                " ".repeat(holds.length() - 5),
                                "24 functions and 145 services that a PMO can offer, to choose from and to tailor"
                                        + " ".repeat(holds.length() - 80),
                                ours(),
                                holds,
                                ours()),
                run.out());
        assertEquals(0, run.exitCode());
    }

    /** {@return the name of the jar or folder that our format is in} */
    private static String ours() {
        return nameOf(JsonFormat.class);
    }

    private static String nameOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .getFileName()
                .toString();
    }

    @Test
    @DisplayName("prints the JSON Schema")
    void schema() throws IOException {
        var run = pmo("schema");
        assertEquals(JsonFormat.schema(), run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("without a command prints its usage and exits with 2")
    void withoutCommand() {
        var run = pmo();
        assertTrue(run.err().startsWith("Usage: pmo [-hV] COMMAND\n"), run.err());
        assertEquals("", run.out());
        assertEquals(2, run.exitCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "formats",
                "sources",
                "show",
                "validate",
                "convert",
                "template",
                "map",
                "adopt",
                "resolve",
                "stages",
                "move",
                "history",
                "board",
                "metrics",
                "schema"
            })
    @DisplayName("prints help for each command, either way")
    void helps(String command) {
        var asked = pmo(command, "--help");
        assertTrue(asked.out().startsWith("Usage: pmo " + command + " "), asked.out());
        assertEquals(0, asked.exitCode());
        assertTrue(
                asked.out()
                        .endsWith(
                                "\nExit status: 0 success, 1 errors found or transition refused, 2 usage or I/O error.\n"),
                asked.out());
        assertEquals(asked, pmo("help", command));
        assertTrue(pmo("--help").out().contains("\n  " + command + " "));
    }

    @Test
    @DisplayName("describes each command in a sentence")
    void sentences() {
        String help = pmo("--help").out();
        String commands = help.substring(help.indexOf("Commands:"));
        for (String sentence :
                Splitter.onPattern("\n  (?=[a-z])")
                        .splitToList(commands.substring(0, commands.indexOf("\n\n")))
                        .stream()
                        .skip(1)
                        .toList()) {
            assertTrue(sentence.endsWith("."), sentence);
        }
    }

    @Test
    @DisplayName("prints its version")
    void version() {
        var run = pmo("--version");
        assertTrue(run.out().matches("pmo .+ \\(Java 1[7-9].*\\)\\n|pmo .+ \\(Java [2-9].*\\)\\n"), run.out());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("writes a completion script with every command")
    void completion() {
        var run = pmo("generate-completion");
        assertTrue(run.out().startsWith("#!/usr/bin/env bash\n"), run.out());
        assertTrue(
                run.out()
                        .contains(
                                "formats sources show validate convert template map adopt resolve stages move history board metrics schema"
                                        + " help generate-completion"),
                run.out());
        assertTrue(run.out().contains("centre-of-excellence"), run.out());
        assertEquals(0, run.exitCode());
    }

    @Nested
    @DisplayName("used wrongly")
    class UsedWrongly {

        @Test
        @DisplayName("reports the error and exits with 2")
        void saysSo() {
            assertWrong(
                    "Unknown source \"artikel\"; known sources are reference, article; did you mean \"article\"?",
                    "source:artikel");
            assertWrong("source: does not name a source, write source:ID", "source:");
            assertWrong("IN is empty, must be a file, - or source:ID", "");
            assertWrong("a\0b: not a path: Nul character not allowed", "a\0b");
            assertWrong("Standard input needs a format; add --format FORMAT, one of json, excel", "-");
            assertWrong(
                    "Unknown format \"jsn\"; known formats are json, excel; did you mean \"json\"?",
                    "a.json",
                    "--format",
                    "jsn");
            assertWrong(
                    "source:article: --format is for files, a source needs none", "source:article", "--format=json");
            assertWrong(
                    "--limit: Unknown limit \"byte\"; limits are bytes, entries, textLength, depth, fields, parts",
                    "a.json",
                    "--limit",
                    "byte=5");
            assertWrong("--limit: Limit depth is 5000, must be at most 1000", "a.json", "--limit", "depth=5000");
            assertWrong(
                    "--limit: Limit parts is 3000000000, must be at most 2147483647",
                    "a.json",
                    "--limit",
                    "parts=3000000000");
            assertWrong(
                    "- is given more than once; standard input can be read only once", "-", "--format", "json", "-");
        }

        private void assertWrong(String message, String... args) {
            var words = new java.util.ArrayList<>(List.of("validate"));
            words.addAll(List.of(args));
            var run = pmo(words.toArray(new String[0]));
            assertEquals("pmo: " + message + "\n", run.err());
            assertEquals("", run.out());
            assertEquals(2, run.exitCode());
        }

        @Test
        @DisplayName("names the missing parameter or value")
        void missing() {
            assertMissing("Missing required parameter: 'IN'", "show");
            assertMissing("Missing required parameter: 'IN'", "validate");
            assertMissing("Missing required parameters: 'IN', 'OUT'", "convert");
            assertMissing("Missing required parameter: 'OUT'", "convert", "a.json");
            assertMissing("Missing required parameter for option '--search' (TEXT)", "show", "a.json", "--search");
            assertMissing(
                    "Invalid value for option '--findings': Style is \"xml\", must be text or json",
                    "show",
                    "a.json",
                    "--findings",
                    "xml");
        }

        private static void assertMissing(String message, String... args) {
            var run = pmo(args);
            assertEquals("pmo: " + message + "\nTry 'pmo " + args[0] + " --help' for more.\n", run.err());
            assertEquals(2, run.exitCode());
        }

        @Test
        @DisplayName("suggests the similar command or option")
        void proposes() {
            var command = pmo("shwo", "source:article");
            assertTrue(command.err().contains("Did you mean: pmo show?\nTry 'pmo --help' for more.\n"), command.err());
            assertEquals(2, command.exitCode());
            var option = pmo("show", "source:article", "--levl=x");
            assertEquals(
                    "pmo: Unknown option: '--levl=x'\nPossible solutions: --level\nTry 'pmo show --help' for more.\n",
                    option.err());
            assertEquals(2, option.exitCode());
        }
    }

    @Nested
    @DisplayName("after an I/O error or a bug")
    class InTrouble {

        @Test
        @DisplayName("names the file and the problem")
        void namesFile() {
            assertTrouble(
                    folder.resolve("absent.json") + ": no such file",
                    folder.resolve("absent.json").toString());
            assertTrouble(folder + ": is a directory", folder.toString());
        }

        @Test
        @DisplayName("prints the stack trace of a bug only on request")
        void bug() {
            var run = failing(new IllegalStateException("one\ntwo"), false);
            assertEquals(
                    "pmo: internal error: java.lang.IllegalStateException: one two; please report it\n", run.err());
            assertEquals(2, run.exitCode());
            assertTrue(failing(new IllegalStateException("one"), true).err().contains("\n\tat "));
            assertFalse(failing(new StackOverflowError(), false).err().contains("\n\tat "));
        }

        @Test
        @DisplayName("reports in one line that there is not enough memory")
        void memory() {
            var run = failing(new OutOfMemoryError("Java heap space"), false);
            assertEquals("pmo: out of memory; increase it, as in java -Xmx4g -jar pmo.jar\n", run.err());
            assertEquals(2, run.exitCode());
        }

        @Test
        @DisplayName("suggests a file with the missing extension, and a similar source")
        void ending() throws IOException {
            PmoRun.copy("own.json", folder);
            assertTrouble(
                    folder.resolve("own") + ": no such file; did you mean " + folder.resolve("own.json") + "?",
                    folder.resolve("own").toString());
            assertTrouble("article: no such file; did you mean source:article?", "article");
        }

        private void assertTrouble(String message, String in) {
            var run = pmo("show", in);
            assertEquals("pmo: " + message + "\n", run.err());
            assertEquals(2, run.exitCode());
        }

        private static PmoRun failing(Throwable failure, boolean debugging) {
            return PmoRun.in(
                    new Terminal(false, false, () -> 100, debugging, () -> LocalDate.EPOCH),
                    () -> throwing(failure),
                    InputStream.nullInputStream(),
                    "show",
                    "source:failing");
        }
    }

    private static Catalogues throwing(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
