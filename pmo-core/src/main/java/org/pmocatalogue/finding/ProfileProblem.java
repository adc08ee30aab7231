package org.pmocatalogue.finding;

import static org.pmocatalogue.finding.Consequence.DROPPED;
import static org.pmocatalogue.finding.Consequence.KEPT;
import static org.pmocatalogue.finding.Severity.ERROR;
import static org.pmocatalogue.finding.Severity.INFO;
import static org.pmocatalogue.finding.Severity.WARNING;

import org.jspecify.annotations.Nullable;

/** The problems with profiles: codes PMO-4xx. */
public enum ProfileProblem implements Problem {
    /** Details: the base's id. */
    UNKNOWN_BASE(
            "PMO-401",
            ERROR,
            DROPPED,
            "Base \"%s\" is not available, so nothing is taken from it",
            "provide it, or state its location"),
    /** Details: the circle. */
    CYCLE_OF_PROFILES(
            "PMO-402", ERROR, DROPPED, "Profiles build on each other in a cycle: %s", "remove one of these bases"),
    /** Details: the id of the base, the version named, the version available. */
    OTHER_VERSION(
            "PMO-403",
            WARNING,
            KEPT,
            "The profile was written for version \"%2$s\" of %1$s, but version \"%3$s\" is used",
            "review the changes, then state the new version"),
    /** Details: the id. */
    NO_BASE_OF_PROFILE("PMO-404", ERROR, DROPPED, "The profile does not build on \"%s\"", "add it to the bases"),
    /** Details: the kind, the id, the bases. */
    NOTHING_TO_TAKE(
            "PMO-405",
            ERROR,
            DROPPED,
            "No %s \"%s\" exists in %s, so nothing is taken",
            "correct the id, or remove the selection"),
    /** Details: the kind, the id, the bases. */
    NOTHING_TO_LEAVE_OUT(
            "PMO-406",
            WARNING,
            KEPT,
            "No %s \"%s\" exists in %s, so nothing is omitted",
            "correct the id, or remove the selection"),
    /** Details: the bases. */
    TAKES_NOTHING("PMO-407", WARNING, KEPT, "No service in %s matches, so nothing is taken", null),
    /** No details. */
    LEAVES_OUT_NOTHING(
            "PMO-408",
            WARNING,
            KEPT,
            "No entry that matches was taken before, so nothing is omitted",
            "move it after the selection that takes it, or remove it"),
    /** Details: the kind, the id that is named, the id it has now, the base. */
    HAS_ANOTHER_ID("PMO-409", INFO, KEPT, "%s \"%s\" now has the id \"%s\" in %s", "use the new id"),
    /** Details: the kind, the id, the base it was first taken from, the other base. */
    TAKEN_TWICE(
            "PMO-410",
            ERROR,
            DROPPED,
            "%s \"%s\" is taken from %s, and a different entry with this id from %s",
            "omit one of them, or keep the first (onConflict: keep-first)"),
    /** Details: the kind, the id, the base. */
    ADDED_AND_TAKEN(
            "PMO-411",
            ERROR,
            DROPPED,
            "%s \"%s\" is added, but an entry with this id is taken from %s",
            "omit the entry that is taken, or tailor it"),
    /** Details: the kind, the id. */
    NOTHING_TO_TAILOR(
            "PMO-412",
            ERROR,
            DROPPED,
            "%s \"%s\" is not taken, so it cannot be tailored",
            "take it, or remove the tailoring"),
    /** Details: the field's label, why. */
    NOT_TO_BE_TAILORED("PMO-413", ERROR, DROPPED, "%s cannot be tailored: %s", "remove the tailoring"),
    /** Details: the field's label, the kind, the id, the base. */
    NOT_TAKEN(
            "PMO-414",
            WARNING,
            KEPT,
            "%s refers to %s \"%s\", which is not taken from %s",
            "take it as well, or tailor this field"),
    /** Details: the field that is tailored, the first place. */
    REPEATED_TAILORING(
            "PMO-415",
            ERROR,
            DROPPED,
            "The value of %s is tailored twice; the first is at %s",
            "the second is rejected; remove one of them"),
    /** Details: the base's id, its location, why. */
    BASE_NOT_READ(
            "PMO-416",
            ERROR,
            DROPPED,
            "Base \"%s\" cannot be read from %s: %s",
            "correct the location, or provide the file"),
    /** Details: the id of the base, its location, the id found there. */
    OTHER_BASE("PMO-417", ERROR, DROPPED, "The base is \"%s\", but %s holds \"%s\"", "correct the id or the location"),
    /** Details: the bases. */
    EMPTY_PROFILE("PMO-418", WARNING, KEPT, "The profile takes nothing from %s and adds nothing", "add a selection"),
    /** Details: the kind, the id, the base it comes from, the other base. */
    INCLUDED_TWICE(
            "PMO-419",
            WARNING,
            KEPT,
            "%s \"%s\" is included from %s, but differs in %s",
            "tailor it, or keep the first (onConflict: keep-first)"),
    /** Details: the field's label. */
    NOT_IN_A_PROFILE(
            "PMO-420",
            ERROR,
            DROPPED,
            "%s of a service follows from its stage changes, and a profile has none",
            "remove it; stage changes are recorded in the resolved catalogue"),
    /** Details: the unknown name. */
    UNKNOWN_CRITERION(
            "PMO-421",
            ERROR,
            DROPPED,
            "\"%s\" is not a field of a selection, so the selection is ambiguous",
            "correct the name, or begin it with x- if the field is yours"),
    /** Details: the id of the base, the location from which it was read. */
    OTHER_LOCATION(
            "PMO-422",
            WARNING,
            KEPT,
            "Base \"%s\" was already read from %s; this location is ignored",
            "state one location, or provide the base"),
    /** Details: the id. */
    UNUSED_BASE(
            "PMO-423",
            WARNING,
            KEPT,
            "No profile builds on \"%s\", so it was not used",
            "name it as a base, or omit it"),
    /** Details: the id. */
    BASE_WITH_ID_OF_PROFILE(
            "PMO-424", ERROR, DROPPED, "The profile has the id of its base \"%s\"", "give the profile another id");

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
    private final Definition definition;

    ProfileProblem(String code, Severity severity, Consequence consequence, String message, @Nullable String hint) {
        definition = Definition.of(code, severity, consequence, message, hint);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
