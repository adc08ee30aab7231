package org.pmocatalogue.table;

import static org.pmocatalogue.table.FieldTypes.DATE;
import static org.pmocatalogue.table.FieldTypes.LINE;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Field;

/**
 * What is shown to people beside a service, and follows from other entries: the name of its function, and where it
 * stands in its life.
 *
 * @param functionName the name of its function
 * @param stage the stage after its last change
 * @param since the day of that change
 * @param phase the phase after it
 */
record Standing(
        @Nullable String functionName,
        @Nullable Stage stage,
        @Nullable LocalDate since,
        @Nullable Phase phase) {

    private static final FieldType<Stage> STAGE = FieldTypes.stage(ServiceStages.ALL);
    private static final FieldType<Phase> PHASE = FieldTypes.word(Phase.class);

    private static final Field FUNCTION_NAME_FIELD =
            computed("functionName", "Function name", "The name of its function.", "Risk management", LINE);
    private static final Field STAGE_FIELD =
            computed("stage", "Stage", "The stage after its last stage change.", "operation", STAGE);
    private static final Field SINCE_FIELD = computed("since", "Since", "The day of that change.", "2026-08-17", DATE);
    private static final Field PHASE_FIELD = computed(
            "phase",
            "Phase",
            "Pipeline until it is first rolled out, then live until it is retired; dropped if it never was live.",
            "live",
            PHASE);

    /** What is shown, in that order. */
    static final ImmutableList<Field> FIELDS =
            ImmutableList.of(FUNCTION_NAME_FIELD, STAGE_FIELD, SINCE_FIELD, PHASE_FIELD);

    private static Field computed(String name, String label, String description, String example, FieldType<?> type) {
        return CatalogueTable.field(name, label, description, example)
                .form(type.form())
                .choices(type.choices())
                .computed(true)
                .build();
    }

    static Standing of(@Nullable String functionName, History history) {
        return new Standing(
                functionName,
                history.stage().orElse(null),
                history.since().orElse(null),
                history.phase().orElse(null));
    }

    /** {@return what an entry says of it; null if it says nothing} */
    static @Nullable Standing read(Entry entry, EntryFindings findings) {
        String functionName = read(entry, FUNCTION_NAME_FIELD, LINE, findings);
        Stage stage = read(entry, STAGE_FIELD, STAGE, findings);
        LocalDate since = read(entry, SINCE_FIELD, DATE, findings);
        Phase phase = read(entry, PHASE_FIELD, PHASE, findings);
        return functionName == null && stage == null && since == null && phase == null
                ? null
                : new Standing(functionName, stage, since, phase);
    }

    private static <V> @Nullable V read(Entry entry, Field field, FieldType<V> type, EntryFindings findings) {
        var raw = entry.value(field);
        if (raw.isEmpty()) {
            return null;
        }
        findings.at(field);
        return type.parse(raw.get(), findings);
    }

    void print(Entry.Builder to) {
        print(to, FUNCTION_NAME_FIELD, LINE, functionName);
        print(to, STAGE_FIELD, STAGE, stage);
        print(to, SINCE_FIELD, DATE, since);
        print(to, PHASE_FIELD, PHASE, phase);
    }

    private static <V> void print(Entry.Builder to, Field field, FieldType<V> type, @Nullable V value) {
        if (value != null) {
            to.put(field.name(), type.print(value), 0);
        }
    }

    /** {@return the field to look at if the life is not what it says} */
    Field lifeField() {
        return stage != null ? STAGE_FIELD : since != null ? SINCE_FIELD : PHASE_FIELD;
    }

    /** {@return whether it says nothing of the life that is not so there} */
    boolean isLike(Standing that) {
        return (stage == null || stage.equals(that.stage))
                && (since == null || since.equals(that.since))
                && (phase == null || phase == that.phase);
    }

    /** {@return whether it names no stage, or one that the service went through} */
    boolean isPartOf(History history) {
        return stage == null || history.changes().stream().anyMatch(change -> stage.equals(change.to()));
    }

    /** {@return where in its life it stands, in words} */
    String life() {
        var words = new ArrayList<String>();
        if (stage != null) {
            words.add("stage " + stage + (since == null ? "" : " since " + since));
        } else if (since != null) {
            words.add("a stage since " + since);
        }
        if (phase != null) {
            words.add("phase " + phase);
        }
        return words.isEmpty() ? "no stage" : String.join(", ", words);
    }
}
