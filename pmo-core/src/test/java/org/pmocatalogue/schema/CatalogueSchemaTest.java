package org.pmocatalogue.schema;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.OfficeStages;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

@DisplayName("The schema of a catalogue")
class CatalogueSchemaTest {

    private static final CatalogueSchema TABLE = CatalogueSchema.standard();

    /** A service or a function, but not both. */
    private static final String ONE_SIDE = "service";

    static Stream<Kind> kinds() {
        return DocumentType.CATALOGUE.kinds().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("has a description and an example for each field")
    void describesEveryField(Kind kind) {
        for (FieldSpec field : TABLE.shape(kind).fields()) {
            assertTrue(field.description().endsWith("."), field.name());
            assertFalse(field.example().isBlank(), field.name());
            assertTrue(field.name().matches("[a-z]+([A-Z][a-z]+)*"), field.name());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("has different labels for the fields of a kind")
    void labelsAreUnique(Kind kind) {
        var labels = new HashSet<String>();
        TABLE.shape(kind).fields().forEach(field -> assertTrue(labels.add(field.label()), field.label()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("parses its own examples as typed text and prints them in normal form")
    void readsItsOwnExamples(Kind kind) {
        var shape = TABLE.shape(kind);
        var entry = Entry.builder(shape);
        for (FieldSpec field : shape.fields()) {
            if (kind != Kind.MAPPING || !field.name().equals(ONE_SIDE)) {
                entry.put(field.name(), new RawValue.TypedText(field.example()), 0);
            }
        }
        Entry normal = normal(entry.build());
        for (FieldSpec field : shape.fields()) {
            boolean given = kind != Kind.MAPPING || !field.name().equals(ONE_SIDE);
            assertEquals(given, normal.value(field).isPresent(), field.name());
        }
        assertEquals(normal, normal(normal));
    }

    static Stream<FieldSpec> textFields() {
        return DocumentType.CATALOGUE.kinds().stream()
                .flatMap(kind -> TABLE.shape(kind).fields().stream())
                .filter(field -> field.format() == FieldFormat.TEXT
                        || (field.choices().isEmpty() && field.format() == FieldFormat.LINE));
    }

    @ParameterizedTest
    @MethodSource("textFields")
    @DisplayName("names a field in messages by its label")
    void complaintsUseTheLabel(FieldSpec field) {
        var kind = DocumentType.CATALOGUE.kinds().stream()
                .filter(k -> TABLE.shape(k).fields().contains(field))
                .findFirst()
                .orElseThrow();
        RawValue bell = RawValue.of("ding \u0007");
        var entry = Entry.builder(TABLE.shape(kind))
                .put(field.name(), field.isMany() ? new RawValue.ListValue(ImmutableList.of(bell)) : bell, 0)
                .build();
        var findings = new Findings();
        Assembler.checking(TABLE, findings).accept(entry);
        String expected = (field.isMany() ? "Element 1 of " : "") + field.label()
                + " contains the control character U+0007 at character 6";
        assertTrue(
                findings.list().stream().anyMatch(f -> f.message().equals(expected)),
                () -> findings.list().toString());
    }

    @Test
    @DisplayName("keeps attributes, with typed text as text")
    void keepsAttributes() {
        RecordShape shape = TABLE.shape(Kind.FUNCTION);
        var nested = new RawValue.ObjectValue(ImmutableMap.of("b", RawValue.of(true), "a", RawValue.NULL));
        Entry normal = normal(Entry.builder(shape)
                .put("id", RawValue.of("risk"), 0)
                .put("name", RawValue.of("Risk"), 0)
                .put("x-nested", nested, 0)
                .put("x-written", new RawValue.TypedText("4711"), 0)
                .build());
        assertEquals(ImmutableMap.of("x-nested", nested, "x-written", RawValue.of("4711")), normal.attributes());
    }

    @Test
    @DisplayName("A builder rejects an attribute with the name of a field")
    void rejectsAttributesNamedLikeFields() {
        var builder = PmoFunction.builder(FunctionId.of("risk"));
        var refusal = assertThrows(
                InvalidValueException.class,
                () -> builder.attributes(ImmutableMap.of("group", RawValue.of("delivery"))));
        assertEquals(
                "Attribute \"group\" of a function has the name of a field; call group(...)", refusal.getMessage());
    }

    static Stream<Arguments> otherStages() {
        var log = Optional.of(ServiceId.of("log"));
        return Stream.of(
                arguments(
                        ServiceStages.PILOT.withDescription(""),
                        log,
                        "Stage \"pilot\" of service log has another label, phase or description than the stage known by this id"),
                arguments(
                        Stage.of("retiring", "Retiring", Phase.RETIRED),
                        Optional.empty(),
                        "Stage \"retiring\" of the office has another label, phase or description than the stage known by this id"),
                arguments(
                        OfficeStages.EVALUATION,
                        log,
                        "Unknown stage \"evaluation\" of service log; its stages are strategy, design, pilot, implementation, operation, transformation, retired"),
                arguments(
                        ServiceStages.STRATEGY,
                        Optional.empty(),
                        "Unknown stage \"strategy\" of the office; its stages are perceived-need, evaluation, justification, pilot, design, implementation, operation, retiring"));
    }

    @ParameterizedTest
    @MethodSource("otherStages")
    @DisplayName("reports stages that would be read differently, with the known stages")
    void refusesOtherStages(Stage stage, Optional<ServiceId> service, String expected) {
        var change = StageChange.builder()
                .service(service.orElse(null))
                .to(stage)
                .on(LocalDate.of(2026, 1, 5))
                .build();
        var catalogue = Catalogue.builder(CatalogueInfo.builder(CatalogueId.of("acme"))
                        .name("ACME")
                        .version("1")
                        .kind(CatalogueKind.OWN)
                        .build())
                .put(PmoFunction.builder(FunctionId.of("risk")).name("Risk").build())
                .put(PmoService.builder(ServiceId.of("log"))
                        .function(FunctionId.of("risk"))
                        .name("Keep the log")
                        .build())
                .add(change)
                .build();
        var findings = new Findings();
        assertFalse(TABLE.checkWritable(catalogue, Place.of("acme"), findings));
        assertEquals(
                ImmutableList.of("acme: error PMO-302: " + expected + "; if the stage is your own, provide its policy"),
                findings.list().stream().map(Finding::toString).toList());
    }

    /** Parses without findings, and prints. */
    private static Entry normal(Entry entry) {
        var findings = new Findings();
        var codecs = ImmutableMap.of(
                Kind.CATALOGUE, TABLE.info(),
                Kind.FUNCTION, TABLE.functions(),
                Kind.SERVICE, TABLE.services(),
                Kind.STAGE_CHANGE, TABLE.stageChanges(),
                Kind.MAPPING, TABLE.mappings());
        Entry normal = normal(requireNonNull(codecs.get(entry.kind())), entry, findings);
        assertEquals(ImmutableList.of(), findings.list());
        return normal;
    }

    private static <T extends FieldRecord<T>> Entry normal(RecordCodec<T> table, Entry entry, Findings findings) {
        T value = table.parse(entry, new EntryFindings(findings));
        if (value == null) {
            throw new AssertionError(findings.list());
        }
        return table.print(value);
    }
}
