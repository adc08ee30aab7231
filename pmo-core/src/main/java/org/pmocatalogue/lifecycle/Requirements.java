package org.pmocatalogue.lifecycle;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pmocatalogue.catalogue.Evidence;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.table.CatalogueTable;

/** What a step asks for, with its fields looked up in the table once. */
final class Requirements {

    private static final CatalogueTable TABLE = CatalogueTable.standard();

    private final AllowedStep step;
    private final ImmutableList<Asked<StageChange>> details;
    private final ImmutableList<Asked<PmoService>> fields;

    /** A field that is asked for. */
    private record Asked<T>(String name, String label, Predicate<T> isFilled) {}

    Requirements(AllowedStep step) {
        this.step = step;
        details = asked(Kind.STAGE_CHANGE, step.details(), TABLE::isFilledInChange);
        fields = asked(Kind.SERVICE, step.fields(), TABLE::isFilledInService);
    }

    private static <T> ImmutableList<Asked<T>> asked(
            Kind kind, ImmutableSet<String> names, Function<String, Predicate<T>> isFilled) {
        return names.stream()
                .map(name -> new Asked<>(name, AllowedStep.label(kind, name), isFilled.apply(name)))
                .collect(toImmutableList());
    }

    AllowedStep step() {
        return step;
    }

    /** Adds what the change itself lacks. */
    void addMissing(StageChange change, List<Refusal> refusals) {
        for (var detail : details) {
            if (!detail.isFilled().test(change)) {
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
            if (!field.isFilled().test(service)) {
                refusals.add(new Refusal.MissingField(field.name(), field.label(), step.to()));
            }
        }
    }
}
