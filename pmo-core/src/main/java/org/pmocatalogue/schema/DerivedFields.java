package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.field.DerivedField;
import org.pmocatalogue.field.FieldType;

/** The derived fields of a service. */
final class DerivedFields {

    private final DerivedField<Stage> stage;

    /** @param stages the stages that a service may be in */
    DerivedFields(ImmutableList<Stage> stages) {
        FieldType<Stage> type = Stage.typeOf(stages);
        stage = new DerivedField<>(
                PmoService.STAGE.spec().toBuilder().choices(type.choices()).build(), type);
    }

    /** {@return the fields in order} */
    ImmutableList<FieldSpec> fields() {
        return ImmutableList.of(
                PmoService.FUNCTION_NAME.spec(), stage.spec(), PmoService.SINCE.spec(), PmoService.PHASE.spec());
    }

    /** {@return the derived values in an entry; null if it has none} */
    @Nullable
    LifecycleStatus read(Entry entry, EntryFindings findings) {
        String functionName = read(entry, PmoService.FUNCTION_NAME, findings);
        Stage in = read(entry, stage, findings);
        LocalDate since = read(entry, PmoService.SINCE, findings);
        Phase phase = read(entry, PmoService.PHASE, findings);
        return functionName == null && in == null && since == null && phase == null
                ? null
                : new LifecycleStatus(functionName, in, since, phase);
    }

    private static <V> @Nullable V read(Entry entry, DerivedField<V> field, EntryFindings findings) {
        var raw = entry.value(field.spec());
        if (raw.isEmpty()) {
            return null;
        }
        findings.at(field.spec());
        return field.type().parse(raw.get(), field.spec().label(), findings);
    }

    void print(LifecycleStatus status, Entry.Builder to) {
        print(to, PmoService.FUNCTION_NAME, status.functionName());
        print(to, stage, status.stage());
        print(to, PmoService.SINCE, status.since());
        print(to, PmoService.PHASE, status.phase());
    }

    private static <V> void print(Entry.Builder to, DerivedField<V> field, @Nullable V value) {
        if (value != null) {
            to.put(field.spec().name(), field.type().print(value), 0);
        }
    }

    /** {@return the field at which a contradiction to the history is reported} */
    FieldSpec lifeField(LifecycleStatus status) {
        return (status.stage() != null ? stage : status.since() != null ? PmoService.SINCE : PmoService.PHASE).spec();
    }
}
