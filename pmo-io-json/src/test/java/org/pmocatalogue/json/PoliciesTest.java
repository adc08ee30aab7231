package org.pmocatalogue.json;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.Origin;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.catalogue.OfficeStages;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.lifecycle.AllowedStep;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.spi.Input;

@DisplayName("The policy that a catalogue names")
class PoliciesTest {

    private static final Stage ON_HOLD = Stage.of("on-hold", "On hold", Phase.PIPELINE);
    private static final Catalogues WITH_OWN =
            Fixtures.CATALOGUES.withPolicies(ImmutableList.of(LifecyclePolicy.standard().toBuilder()
                    .id("acme")
                    .label("ACME")
                    .put(ON_HOLD)
                    .put(AllowedStep.of(ServiceStages.OPERATION, ON_HOLD))
                    .put(AllowedStep.of(ON_HOLD, ServiceStages.OPERATION))
                    .build()));

    /** A catalogue that names a policy, with these stage changes of the service {@code log}. */
    private static Input catalogue(String policy, String... changes) {
        return input("acme.json", """
                {
                  "format": "pmo-catalogue/1",
                  "catalogue": {"id": "acme", "name": "ACME", "version": "1", "kind": "own"%s},
                  "functions": [{"id": "risks", "name": "Risks"}],
                  "services": [{"id": "log", "function": "risks", "name": "Log"}],
                  "stageChanges": [
                    %s
                  ]
                }
                """.formatted(policy, String.join(",\n    ", changes)));
    }

    private static Input input(String name, String text) {
        return Input.of(name, ByteSource.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String change(String to, String on, String more) {
        return "{\"service\": \"log\", \"to\": \"%s\", \"on\": \"%s\"%s}".formatted(to, on, more);
    }

    private static final String[] SKIPPING = {
        change("strategy", "2026-01-05", ""),
        change("pilot", "2026-02-01", ", \"scope\": \"Leeds\", \"until\": \"2026-03-01\""),
        change("design", "2026-01-20", ""),
        change("operation", "2026-03-01", "")
    };

    private static ImmutableList<String> told(Catalogues catalogues, Input input) throws IOException {
        var told = Fixtures.lines(catalogues.read(input, ReadOptions.standard()));
        assertEquals(told, Fixtures.lines(catalogues.check(Origin.of(input), ReadOptions.standard())));
        return told;
    }

    @Test
    @DisplayName("tells each step that it does not allow, at its place and in the order of days, and keeps it")
    void steps() throws IOException {
        var input = catalogue(", \"policy\": \"standard\"", SKIPPING);
        assertEquals(
                ImmutableList.of(
                        "acme.json:9:46: warning PMO-301: Stage change on 2026-01-20 stands after the one on 2026-02-01"
                                + " at acme.json:8:45; the history is taken in the order of dates",
                        "acme.json:9:30: warning PMO-307: By policy standard the step is not allowed:"
                                + " Reason of the step is missing, must be given to enter design;"
                                + " correct the history; it is kept as it is",
                        "acme.json:10:30: warning PMO-307: By policy standard the step is not allowed:"
                                + " From pilot a service goes to design, implementation or retired, not to operation;"
                                + " correct the history; it is kept as it is"),
                told(Fixtures.CATALOGUES, input));
        var read = Fixtures.CATALOGUES.read(input, ReadOptions.standard()).orThrow();
        assertEquals(4, read.historyOf(ServiceId.of("log")).changes().size());
    }

    @Test
    @DisplayName("is asked wherever the catalogue's own entry stands")
    void informationLast() throws IOException {
        var changes = "\"stageChanges\": [" + change("pilot", "2026-02-01", "") + "]";
        var services = "\"functions\": [{\"id\": \"risks\", \"name\": \"Risks\"}],"
                + " \"services\": [{\"id\": \"log\", \"function\": \"risks\", \"name\": \"Log\"}]";
        var info = "\"catalogue\": {\"id\": \"a\", \"name\": \"A\", \"version\": \"1\", \"kind\": \"own\","
                + " \"policy\": \"light\"}";
        var text = "{\"format\": \"pmo-catalogue/1\",\n%s,\n%s,\n%s}".formatted(changes, services, info);
        assertEquals(
                ImmutableList.of("a.json:2:43: warning PMO-307: By policy light the step is not allowed:"
                        + " Policy light has no stage pilot, only strategy, design, operation, transformation, retired;"
                        + " correct the history; it is kept as it is"),
                told(Fixtures.CATALOGUES, input("a.json", text)));
    }

    @Test
    @DisplayName("has nothing against a running service that enters by an opening change")
    void opening() throws IOException {
        var input = catalogue(
                ", \"policy\": \"standard\"",
                change("operation", "2026-01-05", ", \"opening\": true"),
                change("transformation", "2026-02-01", ""));
        assertEquals(ImmutableList.of(), told(Fixtures.CATALOGUES, input));
    }

    @Test
    @DisplayName("is none if it names none: then no history is held against any")
    void none() throws IOException {
        assertEquals(1, told(Fixtures.CATALOGUES, catalogue("", SKIPPING)).size());
    }

    @Test
    @DisplayName("may be unknown: near a known one a warning, else a word of information")
    void unknown() throws IOException {
        assertEquals(
                ImmutableList.of("acme.json:3:88: warning PMO-308: Policy is \"standrd\", which is not known here,"
                        + " so histories are held against none; did you mean \"standard\"?"),
                told(Fixtures.CATALOGUES, catalogue(", \"policy\": \"standrd\"")));
        assertEquals(
                ImmutableList.of("acme.json:3:88: info PMO-309: Policy \"our own\" is not known here,"
                        + " so histories are held against none;"
                        + " give it (Catalogues.withPolicies; pmo --policy FILE)"),
                told(Fixtures.CATALOGUES, catalogue(", \"policy\": \"our own\"")));
    }

    private static ImmutableList<String> told(Catalogues catalogues, Input input, String asked) throws IOException {
        var options = ReadOptions.builder().policy(asked).build().toBuilder().build();
        var told = Fixtures.lines(catalogues.read(input, options));
        assertEquals(told, Fixtures.lines(catalogues.check(Origin.of(input), options)));
        return told;
    }

    @Test
    @DisplayName("does not count if another is asked for, nor need there be one")
    void asked() throws IOException {
        String[] changes = {change("operation", "2026-01-05", ", \"opening\": true"), change("pilot", "2026-02-01", "")
        };
        var against = "acme.json:8:30: warning PMO-307: By policy light the step is not allowed:"
                + " Policy light has no stage pilot, only strategy, design, operation, transformation, retired;"
                + " correct the history; it is kept as it is";
        for (String named : ImmutableList.of("", ", \"policy\": \"standard\"", ", \"policy\": \"our own\"")) {
            assertEquals(ImmutableList.of(against), told(Fixtures.CATALOGUES, catalogue(named, changes), "light"));
        }
        var read = Fixtures.CATALOGUES
                .read(
                        catalogue(", \"policy\": \"standard\"", changes),
                        ReadOptions.builder().policy("light").build())
                .orThrow();
        assertEquals(Optional.of("standard"), read.info().policy());
        assertEquals(
                ImmutableList.of("acme.json:3:88: " + UNKNOWN),
                told(
                                Fixtures.CATALOGUES,
                                catalogue(", \"policy\": \"acme\"", change("on-hold", "2026-02-01", "")),
                                "light")
                        .subList(0, 1));
    }

    @Test
    @DisplayName("that is asked for must be known, and for services")
    void askedUnknown() {
        for (String asked : ImmutableList.of("acme", "office")) {
            assertEquals(
                    "Policy asked for is \"%s\", must be one for services: standard, light; give it by Catalogues.withPolicies"
                            .formatted(asked),
                    assertThrows(IllegalArgumentException.class, () -> told(Fixtures.CATALOGUES, catalogue(""), asked))
                            .getMessage());
        }
    }

    private static Optional<String> policyOf(Catalogues catalogues, String policy) throws IOException {
        var read = catalogues.read(catalogue(policy), ReadOptions.standard()).value();
        return catalogues.policyOf(read.orElseThrow()).map(LifecyclePolicy::id);
    }

    @Test
    @DisplayName("is found; the standard one if it names none")
    void found() throws IOException {
        assertEquals(Optional.of("standard"), policyOf(WITH_OWN, ""));
        assertEquals(Optional.of("light"), policyOf(WITH_OWN, ", \"policy\": \"light\""));
        assertEquals(Optional.of("acme"), policyOf(WITH_OWN, ", \"policy\": \"acme\""));
        assertEquals(Optional.empty(), policyOf(Fixtures.CATALOGUES, ", \"policy\": \"acme\""));
        assertEquals(Optional.empty(), policyOf(WITH_OWN, ", \"policy\": \"office\""));
    }

    private static LifecyclePolicy policy(String id, String label) {
        return LifecyclePolicy.light().toBuilder().id(id).label(label).build();
    }

    private static String labels(Catalogues catalogues) {
        return catalogues.policies().stream().map(LifecyclePolicy::label).collect(joining(", "));
    }

    @Test
    @DisplayName("has no stage that is in another phase by a policy beside it")
    void phases() {
        var other = LifecyclePolicy.builder("b", "B")
                .put(Stage.of("operation", "Operation", Phase.PIPELINE))
                .build();
        assertEquals(
                "Stage operation is live in policy standard, but pipeline in policy b; give one of them another id",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Fixtures.CATALOGUES.withPolicies(ImmutableList.of(other)))
                        .getMessage());
    }

    @Test
    @DisplayName("is known besides those that were known before, or in the place of the one with its id")
    void known() {
        var more = WITH_OWN.withPolicies(ImmutableList.of(policy("b", "B")));
        assertEquals("Standard, Light, Office, ACME, B", labels(more));
        assertEquals(
                "Standard, Ours, Office, ACME, C",
                labels(more.withPolicies(ImmutableList.of(policy("light", "Ours"), policy("b", "C")))));
        assertEquals(
                "Two policies have the id b; give each an id of its own",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> WITH_OWN.withPolicies(ImmutableList.of(policy("b", "B"), policy("b", "C"))))
                        .getMessage());
    }

    @Test
    @DisplayName("of one's own gives its stages the labels that count, also in the place of one that comes along")
    void ownStages() throws IOException {
        var drafting = Stage.of("design", "Drafting", Phase.PIPELINE);
        var standard = LifecyclePolicy.standard().toBuilder().put(drafting).build();
        var read = Fixtures.CATALOGUES
                .withPolicies(ImmutableList.of(standard))
                .read(catalogue("", change("design", "2026-02-01", ", \"opening\": true")), ReadOptions.standard())
                .orThrow();
        assertEquals(Optional.of(drafting), read.stageOf(ServiceId.of("log")));
    }

    @Test
    @DisplayName("of the office has stages of its own, also of the same ids as those of services")
    void stagesOfOffice() throws IOException {
        var trial = Stage.of("pilot", "Trial year", Phase.PIPELINE);
        var own = LifecyclePolicy.office().toBuilder().id("ours").put(trial).build();
        var input = catalogue(
                "",
                change("pilot", "2026-02-01", ", \"opening\": true"),
                "{\"to\": \"pilot\", \"on\": \"2026-02-01\", \"opening\": true}");
        for (var catalogues :
                ImmutableList.of(Fixtures.CATALOGUES, Fixtures.CATALOGUES.withPolicies(ImmutableList.of(own)))) {
            var read = catalogues.read(input, ReadOptions.standard()).orThrow();
            assertEquals(Optional.of(ServiceStages.PILOT), read.stageOf(ServiceId.of("log")));
            assertEquals(
                    Optional.of(catalogues == Fixtures.CATALOGUES ? OfficeStages.PILOT : trial),
                    read.officeHistory().stage());
            var out = new ByteArrayOutputStream();
            catalogues
                    .write(read, out, WriteOptions.builder().format("json").build())
                    .orThrow();
            assertEquals(
                    read,
                    catalogues
                            .read(input("a.json", out.toString(StandardCharsets.UTF_8)), ReadOptions.standard())
                            .orThrow());
        }
    }

    private static final String UNKNOWN =
            "error PMO-318: Policy \"acme\" is not known here, and so are not its stages, which histories name;"
                    + " give it (Catalogues.withPolicies; pmo --policy FILE)";

    @Test
    @DisplayName(
            "is an error if it is unknown and histories have stages of it: told before them, with what to do at each")
    void unknownStages() throws IOException {
        var input = catalogue(
                ", \"policy\": \"acme\"",
                change("operation", "2026-01-05", ", \"opening\": true"),
                change("on-hold", "2026-02-01", ""),
                "{\"to\": \"on-hold\", \"on\": \"2026-02-01\"}",
                change("evaluation", "2026-02-02", ""));
        String must = "must be one of strategy, design, pilot, implementation, operation, transformation, retired,"
                + " perceived-need, evaluation, justification, retiring; ";
        String give = "give the policy \"acme\", which may have it (Catalogues.withPolicies; pmo --policy FILE)";
        assertEquals(
                ImmutableList.of(
                        "acme.json:3:88: " + UNKNOWN,
                        "acme.json:8:30: error PMO-302: To: Stage is \"on-hold\", " + must + give,
                        "acme.json:9:12: error PMO-302: To: Stage is \"on-hold\", " + must
                                + "if it is a stage of your own, give the policy that has it"
                                + " (Catalogues.withPolicies; pmo --policy FILE)",
                        "acme.json:10:30: error PMO-302: \"evaluation\" is no stage of service log, which goes through"
                                + " strategy, design, pilot, implementation, operation, transformation, retired; "
                                + give),
                told(Fixtures.CATALOGUES, input));
    }

    @Test
    @DisplayName("is told also if the catalogue names it after its histories, and by who would write")
    void unknownStagesFirst() throws IOException {
        var changes = "\"stageChanges\": [" + change("on-hold", "2026-02-01", "") + "]";
        var services = "\"functions\": [{\"id\": \"risks\", \"name\": \"Risks\"}],"
                + " \"services\": [{\"id\": \"log\", \"function\": \"risks\", \"name\": \"Log\"}]";
        var info = "\"catalogue\": {\"id\": \"a\", \"name\": \"A\", \"version\": \"1\", \"kind\": \"own\","
                + " \"policy\": \"acme\"}";
        var input =
                input("a.json", "{\"format\": \"pmo-catalogue/1\",\n%s,\n%s,\n%s}".formatted(changes, services, info));
        assertEquals("a.json:4:80: " + UNKNOWN, told(Fixtures.CATALOGUES, input).get(1));
        var written = Fixtures.CATALOGUES.convert(
                Origin.of(input),
                new ByteArrayOutputStream(),
                ReadOptions.standard(),
                WriteOptions.builder().format("json").build());
        assertEquals(
                "the stream: error PMO-016: Nothing was written, since stage changes with stages that are not known"
                        + " would be lost; give the policy that the catalogue names"
                        + " (Catalogues.withPolicies; pmo --policy FILE)",
                Fixtures.lines(written).get(2));
    }

    @Test
    @DisplayName("may be one's own, with stages of its own, which are read and written")
    void own() throws IOException {
        var input = catalogue(
                ", \"policy\": \"acme\"",
                change("operation", "2026-01-05", ", \"opening\": true"),
                change("on-hold", "2026-02-01", ""),
                change("retired", "2026-03-01", ""));
        assertEquals(
                ImmutableList.of("acme.json:9:30: warning PMO-307: By policy acme the step is not allowed:"
                        + " From on-hold a service goes to operation, not to retired;"
                        + " correct the history; it is kept as it is"),
                told(WITH_OWN, input));
        var read = WITH_OWN.read(input, ReadOptions.standard()).orThrow();
        assertEquals(Optional.of(ON_HOLD), read.stageOn(ServiceId.of("log"), LocalDate.of(2026, 2, 1)));
        var out = new ByteArrayOutputStream();
        WITH_OWN.write(read, out, WriteOptions.builder().format("json").build()).orThrow();
        assertEquals(
                read,
                WITH_OWN.read(input("again.json", out.toString(StandardCharsets.UTF_8)), ReadOptions.standard())
                        .orThrow());
        assertEquals(
                ImmutableList.of("error PMO-318", "error PMO-302"),
                Fixtures.lines(Fixtures.CATALOGUES.read(input, ReadOptions.standard())).stream()
                        .filter(line -> line.contains("error"))
                        .map(line -> line.substring(line.indexOf("error"), line.indexOf("PMO-") + 7))
                        .toList());
    }
}
