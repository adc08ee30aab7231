package org.pmocatalogue.profile.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.Texts.found;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.TextSource;
import org.pmocatalogue.Texts;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.profile.OnConflict;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.Tailoring;
import org.pmocatalogue.testkit.TextFormat;

@DisplayName("A profile in a file")
class ProfileFilesTest {

    private static final String ACME = """
            pmo-profile/1
            profile
              id: acme-pmo
              name: ACME PMO services
              version: 2026-03
              kind: own
              onConflict: keep-first
            base
              id: pmo-reference
              version: "1"
              location: source:reference
            selection
              action: take
              function: risk-management
            selection
              action: take
              from: pmo-reference
              level: portfolio
              doableBy: practitioner
            selection
              action: leave-out
              service: run-risk-workshop
              reason: Projects do it
              x-minute: 7
            tailoring
              service: update-risk-log
              field: owner
              value: Head of PMO
            tailoring
              service: update-risk-log
              field: levels
              value: [project, programme]
            tailoring
              service: update-risk-log
              field: effortHours
              value: 4.5
            tailoring
              service: update-risk-log
              field: nextReview
              value: 2026-12-01
            tailoring
              service: update-risk-log
              field: cadence
              clear: true
              reason: As it comes
            tailoring
              function: risk-management
              field: x-budget
              value: {code: [4711, true]}
            function
              id: coffee
              name: Coffee
            service
              id: make-coffee
              function: coffee
              name: Make coffee
              levels: [project]
            """;

    private static final TextSource REFERENCE = new TextSource("reference", """
            pmo-catalogue/1
            catalogue
              id: pmo-reference
              name: Reference
              version: "1"
              kind: reference
            function
              id: risk-management
              name: Risk management
            function
              id: portfolio
              name: Portfolio management
            service
              id: update-risk-log
              function: risk-management
              name: Update the risk log
              levels: [portfolio]
              cadence: weekly
            service
              id: run-risk-workshop
              function: risk-management
              name: Run a risk workshop
            service
              id: balance-portfolio
              function: portfolio
              name: Balance the portfolio
              levels: [portfolio]
              expertise: advanced
            service
              id: report-portfolio
              function: portfolio
              name: Report on the portfolio
              levels: [portfolio]
              expertise: support
            """);

    private static final Catalogues WITH_REFERENCE = Catalogues.of(List.of(new TextFormat()), List.of(REFERENCE));

    private static Origin origin(String text) {
        return Origin.of(Texts.input(text));
    }

    private static Result<Profile> read(String text) throws IOException {
        return Texts.CATALOGUES.profileFiles().read(origin(text), ReadOptions.standard());
    }

    private static String write(Profile profile) throws IOException {
        var out = new ByteArrayOutputStream();
        Texts.CATALOGUES
                .profileFiles()
                .write(profile, out, WriteOptions.builder().format("text").build())
                .orThrow();
        return out.toString(UTF_8);
    }

    @Test
    @DisplayName("holds what is taken, omitted, tailored and added, and is written as it was read")
    void comesBack() throws IOException {
        var result = read(ACME);
        assertEquals(List.of(), found(result));
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
        assertEquals(Set.of(Level.PROJECT), profile.services().get(0).levels());
        assertEquals(ACME, write(profile));
    }

    @Test
    @DisplayName("is resolved with the bases whose location it names")
    void resolves() throws IOException {
        var result = WITH_REFERENCE.resolve(origin(ACME), List.of(), ReadOptions.standard());
        assertEquals(List.of(), found(result));
        var resolved = result.orThrow();
        assertEquals(
                List.of("update-risk-log", "report-portfolio", "make-coffee"),
                resolved.catalogue().services().stream()
                        .map(service -> service.id().value())
                        .toList());
        var log = resolved.catalogue()
                .findService(ServiceId.of("update-risk-log"))
                .orElseThrow();
        assertEquals(Optional.of("Head of PMO"), log.owner());
        assertEquals(Optional.empty(), log.cadence());
        assertEquals(Set.of(Level.PROJECT, Level.PROGRAMME), log.levels());
        assertEquals(Optional.of("pmo-reference 1 update-risk-log"), log.adoptedFrom());
        assertEquals(
                "tailored by acme-pmo 2026-03",
                resolved.provenanceOf(log.id(), "owner").toString());
        assertEquals(
                "taken from pmo-reference 1",
                resolved.provenanceOf(log.id(), "name").toString());
    }

    @Test
    @DisplayName("does not hand on the name of its schema to its catalogue")
    void schema() throws IOException {
        var text = ACME.replaceFirst("\nbase", "\n  \\$schema: pmo-profile-1.schema.json\nbase");
        var result = WITH_REFERENCE.resolve(origin(text), List.of(), ReadOptions.standard());
        assertEquals(Set.of("$schema"), read(text).orThrow().info().attributes().keySet());
        assertEquals(Set.of(), result.orThrow().catalogue().info().attributes().keySet());
    }

    @Test
    @DisplayName("is recognised as a profile, and rejected as a catalogue")
    void document() throws IOException {
        assertEquals(
                Optional.of(DocumentType.PROFILE), Texts.CATALOGUES.documentOf(origin(ACME), ReadOptions.standard()));
        assertEquals(
                Optional.of(DocumentType.CATALOGUE),
                Texts.CATALOGUES.documentOf(origin(Texts.BEGINNING), ReadOptions.standard()));
        assertEquals(Optional.empty(), Texts.CATALOGUES.documentOf(origin("Dear all,\n"), ReadOptions.standard()));
        var result = Texts.read(ACME);
        assertEquals(List.of("1:1 PMO-026"), found(result));
        assertTrue(result.findings().get(0).message().contains("pmo-profile/1"), result.findings()::toString);
    }

    @Nested
    @DisplayName("A profile is reported")
    class Flaws {

        /** Checks what is found in a profile with more lines, which begin in line 10; {@return the findings} */
        private ImmutableList<Finding> finds(String more, String... found) throws IOException {
            var result = read("""
                    pmo-profile/1
                    profile
                      id: acme-pmo
                      name: ACME
                      version: "1"
                      kind: own
                    base
                      id: pmo-reference
                      location: source:reference
                    """ + more);
            assertEquals(List.of(found), found(result));
            return result.findings();
        }

        private void names(Finding finding, String fact) {
            assertTrue(finding.toString().contains(fact), finding.toString());
        }

        /** {@return the four lines of a tailoring, the value in the last} */
        private String tailoring(String entry, String field, String value) {
            return "tailoring\n  %s: a\n  field: %s\n  value: %s\n".formatted(entry, field, value);
        }

        @Test
        @DisplayName("if the field of a tailoring cannot have the value")
        void wrongValues() throws IOException {
            var findings = finds(
                    tailoring("service", "expertise", "suport")
                            + tailoring("service", "levels", "[project, team]")
                            + tailoring("service", "effortHours", "four")
                            + tailoring("service", "owner", "\" \"")
                            + tailoring("service", "owner", "\"A\\u0007\"")
                            + tailoring("service", "needs", "[b c]")
                            + tailoring("function", "x-own", "\"A\\u0007\""),
                    "13:10 PMO-102",
                    "17:20 PMO-102",
                    "21:10 PMO-103",
                    "25:10 PMO-101",
                    "29:10 PMO-102",
                    "37:10 PMO-102",
                    "33:11 PMO-102");
            names(findings.get(0), "\"support\"");
            names(findings.get(5), "x-own");
        }

        @Test
        @DisplayName("if a tailoring is incomplete or contradicts itself")
        void noTailoring() throws IOException {
            var findings = finds("""
                    tailoring
                      field: owner
                      value: Me
                    tailoring
                      service: a
                      function: b
                      field: owner
                      value: Me
                    tailoring
                      service: a
                      field: owner
                    tailoring
                      service: a
                      field: owner
                      value: Me
                      clear: true
                    tailoring
                      service: a
                      value: Me
                    """, "10:1 PMO-110", "13:1 PMO-110", "18:1 PMO-110", "21:1 PMO-110", "26:1 PMO-101");
            names(findings.get(0), "neither");
            names(findings.get(1), "both");
            names(findings.get(2), "no value");
            names(findings.get(3), "clear");
            names(findings.get(4), "Field");
        }

        @Test
        @DisplayName("if a field cannot be tailored")
        void notToBeTailored() throws IOException {
            finds(
                    tailoring("service", "stage", "pilot") + tailoring("service", "id", "b") + """
                            tailoring
                              function: a
                              field: name
                              clear: true
                            """,
                    "12:10 PMO-413",
                    "16:10 PMO-413",
                    "20:10 PMO-413");
        }

        @Test
        @DisplayName("if a service has a stage, which only a catalogue can record")
        void shownLife() throws IOException {
            finds("service\n  id: s\n  function: f\n  name: S\n  stage: pilot\n", "14:10 PMO-420");
        }

        @Test
        @DisplayName("if it refers to an unknown base or, as a consequence, to a rejected function")
        void unknownReferences() throws IOException {
            var findings = finds("""
                    selection
                      action: take
                      from: pmo-refrence
                    function
                      id: f
                    service
                      id: s
                      function: f
                      name: S
                    """, "13:1 PMO-101", "12:9 PMO-404", "17:13 PMO-203");
            names(findings.get(1), "\"pmo-reference\"");
        }

        @Test
        @DisplayName("if it has a tailoring, a function or a service twice")
        void twice() throws IOException {
            var findings = finds(
                    "selection\n  action: take\n".repeat(2)
                            + tailoring("service", "owner", "Me")
                            + tailoring("service", "owner", "You")
                            + """
                            function
                              id: f
                              name: F
                            function
                              id: F
                              name: F
                            """
                            + "service\n  id: s\n  function: f\n  name: S\n".repeat(2),
                    "18:1 PMO-415",
                    "26:7 PMO-108",
                    "33:7 PMO-107");
            assertEquals(
                    List.of("14:1", "22:1", "28:1"),
                    findings.stream()
                            .map(finding -> finding.related().get(0).address())
                            .toList());
        }

        @Test
        @DisplayName("if a selection is invalid or the kind of an entry unknown")
        void others() throws IOException {
            var findings = finds("""
                    selection
                      action: drop
                    selection
                      level: project
                    selection
                      action: take
                      servce: a
                    tailorin
                    """, "11:11 PMO-102", "12:1 PMO-101", "16:3 PMO-421", "17:1 PMO-012");
            names(findings.get(0), "take, leave-out");
            names(findings.get(2), "\"service\"");
            names(findings.get(3), "\"tailoring\"");
        }

        @Test
        @DisplayName("if a base has no id, and the profile no entry of its own")
        void headless() throws IOException {
            assertEquals(
                    List.of("2:1 PMO-101", "a.text PMO-013"), found(read("pmo-profile/1\nbase\n  version: \"1\"\n")));
        }
    }
}
