package org.pmocatalogue.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.Texts.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Texts;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;

@DisplayName("Resolving the file of a profile")
class ResolverTest {

    private static final String OWNER_OF_LGO = """
            tailoring
              service: lgo
              field: owner
              value: Me
            """;

    private static final WriteOptions DROPPING =
            WriteOptions.builder().allowLoss(true).build();

    @TempDir
    private Path directory;

    private Path file(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** Writes a catalogue of a function; its services begin in line 10. */
    private Path catalogue(String name, String id, String services) throws IOException {
        return file(name, """
                pmo-catalogue/1
                catalogue
                  id: %s
                  name: Catalogue
                  version: "1"
                  kind: reference
                function
                  id: risk
                  name: Risk
                %s""".formatted(id, services));
    }

    /** Writes a profile that takes everything; its bases and what follows them begin in line 9. */
    private Path profile(String name, String id, String more) throws IOException {
        return file(name, """
                pmo-profile/1
                profile
                  id: %s
                  name: Profile
                  version: "1"
                  kind: own
                selection
                  action: take
                %s""".formatted(id, more));
    }

    /** {@return the three lines of a base} */
    private static String base(String id, String location) {
        return "base\n  id: %s\n  location: \"%s\"\n".formatted(id, location);
    }

    private static Result<Resolved> resolve(Path profile, Path... bases) throws IOException {
        var origins = new ArrayList<Origin>();
        for (Path base : bases) {
            origins.add(Origin.of(base));
        }
        return Texts.CATALOGUES.resolve(Origin.of(profile), origins, ReadOptions.standard());
    }

    private static Result<?> resolveInto(Path profile, Path out, WriteOptions writing) throws IOException {
        return Texts.CATALOGUES
                .openProfile(Origin.of(profile), ImmutableList.of(), ReadOptions.standard())
                .save(out, writing);
    }

    /** {@return place and code of each finding, such as {@code acme.text:10:7 PMO-401}} */
    private List<String> found(Result<?> result) {
        return result.findings().stream()
                .map(finding -> finding.place() + " " + finding.code())
                .map(line -> line.replace(directory + "/", ""))
                .toList();
    }

    private static List<String> services(Result<Resolved> result) {
        return result.value().orElseThrow().catalogue().services().stream()
                .map(PmoService::id)
                .map(Object::toString)
                .toList();
    }

    @Test
    @DisplayName("finds a base relative to the file that names it")
    void followsLocations() throws IOException {
        catalogue("shared/reference.text", "reference", service("log"));
        profile("shared/region.text", "region", base("reference", "reference.text"));
        var result = resolve(profile("acme/acme.text", "acme", base("region", "../shared/region.text")));
        assertEquals(List.of(), found(result));
        assertEquals(List.of("log"), services(result));
    }

    @Test
    @DisplayName("reads a base once that two profiles name")
    void diamond() throws IOException {
        catalogue("reference.text", "reference", service("log", "ownr: Me"));
        String reference = base("reference", "reference.text");
        profile("a.text", "a", reference);
        profile("b.text", "b", reference);
        var result = resolve(profile("acme.text", "acme", base("a", "a.text") + base("b", "b.text")));
        assertEquals(List.of("reference.text:14:3 PMO-106"), found(result));
        assertEquals(List.of("log"), services(result));
    }

    @Test
    @DisplayName("prefers a base that is given over the location that the profile names")
    void givenBases() throws IOException {
        var given = catalogue("given.text", "reference", service("given"));
        catalogue("reference.text", "reference", service("log"));
        var acme = profile("acme.text", "acme", base("reference", "reference.text"));
        assertEquals(List.of("given"), services(resolve(acme, given)));
        assertEquals(List.of("given.text PMO-107"), found(resolve(acme, given, given)));
        var missing = directory.resolve("missing.text");
        assertThrows(NoSuchFileException.class, () -> resolve(acme, missing));
    }

    @Test
    @DisplayName("accepts given bases in any order and reports a base that is not needed")
    void givenInAnyOrder() throws IOException {
        catalogue("reference.text", "reference", service("log"));
        var given = catalogue("given.text", "reference", service("given"));
        var region = profile("region.text", "region", base("reference", "reference.text"));
        var acme = profile("acme.text", "acme", "base\n  id: region\n");
        assertEquals(List.of("given"), services(resolve(acme, region, given)));
        assertEquals(List.of("given"), services(resolve(acme, given, region)));
        var other = catalogue("other.text", "other", "");
        assertEquals(List.of("other.text PMO-423"), found(resolve(acme, region, other)));
    }

    @Test
    @DisplayName("prefers the location in the profile itself over another in a base, and reports the other")
    void twoLocations() throws IOException {
        catalogue("one.text", "reference", service("one"));
        catalogue("two.text", "reference", service("two"));
        profile("region.text", "region", base("reference", "one.text"));
        var result =
                resolve(profile("acme.text", "acme", base("region", "region.text") + base("reference", "two.text")));
        assertEquals(List.of("region.text:9:1 PMO-422"), found(result));
        assertEquals(List.of("two"), services(result));
    }

    @Test
    @DisplayName("reads a base from a second location if the first cannot be read")
    void secondPlace() throws IOException {
        catalogue("reference.text", "reference", service("log"));
        profile("region.text", "region", base("reference", "reference.text"));
        var result = resolve(
                profile("acme.text", "acme", base("reference", "missing.text") + base("region", "region.text")));
        assertEquals(List.of("acme.text:9:1 PMO-416"), found(result));
        assertEquals(List.of("log"), services(result));
    }

    @Test
    @DisplayName("reports each base that is not available where the profile names it")
    void missingBases() throws IOException {
        catalogue("other.text", "other", service("log"));
        var acme = profile(
                "acme.text",
                "acme",
                base("a", "missing.text")
                        + base("b", "other.text")
                        + base("c", "source:nowhere")
                        + base("d", "source:")
                        + "base\n  id: oter\n"
                        + base("acme", "acme.text"));
        assertEquals(
                List.of(
                        "acme.text:9:1 PMO-416",
                        "acme.text:12:1 PMO-417",
                        "source:nowhere PMO-004",
                        "acme.text:18:1 PMO-416",
                        "acme.text:21:1 PMO-401",
                        "acme.text:23:1 PMO-424"),
                found(resolve(acme)));
    }

    @Test
    @DisplayName("reports the errors of all files, and ends at a base with errors")
    void errorsInFiles() throws IOException {
        catalogue("reference.text", "reference", service("log", "expertise: much"));
        var acme = profile("acme.text", "acme", base("reference", "reference.text") + """
                base
                  id: [other]
                tailoring
                  service: log
                  field: owner
                  value: Me
                function
                  id: tea
                service
                  id: brew
                  function: tea
                  name: Brew tea
                """);
        assertEquals(
                List.of(
                        "acme.text:13:7 PMO-103",
                        "acme.text:18:1 PMO-101",
                        "reference.text:14:14 PMO-102",
                        "acme.text:22:13 PMO-203"),
                found(resolve(acme)));
        assertEquals(Optional.empty(), resolve(acme).value());
    }

    @Test
    @DisplayName("reports the errors of a base once, whether it is given or two profiles name it")
    void errorsInBase() throws IOException {
        var reference = catalogue("reference.text", "reference", service("log", "expertise: much"));
        String named = base("reference", "reference.text");
        profile("a.text", "a", named);
        profile("b.text", "b", named);
        var both = resolve(profile("both.text", "both", base("a", "a.text") + base("b", "b.text")));
        assertEquals(List.of("reference.text:14:14 PMO-102"), found(both));
        assertEquals(Optional.empty(), both.value());
        var given = resolve(profile("acme.text", "acme", "base\n  id: reference\n"), reference);
        assertEquals(List.of("reference.text:14:14 PMO-102"), found(given));
        assertEquals(Optional.empty(), given.value());
    }

    @Test
    @DisplayName("reports a tailoring without field, and another tailoring of a service that is not taken")
    void errorsInTailorings() throws IOException {
        catalogue("fine.text", "fine", service("log"));
        var typo =
                profile("typo.text", "typo", base("fine", "fine.text") + "tailoring\n  service: lgo\n" + OWNER_OF_LGO);
        var result = resolve(typo);
        assertEquals(List.of("typo.text:12:1 PMO-101", "typo.text:17:10 PMO-412"), found(result));
        assertEquals(
                Optional.of("did you mean \"log\"?"), result.findings().get(1).hint());
    }

    @Test
    @DisplayName("reports profiles that are bases of each other")
    void circle() throws IOException {
        var a = profile("a.text", "a", base("b", "b.text"));
        profile("b.text", "b", base("a", "a.text"));
        var result = resolve(a);
        assertEquals(List.of("b.text:9:1 PMO-402"), found(result));
        assertTrue(result.findings().get(0).message().matches(".* a .* b .* a"), result.findings()::toString);
    }

    @Test
    @DisplayName("writes a file if nothing is rejected, or if the caller allows it")
    void intoFile() throws IOException {
        catalogue("reference.text", "reference", service("log"));
        var acme = profile("acme.text", "acme", base("reference", "reference.text") + OWNER_OF_LGO);
        Path out = directory.resolve("out.text");
        assertEquals(
                List.of("acme.text:15:10 PMO-412", "out.text PMO-016"),
                found(resolveInto(acme, out, WriteOptions.standard())));
        assertFalse(Files.exists(out));
        var written = resolveInto(acme, out, DROPPING);
        assertEquals("1 function, 1 service", written.value().orElseThrow().toString());
        assertEquals("acme", Texts.CATALOGUES.read(out).orThrow().info().id().value());
    }

    @Test
    @DisplayName("writes no file if a base is missing or has errors, with any options")
    void missingBaseIntoFile() throws IOException {
        Path out = directory.resolve("out.text");
        file("headless.text", "pmo-catalogue/1\ncatalogue\n  id: headless\n  version: \"1\"\n  kind: reference\n");
        catalogue("other.text", "other", "");
        profile("round.text", "round", base("acme", "acme.text"));
        profile("lacking.text", "lacking", base("none", "none.text"));
        catalogue("reference.text", "reference", service("log"));
        catalogue("wrong.text", "wrong", service("log", "expertise: much"));
        for (String missing : List.of(
                "base\n  id: unknown\n",
                base("a", "none.text"),
                base("b", "other.text"),
                base("round", "round.text"),
                base("acme", "acme.text"),
                base("headless", "headless.text"),
                base("lacking", "lacking.text"),
                base("wrong", "wrong.text"))) {
            var acme = profile("acme.text", "acme", base("reference", "reference.text") + missing);
            for (var writing : List.of(DROPPING, WriteOptions.standard())) {
                var result = resolveInto(acme, out, writing);
                assertEquals("out.text PMO-016", Iterables.getLast(found(result)));
                String message = result.findings().reverse().get(0).message();
                assertTrue(message.contains("a base is missing"), message);
                assertFalse(Files.exists(out));
            }
        }
    }

    @Test
    @DisplayName("replaces none of its inputs, by any path")
    void ontoItself() throws IOException {
        var reference = catalogue("reference.text", "reference", service("log"));
        var region = profile("region.text", "region", base("reference", "reference.text"));
        var acme = profile("acme.text", "acme", base("region", "region.text"));
        var link = Files.createSymbolicLink(directory.resolve("link.text"), reference);
        for (Path out : List.of(acme, region, reference, link, directory.resolve("./reference.text"))) {
            String before = Files.readString(out);
            var findings = resolveInto(acme, out, DROPPING).findings();
            assertEquals(1, findings.size());
            assertEquals(
                    out + " PMO-025",
                    findings.get(0).place() + " " + findings.get(0).code());
            assertEquals(before, Files.readString(out));
        }
    }
}
