package org.pmocatalogue.lifecycle;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Evidence;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.field.Field;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;

/** The requirements of a step, with their fields looked up once. */
final class Requirements {

    private final Transition step;
    private final ImmutableList<Asked<StageChange>> details;
    private final ImmutableList<Asked<PmoService>> fields;

    /**
     * A required field or attribute.
     *
     * @param field null for an attribute
     */
    private record Asked<T extends FieldRecord<T>>(
            String name, String label, @Nullable Field<T, ?> field) {

        boolean isIn(T record) {
            return field == null ? record.attributes().containsKey(name) : record.valueOf(field) != null;
        }
    }

    Requirements(Transition step) {
        this.step = step;
        details = asked(StageChange.fields(), step.details());
        fields = asked(PmoService.fields(), step.fields());
    }

    private static <T extends FieldRecord<T>> ImmutableList<Asked<T>> asked(
            FieldSet<T> fields, ImmutableSet<String> names) {
        return names.stream()
                .map(name -> new Asked<>(
                        name,
                        Transition.label(fields.shape(), name),
                        fields.find(name).orElse(null)))
                .collect(toImmutableList());
    }

    Transition step() {
        return step;
    }

    /** Adds what the change itself lacks. */
    void addMissing(StageChange change, List<Refusal> refusals) {
        for (var detail : details) {
            if (!detail.isIn(change)) {
                refusals.add(new Refusal.MissingDetail(detail.name(), detail.label(), step.to()));
            }
        }
        for (String name : step.evidence()) {
            if (!hasEvidence(change, name)) {
                refusals.add(new Refusal.MissingEvidence(name, step.to()));
            }
        }
    }

    private static boolean hasEvidence(StageChange change, String name) {
        for (Evidence evidence : change.evidence()) {
            if (evidence.name().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** Adds what the service lacks. */
    void addMissing(PmoService service, List<Refusal> refusals) {
        for (var field : fields) {
            if (!field.isIn(service)) {
                refusals.add(new Refusal.MissingField(field.name(), field.label(), step.to()));
            }
        }
    }
}
