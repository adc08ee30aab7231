package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.spi.Input;

@DisplayName("A lifecycle policy in a JSON file")
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

    @Test
    @DisplayName("has this text for the light policy")
    void exactText() throws IOException {
        assertEquals(LIGHT, write(LifecyclePolicy.light()));
    }

    @Test
    @DisplayName("is the example of docs/policy.md, which has no findings")
    void page() throws IOException {
        String page = Files.readString(Path.of("../docs/policy.md"));
        int begin = page.indexOf("```json\n") + 8;
        String example = page.substring(begin, page.indexOf("```", begin));
        var read = read(example);
        assertEquals(ImmutableList.of(), Fixtures.found(read));
        assertEquals(example, write(read.orThrow()));
    }

    @Test
    @DisplayName("keeps attributes, including its schema")
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
        assertEquals(ImmutableList.of("11:36 PMO-106"), Fixtures.found(read));
    }

    /** Checks the places and codes. */
    private static void finds(String text, String... found) throws IOException {
        assertEquals(ImmutableList.copyOf(found), Fixtures.found(read(text)));
    }

    @Test
    @DisplayName("accepts members in any order")
    void anyOrder() throws IOException {
        String stage = "{\"id\": \"idea\", \"label\": \"Idea\", \"phase\": \"retired\"}";
        var read = read("""
                {"steps": [{"to": "idea"}], "stages": [%s], "policy": {"label": "ACME", "id": "acme"}, "format": "pmo-policy/1"}
                """.formatted(stage));
        assertEquals(ImmutableList.of(), read.findings());
        assertEquals(1, read.orThrow().transitions().size());
    }

    @Test
    @DisplayName("is reported for a later version, an unknown format, or no content")
    void others() throws IOException {
        finds("{\"format\": \"pmo-policy/2\"}", "1:12 PMO-704");
        finds("{\"policy\": {}}", "1:12 PMO-101", "1:12 PMO-101", "1:1 PMO-703");
        finds("{\"format\": \"pmo-policy/1\"}", "acme.json PMO-013");
    }

    @Test
    @DisplayName("is reported for content after its end")
    void twice() throws IOException {
        finds(LIGHT + "{}", "26:1 PMO-706");
    }

    @Test
    @DisplayName("is reported if truncated, without unknown stages")
    void breaksOff() throws IOException {
        var read = read("""
                {"format": "pmo-policy/1", "policy": {"id": "acme", "label": "ACME"}, "steps": [{"to": "idea"}""");
        assertEquals(Optional.empty(), read.value());
        assertEquals(ImmutableList.of("1:95 PMO-702"), Fixtures.found(read));
    }

    @Test
    @DisplayName("is reported at the place of the value or list element")
    void places() throws IOException {
        finds("""
                {"format": "pmo-policy/1", "policy": {"id": "acme", "label": "ACME"},
                "stages": [{"id": "idea", "label": "Gone", "phase": "droped"},
                  {"id": "gone", "label": "Gone", "phase": "retired"}],
                "steps": [{"to": "gone", "conditions": ["needs-life"]},
                  {"from": "gone", "to": "gone", "fields": ["x-own", "ownr"]},
                  {"from": "gone", "to": "nowhere"}]}
                """, "2:53 PMO-102", "4:41 PMO-102", "5:54 PMO-312", "6:26 PMO-310");
    }

    @Test
    @DisplayName("is not a catalogue, and a catalogue is not a policy")
    void otherDocument() throws IOException {
        finds("{\"format\": \"pmo-catalogue/1\"}", "1:12 PMO-026");
        assertEquals(
                ImmutableList.of("2:13 PMO-026"),
                Fixtures.found(CATALOGUES.read(origin(LIGHT), ReadOptions.standard())));
        assertEquals(
                ImmutableList.of("2:13 PMO-026"),
                Fixtures.found(CATALOGUES.policyFiles().read(Origin.source("article", ""), ReadOptions.standard())));
    }
}
