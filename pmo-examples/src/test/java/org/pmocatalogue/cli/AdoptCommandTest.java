package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.cli.PmoRun.pmo;

import com.google.common.collect.ObjectArrays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;

@DisplayName("pmo adopt")
class AdoptCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private Catalogue written(String name) throws IOException {
        return Catalogues.discover().read(folder.resolve(name)).orThrow();
    }

    private static PmoRun adopt(String... args) {
        return pmo(ObjectArrays.concat("adopt", args));
    }

    @ParameterizedTest
    @ValueSource(strings = {"our pmo.json", "our pmo.xlsx"})
    @DisplayName("creates a catalogue of the given entries, and prints its defaults")
    void takes(String name) throws IOException {
        var run = adopt("source:reference", "--take", "risk-management, take-minutes", in(name));
        assertEquals(in(name) + """
                : 2 functions, 7 services, 7 mappings
                  Defaults: id "our-pmo", name "Services from Reference catalogue of PMO services", version "1";
                  change them with --id, --name, --version
                  Lifecycle policy: standard (see 'pmo stages'); the field Policy of the catalogue sets it
                """, run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
        var made = written(name);
        assertEquals(CatalogueKind.OWN, made.info().kind());
        assertEquals(Optional.empty(), made.info().organisation());
        assertEquals(
                Optional.of("pmo-reference 1 take-minutes"),
                made.findService(ServiceId.of("take-minutes")).flatMap(PmoService::adoptedFrom));
        assertEquals(0, pmo("validate", in(name)).exitCode());
    }

    @Test
    @DisplayName("uses no default but the policy if everything is given")
    void given() throws IOException {
        var run = adopt(
                "source:article",
                "--take=all",
                "--id=acme",
                "--name=ACME PMO services",
                "--version=2026-03",
                "--organisation=ACME",
                in("a.json"));
        assertEquals(in("a.json") + """
                : 3 functions, 6 services
                  Lifecycle policy: standard (see 'pmo stages'); the field Policy of the catalogue sets it
                """, run.out());
        CatalogueInfo info = written("a.json").info();
        assertEquals("acme 2026-03", info.toString());
        assertEquals("ACME PMO services", info.name());
        assertEquals(Optional.of("ACME"), info.organisation());
        assertEquals(Optional.of("standard"), info.policy());
    }

    @Test
    @DisplayName("omits the history")
    void noHistory() throws IOException {
        adopt(PmoRun.copy("lives.json", folder).toString(), "--take=all", in("a.json"));
        assertEquals(3, written("a.json").services().size());
        assertTrue(written("a.json").stageChanges().isEmpty());
    }

    @Nested
    @DisplayName("if services need others")
    class Needs {

        @Test
        @DisplayName("warns of those that were not selected")
        void warns() throws IOException {
            var run = adopt("source:reference", "--take=organise-boards,track-actions", in("a.json"));
            assertEquals(List.of(in("a.json") + ": warning PMO-207"), run.findings());
            assertTrue(run.err().contains("(--with-needs)"), run.err());
            assertEquals(0, run.exitCode());
            assertEquals(2, written("a.json").services().size());
        }

        @Test
        @DisplayName("adopts them, too, with --with-needs, transitively")
        void takes() throws IOException {
            var run = adopt("source:reference", "--take=run-risk-review", "--with-needs", in("a.json"));
            assertTrue(
                    run.out()
                            .contains(
                                    "\n  Also taken, because they are needed: update-risk-log, produce-risk-strategy\n"),
                    run.out());
            assertEquals("", run.err());
            assertEquals(3, written("a.json").services().size());
        }
    }

    @Nested
    @DisplayName("if services need many others")
    class ManyNeeds {

        private String chain(int length) throws IOException {
            String services = IntStream.range(0, length)
                    .mapToObj(i -> "{\"id\": \"s%d\", \"function\": \"f\", \"name\": \"S\"%s}"
                            .formatted(i, i + 1 < length ? ", \"needs\": [\"s%d\"]".formatted(i + 1) : ""))
                    .collect(Collectors.joining(","));
            return Files.writeString(
                            folder.resolve("chain.json"),
                            "{\"format\": \"pmo-catalogue/1\", \"catalogue\": {\"id\": \"c\", \"name\": \"C\", \"version\":"
                                    + " \"1\", \"kind\": \"own\"}, \"functions\": [{\"id\": \"f\", \"name\": \"F\"}],"
                                    + " \"services\": [" + services + "]}")
                    .toString();
        }

        @Test
        @DisplayName("prints their number and the first ones")
        void some() throws IOException {
            var run = adopt(chain(1_500), "--take=s0", "--with-needs", in("a.json"));
            assertTrue(
                    run.out()
                            .contains(
                                    "Also taken, because they are needed: s1, s2, s3, s4, s5, s6, s7, s8, s9, s10 and 1,489 more\n"),
                    run.out());
        }

        @Test
        @DisplayName("prints all if they are few")
        void few() throws IOException {
            var run = adopt(chain(11), "--take=s0", "--with-needs", in("a.json"));
            assertTrue(run.out().contains("needed: s1, s2, s3, s4, s5, s6, s7, s8, s9, s10\n"), run.out());
        }
    }

    @Test
    @DisplayName("accepts names in place of ids")
    void byName() throws IOException {
        assertEquals(
                0,
                pmo("adopt", "source:reference", "--take=secretariat,take-minutes", in("a.json"))
                        .exitCode());
        assertEquals(
                0,
                pmo("adopt", "source:reference", "--take=Secretariat,Take minutes", "--id=a", in("b.json"))
                        .exitCode());
        assertEquals(Files.readString(folder.resolve("a.json")), Files.readString(folder.resolve("b.json")));
    }

    @Nested
    @DisplayName("writes nothing")
    class WritesNothing {

        @Test
        @DisplayName("for an unknown id, and suggests a similar one")
        void unknown() {
            assertWrong("""
                    Unknown function or service "risk-managment"; did you mean "risk-management"?
                    Unknown function or service "zzz"
                    'pmo show source:reference' lists all""", "source:reference", "--take=risk-managment,take-minutes,zzz", in("a.json"));
        }

        @Test
        @DisplayName("if the description of the catalogue is invalid, or the file cannot be written")
        void wrongUse() {
            assertWrong("--name: Name is blank", "source:reference", "--take=all", "--name=", in("a.json"));
            assertWrong(
                    "--id: Catalogue id is \"a b\", must consist of letters, digits, hyphens, underscores and full stops",
                    "source:reference",
                    "--take=all",
                    "--id=a b",
                    in("a.json"));
            assertWrong(
                    in("+.json") + ": its name has no letter or digit for an id; add --id ID",
                    "source:reference",
                    "--take=all",
                    in("+.json"));
            assertWrong("OUT must be a file; standard output is for the result", "source:reference", "--take=all", "-");
        }

        @Test
        @DisplayName("if IN and OUT are swapped, or a list contains a blank")
        void order() throws IOException {
            String there = PmoRun.copy("own.json", folder).toString();
            assertWrong(
                    in("a.json") + ": no such file; IN comes before OUT",
                    in("a.json"),
                    "--take=all",
                    "source:reference");
            assertWrong(in("a.json") + ": no such file; IN comes before OUT", in("a.json"), "--take=all", there);
            assertWrong(
                    "reference: no such file; did you mean source:reference?", "reference", "--take=all", in("a.json"));
            var run = adopt("source:reference", "--take", "risk-management,", "take-minutes", in("a.json"));
            assertTrue(
                    run.err().contains("'" + in("a.json") + "'; write no space before or after a comma in --take\n"),
                    run.err());
            assertEquals(2, run.exitCode());
        }

        @Test
        @DisplayName("over an existing file, except with --replace")
        void replaces() throws IOException {
            String file = PmoRun.copy("own.json", folder).toString();
            var before = written("own.json");
            var run = adopt("source:article", "--take=all", file);
            assertEquals(
                    "pmo: " + file + ": already exists; name another file, or replace it with --replace\n", run.err());
            assertEquals(2, run.exitCode());
            assertEquals(before, written("own.json"));
            assertEquals(
                    0, adopt("source:article", "--take=all", "--replace", file).exitCode());
            assertEquals(6, written("own.json").services().size());
        }

        @Test
        @DisplayName("over the catalogue that it adopts from, even with --replace")
        void ontoItself() throws IOException {
            String file = PmoRun.copy("own.json", folder).toString();
            var before = written("own.json");
            for (String[] more : List.of(new String[] {}, new String[] {"--as-profile", "--id=p"})) {
                var run = adopt(
                        ObjectArrays.concat(new String[] {file, "--take=all", "--replace", file}, more, String.class));
                assertEquals("pmo: " + file + ": is IN; name another file for OUT\n", run.err());
                assertEquals(2, run.exitCode());
                assertEquals(before, written("own.json"));
            }
        }

        @Test
        @DisplayName("if an entry was rejected, except with --drop-rejected")
        void rejected() throws IOException {
            String faulty = PmoRun.copy("ten-faults.json", folder).toString();
            var run = adopt(faulty, "--take=all", in("a.json"));
            assertTrue(run.findings().contains(in("a.json") + ": error PMO-016"), run.err());
            assertEquals("", run.out());
            assertEquals(1, run.exitCode());
            assertFalse(Files.exists(folder.resolve("a.json")));
            assertEquals(
                    1,
                    adopt(faulty, "--take=all", "--drop-rejected", in("a.json")).exitCode());
            assertEquals(1, written("a.json").services().size());
        }

        private void assertWrong(String message, String... args) {
            var run = adopt(args);
            assertEquals("pmo: " + message + "\n", run.err());
            assertEquals("", run.out());
            assertEquals(2, run.exitCode());
            assertFalse(Files.exists(folder.resolve("a.json")));
        }
    }
}
