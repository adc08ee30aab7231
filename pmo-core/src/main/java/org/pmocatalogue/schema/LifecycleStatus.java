package org.pmocatalogue.schema;

import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;

/**
 * What is shown to people beside a service, and follows from other entries: the name of its function, and where it
 * stands in its life.
 *
 * @param functionName the name of its function
 * @param stage the stage after its last change
 * @param since the day of that change
 * @param phase the phase after it
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

    /** {@return whether it says nothing of the life that is not so there} */
    boolean isLike(LifecycleStatus that) {
        return (stage == null || stage.equals(that.stage))
                && (since == null || since.equals(that.since))
                && (phase == null || phase == that.phase);
    }

    /**
     * {@return whether the service is in that stage, or was in it from that day on: then it was shown there before the
     * history went on, and nobody entered it}
     *
     * @param mayLackDay whether it may have been shown without that day
     */
    boolean isPartOf(History history, boolean mayLackDay) {
        return history.stage().filter(in -> in.equals(stage)).isPresent()
                || history.changes().stream()
                        .anyMatch(change ->
                                change.to().equals(stage) && (since == null ? mayLackDay : since.equals(change.on())));
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
