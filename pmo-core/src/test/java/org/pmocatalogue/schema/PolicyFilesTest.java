package org.pmocatalogue.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.Texts.found;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.TextSource;
import org.pmocatalogue.Texts;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.lifecycle.Condition;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Transition;
import org.pmocatalogue.testkit.TextFormat;
import org.pmocatalogue.value.RawValue;

@DisplayName("A lifecycle policy in a file")
class PolicyFilesTest {

    private static final Catalogues CATALOGUES = Texts.CATALOGUES;

    /** Four lines, with the first of the file; the stages of a test begin in line 5. */
    private static final String INFO = """
            policy
              id: acme
              label: ACME
            """;

    /** Eight lines; the transitions of a test begin in line 13. */
    private static final String STAGES = """
            stage
              id: idea
              label: Idea
              phase: pipeline
            stage
              id: gone
              label: Gone
              phase: retired
            """;

    /** Five lines; what a test adds to a whole policy begins in line 18. */
    private static final String STEPS = """
            step
              to: idea
            step
              from: idea
              to: gone
            """;

    private static final String WHOLE = policy(INFO + STAGES + STEPS);

    static ImmutableList<LifecyclePolicy> shipped() {
        return LifecyclePolicy.shipped();
    }

    private static String policy(String entries) {
        return "pmo-policy/1\n" + entries;
    }

    private static Result<LifecyclePolicy> read(String text) throws IOException {
        return CATALOGUES.policyFiles().read(Origin.of(Texts.input(text)), ReadOptions.standard());
    }

    private static String write(LifecyclePolicy policy) throws IOException {
        var out = new ByteArrayOutputStream();
        CATALOGUES
                .policyFiles()
                .write(policy, out, WriteOptions.builder().format("text").build())
                .orThrow();
        return out.toString(UTF_8);
    }

    /** Checks the places and codes, and {@return the findings} */
    private static ImmutableList<Finding> finds(String text, String... found) throws IOException {
        var result = read(text);
        assertEquals(List.of(found), found(result));
        return result.findings();
    }

    private static void names(Finding finding, String fact) {
        assertTrue(finding.toString().contains(fact), finding.toString());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    @DisplayName("reads back equal, as does each shipped policy")
    void comesBack(LifecyclePolicy policy) throws IOException {
        var read = read(write(policy));
        assertEquals(List.of(), found(read));
        assertEquals(policy, read.orThrow());
        assertEquals(policy.transitions(), read.orThrow().transitions());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @DisplayName("reads back equal with any content")
    void anyComesBack(long seed) throws IOException {
        var policy = random(new Random(seed));
        var read = read(write(policy)).value().orElseThrow();
        assertEquals(policy, read);
        assertEquals(policy.transitions(), read.transitions());
    }

    private static LifecyclePolicy random(Random random) {
        boolean isOfOffice = random.nextBoolean();
        var builder = LifecyclePolicy.builder("p" + random.nextInt(100), "Policy \"é\" " + random.nextInt(100))
                .description(random.nextBoolean() ? "" : " two\nlines\t")
                .ofOffice(isOfOffice)
                .attributes(attributes(random));
        int stages = 1 + random.nextInt(6);
        Phase[] phases = {Phase.PIPELINE, Phase.LIVE, Phase.RETIRED};
        var all = ImmutableList.<Stage>builder();
        for (int i = 0; i < stages; i++) {
            all.add(Stage.of("s" + i, "Stage " + i, phases[random.nextInt(3)])
                    .withDescription(random.nextBoolean() ? "" : "It is\nthere")
                    .withAttributes(attributes(random)));
        }
        builder.stages(all.build());
        for (int i = random.nextInt(12); i > 0; i--) {
            var step = Transition.builder()
                    .from(random.nextInt(4) == 0 ? null : all.build().get(random.nextInt(stages)))
                    .to(all.build().get(random.nextInt(stages)))
                    .details(some(random, Kind.STAGE_CHANGE))
                    .evidence(random.nextBoolean() ? List.of() : List.of("result", "vote: of all"))
                    .attributes(attributes(random));
            if (!isOfOffice) {
                step.fields(some(random, Kind.SERVICE))
                        .conditions(random.nextBoolean() ? List.of() : List.of(Condition.values()));
            }
            builder.put(step.build());
        }
        return builder.build();
    }

    private static Iterable<String> some(Random random, Kind kind) {
        var names = Iterables.transform(CATALOGUES.shape(kind).fields(), FieldSpec::name);
        return Iterables.concat(
                Iterables.filter(names, name -> random.nextInt(10) == 0 && !name.equals("opening")),
                random.nextBoolean() ? List.of() : List.of("x-own"));
    }

    private static ImmutableMap<String, RawValue> attributes(Random random) {
        return random.nextBoolean()
                ? ImmutableMap.of()
                : ImmutableMap.of(
                        "x-list",
                        new RawValue.ListValue(ImmutableList.of(RawValue.of(true), RawValue.of("a"))),
                        "colour",
                        RawValue.of("red"));
    }

    @Test
    @DisplayName("is written to a file completely or not at all")
    void toFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("light.text");
        assertEquals(
                "5 stages, 12 steps",
                CATALOGUES
                        .policyFiles()
                        .write(LifecyclePolicy.light(), file)
                        .orThrow()
                        .toString());
        assertEquals(
                LifecyclePolicy.light(), CATALOGUES.policyFiles().read(file).orThrow());
        Path other = directory.resolve("light.unknown");
        assertEquals(
                Optional.empty(),
                CATALOGUES.policyFiles().write(LifecyclePolicy.light(), other).value());
        assertFalse(Files.exists(other));
    }

    @Test
    @DisplayName("keeps attributes, and its entries and fields are written in the order of the field reference")
    void attributes() throws IOException {
        String text = """
                pmo-policy/1
                policy
                  id: acme
                  label: ACME
                  x-owner: Ana
                stage
                  id: idea
                  label: Idea
                  phase: pipeline
                  x-colour: {name: red}
                stage
                  id: gone
                  label: Gone
                  phase: retired
                step
                  to: idea
                  x-days: 3
                step
                  from: idea
                  to: gone
                  fields: [owner]
                  details: [reason]
                  evidence: [vote]
                  conditions: [not-needed]
                  feilds: [owner]
                """;
        var read = read(text);
        assertEquals(text, write(read.orThrow()));
        assertEquals(List.of("25:3 PMO-106"), found(read));
        names(read.findings().get(0), "\"fields\"");
    }

    @Test
    @DisplayName("may have its entries in any order")
    void anyOrder() throws IOException {
        assertEquals(read(WHOLE).orThrow(), read(policy(STEPS + STAGES + INFO)).orThrow());
    }

    @Test
    @DisplayName("is read without its invalid entries")
    void keepsTheRest() throws IOException {
        var read = read(WHOLE + "step\n  from: gone\n  to: nowhere\n");
        assertEquals(read(WHOLE).value(), read.value());
    }

    @Test
    @DisplayName("is absent if a source holds a catalogue")
    void sources() throws IOException {
        var source = new TextSource("acme-source", Texts.BEGINNING);
        var result = Catalogues.of(List.of(new TextFormat()), List.of(source))
                .policyFiles()
                .read(Origin.source("acme-source", ""), ReadOptions.standard());
        assertEquals(List.of("1:1 PMO-026"), found(result));
        assertEquals(Optional.empty(), result.value());
    }

    @Nested
    @DisplayName("A lifecycle policy is reported")
    class Flaws {

        @Test
        @DisplayName("if the file holds a catalogue")
        void catalogue() throws IOException {
            names(finds("pmo-catalogue/1\n", "1:1 PMO-026").get(0), "pmo-catalogue/1");
        }

        @Test
        @DisplayName("if it is read as a catalogue")
        void noCatalogue() throws IOException {
            var result = Texts.read(WHOLE);
            assertEquals(List.of("1:1 PMO-026"), found(result));
            names(result.findings().get(0), "pmo-policy/1");
        }

        @Test
        @DisplayName("if its header is missing, or lacks id and label")
        void others() throws IOException {
            finds("pmo-policy/1\n", "a.text PMO-013");
            finds("pmo-policy/1\npolicy\n", "2:1 PMO-101", "2:1 PMO-101");
        }

        @Test
        @DisplayName("if it has two headers")
        void twice() throws IOException {
            assertEquals(
                    List.of(Place.of("a.text", 2, 1)),
                    finds(WHOLE + INFO, "18:1 PMO-014").get(0).related());
        }

        @Test
        @DisplayName("if a transition names a stage by its label")
        void stageByName() throws IOException {
            var findings = finds(WHOLE + """
                    stage
                      id: on-hold
                      label: On hold
                      phase: pipeline
                    step
                      from: idea
                      to: On hold
                    """, "24:7 PMO-102");
            names(findings.get(0), "\"on-hold\"");
        }

        @Test
        @DisplayName("if a transition names an unknown stage")
        void unknownStage() throws IOException {
            var findings = finds(WHOLE + """
                    step
                      from: idae
                      to: gone
                    step
                      from: gone
                      to: nowhere
                    """, "19:9 PMO-310", "23:7 PMO-310");
            names(findings.get(0), "\"idea\"");
        }

        @Test
        @DisplayName("if a transition names a rejected stage, which is a consequence")
        void rejectedStage() throws IOException {
            finds(WHOLE + """
                    stage
                      id: live
                    step
                      from: idea
                      to: live
                    """, "18:1 PMO-101", "18:1 PMO-101", "22:7 PMO-203");
        }

        @Test
        @DisplayName("if it has a stage or a transition twice")
        void repeated() throws IOException {
            var findings = finds(WHOLE + """
                            stage
                              id: idea
                              label: I
                              phase: live
                            stage
                              id: GONE
                              label: G
                              phase: live
                            step
                              from: idea
                              to: gone
                              details: [reason]
                            step
                              from: GONE
                              to: idea
                            """, "19:7 PMO-107", "23:7 PMO-108", "28:7 PMO-311", "31:9 PMO-203");
            assertEquals(
                    List.of("5:1", "9:1", "15:1"),
                    findings.stream()
                            .limit(3)
                            .map(finding -> finding.related().get(0).address())
                            .toList());
        }

        @Test
        @DisplayName("if a transition requires unknown fields")
        void unknownFields() throws IOException {
            var findings = finds(
                    policy(INFO + STAGES + """
                            step
                              to: idea
                              fields: [x-own, ownr, stage]
                              details: [colour, opening]
                            step
                              from: idea
                              to: gone
                            """), "15:19 PMO-312", "15:25 PMO-312", "16:13 PMO-312", "16:21 PMO-312");
            names(findings.get(0), "\"owner\"");
        }

        @Test
        @DisplayName("if a phase or a condition is not of its closed set")
        void closedSets() throws IOException {
            var findings = finds(policy(INFO + """
                            stage
                              id: idea
                              label: Idea
                              phase: droped
                            step
                              to: idea
                              conditions: [needs-life]
                            """), "8:10 PMO-102", "11:16 PMO-102");
            names(findings.get(0), "pipeline, live, retired");
            names(findings.get(1), "\"needs-live\"");
        }

        @Test
        @DisplayName("if it is for the office and requires fields or conditions of services")
        void office() throws IOException {
            finds(policy(INFO + "  office: true\n" + STAGES + """
                            step
                              to: idea
                              fields: [owner]
                              conditions: [not-needed]
                            step
                              from: idea
                              to: gone
                              details: [reason]
                            """), "16:11 PMO-313", "17:15 PMO-313");
        }

        @Test
        @DisplayName("if a stage cannot be reached or left")
        void unreachable() throws IOException {
            finds(WHOLE + """
                            stage
                              id: a
                              label: A
                              phase: live
                            stage
                              id: b
                              label: B
                              phase: live
                            step
                              from: idea
                              to: b
                            """, "18:1 PMO-314", "18:1 PMO-315", "22:1 PMO-315");
        }

        @Test
        @DisplayName("if no lifecycle can begin or end")
        void endless() throws IOException {
            finds(policy(INFO + """
                            stage
                              id: a
                              label: A
                              phase: live
                            step
                              from: a
                              to: a
                            """), "2:1 PMO-316", "2:1 PMO-317");
        }

        @Test
        @DisplayName("if two stages have one label, or the label of one is the id of the other")
        void ambiguousLabels() throws IOException {
            finds(WHOLE.replace("label: Idea", "label: End").replace("label: Gone", "label: end"), "11:10 PMO-319");
            finds(
                    WHOLE.replace("label: Idea", "label: Gone")
                            .replace("label: Gone\n  phase: r", "label: Over\n  phase: r"),
                    "7:10 PMO-319");
        }

        @Test
        @DisplayName("if reading ends early, and then not for unknown stages")
        void breaksOff() throws IOException {
            var read = read(policy(INFO + STEPS + "  broken"));
            assertEquals(Optional.empty(), read.value());
            assertEquals(List.of("10:9 PMO-015"), found(read));
        }
    }
}
