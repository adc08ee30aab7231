package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.json.reference.ReferenceSource;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.spi.Input;

@DisplayName("A profile in a JSON file")
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
                {"service": "update-risk-log", "field": "effortHours", "value": 4.5},
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

    @Test
    @DisplayName("is written as it was read")
    void comesBack() throws IOException {
        var result = read(ACME);
        assertEquals(List.of(), Fixtures.found(result));
        assertEquals(ACME, write(result.orThrow()));
    }

    @Test
    @DisplayName("is resolved with the shipped catalogue that it names as its base")
    void resolves() throws IOException {
        var result = WITH_REFERENCE.resolve(origin(ACME), List.of(), ReadOptions.standard());
        assertTrue(
                result.findings().stream().allMatch(finding -> finding.problem() == ProfileProblem.NOT_TAKEN),
                result.findings()::toString);
        var resolved = result.orThrow();
        var log = resolved.catalogue()
                .findService(ServiceId.of("update-risk-log"))
                .orElseThrow();
        assertEquals(Optional.of("Head of PMO"), log.owner());
        assertEquals(Set.of(Level.PROJECT, Level.PROGRAMME), log.levels());
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
    @DisplayName("does not hand on the name of its schema to its catalogue")
    void schema() throws IOException {
        String schema = "\"$schema\": \"pmo-profile-1.schema.json\",";
        var result = WITH_REFERENCE.resolve(
                origin(ACME.replace("\"profile\":", schema + " \"profile\":")), List.of(), ReadOptions.standard());
        assertEquals(Set.of(), result.orThrow().catalogue().info().attributes().keySet());
    }

    @Test
    @DisplayName("is recognised by its format, and rejected as a catalogue")
    void document() throws IOException {
        assertEquals(
                Optional.of(DocumentType.PROFILE),
                Fixtures.CATALOGUES.documentOf(origin(ACME), ReadOptions.standard()));
        assertEquals(
                Optional.of(DocumentType.CATALOGUE),
                Fixtures.CATALOGUES.documentOf(
                        Origin.of(Fixtures.file(Fixtures.BEGINNING + "}")), ReadOptions.standard()));
        assertEquals(Optional.empty(), Fixtures.CATALOGUES.documentOf(origin("{}"), ReadOptions.standard()));
        assertEquals(
                List.of("2:13 PMO-026"),
                Fixtures.found(Fixtures.CATALOGUES.read(origin(ACME), ReadOptions.standard())));
    }

    @Test
    @DisplayName("is reported at the place of the member, value or list element")
    void places() throws IOException {
        var result = read("""
                {"format": "pmo-profile/1",
                "profile": {"id": "acme-pmo", "name": "ACME", "version": "1", "kind": "own"},
                "bases": [{"id": "pmo-reference", "location": "source:reference"}],
                "tailorings": [
                {"service": "a", "field": "levels", "value": ["project", "team"]},
                {"service": "a", "field": "stage", "value": "pilot"},
                {"service": "a", "field": "effortHours", "value": "four"},
                {"field": "owner", "value": "Me"}],
                "selections": [{"action": "take", "servce": "a"}],
                "services": [{"id": "s", "function": "f", "name": "S", "stage": "pilot"}],
                "tailoring": []}
                """);
        assertEquals(
                List.of(
                        "5:58 PMO-102",
                        "6:27 PMO-413",
                        "7:51 PMO-103",
                        "8:1 PMO-110",
                        "9:35 PMO-421",
                        "10:56 PMO-420",
                        "11:1 PMO-012"),
                Fixtures.found(result));
    }

    @Test
    @DisplayName("is reported if it has no entry of its own")
    void headless() throws IOException {
        assertEquals(
                List.of("1:39 PMO-101", "acme.json PMO-013"),
                Fixtures.found(read("{\"format\": \"pmo-profile/1\", \"bases\": [{\"version\": \"1\"}]}")));
    }
}
