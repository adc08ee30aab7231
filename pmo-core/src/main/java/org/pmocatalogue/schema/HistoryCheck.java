package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.ReferenceProblem;
import org.pmocatalogue.schema.ServiceEntry.ChangeDay;
import org.pmocatalogue.value.TextRule;

/** Checks the order of stage changes, and the derived fields of services against their histories. */
final class HistoryCheck {

    private final DerivedFields derived;
    private final Findings findings;
    private final List<Shown> shown = new ArrayList<>();
    private final List<EditedStage> edited = new ArrayList<>();
    private @Nullable LocalDate editedOn;

    /**
     * The derived values in the entry of a service.
     *
     * @param sinceAt the location of the day; null if stages cannot be edited
     */
    private record Shown(
            ServiceEntry service,
            IdEntry function,
            LifecycleStatus status,
            EntryLocus at,
            @Nullable EntryLocus sinceAt,
            EntryLocus functionAt) {}

    HistoryCheck(DerivedFields derived, Findings findings) {
        this.derived = derived;
        this.findings = findings;
    }

    /** Accepts stages entered next to services on this day as {@link #editedStages()}; before any entry is taken. */
    void acceptEditedStages(LocalDate on) {
        editedOn = on;
    }

    /** {@return the stages entered next to services} */
    ImmutableList<EditedStage> editedStages() {
        return ImmutableList.copyOf(edited);
    }

    /** Takes a stage change and checks its day against the changes before. */
    void accept(StageChange change, Entry entry, ServiceEntry owner) {
        var last = owner.last;
        var opening = owner.opening;
        boolean isLast = last == null || !change.on().isBefore(last.day());
        if (last != null && isLast && change.isOpening()) {
            report(LifecycleProblem.OPENING_AFTER_OTHERS, StageChange.OPENING.spec(), change, entry, last);
        }
        if (opening != null && change.on().isBefore(opening.day())) {
            report(LifecycleProblem.CHANGE_BEFORE_OPENING, StageChange.ON.spec(), change, entry, opening);
        } else if (last != null && !isLast) {
            report(LifecycleProblem.CHANGE_BEFORE_LAST, StageChange.ON.spec(), change, entry, last);
        }
        var here = new ChangeDay(change.on(), entry.places(), entry.positionOf(StageChange.ON.spec()));
        if (isLast) {
            owner.last = here;
        }
        if (change.isOpening() && opening == null) {
            owner.opening = here;
        }
    }

    private void report(Problem problem, FieldSpec field, StageChange change, Entry entry, ChangeDay other) {
        findings.report(
                EntryLocus.of(entry, field),
                problem,
                finding -> finding.related(other.places().at(other.position())),
                change.on(),
                other.day(),
                other.places().mention(other.position()));
    }

    /** Takes the derived values in the entry of a service. */
    void accept(LifecycleStatus status, Entry entry, ServiceEntry service, IdEntry function) {
        shown.add(new Shown(
                service,
                function,
                status,
                EntryLocus.of(entry, derived.lifeField(status)),
                editedOn == null ? null : EntryLocus.of(entry, "since"),
                EntryLocus.of(entry, "functionName")));
    }

    /** Checks the derived values once all entries were read. */
    void finish() {
        for (var each : shown) {
            if (each.service().isKept()) {
                checkFunctionName(each);
                checkStatus(each);
            }
        }
    }

    private void checkFunctionName(Shown each) {
        String given = each.status().functionName();
        String name = each.function().name;
        if (given != null && name != null && !TextRule.trim(given).equals(name)) {
            String function = each.function().id;
            findings.report(
                    each.functionAt(),
                    ReferenceProblem.FUNCTION_NAME_DIFFERS,
                    TextRule.shortened(given),
                    function,
                    name);
        }
    }

    /**
     * The derived values are correct, or were correct before the stage changes were edited; a stage that the service
     * never entered was entered by hand.
     */
    private void checkStatus(Shown each) {
        var history = each.service().history();
        var actual = LifecycleStatus.of(null, history);
        var status = each.status();
        if (status.isLike(actual)) {
            return;
        }
        var stage = status.stage();
        if (stage == null || status.isPartOf(history, editedOn == null)) {
            findings.report(each.at(), LifecycleProblem.STATUS_OUT_OF_DATE, status.life(), actual.life());
        } else if (editedOn != null) {
            acceptEdited(each, stage, history, editedOn);
        } else {
            findings.report(each.at(), LifecycleProblem.STATUS_DIFFERS, status.life(), actual.life());
        }
    }

    /** The day next to an edited stage is the day shown before, empty, or the day of the edit. */
    private void acceptEdited(Shown each, Stage stage, History history, LocalDate on) {
        var since = each.status().since();
        boolean isShown =
                history.changes().stream().anyMatch(change -> change.on().equals(since));
        String service = each.service().id;
        if (since == null || isShown || since.equals(on)) {
            edited.add(new EditedStage(ServiceId.of(service), stage, each.at()));
        } else {
            var at = Objects.requireNonNull(each.sinceAt());
            findings.report(at, LifecycleProblem.EDIT_ON_OTHER_DAY, service, stage, since, on);
        }
    }
}
