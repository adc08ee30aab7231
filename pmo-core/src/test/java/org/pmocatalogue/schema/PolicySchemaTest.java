package org.pmocatalogue.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.value.RawValue;

@DisplayName("The schema of a policy")
class PolicySchemaTest {

    static Stream<Kind> kinds() {
        return DocumentType.POLICY.kinds().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("has a description, an example and a unique label for each field")
    void describesEveryField(Kind kind) {
        var labels = new HashSet<String>();
        for (FieldSpec field : PolicySchema.SCHEMA.shape(kind).fields()) {
            assertTrue(field.description().endsWith("."), field.name());
            assertTrue(!field.example().isEmpty(), field.name());
            assertTrue(labels.add(field.label()), field.name());
        }
    }

    private static Entry example(Kind kind) {
        var entry = Entry.builder(PolicySchema.SCHEMA.shape(kind));
        for (FieldSpec field : PolicySchema.SCHEMA.shape(kind).fields()) {
            entry.put(field.name(), new RawValue.TypedText(field.example()), 0);
        }
        return entry.build();
    }

    @Test
    @DisplayName("parses its own examples as typed text")
    void readsItsOwnExamples() {
        var findings = new Findings();
        var assembler = new PolicyAssembler(findings);
        var info = Entry.builder(PolicySchema.SCHEMA.shape(Kind.POLICY));
        for (FieldSpec field : PolicySchema.SCHEMA.shape(Kind.POLICY).fields()) {
            if (!field.name().equals("office")) {
                info.put(field.name(), new RawValue.TypedText(field.example()), 0);
            }
        }
        assembler.accept(info.build());
        assembler.accept(example(Kind.STAGE));
        assembler.accept(Entry.builder(PolicySchema.SCHEMA.shape(Kind.STAGE))
                .put("id", new RawValue.TypedText("design"), 0)
                .put("label", new RawValue.TypedText("Design"), 0)
                .put("phase", new RawValue.TypedText("Retired"), 0)
                .build());
        assembler.accept(example(Kind.TRANSITION));
        assembler.accept(Entry.builder(PolicySchema.SCHEMA.shape(Kind.TRANSITION))
                .put("to", new RawValue.TypedText("design"), 0)
                .build());
        assembler.finish(Place.of("acme"));
        assertEquals(
                List.of("PMO-315"), findings.list().stream().map(Finding::code).toList());
        var step = assembler.made().orElseThrow().transitions().get(0);
        assertEquals("design to pilot", step.toString());
        assertEquals(ImmutableList.of("owner"), step.fields().asList());
        assertEquals(ImmutableList.of("reason"), step.details().asList());
        assertEquals(ImmutableList.of("pilot result"), step.evidence().asList());
        assertEquals("[needs-live]", step.conditions().toString());
    }

    @Test
    @DisplayName("prints every policy so that it reads back equal, in any order of entries")
    void anyOrder() {
        for (LifecyclePolicy policy : LifecyclePolicy.shipped()) {
            var findings = new Findings();
            var assembler = new PolicyAssembler(findings);
            var entries = new ArrayList<Entry>();
            Iterables.addAll(entries, PolicySchema.SCHEMA.print(policy));
            ImmutableList.copyOf(entries).reverse().forEach(assembler::accept);
            assembler.finish(Place.of("acme"));
            assertEquals(ImmutableList.of(), findings.list());
            var read = assembler.made().orElseThrow();
            assertEquals(policy.transitions().size(), read.transitions().size());
            assertEquals(new HashSet<>(policy.transitions()), new HashSet<>(read.transitions()));
        }
    }

    @Test
    @DisplayName("has no other kinds")
    void otherKinds() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> PolicySchema.SCHEMA.shape(Kind.SERVICE));
        assertEquals("A lifecycle policy has no entries of kind service", refusal.getMessage());
    }
}
