package org.pmocatalogue.table;

import static org.pmocatalogue.table.FieldTypes.DATE;
import static org.pmocatalogue.table.FieldTypes.LINE;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;

/** The fields of a service that show its {@link Standing}. */
final class StandingFields {

    private static final FieldType<Phase> PHASE_TYPE = FieldTypes.word(Phase.class);
    private static final FieldSpec FUNCTION_NAME =
            computed("functionName", "Function name", "The name of its function.", "Risk management", LINE);
    private static final FieldSpec SINCE = computed("since", "Since", "The day of that change.", "2026-08-17", DATE);
    private static final FieldSpec PHASE = computed(
            "phase",
            "Phase",
            "Pipeline until it is first rolled out, then live until it is retired; dropped if it never was live.",
            "live",
            PHASE_TYPE);

    private final FieldType<Stage> stageType;
    private final FieldSpec stage;

    StandingFields(ImmutableList<Stage> stages) {
        stageType = FieldTypes.stage(stages);
        stage = computed("stage", "Stage", "The stage after its last stage change.", "operation", stageType);
    }

    private static FieldSpec computed(String name, String label, String description, String example, FieldType<?> type) {
        return CatalogueTable.field(name, label, description, example)
                .form(type.form())
                .choices(type.choices())
                .computed(true)
                .build();
    }

    /** {@return what is shown, in that order} */
    ImmutableList<FieldSpec> fields() {
        return ImmutableList.of(FUNCTION_NAME, stage, SINCE, PHASE);
    }

    /** {@return what an entry says of it; null if it says nothing} */
    @Nullable
    Standing read(Entry entry, EntryFindings findings) {
        String functionName = read(entry, FUNCTION_NAME, LINE, findings);
        Stage in = read(entry, stage, stageType, findings);
        LocalDate since = read(entry, SINCE, DATE, findings);
        Phase phase = read(entry, PHASE, PHASE_TYPE, findings);
        return functionName == null && in == null && since == null && phase == null
                ? null
                : new Standing(functionName, in, since, phase);
    }

    private static <V> @Nullable V read(Entry entry, FieldSpec field, FieldType<V> type, EntryFindings findings) {
        var raw = entry.value(field);
        if (raw.isEmpty()) {
            return null;
        }
        findings.at(field);
        return type.parse(raw.get(), findings);
    }

    void print(Standing standing, Entry.Builder to) {
        print(to, FUNCTION_NAME, LINE, standing.functionName());
        print(to, stage, stageType, standing.stage());
        print(to, SINCE, DATE, standing.since());
        print(to, PHASE, PHASE_TYPE, standing.phase());
    }

    private static <V> void print(Entry.Builder to, FieldSpec field, FieldType<V> type, @Nullable V value) {
        if (value != null) {
            to.put(field.name(), type.print(value), 0);
        }
    }

    /** {@return the field to look at if the life is not what it says} */
    FieldSpec lifeField(Standing standing) {
        return standing.stage() != null ? stage : standing.since() != null ? SINCE : PHASE;
    }
}
