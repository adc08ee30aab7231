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
            "Stage change on %s stands after the one on %s at %s",
            "the history is taken in the order of dates"),
    /** Details: the sentence. */
    UNKNOWN_STAGE(
            "PMO-302",
            ERROR,
            DROPPED,
            "%s",
            "if it is a stage of your own, give the policy that has it (Catalogues.withPolicies; pmo --policy FILE)"),
    /** Details: the date, the earlier change's date, its place. */
    OPENING_AFTER_OTHERS(
            "PMO-303",
            WARNING,
            KEPT,
            "Stage change on %s is marked as opening, but the history has begun before, on %s at %s",
            "take the mark away"),
    /** Details: the date, the opening change's date, its place. */
    CHANGE_BEFORE_OPENING(
            "PMO-304",
            WARNING,
            KEPT,
            "Stage change on %s is before the history opens, on %s at %s",
            "correct the date, or take the mark of the opening change away"),
    /** Details: where it stands by its own entry, where by the stage changes. */
    STANDING_DIFFERS(
            "PMO-305",
            ERROR,
            DROPPED,
            "The service is in %s, but by its stage changes it is in %s",
            "add a stage change if the service has moved on, or have one made (ReadOptions.stepsOn; pmo convert"
                    + " --steps-on); else empty the computed fields of its row"),
    /** Details: where it stands by its own entry, where by the stage changes. */
    STANDING_OUT_OF_DATE(
            "PMO-306",
            INFO,
            KEPT,
            "The service is in %s here, but by its stage changes in %s",
            "nothing needs to be done: it is shown anew when the catalogue is written"),
    /** Details: the policy, what it says against the step. */
    STEP_AGAINST_POLICY(
            "PMO-307",
            WARNING,
            KEPT,
            "By policy %s the step is not allowed: %s",
            "correct the history; it is kept as it is"),
    /** Details: what is named. */
    MISSPELT_POLICY(
            "PMO-308",
            WARNING,
            KEPT,
            "Policy is \"%s\", which is not known here, so histories are held against none",
            null),
    /** Details: what is named. */
    UNKNOWN_POLICY(
            "PMO-309",
            INFO,
            KEPT,
            "Policy \"%s\" is not known here, so histories are held against none",
            "give it (Catalogues.withPolicies; pmo --policy FILE)"),
    /** Details: the field's label, what is named. */
    UNKNOWN_STAGE_OF_STEP(
            "PMO-310",
            ERROR,
            DROPPED,
            "%s is \"%s\", which is no stage of this policy",
            "add the stage, or name another"),
    /** Details: the step, the first place. */
    REPEATED_STEP(
            "PMO-311",
            ERROR,
            DROPPED,
            "Step %s is given twice; the first is at %s",
            "the second is left out; put what both ask for into one"),
    /** Details: which element, the field's label, what is named, the kind that has no such field. */
    UNKNOWN_REQUIREMENT(
            "PMO-312",
            ERROR,
            DROPPED,
            "Element %s of %s is \"%s\", which cannot be asked of a %s",
            "begin its name with x- if it is your own"),
    /** Details: the field's label. */
    OFFICE_STEP_OF_SERVICES(
            "PMO-313",
            ERROR,
            DROPPED,
            "%s ask something of services, but the policy is for the office itself",
            "leave them out; details and evidence may be asked for"),
    /** Details: the stage. */
    UNREACHABLE_STAGE(
            "PMO-314",
            WARNING,
            KEPT,
            "No steps lead from the beginning of a life to stage \"%s\"",
            "add a step that does, or take the stage away"),
    /** Details: the stage. */
    TRAP_STAGE(
            "PMO-315",
            WARNING,
            KEPT,
            "No steps lead from stage \"%s\" to the end of a life",
            "add a step to a stage whose phase is retired"),
    /** No details. */
    NO_BEGINNING(
            "PMO-316", WARNING, KEPT, "No life can begin: each step leaves a stage", "leave From of one step empty"),
    /** No details. */
    NO_END("PMO-317", WARNING, KEPT, "No life can end: no stage is retired", "give one the phase retired"),
    /** Details: what is named. */
    STAGES_OF_UNKNOWN_POLICY(
            "PMO-318",
            ERROR,
            DROPPED,
            "Policy \"%s\" is not known here, and so are not its stages, which histories name",
            "give it (Catalogues.withPolicies; pmo --policy FILE)"),
    /** Details: the stage, its label, the other stage. */
    AMBIGUOUS_LABEL(
            "PMO-319",
            WARNING,
            KEPT,
            "Stage \"%s\" is called \"%s\", by which stage \"%s\" may be meant",
            "give it a label that is no other's label or id"),
    /** Details: the service, the stage that was entered, the day, the policy, all reasons. */
    STEP_REFUSED(
            "PMO-320",
            ERROR,
            DROPPED,
            "%s may not enter %s on %s by policy %s: %s",
            "add what is asked for, or a row to the stage changes that tells it; else enter the stage as it was"),
    /** Details: the service, the stage that was entered, the policy. */
    STEP_WITHOUT_POLICY(
            "PMO-321",
            ERROR,
            DROPPED,
            "Whether %s may enter %s is not known, since the catalogue's policy \"%s\" is not",
            "give the policy (Catalogues.withPolicies; pmo --policy FILE)"),
    /** Details: the service, the stage that was entered, the day that was entered, the day of the steps. */
    STEP_ON_OTHER_DAY(
            "PMO-322",
            ERROR,
            DROPPED,
            "%s is in %s since %s here, but the steps are taken on %s",
            "enter that day, or none; add a row to the stage changes if the step is of another day");

    private final Definition definition;

    LifecycleProblem(String code, Severity severity, Consequence consequence, String message, @Nullable String hint) {
        definition = Definition.of(code, severity, consequence, message, hint);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
