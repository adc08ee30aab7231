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

/** The requirements of a transition, with their fields looked up once. */
final class Requirements {

    private final Transition transition;
    private final ImmutableList<Requirement<StageChange>> details;
    private final ImmutableList<Requirement<PmoService>> fields;

    /**
     * A required field or attribute.
     *
     * @param field null for an attribute
     */
    private record Requirement<T extends FieldRecord<T>>(
            String name, String label, @Nullable Field<T, ?> field) {

        boolean isIn(T record) {
            return field == null ? record.attributes().containsKey(name) : record.valueOf(field) != null;
        }
    }

    Requirements(Transition transition) {
        this.transition = transition;
        details = requirements(StageChange.fields(), transition.details());
        fields = requirements(PmoService.fields(), transition.fields());
    }

    private static <T extends FieldRecord<T>> ImmutableList<Requirement<T>> requirements(
            FieldSet<T> fields, ImmutableSet<String> names) {
        return names.stream()
                .map(name -> new Requirement<>(
                        name,
                        Transition.label(fields.shape(), name),
                        fields.find(name).orElse(null)))
                .collect(toImmutableList());
    }

    Transition transition() {
        return transition;
    }

    /** Adds refusals for details and evidence that a stage change lacks. */
    void addMissing(StageChange change, List<Refusal> refusals) {
        for (var detail : details) {
            if (!detail.isIn(change)) {
                refusals.add(new Refusal.MissingDetail(detail.name(), detail.label(), transition.to()));
            }
        }
        for (String name : transition.evidence()) {
            if (!hasEvidence(change, name)) {
                refusals.add(new Refusal.MissingEvidence(name, transition.to()));
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

    /** Adds refusals for fields that a service lacks. */
    void addMissing(PmoService service, List<Refusal> refusals) {
        for (var field : fields) {
            if (!field.isIn(service)) {
                refusals.add(new Refusal.MissingField(field.name(), field.label(), transition.to()));
            }
        }
    }
}
