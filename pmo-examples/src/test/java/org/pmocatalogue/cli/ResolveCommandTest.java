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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.profile.Base;

@DisplayName("pmo resolve")
class ResolveCommandTest {

    private static final ServiceId MINUTES = ServiceId.of("take-minutes");

    @TempDir
    private Path folder = Path.of("");

    private String profile = "";

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private PmoRun resolve(String... args) {
        return pmo(ObjectArrays.concat(new String[] {"resolve", profile}, args, String.class));
    }

    private Catalogue written(String name) throws IOException {
        return Catalogues.discover().read(folder.resolve(name)).orThrow();
    }

    private static String profile(String version, String selections) {
        return """
                {"format": "pmo-profile/1",
                "profile": {"id": "acme-pmo", "name": "ACME", "version": "%s", "kind": "own"},
                "bases": [{"id": "pmo-reference", "location": "source:reference"}],
                "selections": [%s],
                "tailorings": [{"service": "take-minutes", "field": "owner", "value": "Head of PMO"}]}
                """.formatted(version, selections);
    }

    private void write(String version, String selections) throws IOException {
        Files.writeString(folder.resolve("profile.json"), profile(version, selections));
    }

    private static String take(String service) {
        return "{\"action\": \"take\", \"service\": \"%s\"}".formatted(service);
    }

    @BeforeEach
    void profileThatTakesMinutes() throws IOException {
        profile = in("profile.json");
        write("1", take("take-minutes"));
    }

    private void move(String out) {
        var run = pmo("move", in(out), "take-minutes", "strategy", "--on=2026-01-05", "--by=Me", "--reason=Asked for");
        assertEquals(0, run.exitCode(), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme.json", "acme.xlsx"})
    @DisplayName("creates the catalogue, and prints the origins of services")
    void makes(String name) throws IOException {
        var run = resolve(in(name));
        assertEquals(in(name) + """
                : 1 function, 1 service, 3 mappings
                  Services: 1 taken from pmo-reference 1
                  Values tailored: 1
                """, run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
        assertEquals(
                Optional.of("Head of PMO"), written(name).findService(MINUTES).flatMap(PmoService::owner));
    }

    @Test
    @DisplayName("prefers given bases to those that the profile names")
    void bases() throws IOException {
        pmo("adopt", "source:reference", "--take=take-minutes", "--id=pmo-reference", "--version=7", in("own.xlsx"));
        assertTrue(resolve(in("acme.json"), "--base", in("own.xlsx")).out().contains("1 taken from pmo-reference 7\n"));
        var missing = resolve(in("other.json"), "--base", in("missing.xlsx"));
        assertEquals("pmo: " + in("missing.xlsx") + ": no such file\n", missing.err());
        assertEquals(2, missing.exitCode());
        var none = resolve(in("other.json"), "--base=");
        assertEquals("pmo: IN is empty, must be a file, - or source:ID\n", none.err());
        var stream = resolve(in("other.json"), "--base=-");
        assertEquals("pmo: --base cannot be standard input; write it to a file first\n", stream.err());
        assertEquals(2, stream.exitCode());
    }

    @Test
    @DisplayName("writes nothing if there is an error, and reports its place in the profile")
    void writesNothing() throws IOException {
        write("1", take("take-minuts"));
        var run = resolve(in("acme.json"));
        assertEquals(
                List.of(
                        profile + ":4:16: error PMO-405",
                        profile + ":5:71: error PMO-412",
                        in("acme.json") + ": error PMO-016"),
                run.findings());
        assertEquals(1, run.exitCode());
        assertFalse(Files.exists(folder.resolve("acme.json")));
    }

    @Test
    @DisplayName("replaces neither the profile nor its base, even with --replace")
    void ontoItself() throws IOException {
        var run = resolve(profile, "--replace");
        assertEquals(List.of(profile + ": error PMO-025"), run.findings());
        assertEquals(1, run.exitCode());
        assertEquals(profile("1", take("take-minutes")), Files.readString(folder.resolve("profile.json")));
        pmo("adopt", "source:reference", "--take=all", "--id=pmo-reference", in("all.json"));
        assertEquals(
                1,
                resolve(in("all.json"), "--replace", "--base", in("all.json")).exitCode());
        assertEquals("pmo-reference", written("all.json").info().id().value());
    }

    @Test
    @DisplayName("writes only to files, and rejects a mapping")
    void wrongUse() {
        assertEquals(
                "pmo: OUT must be a file; standard output is for the result\n",
                resolve("-").err());
        assertEquals(2, resolve(in("acme.json"), "--mapping=m.json").exitCode());
        assertEquals(
                "pmo: " + in("none.json") + ": no such file\n",
                pmo("resolve", in("none.json"), in("a.json")).err());
    }

    @Nested
    @DisplayName("onto an existing catalogue")
    class Again {

        @BeforeEach
        void catalogue() {
            resolve(in("acme.xlsx"));
            move("acme.xlsx");
        }

        @Test
        @DisplayName("is refused without --replace or --update")
        void refused() throws IOException {
            var run = resolve(in("acme.xlsx"));
            assertEquals(
                    "pmo: " + in("acme.xlsx")
                            + ": already exists; add --update to keep its stage changes, or --replace to lose them\n",
                    run.err());
            assertEquals(2, run.exitCode());
            assertEquals(0, resolve(in("acme.xlsx"), "--replace").exitCode());
            assertEquals(0, written("acme.xlsx").stageChanges().size());
        }

        @Test
        @DisplayName("keeps its stage changes with --update, and replaces everything else")
        void updates() throws IOException {
            write("2", take("take-minutes") + ", " + take("produce-risk-strategy"));
            var run = resolve(in("acme.xlsx"), "--update");
            assertEquals("", run.err());
            assertTrue(run.out().contains("2 services, 1 stage change"), run.out());
            var made = written("acme.xlsx");
            assertEquals("2", made.info().version());
            assertEquals(
                    List.of(MINUTES),
                    made.stageChanges().stream()
                            .flatMap(c -> c.service().stream())
                            .toList());
        }

        @Test
        @DisplayName("keeps the history of a service that has another id now")
        void renamed() throws IOException {
            var catalogues = Catalogues.discover();
            var other = Catalogue.builder(written("acme.xlsx").info().toBuilder()
                            .id(CatalogueId.of("pmo-reference"))
                            .build())
                    .put(written("acme.xlsx").functions().get(0))
                    .put(written("acme.xlsx").services().get(0).toBuilder()
                            .id(ServiceId.of("keep-minutes"))
                            .previousIds(List.of(MINUTES))
                            .build())
                    .build();
            catalogues.write(other, folder.resolve("other.json")).orThrow();
            var run = resolve(in("acme.xlsx"), "--update", "--base", in("other.json"));
            assertEquals(0, run.exitCode(), run.err());
            assertEquals(
                    List.of(Optional.of(ServiceId.of("keep-minutes"))),
                    written("acme.xlsx").stageChanges().stream()
                            .map(StageChange::service)
                            .toList());
        }

        @Test
        @DisplayName("is refused if a history or another catalogue would be lost")
        void wouldLose() throws IOException {
            Files.writeString(
                    folder.resolve("profile.json"),
                    profile("2", take("update-risk-log")).replaceAll("(?s),\\s*\"tailorings.*", "}"));
            var run = resolve(in("acme.xlsx"), "--update");
            assertEquals(
                    "pmo: " + in("acme.xlsx")
                            + ": has a history of take-minutes, which the profile does not have; select or add it"
                            + " there, or name another file\n",
                    run.err());
            assertEquals(2, run.exitCode());
            pmo("adopt", "source:reference", "--take=take-minutes", in("other.json"));
            assertEquals(
                    "pmo: " + in("other.json")
                            + ": is the catalogue other, but the profile derives acme-pmo; name"
                            + " another file\n",
                    resolve(in("other.json"), "--update").err());
        }

        @Test
        @DisplayName("is refused if the existing catalogue cannot be read completely")
        void unreadable() throws IOException {
            Files.writeString(folder.resolve("broken.json"), "{");
            var run = resolve(in("broken.json"), "--update");
            assertEquals(1, run.exitCode());
            assertEquals("{", Files.readString(folder.resolve("broken.json")));
            assertTrue(
                    run.err().contains("was not changed: its stage changes cannot all be read; fix its errors first"),
                    run.err());
        }
    }

    @Nested
    @DisplayName("continues from pmo adopt --as-profile,")
    class Adopted {

        private Base base(String profile) throws IOException {
            return Catalogues.discover()
                    .profileFiles()
                    .read(folder.resolve(profile))
                    .orThrow()
                    .bases()
                    .get(0);
        }

        @Test
        @DisplayName("which writes a profile that selects the same")
        void same() throws IOException {
            String[] taken = {"source:reference", "--take=risk-management,organise-boards", "--with-needs", "--id=a"};
            pmo(ObjectArrays.concat("adopt", ObjectArrays.concat(taken, in("copy.json"))));
            var run = pmo(ObjectArrays.concat(
                    "adopt", ObjectArrays.concat(taken, new String[] {"--as-profile", in("p.json")}, String.class)));
            assertEquals("", run.err());
            assertTrue(run.out().startsWith(in("p.json") + ": 1 base, 4 selections\n"), run.out());
            assertEquals(0, pmo("resolve", in("p.json"), in("made.json")).exitCode());
            assertEquals(written("copy.json"), written("made.json"));
        }

        @Test
        @DisplayName("which names the other catalogue relative to the profile")
        void location() throws IOException {
            Files.createDirectory(folder.resolve("acme"));
            pmo("adopt", "source:reference", "--take=all", in("all.xlsx"));
            pmo("adopt", in("all.xlsx"), "--take=all", "--as-profile", in("acme/p.json"));
            assertEquals(Optional.of("../all.xlsx"), base("acme/p.json").location());
            assertEquals(0, pmo("resolve", in("acme/p.json"), in("made.json")).exitCode());
            pmo("adopt", "source:reference", "--take=all", "--as-profile", in("p.json"));
            assertEquals(Optional.of("source:reference"), base("p.json").location());
        }

        @Test
        @DisplayName("which refuses to give the profile the id of the other catalogue")
        void ownId() {
            String[] taken = {"adopt", "source:reference", "--take=all", "--as-profile"};
            for (String[] rest : List.of(
                    new String[] {in("pmo-reference.json")}, new String[] {"--id=pmo-reference", in("p.json")})) {
                var run = pmo(ObjectArrays.concat(taken, rest, String.class));
                assertEquals(
                        "pmo: The profile has the id of its base \"pmo-reference\"; add --id ID, or rename OUT\n",
                        run.err());
                assertEquals(2, run.exitCode());
                assertFalse(Files.exists(Path.of(rest[rest.length - 1])));
            }
        }

        @Test
        @DisplayName("which writes nothing if the other catalogue has errors")
        void errors() throws IOException {
            Files.writeString(
                    folder.resolve("wrong.json"),
                    "{\"format\": \"pmo-catalogue/1\", \"catalogue\": {\"id\": \"a\", \"name\": \"A\", \"version\": \"1\","
                            + " \"kind\": \"own\"}, \"functions\": [{\"id\": \"f\"}]}");
            var run = pmo("adopt", in("wrong.json"), "--take=all", "--as-profile", in("p.json"));
            assertEquals(1, run.exitCode());
            assertTrue(
                    run.err().contains("p.json was not written: " + in("wrong.json") + " has errors; fix them first"),
                    run.err());
            assertFalse(Files.exists(folder.resolve("p.json")));
        }
    }

    @Test
    @DisplayName("reads profiles that pmo validate has validated and pmo convert has written in another format")
    void otherCommands() throws IOException {
        assertEquals(
                profile + ": 1 base, 1 selection, 1 tailoring: no findings\n",
                pmo("validate", profile).out());
        assertEquals(
                in("profile.xlsx") + ": 1 base, 1 selection, 1 tailoring\n",
                pmo("convert", profile, in("profile.xlsx")).out());
        assertEquals(0, pmo("resolve", in("profile.xlsx"), in("acme.json")).exitCode());
        var printed = pmo("convert", in("profile.xlsx"), "-", "--to=json");
        assertTrue(printed.out().startsWith("{\n  \"format\": \"pmo-profile/1\",\n"), printed.out());
        Files.writeString(folder.resolve("profile.json"), profile("1", "{\"action\": \"drop\"}"));
        var wrong = pmo("convert", profile, in("b.json"));
        assertEquals(1, wrong.exitCode());
        assertTrue(wrong.findings().get(0).endsWith(": error PMO-102"), wrong.err());
        assertFalse(Files.exists(folder.resolve("b.json")));
    }
}
