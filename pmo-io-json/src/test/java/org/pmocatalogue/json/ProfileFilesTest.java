package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.Origin;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.json.reference.ReferenceSource;
import org.pmocatalogue.profile.OnConflict;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.Tailoring;
import org.pmocatalogue.spi.Input;

@DisplayName("A profile in a file")
class ProfileFilesTest {

    private static final String ACME = """
            {
              "format": "pmo-profile/1",
              "profile": {"id": "acme-pmo", "name": "ACME PMO services", "version": "2026-03", "kind": "own", "onConflict": "keep-first"},
              "bases": [
                {"id": "pmo-reference", "version": "1", "location": "source:reference"}
              ],
              "selections": [
                {"action": "take", "function": "risk-management"},
                {"action": "take", "from": "pmo-reference", "level": "portfolio", "doableBy": "practitioner"},
                {"action": "leave-out", "service": "run-risk-workshop", "reason": "Projects do it", "x-minute": 7}
              ],
              "tailorings": [
                {"service": "update-risk-log", "field": "owner", "value": "Head of PMO"},
                {"service": "update-risk-log", "field": "levels", "value": ["project", "programme"]},
                {"service": "update-risk-log", "field": "effortHours", "value": 4.50},
                {"service": "update-risk-log", "field": "nextReview", "value": "2026-12-01"},
                {"service": "update-risk-log", "field": "cadence", "clear": true, "reason": "As it comes"},
                {"function": "risk-management", "field": "x-budget", "value": {"code": [4711, true]}}
              ],
              "functions": [
                {"id": "coffee", "name": "Coffee"}
              ],
              "services": [
                {"id": "make-coffee", "function": "coffee", "name": "Make coffee", "levels": ["project"]}
              ]
            }
            """;

    private static final Catalogues WITH_REFERENCE =
            Catalogues.of(List.of(new JsonFormat()), List.of(new ReferenceSource()));

    private static Result<Profile> read(String text) throws IOException {
        return Fixtures.CATALOGUES.profileFiles().read(origin(text), ReadOptions.standard());
    }

    private static Origin origin(String text) {
        return Origin.of(Input.of("acme.json", ByteSource.wrap(text.getBytes(UTF_8))));
    }

    private static String write(Profile profile) throws IOException {
        var out = new ByteArrayOutputStream();
        Fixtures.CATALOGUES
                .profileFiles()
                .write(profile, out, WriteOptions.builder().format("json").build())
                .orThrow();
        return out.toString(UTF_8);
    }

    /** A profile that takes all and has this beside it. */
    private static String profile(String more) {
        return """
                {"format": "pmo-profile/1",
                "profile": {"id": "acme-pmo", "name": "ACME", "version": "1", "kind": "own"},
                "bases": [{"id": "pmo-reference", "location": "source:reference"}],
                %s}
                """.formatted(more);
    }

    private static void tells(String more, String... lines) throws IOException {
        assertEquals(ImmutableList.copyOf(lines), Fixtures.lines(read(profile(more))));
    }

    @Test
    @DisplayName("says what is taken, left out, tailored and added, and is written as it was read")
    void comesBack() throws IOException {
        var result = read(ACME);
        assertEquals(List.of(), Fixtures.lines(result));
        var profile = result.orThrow();
        assertEquals("acme-pmo 2026-03 on pmo-reference 1", profile.toString());
        assertEquals(OnConflict.KEEP_FIRST, profile.onConflict());
        assertEquals(
                "[take function risk-management, take level portfolio, doable by practitioner from pmo-reference,"
                        + " leave out service run-risk-workshop]",
                profile.selections().toString());
        assertEquals(Optional.of("Projects do it"), profile.selections().get(2).reason());
        assertEquals(6, profile.tailorings().size());
        assertEquals(
                Tailoring.clear(ServiceId.of("update-risk-log"), "cadence").withReason("As it comes"),
                profile.tailorings().get(4));
        assertEquals(List.of(Level.PROJECT), profile.services().get(0).levels());
        assertEquals(ACME, write(profile));
    }

    @Test
    @DisplayName("makes a catalogue of the bases that it says where to find")
    void resolves() throws IOException {
        var result = WITH_REFERENCE.resolve(origin(ACME), List.of(), ReadOptions.standard());
        assertTrue(
                result.findings().stream().allMatch(finding -> finding.problem() == Problem.NOT_TAKEN),
                result.findings()::toString);
        var resolved = result.orThrow();
        var log = resolved.catalogue()
                .findService(ServiceId.of("update-risk-log"))
                .orElseThrow();
        assertEquals(Optional.of("Head of PMO"), log.owner());
        assertEquals(ImmutableList.of(Level.PROJECT, Level.PROGRAMME), log.levels());
        assertEquals(Optional.of("pmo-reference 1 update-risk-log"), log.adoptedFrom());
        assertEquals(
                "tailored by acme-pmo 2026-03",
                resolved.provenanceOf(log.id(), "owner").toString());
        assertEquals(
                "taken from pmo-reference 1",
                resolved.provenanceOf(log.id(), "name").toString());
        assertTrue(resolved.catalogue().findService(ServiceId.of("make-coffee")).isPresent());
    }

    @Test
    @DisplayName("keeps its schema to itself")
    void schema() throws IOException {
        String schema = "\"$schema\": \"pmo-profile-1.schema.json\",";
        var result = WITH_REFERENCE.resolve(
                origin(ACME.replace("\"profile\":", schema + " \"profile\":")), List.of(), ReadOptions.standard());
        assertEquals(Set.of(), result.orThrow().catalogue().info().attributes().keySet());
    }

    @Test
    @DisplayName("is known by what it says it is")
    void document() throws IOException {
        assertEquals(
                Optional.of(Document.PROFILE), Fixtures.CATALOGUES.documentOf(origin(ACME), ReadOptions.standard()));
        assertEquals(
                Optional.of(Document.CATALOGUE),
                Fixtures.CATALOGUES.documentOf(
                        Origin.of(Fixtures.file(Fixtures.BEGINNING + "}")), ReadOptions.standard()));
        assertEquals(Optional.empty(), Fixtures.CATALOGUES.documentOf(origin("{}"), ReadOptions.standard()));
        assertEquals(
                List.of(
                        "acme.json:2:13: error PMO-026: This is a profile (pmo-profile/1), not a catalogue; name another"
                                + " file, or read this one as what it is (pmo resolve PROFILE, pmo --policy POLICY; Catalogues.read, policyFiles, profileFiles)"),
                Fixtures.lines(Fixtures.CATALOGUES.read(origin(ACME), ReadOptions.standard())));
    }

    @Nested
    @DisplayName("is told at its place")
    class Flaws {

        @Test
        @DisplayName("when a tailoring gives a value that the field cannot hold")
        void wrongValues() throws IOException {
            tells(
                    """
                    "tailorings": [
                    {"service": "a", "field": "expertise", "value": "suport"},
                    {"service": "a", "field": "levels", "value": ["project", "team"]},
                    {"service": "a", "field": "effortHours", "value": "four"},
                    {"service": "a", "field": "owner", "value": " "},
                    {"service": "a", "field": "owner", "value": "A\\u0007"},
                    {"service": "a", "field": "needs", "value": ["b c"]},
                    {"function": "a", "field": "x-own", "value": "A\\u0007"}]""",
                    "acme.json:5:49: error PMO-102: Expertise is \"suport\", must be one of support, practitioner, advanced; did you mean \"support\"?",
                    "acme.json:6:58: error PMO-102: Element 2 of Levels: Level is \"team\", must be one of project, programme, portfolio, centre-of-excellence",
                    "acme.json:7:51: error PMO-103: Effort hours is the text \"four\", must be a number",
                    "acme.json:8:45: error PMO-101: Owner is missing; such as Head of PMO",
                    "acme.json:9:45: error PMO-102: Owner holds the control character U+0007 at character 2",
                    "acme.json:11:46: error PMO-102: x-own holds the control character U+0007 at character 2",
                    "acme.json:10:46: error PMO-102: Element 1 of Needs: Service id is \"b c\", must be letters, digits, hyphens, underscores and full stops");
        }

        @Test
        @DisplayName("when a tailoring is not one")
        void noTailoring() throws IOException {
            tells(
                    """
                    "tailorings": [
                    {"field": "owner", "value": "Me"},
                    {"service": "a", "function": "b", "field": "owner", "value": "Me"},
                    {"service": "a", "field": "owner"},
                    {"service": "a", "field": "owner", "value": "Me", "clear": true},
                    {"service": "a", "value": "Me"}]""",
                    "acme.json:5:1: error PMO-110: Tailoring names neither, must name exactly one of service and function",
                    "acme.json:6:1: error PMO-110: Tailoring names both, must name exactly one of service and function",
                    "acme.json:7:1: error PMO-110: Tailoring has no value, must have one, or clear (yes) to take away the one there is",
                    "acme.json:8:1: error PMO-110: Tailoring has a value, but clears it, must do one of both",
                    "acme.json:9:1: error PMO-101: Field is missing; such as owner");
        }

        @Test
        @DisplayName("when a tailoring is of what cannot be tailored")
        void notToBeTailored() throws IOException {
            String remove = "; remove the tailoring";
            tells(
                    """
                    "tailorings": [
                    {"service": "a", "field": "stage", "value": "pilot"},
                    {"service": "a", "field": "id", "value": "b"},
                    {"function": "a", "field": "name", "clear": true}]""",
                    "acme.json:5:27: error PMO-413: Stage cannot be tailored so, since it follows from other entries"
                            + remove,
                    "acme.json:6:27: error PMO-413: Id cannot be tailored so, since it tells which service is meant"
                            + remove,
                    "acme.json:7:28: error PMO-413: Name cannot be tailored so, since every function must have it"
                            + remove);
        }

        @Test
        @DisplayName("when a service shows a life, which it can have only in a catalogue")
        void shownLife() throws IOException {
            tells(
                    """
                    "services": [{"id": "s", "function": "f", "name": "S", "stage": "pilot"}]""",
                    "acme.json:4:56: error PMO-420: Stage of a service follows from its stage changes, and a profile has"
                            + " none; leave it out; a life is recorded in the catalogue that is made");
        }

        @Test
        @DisplayName("when what it names was left out, or is not there")
        void leftOutToo() throws IOException {
            tells(
                    """
                    "selections": [{"action": "take", "from": "pmo-refrence"}],
                    "functions": [{"id": "f"}],
                    "services": [{"id": "s", "function": "f", "name": "S"}]""",
                    "acme.json:5:15: error PMO-101: Name is missing; such as Risk management",
                    "acme.json:4:43: error PMO-404: The profile does not build on \"pmo-refrence\"; did you mean"
                            + " \"pmo-reference\"?",
                    "acme.json:6:38: info PMO-203: Left out, since function \"f\" was left out; mend that one first");
        }

        @Test
        @DisplayName("when something is said twice")
        void twice() throws IOException {
            tells(
                    """
                    "selections": [{"action": "take"}, {"action": "take"}],
                    "tailorings": [
                    {"service": "a", "field": "owner", "value": "Me"},
                    {"service": "a", "field": "owner", "value": "You"}],
                    "functions": [{"id": "f", "name": "F"}, {"id": "F", "name": "F"}],
                    "services": [{"id": "s", "function": "f", "name": "S"}, {"id": "s", "function": "f", "name": "S"}]""",
                    "acme.json:7:1: error PMO-415: The value of service a, owner is tailored twice; the first is at acme.json:6:1; the second is left out; remove one of them",
                    "acme.json:8:48: error PMO-108: Function id \"F\" differs only by case from \"f\" at acme.json:8:15; the second is left out; give it an id of its own",
                    "acme.json:9:64: error PMO-107: Service id \"s\" is used twice; the first is at acme.json:9:14; the second is left out; give it an id of its own");
        }

        @Test
        @DisplayName("when a selection, a base or the profile is wrong")
        void others() throws IOException {
            tells(
                    """
                    "selections": [{"action": "drop"}, {"level": "project"}, {"action": "take", "servce": "a"}],
                    "tailoring": []""",
                    "acme.json:4:27: error PMO-102: Action is \"drop\", must be one of take, leave-out",
                    "acme.json:4:36: error PMO-101: Action is missing; such as take",
                    "acme.json:4:77: error PMO-421: \"servce\" is no field of a selection, so nobody can tell what the selection is about; did you mean \"service\"?",
                    "acme.json:5:1: warning PMO-012: \"tailoring\" is no kind of entry and is left out; kinds are profile, bases, selections, tailorings, functions, services; did you mean \"tailorings\"?; to keep it, make it a field of an entry, with a name that begins with x-");
            assertEquals(
                    List.of(
                            "acme.json:1:39: error PMO-101: Id is missing; such as pmo-reference",
                            "acme.json: error PMO-013: Nothing tells about the profile itself; fill in Id, Name, Version and Kind under \"Profile\" (in JSON, id, name, version and kind under \"profile\")"),
                    Fixtures.lines(read("{\"format\": \"pmo-profile/1\", \"bases\": [{\"version\": \"1\"}]}")));
        }
    }
}
