package org.pmocatalogue.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.Texts.found;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.Texts;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.OfficeStages;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.finding.Severity;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Transition;

@DisplayName("The policy of a catalogue")
class KnownPoliciesTest {

    private static final Stage ON_HOLD = Stage.of("on-hold", "On hold", Phase.PIPELINE);

    private static final Catalogues WITH_OWN =
            Texts.CATALOGUES.withPolicies(ImmutableList.of(LifecyclePolicy.standard().toBuilder()
                    .id("acme")
                    .label("ACME")
                    .put(ON_HOLD)
                    .put(Transition.of(ServiceStages.OPERATION, ON_HOLD))
                    .put(Transition.of(ON_HOLD, ServiceStages.OPERATION))
                    .build()));

    private static final String ENTRIES = """
            function
              id: risks
              name: Risks
            service
              id: log
              function: risks
              name: Log
            """;

    /** {@return the entry of a catalogue that names a policy; none if the name is empty} */
    private static String info(String policy) {
        return """
                catalogue
                  id: acme
                  name: ACME
                  version: "1"
                  kind: own
                """ + (policy.isEmpty() ? "" : "  policy: " + policy + "\n");
    }

    /** {@return a catalogue whose stage changes begin in line 15 if it names a policy, else in line 14} */
    private static String catalogue(String policy, String... changes) {
        return "pmo-catalogue/1\n" + info(policy) + ENTRIES + String.join("", changes);
    }

    /** {@return the lines of a stage change of the service {@code log}: four, and one for each more} */
    private static String change(String to, String on, String... more) {
        return "stage-change\n  service: log\n" + officeFields(to, on, more);
    }

    /** {@return the lines of a stage change of the office: three, and one for each more} */
    private static String officeChange(String to, String on, String... more) {
        return "stage-change\n" + officeFields(to, on, more);
    }

    private static String officeFields(String to, String on, String... more) {
        var lines = new StringBuilder("  to: %s\n  on: %s\n".formatted(to, on));
        for (String field : more) {
            lines.append("  ").append(field).append('\n');
        }
        return lines.toString();
    }

    private static final String[] SKIPPING = {
        change("strategy", "2026-01-05"),
        change("pilot", "2026-02-01", "scope: Leeds", "until: 2026-03-01"),
        change("design", "2026-01-20"),
        change("operation", "2026-03-01")
    };

    private static Result<Catalogue> read(Catalogues catalogues, String text) throws IOException {
        return read(catalogues, text, ReadOptions.standard());
    }

    /** Reads a file, and checks that a mere validation finds the same. */
    private static Result<Catalogue> read(Catalogues catalogues, String text, ReadOptions options) throws IOException {
        var read = catalogues.read(Texts.input(text), options);
        var checked = catalogues.check(Origin.of(Texts.input(text)), options);
        assertEquals(read.findings(), checked.findings());
        return read;
    }

    private static Result<Catalogue> read(String text, String policyAskedFor) throws IOException {
        var options =
                ReadOptions.builder().policy(policyAskedFor).build().toBuilder().build();
        return read(Texts.CATALOGUES, text, options);
    }

    private static void names(Finding finding, String fact) {
        assertTrue(finding.toString().contains(fact), finding.toString());
    }

    @Test
    @DisplayName("reports each transition that it does not allow, in the order of days, and keeps the history")
    void transitions() throws IOException {
        var result = read(Texts.CATALOGUES, catalogue("standard", SKIPPING));
        assertEquals(List.of("28:7 PMO-301", "27:7 PMO-307", "31:7 PMO-307"), found(result));
        names(result.findings().get(1), "standard");
        names(result.findings().get(2), "design, implementation or retired");
        assertEquals(
                4, result.orThrow().historyOf(ServiceId.of("log")).changes().size());
    }

    @Test
    @DisplayName("applies at any position of the header in the file")
    void informationLast() throws IOException {
        var text = "pmo-catalogue/1\n" + change("pilot", "2026-02-01") + ENTRIES + info("light");
        var result = read(Texts.CATALOGUES, text);
        assertEquals(List.of("4:7 PMO-307"), found(result));
        names(result.findings().get(0), "light");
    }

    @Test
    @DisplayName("accepts a running service that enters by an opening change")
    void opening() throws IOException {
        var text = catalogue(
                "standard", change("operation", "2026-01-05", "opening: true"), change("transformation", "2026-02-01"));
        assertEquals(List.of(), found(read(Texts.CATALOGUES, text)));
    }

    @Test
    @DisplayName("is none if the catalogue names none: no history is validated against a policy")
    void none() throws IOException {
        assertEquals(List.of("27:7 PMO-301"), found(read(Texts.CATALOGUES, catalogue("", SKIPPING))));
    }

    @Test
    @DisplayName("may be unknown: a warning if its name is like a known one, else an information")
    void unknown() throws IOException {
        var misspelt = read(Texts.CATALOGUES, catalogue("standrd"));
        assertEquals(List.of("7:11 PMO-308"), found(misspelt));
        names(misspelt.findings().get(0), "\"standard\"");
        var own = read(Texts.CATALOGUES, catalogue("our own"));
        assertEquals(List.of("7:11 PMO-309"), found(own));
        names(own.findings().get(0), "\"our own\"");
    }

    @Test
    @DisplayName("is replaced by the policy that the caller requests")
    void asked() throws IOException {
        String[] changes = {change("operation", "2026-01-05", "opening: true"), change("pilot", "2026-02-01")};
        for (String named : List.of("", "standard", "our own")) {
            var result = read(catalogue(named, changes), "light");
            assertEquals(List.of(named.isEmpty() ? "21:7 PMO-307" : "22:7 PMO-307"), found(result));
            names(result.findings().get(0), "light");
            assertEquals(
                    named.isEmpty() ? Optional.empty() : Optional.of(named),
                    result.orThrow().info().policy());
        }
        assertEquals(
                "7:11 PMO-318",
                found(read(catalogue("acme", change("on-hold", "2026-02-01")), "light"))
                        .get(0));
    }

    @Test
    @DisplayName("that the caller requests must be known, and for services")
    void askedUnknown() {
        for (String asked : List.of("acme", "office")) {
            assertEquals(
                    "Policy is \"%s\", must be one for services: standard, light; add it with Catalogues.withPolicies"
                            .formatted(asked),
                    assertThrows(IllegalArgumentException.class, () -> read(catalogue(""), asked))
                            .getMessage());
        }
    }

    private static Optional<String> policyOf(Catalogues catalogues, String policy) throws IOException {
        var read = catalogues
                .read(Texts.input(catalogue(policy)), ReadOptions.standard())
                .value();
        return catalogues.policyOf(read.orElseThrow()).map(LifecyclePolicy::id);
    }

    @Test
    @DisplayName("is found by its id, and defaults to the standard policy")
    void byId() throws IOException {
        assertEquals(Optional.of("standard"), policyOf(WITH_OWN, ""));
        assertEquals(Optional.of("light"), policyOf(WITH_OWN, "light"));
        assertEquals(Optional.of("acme"), policyOf(WITH_OWN, "acme"));
        assertEquals(Optional.empty(), policyOf(Texts.CATALOGUES, "acme"));
        assertEquals(Optional.empty(), policyOf(WITH_OWN, "office"));
    }

    private static LifecyclePolicy policy(String id, String label) {
        return LifecyclePolicy.light().toBuilder().id(id).label(label).build();
    }

    private static String labels(Catalogues catalogues) {
        return catalogues.policies().stream().map(LifecyclePolicy::label).collect(joining(", "));
    }

    @Test
    @DisplayName("has no stage that is in another phase in another policy")
    void phases() {
        var other = LifecyclePolicy.builder("b", "B")
                .put(Stage.of("operation", "Operation", Phase.PIPELINE))
                .build();
        assertEquals(
                "Stage operation is live in policy standard, but pipeline in policy b; give one of them another id",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Texts.CATALOGUES.withPolicies(ImmutableList.of(other)))
                        .getMessage());
    }

    @Test
    @DisplayName("is added to the known policies, or replaces the policy with its id")
    void known() {
        var more = WITH_OWN.withPolicies(ImmutableList.of(policy("b", "B")));
        assertEquals("Standard, Light, Office, ACME, B", labels(more));
        assertEquals(
                "Standard, Ours, Office, ACME, C",
                labels(more.withPolicies(ImmutableList.of(policy("light", "Ours"), policy("b", "C")))));
        assertEquals(
                "Two policies have the id b; rename one of them",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> WITH_OWN.withPolicies(ImmutableList.of(policy("b", "B"), policy("b", "C"))))
                        .getMessage());
    }

    @Test
    @DisplayName("names its stages, also where it replaces a shipped policy")
    void ownStages() throws IOException {
        var drafting = Stage.of("design", "Drafting", Phase.PIPELINE);
        var standard = LifecyclePolicy.standard().toBuilder().put(drafting).build();
        var read = read(
                Texts.CATALOGUES.withPolicies(ImmutableList.of(standard)),
                catalogue("", change("design", "2026-02-01", "opening: true")));
        assertEquals(Optional.of(drafting), read.orThrow().stageOf(ServiceId.of("log")));
    }

    private static void comesBack(Catalogues catalogues, Catalogue catalogue) throws IOException {
        var out = new ByteArrayOutputStream();
        catalogues
                .write(catalogue, out, WriteOptions.builder().format("text").build())
                .orThrow();
        assertEquals(catalogue, read(catalogues, out.toString(UTF_8)).orThrow());
    }

    @Test
    @DisplayName("of the office has its own stages, even with the ids of stages of services")
    void stagesOfOffice() throws IOException {
        var trial = Stage.of("pilot", "Trial year", Phase.PIPELINE);
        var own = LifecyclePolicy.office().toBuilder().id("ours").put(trial).build();
        var text = catalogue(
                "",
                change("pilot", "2026-02-01", "opening: true"),
                officeChange("pilot", "2026-02-01", "opening: true"));
        for (var catalogues : List.of(Texts.CATALOGUES, Texts.CATALOGUES.withPolicies(ImmutableList.of(own)))) {
            var read = read(catalogues, text).orThrow();
            assertEquals(Optional.of(ServiceStages.PILOT), read.stageOf(ServiceId.of("log")));
            assertEquals(
                    Optional.of(catalogues == Texts.CATALOGUES ? OfficeStages.PILOT : trial),
                    read.officeHistory().stage());
            comesBack(catalogues, read);
        }
    }

    @Test
    @DisplayName("is an error if it is unknown and histories have its stages, with a hint at each of them")
    void unknownStages() throws IOException {
        var result = read(
                Texts.CATALOGUES,
                catalogue(
                        "acme",
                        change("operation", "2026-01-05", "opening: true"),
                        change("on-hold", "2026-02-01"),
                        officeChange("on-hold", "2026-02-01"),
                        change("evaluation", "2026-02-02")));
        assertEquals(List.of("7:11 PMO-318", "22:7 PMO-302", "25:7 PMO-302", "29:7 PMO-302"), found(result));
        String hint = "provide the policy \"acme\"";
        names(result.findings().get(0), "\"acme\"");
        names(result.findings().get(1), hint);
        names(result.findings().get(2), "provide its policy");
        names(result.findings().get(3), hint);
        names(result.findings().get(3), "service log");
    }

    @Test
    @DisplayName("is reported as unknown also after the histories, and when the catalogue is written")
    void unknownStagesFirst() throws IOException {
        var text = "pmo-catalogue/1\n" + change("on-hold", "2026-02-01") + ENTRIES + info("acme");
        assertEquals("18:11 PMO-318", found(read(Texts.CATALOGUES, text)).get(1));
        var written = Texts.CATALOGUES.convert(
                Origin.of(Texts.input(text)),
                new ByteArrayOutputStream(),
                ReadOptions.standard(),
                WriteOptions.builder().format("text").build());
        assertEquals("the stream PMO-016", found(written).get(2));
        names(written.findings().get(2), "provide the policy");
    }

    @Test
    @DisplayName("may be a custom one with its own stages, which are read and written")
    void own() throws IOException {
        var text = catalogue(
                "acme",
                change("operation", "2026-01-05", "opening: true"),
                change("on-hold", "2026-02-01"),
                change("retired", "2026-03-01"));
        var result = read(WITH_OWN, text);
        assertEquals(List.of("26:7 PMO-307"), found(result));
        names(result.findings().get(0), "A service in on-hold can move to operation");
        assertEquals(Optional.of(ON_HOLD), result.orThrow().stageOn(ServiceId.of("log"), LocalDate.of(2026, 2, 1)));
        comesBack(WITH_OWN, result.orThrow());
        assertEquals(
                List.of("7:11 PMO-318", "22:7 PMO-302"),
                read(Texts.CATALOGUES, text).findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.place().address() + " " + finding.code())
                        .toList());
    }
}
