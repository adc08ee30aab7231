package org.pmocatalogue.schema;

import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;

/**
 * The derived values of a service: the name of its function, and its stage.
 *
 * @param functionName the name of its function
 * @param stage the stage after its last stage change
 * @param since the date of that stage change
 * @param phase the phase of the stage
 */
record LifecycleStatus(
        @Nullable String functionName,
        @Nullable Stage stage,
        @Nullable LocalDate since,
        @Nullable Phase phase) {

    static LifecycleStatus of(@Nullable String functionName, History history) {
        return new LifecycleStatus(
                functionName,
                history.stage().orElse(null),
                history.since().orElse(null),
                history.phase().orElse(null));
    }

    /** {@return whether all values that are present here, other than the function name, equal those there} */
    boolean isLike(LifecycleStatus that) {
        return (stage == null || stage.equals(that.stage))
                && (since == null || since.equals(that.since))
                && (phase == null || phase == that.phase);
    }

    /**
     * {@return whether a history has this stage on this date: the values are then outdated, and not edited by a person}
     *
     * @param mayLackDate whether the date may be absent
     */
    boolean isPartOf(History history, boolean mayLackDate) {
        return history.stage().filter(in -> in.equals(stage)).isPresent()
                || history.changes().stream()
                        .anyMatch(change ->
                                change.to().equals(stage) && (since == null ? mayLackDate : since.equals(change.on())));
    }

    /** {@return the stage, date and phase in words} */
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
