package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.cli.PmoRun.pmo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("pmo validate")
class ValidateCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("prints counts for a valid file")
    void fine() {
        var run = pmo("validate", "source:article");
        assertEquals("source:article: 3 functions, 6 services: no findings\n", run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("reports ten different errors of a file in one run")
    void tenFaults() throws IOException {
        String file = PmoRun.copy("ten-faults.json", folder).toString();
        var run = pmo("validate", file);
        assertEquals(
                List.of(
                        ":6:5: error PMO-101",
                        ":9:106: error PMO-102",
                        ":10:131: error PMO-103",
                        ":11:91: error PMO-104",
                        ":12:87: warning PMO-106",
                        ":13:12: error PMO-107",
                        ":14:41: error PMO-201",
                        ":17:17: error PMO-205",
                        ":18:41: error PMO-302",
                        ":21:5: error PMO-110"),
                inOrderOfLines(run.findings(), file));
        assertEquals(file + ": 2 functions, 6 services, 2 stage changes, 1 mapping: 9 errors, 1 warning\n", run.out());
        assertEquals(1, run.exitCode());
    }

    private static List<String> inOrderOfLines(List<String> findings, String file) {
        return findings.stream()
                .map(l -> l.substring(file.length()))
                .sorted((a, b) -> Integer.compare(line(a), line(b)))
                .toList();
    }

    private static int line(String finding) {
        return Integer.parseInt(finding.substring(1, finding.indexOf(':', 1)));
    }

    @Test
    @DisplayName("continues after a file that fails or does not exist")
    void goesOn() throws IOException {
        String faulty = PmoRun.copy("ten-faults.json", folder).toString();
        String good = PmoRun.copy("own.json", folder).toString();
        String absent = folder.resolve("absent.json").toString();
        var run = pmo("validate", faulty, absent, good);
        assertEquals(
                List.of(
                        faulty + ": 2 functions, 6 services, 2 stage changes, 1 mapping: 9 errors, 1 warning",
                        good + ": 2 functions, 2 services, 5 stage changes: no findings"),
                run.out().lines().toList());
        assertTrue(run.err().endsWith("pmo: " + absent + ": no such file\n"), run.err());
        assertEquals(2, run.exitCode());
    }

    @Test
    @DisplayName("applies limits, which can be raised for a trusted file")
    void limits() throws IOException {
        String file = PmoRun.copy("own.json", folder).toString();
        var refused = pmo("validate", file, "--limit", "bytes=200", "--limit", "depth=9");
        assertEquals(List.of(file + ": error PMO-010"), refused.findings());
        assertTrue(refused.err().contains("(--limit bytes=N)"), refused.err());
        assertEquals(1, refused.exitCode());
        assertEquals(0, pmo("validate", file, "--limit=bytes=20000").exitCode());
        String in = Files.readString(Path.of(file));
        assertEquals(
                1,
                PmoRun.reading(in, "validate", "-", "--format=json", "--limit=bytes=200")
                        .exitCode());
    }

    @Test
    @DisplayName("reads standard input")
    void standardInput() throws IOException {
        String text = Files.readString(PmoRun.copy("ten-faults.json", folder));
        var run = PmoRun.reading(text, "validate", "-", "--format", "json");
        assertEquals("standard input:6:5: error PMO-101", run.findings().get(0));
        assertEquals(1, run.exitCode());
    }

    @Test
    @DisplayName("prints the number of omitted findings")
    void more() throws IOException {
        String services = IntStream.range(0, 123)
                .mapToObj("{\"id\": \"s%d\", \"function\": \"f\"}"::formatted)
                .collect(Collectors.joining(","));
        Path file = Files.writeString(folder.resolve("nameless.json"), """
                {"format": "pmo-catalogue/1",
                 "catalogue": {"id": "s", "name": "S", "version": "1", "kind": "own"},
                 "functions": [{"id": "f", "name": "F"}],
                 "services": [%s]}
                """.formatted(services));
        var run = pmo("validate", file.toString());
        assertTrue(run.err().endsWith("\n… and 23 more\n"), run.err());
        assertEquals(file + ": 1 function, 123 services: 123 errors\n", run.out());
        assertTrue(pmo("validate", file.toString(), "--findings", "json").err().contains("\"more\" : 23"));
    }

    @Test
    @DisplayName("prints findings and I/O errors as one JSON array on request")
    void json() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.json"), "");
        var run = pmo("validate", file.toString(), "absent.json", "--findings", "json");
        assertEquals("""
                [ {
                  "code" : "PMO-011",
                  "severity" : "error",
                  "message" : "The file is empty",
                  "hint" : "check that it is the right file",
                  "place" : {
                    "source" : "%s"
                  }
                }, {
                  "trouble" : "absent.json: no such file"
                } ]
                """.formatted(file), run.err());
        assertEquals(2, run.exitCode());
    }

    @Test
    @DisplayName("prints place, related places and subject of each finding in JSON")
    void jsonMembers() throws IOException {
        String file = PmoRun.copy("ten-faults.json", folder).toString();
        var run = pmo("validate", file, "--findings", "json");
        assertTrue(run.err().contains("""
                                  "place" : {
                                    "source" : "%1$s",
                                    "address" : "13:12"
                                  },
                                  "related" : [ {
                                    "source" : "%1$s",
                                    "address" : "12:5"
                                  } ],
                                  "subject" : {
                                    "kind" : "service",
                                    "id" : "arrange-travel",
                                    "field" : "id"
                                  }
                                """.formatted(file)), run.err());
    }

    @Test
    @DisplayName("prints an empty JSON array if there are no findings")
    void jsonOfNothing() {
        assertEquals(
                "[ ]\n", pmo("validate", "source:article", "--findings=json").err());
    }
}
