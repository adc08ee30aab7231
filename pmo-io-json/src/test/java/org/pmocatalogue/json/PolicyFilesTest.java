package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.io.ByteSource;
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
import org.pmocatalogue.Origin;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.Field;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.lifecycle.AllowedStep;
import org.pmocatalogue.lifecycle.Condition;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.value.RawValue;

@DisplayName("A lifecycle policy in a file")
class PolicyFilesTest {

    private static final Catalogues CATALOGUES = Fixtures.CATALOGUES;

    private static final String LIGHT = """
            {
              "format": "pmo-policy/1",
              "policy": {"id": "light", "label": "Light", "description": "A service is designed and then offered, without pilot and roll-out"},
              "stages": [
                {"id": "strategy", "label": "Strategy", "phase": "pipeline", "description": "Find out why the organisation needs the service"},
                {"id": "design", "label": "Design", "phase": "pipeline", "description": "Work out the best way to provide the service in this organisation"},
                {"id": "operation", "label": "Operation", "phase": "live", "description": "Provide the service day by day, better and more streamlined over time"},
                {"id": "transformation", "label": "Transformation", "phase": "live", "description": "Transform the service through improvement"},
                {"id": "retired", "label": "Retired", "phase": "retired", "description": "The service is given up, because nobody needs it any longer"}
              ],
              "steps": [
                {"to": "strategy"},
                {"from": "strategy", "to": "design", "fields": ["purpose"], "details": ["reason"]},
                {"from": "design", "to": "strategy"},
                {"from": "design", "to": "operation", "fields": ["owner", "customers"], "conditions": ["needs-live"]},
                {"from": "operation", "to": "transformation"},
                {"from": "transformation", "to": "operation"},
                {"from": "transformation", "to": "design"},
                {"from": "strategy", "to": "retired", "details": ["reason"], "conditions": ["not-needed", "successor-stays"]},
                {"from": "design", "to": "retired", "details": ["reason"], "conditions": ["not-needed", "successor-stays"]},
                {"from": "operation", "to": "retired", "details": ["reason"], "conditions": ["not-needed", "successor-stays"]},
                {"from": "transformation", "to": "retired", "details": ["reason"], "conditions": ["not-needed", "successor-stays"]},
                {"from": "retired", "to": "strategy"}
              ]
            }
            """;

    static ImmutableList<LifecyclePolicy> shipped() {
        return LifecyclePolicy.shipped();
    }

    private static Origin origin(String text) {
        return Origin.of(Input.of("acme.json", ByteSource.wrap(text.getBytes(UTF_8))));
    }

    private static Result<LifecyclePolicy> read(String text) throws IOException {
        return CATALOGUES.policyFiles().read(origin(text), ReadOptions.standard());
    }

    private static String write(LifecyclePolicy policy) throws IOException {
        var out = new ByteArrayOutputStream();
        CATALOGUES
                .policyFiles()
                .write(policy, out, WriteOptions.builder().format("json").build())
                .orThrow();
        return out.toString(UTF_8);
    }

    /** A policy of a line each: what it says of itself, its stages, its steps. */
    private static String policy(String info, String stages, String steps) {
        return """
                {"format": "pmo-policy/1",
                "policy": {%s},
                "stages": [%s],
                "steps": [%s]}
                """.formatted(info, stages, steps);
    }

    private static final String INFO = "\"id\": \"acme\", \"label\": \"ACME\"";
    private static final String STAGES = "{\"id\": \"idea\", \"label\": \"Idea\", \"phase\": \"pipeline\"},"
            + " {\"id\": \"gone\", \"label\": \"Gone\", \"phase\": \"retired\"}";
    private static final String STEPS = "{\"to\": \"idea\"}, {\"from\": \"idea\", \"to\": \"gone\"}";

    private static void tells(String text, String... lines) throws IOException {
        assertEquals(ImmutableList.copyOf(lines), Fixtures.lines(read(text)));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    @DisplayName("is read as it was written, as is each that is shipped")
    void comesBack(LifecyclePolicy policy) throws IOException {
        var read = read(write(policy));
        assertEquals(ImmutableList.of(), Fixtures.lines(read));
        assertEquals(policy, read.orThrow());
        assertEquals(policy.steps(), read.orThrow().steps());
    }

    @Test
    @DisplayName("has this text, if it is the light one")
    void exactText() throws IOException {
        assertEquals(LIGHT, write(LifecyclePolicy.light()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @DisplayName("is read as it was written, whatever it holds")
    void anyComesBack(long seed) throws IOException {
        var policy = random(new Random(seed));
        assertEquals(policy, read(write(policy)).value().orElseThrow());
        assertEquals(policy.steps(), read(write(policy)).value().orElseThrow().steps());
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
            var step = AllowedStep.builder()
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
        var names = Iterables.transform(CATALOGUES.shape(kind).fields(), Field::name);
        return Iterables.concat(
                Iterables.filter(names, name -> random.nextInt(10) == 0 && !name.equals("opening")),
                random.nextBoolean() ? List.of() : List.of("x-own"));
    }

    private static ImmutableMap<String, RawValue> attributes(Random random) {
        return random.nextBoolean()
                ? ImmutableMap.of()
                : ImmutableMap.of(
                        "x-list",
                        new RawValue.Items(ImmutableList.of(RawValue.of(true), RawValue.of("a"))),
                        "colour",
                        RawValue.of("red"));
    }

    @Test
    @DisplayName("is the example of the page docs/policy.md, which is in order")
    void page() throws IOException {
        String page = Files.readString(Path.of("../docs/policy.md"));
        int begin = page.indexOf("```json\n") + 8;
        String example = page.substring(begin, page.indexOf("```", begin));
        var read = read(example);
        assertEquals(ImmutableList.of(), Fixtures.lines(read));
        assertEquals(example, write(read.orThrow()));
    }

    @Test
    @DisplayName("is written to a file, or not at all")
    void toFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("light.json");
        assertEquals(
                "5 stages, 12 steps",
                CATALOGUES
                        .policyFiles()
                        .write(LifecyclePolicy.light(), file)
                        .orThrow()
                        .toString());
        assertEquals(
                LifecyclePolicy.light(), CATALOGUES.policyFiles().read(file).orThrow());
        Path other = directory.resolve("light.txt");
        assertEquals(
                Optional.empty(),
                CATALOGUES.policyFiles().write(LifecyclePolicy.light(), other).value());
        assertFalse(Files.exists(other));
    }

    @Test
    @DisplayName("keeps what belongs to no field, the name of its schema too")
    void attributes() throws IOException {
        String text = """
                {
                  "format": "pmo-policy/1",
                  "$schema": "policy.json",
                  "policy": {"id": "acme", "label": "ACME", "x-owner": "Ana"},
                  "stages": [
                    {"id": "idea", "label": "Idea", "phase": "pipeline", "x-colour": {"name": "red"}},
                    {"id": "gone", "label": "Gone", "phase": "retired"}
                  ],
                  "steps": [
                    {"to": "idea", "x-days": 3},
                    {"from": "idea", "to": "gone", "feilds": ["owner"]}
                  ]
                }
                """;
        var read = read(text);
        assertEquals(text, write(read.orThrow()));
        assertEquals(
                ImmutableList.of(
                        "acme.json:11:36: warning PMO-106: \"feilds\" is no field of a step; it is kept as an attribute;"
                                + " did you mean \"fields\"?"),
                Fixtures.lines(read));
    }

    @Test
    @DisplayName("has its members in any order")
    void anyOrder() throws IOException {
        String text = "{\"steps\": [%s], \"stages\": [%s], \"policy\": {%s}, \"format\": \"pmo-policy/1\"}"
                .formatted(STEPS, STAGES, INFO);
        assertEquals(read(policy(INFO, STAGES, STEPS)).orThrow(), read(text).orThrow());
    }

    @Nested
    @DisplayName("is told to be wrong if")
    class Wrong {

        @Test
        @DisplayName("it is a catalogue")
        void catalogue() throws IOException {
            tells(
                    "{\"format\": \"pmo-catalogue/1\"}",
                    "acme.json:1:12: error PMO-026: This is a catalogue (pmo-catalogue/1), not a lifecycle policy;"
                            + " name another file, or read this one as what it is (pmo resolve PROFILE, pmo --policy POLICY; Catalogues.read, policyFiles, profileFiles)");
        }

        @Test
        @DisplayName("it is to be a catalogue")
        void noCatalogue() throws IOException {
            assertEquals(
                    ImmutableList.of(
                            "acme.json:1:12: error PMO-026: This is a lifecycle policy (pmo-policy/1), not a catalogue;"
                                    + " name another file, or read this one as what it is (pmo resolve PROFILE, pmo --policy POLICY; Catalogues.read, policyFiles, profileFiles)"),
                    Fixtures.lines(CATALOGUES.read(origin(policy(INFO, STAGES, STEPS)), ReadOptions.standard())));
        }

        @Test
        @DisplayName("it is from a later version, nothing of ours, or empty")
        void others() throws IOException {
            tells(
                    "{\"format\": \"pmo-policy/2\"}",
                    "acme.json:1:12: error PMO-704: The file is \"pmo-policy/2\", this program reads \"pmo-policy/1\";"
                            + " update the program");
            tells(
                    "{\"policy\": {}}",
                    "acme.json:1:12: error PMO-101: Id is missing; such as acme",
                    "acme.json:1:12: error PMO-101: Label is missing; such as Life of a service at ACME",
                    "acme.json:1:1: error PMO-703: This is JSON, but no lifecycle policy: it has no member \"format\"; a lifecycle policy begins with {\"format\": \"pmo-policy/1\"");
            tells(
                    "{\"format\": \"pmo-policy/1\"}",
                    "acme.json: error PMO-013: Nothing tells about the lifecycle policy itself; fill in Id and Label under \"Policy\" (in JSON, id and label under \"policy\")");
        }

        @Test
        @DisplayName("it tells of itself twice, or something follows")
        void twice() throws IOException {
            tells(
                    policy(INFO, STAGES, STEPS) + "{}",
                    "acme.json:5:1: error PMO-706: Something follows after the end of the lifecycle policy; a file holds one lifecycle policy; remove the rest");
        }

        @Test
        @DisplayName("a step names a stage by what people call it")
        void stageByName() throws IOException {
            tells(
                    policy(
                            INFO,
                            STAGES + ", {\"id\": \"on-hold\", \"label\": \"On hold\", \"phase\": \"pipeline\"}",
                            STEPS + ", {\"from\": \"idea\", \"to\": \"On hold\"}"),
                    "acme.json:4:82: error PMO-102: To: Stage is \"On hold\", must be letters, digits, hyphens, underscores and full stops; that is a name; its id is \"on-hold\"");
        }

        @Test
        @DisplayName("a step names a stage that is not there, or that is left out")
        void unknownStage() throws IOException {
            tells(
                    policy(
                            INFO,
                            STAGES,
                            STEPS
                                    + ", {\"from\": \"idae\", \"to\": \"gone\"}, {\"from\": \"gone\", \"to\": \"nowhere\"}"),
                    "acme.json:4:68: error PMO-310: From is \"idae\", which is no stage of this policy; did you mean \"idea\"?",
                    "acme.json:4:114: error PMO-310: To is \"nowhere\", which is no stage of this policy; add the stage, or name another");
            tells(
                    policy(INFO, STAGES + ", {\"id\": \"live\"}", STEPS + ", {\"from\": \"idea\", \"to\": \"live\"}"),
                    "acme.json:3:119: error PMO-101: Label is missing; such as Pilot",
                    "acme.json:3:119: error PMO-101: Phase is missing; such as pipeline",
                    "acme.json:4:82: info PMO-203: Left out, since stage \"live\" was left out; mend that one first");
        }

        @Test
        @DisplayName("a stage or a step is there twice")
        void repeated() throws IOException {
            tells(
                    policy(
                            INFO,
                            STAGES
                                    + ", {\"id\": \"idea\", \"label\": \"I\", \"phase\": \"live\"}, {\"id\": \"GONE\", \"label\": \"G\", \"phase\": \"live\"}",
                            STEPS
                                    + ", {\"from\": \"idea\", \"to\": \"gone\", \"details\": [\"reason\"]}, {\"from\": \"GONE\", \"to\": \"idea\"}"),
                    "acme.json:3:126: error PMO-107: Stage id \"idea\" is used twice; the first is at acme.json:3:12; the second is left out; give it an id of its own",
                    "acme.json:3:173: error PMO-108: Stage id \"GONE\" differs only by case from \"gone\" at acme.json:3:66; the second is left out; give it an id of its own",
                    "acme.json:4:82: error PMO-311: Step idea to gone is given twice; the first is at acme.json:4:27; the second is left out; put what both ask for into one",
                    "acme.json:4:123: info PMO-203: Left out, since stage \"GONE\" was left out; mend that one first");
        }

        @Test
        @DisplayName("a step asks for fields that there are not")
        void unknownFields() throws IOException {
            tells(
                    policy(
                            INFO,
                            STAGES,
                            "{\"to\": \"idea\", \"fields\": [\"x-own\", \"ownr\", \"stage\"], \"details\": [\"colour\", \"opening\"]}, {\"from\": \"idea\", \"to\": \"gone\"}"),
                    "acme.json:4:46: error PMO-312: Element 2 of Fields is \"ownr\", which cannot be asked of a service; did you mean \"owner\"?",
                    "acme.json:4:54: error PMO-312: Element 3 of Fields is \"stage\", which cannot be asked of a service; begin its name with x- if it is your own",
                    "acme.json:4:76: error PMO-312: Element 1 of Details is \"colour\", which cannot be asked of a stage-change; begin its name with x- if it is your own",
                    "acme.json:4:86: error PMO-312: Element 2 of Details is \"opening\", which cannot be asked of a stage-change; begin its name with x- if it is your own");
        }

        @Test
        @DisplayName("a step asks for something that there is not, or a stage has no phase")
        void closedSets() throws IOException {
            tells(
                    policy(
                            INFO,
                            "{\"id\": \"idea\", \"label\": \"Idea\", \"phase\": \"droped\"}",
                            "{\"to\": \"idea\", \"conditions\": [\"needs-life\"]}"),
                    "acme.json:3:53: error PMO-102: Phase is \"droped\", must be one of pipeline, live, retired",
                    "acme.json:4:41: error PMO-102: Element 1 of Conditions: Condition is \"needs-life\", must be one of needs-live, not-needed, successor-stays; did you mean \"needs-live\"?");
        }

        @Test
        @DisplayName("it is for the office and asks for something of services")
        void office() throws IOException {
            tells(
                    policy(
                            INFO + ", \"office\": true",
                            STAGES,
                            "{\"to\": \"idea\", \"fields\": [\"owner\"], \"conditions\": [\"not-needed\"]}, {\"from\": \"idea\", \"to\": \"gone\", \"details\": [\"reason\"]}"),
                    "acme.json:4:36: error PMO-313: Fields ask something of services, but the policy is for the office itself; leave them out; details and evidence may be asked for",
                    "acme.json:4:61: error PMO-313: Conditions ask something of services, but the policy is for the office itself; leave them out; details and evidence may be asked for");
        }

        @Test
        @DisplayName("stages cannot be reached or left")
        void unreachable() throws IOException {
            tells(
                    policy(
                            INFO,
                            STAGES
                                    + ", {\"id\": \"a\", \"label\": \"A\", \"phase\": \"live\"}, {\"id\": \"b\", \"label\": \"B\", \"phase\": \"live\"}",
                            STEPS + ", {\"from\": \"idea\", \"to\": \"b\"}"),
                    "acme.json:3:119: warning PMO-314: No steps lead from the beginning of a life to stage \"a\"; add a step that does, or take the stage away",
                    "acme.json:3:119: warning PMO-315: No steps lead from stage \"a\" to the end of a life; add a step to a stage whose phase is retired",
                    "acme.json:3:163: warning PMO-315: No steps lead from stage \"b\" to the end of a life; add a step to a stage whose phase is retired");
            tells(
                    policy(
                            INFO,
                            "{\"id\": \"a\", \"label\": \"A\", \"phase\": \"live\"}",
                            "{\"from\": \"a\", \"to\": \"a\"}"),
                    "acme.json:2:11: warning PMO-316: No life can begin: each step leaves a stage; leave From of one step empty",
                    "acme.json:2:11: warning PMO-317: No life can end: no stage is retired; give one the phase retired");
        }

        @Test
        @DisplayName("by the label of a stage another may be meant")
        void ambiguousLabels() throws IOException {
            tells(
                    policy(
                            INFO,
                            "{\"id\": \"idea\", \"label\": \"End\", \"phase\": \"pipeline\"}, {\"id\": \"gone\", \"label\": \"end\", \"phase\": \"retired\"}",
                            STEPS),
                    "acme.json:3:89: warning PMO-319: Stage \"gone\" is called \"end\", by which stage \"idea\" may be meant; give it a label that is no other's label or id");
            tells(
                    policy(
                            INFO,
                            "{\"id\": \"idea\", \"label\": \"Gone\", \"phase\": \"pipeline\"}, {\"id\": \"gone\", \"label\": \"Over\", \"phase\": \"retired\"}",
                            STEPS),
                    "acme.json:3:36: warning PMO-319: Stage \"idea\" is called \"Gone\", by which stage \"gone\" may be meant; give it a label that is no other's label or id");
        }

        @Test
        @DisplayName("it breaks off: then nothing is said of what steps name")
        void breaksOff() throws IOException {
            var read = read("{\"format\": \"pmo-policy/1\", \"policy\": {%s}, \"steps\": [%s".formatted(INFO, STEPS));
            assertEquals(Optional.empty(), read.value());
            assertEquals(
                    ImmutableList.of(
                            "acme.json:1:127: error PMO-702: The file ends in the middle; it was cut off; restore it from a copy, or export it again"),
                    Fixtures.lines(read));
        }
    }

    @Test
    @DisplayName("leaves out what is wrong and keeps the rest")
    void keepsTheRest() throws IOException {
        var read = read(policy(INFO, STAGES, STEPS + ", {\"from\": \"gone\", \"to\": \"nowhere\"}"));
        assertEquals(read(policy(INFO, STAGES, STEPS)).value(), read.value());
    }

    @Test
    @DisplayName("is none if a source or a format gives entries of a catalogue")
    void sources() throws IOException {
        assertEquals(
                ImmutableList.of(
                        "source:article:2:13: error PMO-026: This is a catalogue (pmo-catalogue/1), not a lifecycle policy; name another file, or read this one as what it is (pmo resolve PROFILE, pmo --policy POLICY; Catalogues.read, policyFiles, profileFiles)"),
                Fixtures.lines(Catalogues.discover()
                        .policyFiles()
                        .read(Origin.source("article", ""), ReadOptions.standard())));
    }
}
