package org.pmocatalogue.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Origin;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.profile.Resolved;

@DisplayName("A profile in a file is resolved")
class ResolvingTest {

    private static final String CATALOGUE = """
            {"format": "pmo-catalogue/1",
            "catalogue": {"id": "%s", "name": "Catalogue", "version": "1", "kind": "reference"},
            "functions": [{"id": "risk", "name": "Risk"}],
            "services": [%s]}
            """;

    @TempDir
    private Path directory;

    private Path file(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Path catalogue(String name, String id, String services) throws IOException {
        return file(name, CATALOGUE.formatted(id, services));
    }

    private Path profile(String name, String id, String bases, String more) throws IOException {
        return file(name, """
                {"format": "pmo-profile/1",
                "profile": {"id": "%s", "name": "Profile", "version": "1", "kind": "own"},
                "bases": [%s],
                "selections": [{"action": "take"}]%s}
                """.formatted(id, bases, more));
    }

    private static String base(String id, String location) {
        return "{\"id\": \"%s\", \"location\": \"%s\"}".formatted(id, location);
    }

    private static Result<Resolved> resolve(Path profile, Path... bases) throws IOException {
        var origins = new ArrayList<Origin>();
        for (Path base : bases) {
            origins.add(Origin.of(base));
        }
        return Fixtures.CATALOGUES.resolve(Origin.of(profile), origins, ReadOptions.standard());
    }

    private List<String> lines(Result<?> result) {
        return Fixtures.lines(result).stream()
                .map(line -> line.replace(directory + "/", ""))
                .toList();
    }

    private static String services(Resolved resolved) {
        return resolved.catalogue().services().stream()
                .map(PmoService::id)
                .toList()
                .toString();
    }

    @Test
    @DisplayName("with bases that stand where it says, from where it stands itself, and so on from these")
    void followsLocations() throws IOException {
        catalogue("shared/reference.json", "reference", Fixtures.service("log", ""));
        profile("shared/region.json", "region", base("reference", "reference.json"), "");
        var acme = profile("acme/acme.json", "acme", base("region", "../shared/region.json"), "");
        var result = resolve(acme);
        assertEquals(List.of(), lines(result));
        assertEquals("[log]", services(result.orThrow()));
    }

    @Test
    @DisplayName("with each base read once, by whichever ways it is come to")
    void diamond() throws IOException {
        catalogue("reference.json", "reference", Fixtures.service("log", ", \"ownr\": \"Me\""));
        String reference = base("reference", "reference.json");
        profile("a.json", "a", reference, "");
        profile("b.json", "b", reference, "");
        var acme = profile("acme.json", "acme", base("a", "a.json") + "," + base("b", "b.json"), "");
        var result = resolve(acme);
        assertEquals(
                List.of(
                        "reference.json:4:66: warning PMO-106: \"ownr\" is no field of a service; it is kept as an attribute; did you mean \"owner\"?"),
                lines(result));
        assertEquals("[log]", services(result.orThrow()));
    }

    @Test
    @DisplayName("with bases that are given, which go before those that it says")
    void givenBases() throws IOException {
        var given = catalogue("given.json", "reference", Fixtures.service("given", ""));
        catalogue("reference.json", "reference", Fixtures.service("log", ""));
        var acme = profile("acme.json", "acme", base("reference", "reference.json"), "");
        assertEquals("[given]", services(resolve(acme, given).orThrow()));
        assertEquals(
                List.of(
                        "given.json: error PMO-107: Base id \"reference\" is used twice; the first is at given.json; the"
                                + " second is left out; give it an id of its own"),
                lines(resolve(acme, given, given)));
        var missing = directory.resolve("missing.json");
        assertThrows(NoSuchFileException.class, () -> resolve(acme, missing));
    }

    @Test
    @DisplayName("with bases that are given, whatever their order, and each that is not needed is told")
    void givenInAnyOrder() throws IOException {
        catalogue("reference.json", "reference", Fixtures.service("log", ""));
        var given = catalogue("given.json", "reference", Fixtures.service("given", ""));
        var region = profile("region.json", "region", base("reference", "reference.json"), "");
        var acme = profile("acme.json", "acme", "{\"id\": \"region\"}", "");
        assertEquals("[given]", services(resolve(acme, region, given).orThrow()));
        assertEquals("[given]", services(resolve(acme, given, region).orThrow()));
        var other = catalogue("other.json", "other", "");
        assertEquals(
                List.of("other.json: warning PMO-423: Nothing builds on \"other\", so it was not needed; name it as a"
                        + " base, or do not give it"),
                lines(resolve(acme, region, other)));
    }

    @Test
    @DisplayName("with a base from where the profile itself says, rather than from where others do, which is told")
    void twoLocations() throws IOException {
        catalogue("one.json", "reference", Fixtures.service("one", ""));
        catalogue("two.json", "reference", Fixtures.service("two", ""));
        profile("region.json", "region", base("reference", "one.json"), "");
        var acme =
                profile("acme.json", "acme", base("region", "region.json") + "," + base("reference", "two.json"), "");
        var result = resolve(acme);
        assertEquals(
                List.of("region.json:3:11: warning PMO-422: The base \"reference\" is taken from two.json, which comes"
                        + " first, and not from here; name one location, or give the base (pmo resolve --base)"),
                lines(result));
        assertEquals("[two]", services(result.orThrow()));
    }

    @Test
    @DisplayName("with a base from a second place, if it cannot be read from the first")
    void secondPlace() throws IOException {
        catalogue("reference.json", "reference", Fixtures.service("log", ""));
        profile("region.json", "region", base("reference", "reference.json"), "");
        var acme = profile(
                "acme.json", "acme", base("reference", "missing.json") + "," + base("region", "region.json"), "");
        var result = resolve(acme);
        assertEquals(
                List.of("acme.json:3:11: error PMO-416: Catalogue or profile \"reference\" cannot be read from"
                        + " missing.json: there is no such file; correct the location, or give the file (pmo resolve"
                        + " --base)"),
                lines(result));
        assertEquals("[log]", services(result.value().orElseThrow()));
    }

    @Test
    @DisplayName("as far as its bases can be had; each that cannot is told where it is named")
    void missingBases() throws IOException {
        catalogue("other.json", "other", Fixtures.service("log", ""));
        var acme = profile(
                "acme.json",
                "acme",
                String.join(
                        ",\n",
                        base("a", "missing.json"),
                        base("b", "other.json"),
                        base("c", "source:nowhere"),
                        base("d", "source:"),
                        "{\"id\": \"oter\"}",
                        base("acme", "acme.json")),
                "");
        assertEquals(
                List.of(
                        "acme.json:3:11: error PMO-416: Catalogue or profile \"a\" cannot be read from missing.json: there is no such file; correct the location, or give the file (pmo resolve --base)",
                        "acme.json:4:1: error PMO-417: The base is \"b\", but at other.json is \"other\"; correct the id, or the location",
                        "source:nowhere: error PMO-004: There is no source \"nowhere\"; known are article",
                        "acme.json:6:1: error PMO-416: Catalogue or profile \"d\" cannot be read from source:: it names neither a file nor a source; correct the location, or give the file (pmo resolve --base)",
                        "acme.json:7:1: error PMO-401: There is no catalogue or profile \"oter\" at hand, so nothing is taken from it; give it, too (Bases.with; pmo resolve --base), or say where it is (location)",
                        "acme.json:8:1: error PMO-424: The profile needs another id than its base, which is \"acme\", too; give the profile an id of its own"),
                lines(resolve(acme)));
    }

    @Test
    @DisplayName("though files have errors, and what is missing because of these is not told")
    void errorsInFiles() throws IOException {
        catalogue("reference.json", "reference", Fixtures.service("log", ", \"expertise\": \"much\""));
        var acme = profile("acme.json", "acme", base("reference", "reference.json") + ",\n{\"id\": [\"other\"]}", """
                , "tailorings": [{"service": "log", "field": "owner", "value": "Me"}],
                "functions": [{"id": "tea"}],
                "services": [{"id": "brew", "function": "tea", "name": "Brew tea"}]""");
        assertEquals(
                List.of(
                        "acme.json:4:8: error PMO-103: Id is a list, must be text",
                        "acme.json:6:15: error PMO-101: Name is missing; such as Risk management",
                        "reference.json:4:79: error PMO-102: Expertise is \"much\", must be one of support, practitioner, advanced",
                        "acme.json:7:41: info PMO-203: Left out, since function \"tea\" was left out; mend that one first"),
                lines(resolve(acme)));
        catalogue("fine.json", "fine", Fixtures.service("log", ""));
        var typo = profile(
                "typo.json",
                "typo",
                base("fine", "fine.json"),
                ", \"tailorings\": [{\"service\": \"lgo\"}, {\"service\": \"lgo\", \"field\": \"owner\", \"value\": \"Me\"}]");
        assertEquals(
                List.of(
                        "typo.json:4:52: error PMO-101: Field is missing; such as owner",
                        "typo.json:4:118: error PMO-412: Service \"lgo\" is not taken, so it cannot be tailored; did you mean \"log\"?"),
                lines(resolve(typo)));
    }

    @Test
    @DisplayName("though profiles build on each other in a circle, which is told")
    void circle() throws IOException {
        var a = profile("a.json", "a", base("b", "b.json"), "");
        profile("b.json", "b", base("a", "a.json"), "");
        assertEquals(
                List.of(
                        "b.json:3:11: error PMO-402: Profiles build on each other in a circle: a builds on b builds on a; take one of these bases away"),
                lines(resolve(a)));
    }

    @Test
    @DisplayName("into a file only if nothing is wrong, unless that is meant")
    void intoFile() throws IOException {
        catalogue("reference.json", "reference", Fixtures.service("log", ""));
        var acme = profile(
                "acme.json",
                "acme",
                base("reference", "reference.json"),
                ", \"tailorings\": [{\"service\": \"lgo\", \"field\": \"owner\", \"value\": \"Me\"}]");
        Path out = directory.resolve("out.json");
        assertEquals(
                List.of(
                        "acme.json:4:98: error PMO-412: Service \"lgo\" is not taken, so it cannot be tailored; did you mean \"log\"?",
                        "out.json: error PMO-016: Nothing was written, since entries with errors would be lost; mend them, or leave them out on purpose (pmo --drop-rejected; WriteOptions.dropRejected)"),
                lines(resolveInto(acme, out, WriteOptions.standard())));
        assertFalse(Files.exists(out));
        var written =
                resolveInto(acme, out, WriteOptions.builder().dropRejected(true).build());
        assertEquals("1 function, 1 service", written.value().orElseThrow().toString());
        assertEquals("acme", Fixtures.CATALOGUES.read(out).orThrow().info().id().value());
    }

    @Test
    @DisplayName("into no file as long as a base is missing, though the rest is meant")
    void missingBaseIntoFile() throws IOException {
        Path out = directory.resolve("out.json");
        var dropping = WriteOptions.builder().dropRejected(true).build();
        file("headless.json", CATALOGUE.formatted("headless", "").replace("\"name\": \"Catalogue\", ", ""));
        catalogue("other.json", "other", "");
        profile("round.json", "round", base("acme", "acme.json"), "");
        profile("lacking.json", "lacking", base("none", "none.json"), "");
        for (String missing : List.of(
                "{\"id\": \"unknown\"}",
                base("a", "none.json"),
                base("b", "other.json"),
                base("round", "round.json"),
                base("acme", "acme.json"),
                base("headless", "headless.json"),
                base("lacking", "lacking.json"))) {
            catalogue("reference.json", "reference", Fixtures.service("log", ""));
            var acme = profile("acme.json", "acme", base("reference", "reference.json") + "," + missing, "");
            for (var writing : List.of(dropping, WriteOptions.standard())) {
                assertEquals(
                        "out.json: error PMO-016: Nothing was written, since a base is missing, and with it all that is taken from it; mend the errors first",
                        Iterables.getLast(lines(resolveInto(acme, out, writing))));
                assertFalse(Files.exists(out));
            }
        }
    }

    @Test
    @DisplayName("into no file that it is made of, by whatever name")
    void ontoItself() throws IOException {
        var reference = catalogue("reference.json", "reference", Fixtures.service("log", ""));
        var region = profile("region.json", "region", base("reference", "reference.json"), "");
        var acme = profile("acme.json", "acme", base("region", "region.json"), "");
        var link = Files.createSymbolicLink(directory.resolve("link.json"), reference);
        for (Path out : List.of(acme, region, reference, link, directory.resolve("./reference.json"))) {
            String before = Files.readString(out);
            var dropping = WriteOptions.builder().dropRejected(true).build();
            assertEquals(
                    List.of(
                            out.getFileName()
                                    + ": error PMO-025: Nothing was written, since this is a file that the catalogue is made of; write to another file"),
                    lines(resolveInto(acme, out, dropping)).stream()
                            .map(line -> line.replace("./", ""))
                            .toList());
            assertEquals(before, Files.readString(out));
        }
    }

    private static Result<?> resolveInto(Path profile, Path out, WriteOptions writing) throws IOException {
        return Fixtures.CATALOGUES.resolve(
                Origin.of(profile), ImmutableList.of(), out, ReadOptions.standard(), writing, Resolved::catalogue);
    }
}
