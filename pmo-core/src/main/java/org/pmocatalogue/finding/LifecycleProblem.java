package org.pmocatalogue.finding;

import static org.pmocatalogue.finding.Consequence.DROPPED;
import static org.pmocatalogue.finding.Consequence.KEPT;
import static org.pmocatalogue.finding.Severity.ERROR;
import static org.pmocatalogue.finding.Severity.INFO;
import static org.pmocatalogue.finding.Severity.WARNING;

import org.jspecify.annotations.Nullable;

/** The problems with stages, stage changes and lifecycle policies: codes PMO-3xx. */
public enum LifecycleProblem implements Problem {
    /** Details: the date, the earlier change's date, its place. */
    CHANGE_BEFORE_LAST(
            "PMO-301",
            WARNING,
            KEPT,
            "Stage change on %s is listed after the one on %s at %s",
            "the history is read in the order of dates"),
    /** Details: the sentence. */
    UNKNOWN_STAGE("PMO-302", ERROR, DROPPED, "%s", "if the stage is your own, provide its policy"),
    /** Details: the date, the earlier change's date, its place. */
    OPENING_AFTER_OTHERS(
            "PMO-303",
            WARNING,
            KEPT,
            "Stage change on %s is marked as opening, but the history already begins on %s at %s",
            "remove the mark"),
    /** Details: the date, the opening change's date, its place. */
    CHANGE_BEFORE_OPENING(
            "PMO-304",
            WARNING,
            KEPT,
            "Stage change on %s is before the history opens, on %s at %s",
            "correct the date, or remove the mark of the opening change"),
    /** Details: the status in the entry of the service, the status by the stage changes. */
    STATUS_DIFFERS(
            "PMO-305",
            ERROR,
            DROPPED,
            "The row shows %s, but the stage changes of the service give %s",
            "clear the stage in the row; if the service has moved on, add a stage change or have one recorded"),
    /** Details: the status in the entry of the service, the status by the stage changes. */
    STATUS_OUT_OF_DATE(
            "PMO-306",
            INFO,
            KEPT,
            "The row shows %s, but the stage changes of the service give %s",
            "no action needed: the value is refreshed when the catalogue is written"),
    /** Details: the policy, the reason. */
    CHANGE_AGAINST_POLICY(
            "PMO-307",
            WARNING,
            KEPT,
            "Policy %s does not allow this stage change: %s",
            "correct the history; it is kept as it is"),
    /** Details: the id of the policy. */
    MISSPELT_POLICY("PMO-308", WARNING, KEPT, "Unknown policy \"%s\"; histories are not validated", null),
    /** Details: the id of the policy. */
    UNKNOWN_POLICY("PMO-309", INFO, KEPT, "Unknown policy \"%s\"; histories are not validated", "provide the policy"),
    /** Details: the label of the field, the id of the stage. */
    UNKNOWN_STAGE_OF_TRANSITION(
            "PMO-310",
            ERROR,
            DROPPED,
            "%s is \"%s\", which is not a stage of this policy",
            "add the stage, or name another"),
    /** Details: the transition, the first place. */
    REPEATED_TRANSITION(
            "PMO-311",
            ERROR,
            DROPPED,
            "Transition %s is given twice; the first is at %s",
            "the second is rejected; merge the requirements of both"),
    /** Details: the sentence. */
    UNKNOWN_REQUIREMENT("PMO-312", ERROR, DROPPED, "%s", "begin the name with x- if the field is yours"),
    /** Details: the field's label. */
    SERVICE_REQUIREMENT_OF_OFFICE(
            "PMO-313",
            ERROR,
            DROPPED,
            "%s apply to services, but the policy is for the office itself",
            "remove them; details and evidence are allowed"),
    /** Details: the stage. */
    UNREACHABLE_STAGE(
            "PMO-314",
            WARNING,
            KEPT,
            "Stage \"%s\" cannot be reached from the beginning of a history",
            "add a transition, or remove the stage"),
    /** Details: the stage. */
    TRAP_STAGE(
            "PMO-315",
            WARNING,
            KEPT,
            "Stage \"%s\" does not lead to a stage that is retired",
            "add a transition to a stage whose phase is retired"),
    /** No details. */
    NO_BEGINNING(
            "PMO-316",
            WARNING,
            KEPT,
            "No history can begin: every transition starts from a stage",
            "leave From of one transition empty"),
    /** No details. */
    NO_END(
            "PMO-317",
            WARNING,
            KEPT,
            "No history can end: no stage has the phase retired",
            "give one stage the phase retired"),
    /** Details: the id of the policy. */
    STAGES_OF_UNKNOWN_POLICY(
            "PMO-318", ERROR, DROPPED, "Unknown policy \"%s\", whose stages the histories name", "provide the policy"),
    /** Details: the stage, its label, the other stage. */
    AMBIGUOUS_LABEL(
            "PMO-319",
            WARNING,
            KEPT,
            "Stage \"%s\" has the label \"%s\", which also denotes stage \"%s\"",
            "use a label that is neither the label nor the id of another stage"),
    /** Details: the service, the stage that was entered, the date, the policy, all reasons. */
    EDIT_REFUSED(
            "PMO-320",
            ERROR,
            DROPPED,
            "%s cannot enter %s on %s under policy %s: %s",
            "meet the requirements, or add a stage change that states them; otherwise restore the stage"),
    /** Details: the service, the stage that was entered, the policy. */
    EDIT_WITHOUT_POLICY(
            "PMO-321",
            ERROR,
            DROPPED,
            "The transition of %s to %s cannot be checked: the policy \"%s\" of the catalogue is unknown",
            "provide the policy"),
    /** Details: the service, the stage that was entered, the date that was entered, the date of the edits. */
    EDIT_ON_OTHER_DAY(
            "PMO-322",
            ERROR,
            DROPPED,
            "The row of %s shows %s since %s, but the stage change is recorded on %s",
            "enter that date, or none; add a stage change if the date differs");

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
    private final Definition definition;

    LifecycleProblem(String code, Severity severity, Consequence consequence, String message, @Nullable String hint) {
        definition = Definition.of(code, severity, consequence, message, hint);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
