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
            "There is no catalogue or profile \"%s\" at hand, so nothing is taken from it",
            "give it, too (Bases.with; pmo resolve --base), or say where it is (location)"),
    /** Details: the circle. */
    CIRCLE_OF_PROFILES(
            "PMO-402", ERROR, DROPPED, "Profiles build on each other in a circle: %s", "take one of these bases away"),
    /** Details: the base's id, the version named, the version at hand. */
    OTHER_VERSION(
            "PMO-403",
            WARNING,
            KEPT,
            "The profile was made for version \"%2$s\" of %1$s, but at hand is version \"%3$s\"",
            "see what changes (Profile.rebase), then name the new version"),
    /** Details: the id. */
    NO_BASE_OF_PROFILE("PMO-404", ERROR, DROPPED, "The profile does not build on \"%s\"", "add it to the bases"),
    /** Details: the kind, the id, the bases. */
    NOTHING_TO_TAKE("PMO-405", ERROR, DROPPED, "There is no %s \"%s\" to take in %s", "correct the id, or remove this"),
    /** Details: the kind, the id, the bases. */
    NOTHING_TO_LEAVE_OUT(
            "PMO-406", WARNING, KEPT, "There is no %s \"%s\" to leave out in %s", "correct the id, or remove this"),
    /** Details: the bases. */
    TAKES_NOTHING("PMO-407", WARNING, KEPT, "No service in %s fits, so nothing is taken", null),
    /** No details. */
    LEAVES_OUT_NOTHING(
            "PMO-408",
            WARNING,
            KEPT,
            "Nothing that fits was taken before, so nothing is left out",
            "put it after what takes it, or remove it"),
    /** Details: the kind, the id that is named, the id it has now, the base. */
    HAS_ANOTHER_ID("PMO-409", INFO, KEPT, "%s \"%s\" has the id \"%s\" in %s now", "name it by that"),
    /** Details: the kind, the id, the base it was first taken from, the other base. */
    TAKEN_TWICE(
            "PMO-410",
            ERROR,
            DROPPED,
            "%s \"%s\" is taken from %s, and another one with this id from %s",
            "leave one of them out, or let the first be kept (onConflict: keep-first)"),
    /** Details: the kind, the id, the base. */
    ADDED_AND_TAKEN(
            "PMO-411",
            ERROR,
            DROPPED,
            "%s \"%s\" is added, but one with this id is taken from %s",
            "leave that one out, or tailor it"),
    /** Details: the kind, the id. */
    NOTHING_TO_TAILOR(
            "PMO-412",
            ERROR,
            DROPPED,
            "%s \"%s\" is not taken, so it cannot be tailored",
            "take it, or remove the tailoring"),
    /** Details: the field's label, why. */
    NOT_TO_BE_TAILORED("PMO-413", ERROR, DROPPED, "%s cannot be tailored so, since %s", "remove the tailoring"),
    /** Details: the field's label, the kind, the id, the base. */
    NOT_TAKEN(
            "PMO-414",
            WARNING,
            KEPT,
            "%s names %s \"%s\", which is not taken from %s",
            "take it, too, or tailor this field"),
    /** Details: the field that is tailored, the first place. */
    REPEATED_TAILORING(
            "PMO-415",
            ERROR,
            DROPPED,
            "The value of %s is tailored twice; the first is at %s",
            "the second is left out; remove one of them"),
    /** Details: the base's id, its location, why. */
    BASE_NOT_READ(
            "PMO-416",
            ERROR,
            DROPPED,
            "Catalogue or profile \"%s\" cannot be read from %s: %s",
            "correct the location, or give the file (pmo resolve --base)"),
    /** Details: the base's id, its location, the id that is there. */
    OTHER_BASE("PMO-417", ERROR, DROPPED, "The base is \"%s\", but at %s is \"%s\"", "correct the id, or the location"),
    /** Details: the bases. */
    EMPTY_PROFILE(
            "PMO-418", WARNING, KEPT, "The profile takes nothing from %s, and adds nothing", "select what to take"),
    /** Details: the kind, the id, the base it comes from, the other base. */
    COMES_ALONG_TWICE(
            "PMO-419",
            WARNING,
            KEPT,
            "%s \"%s\" comes along from %s, and %s says something else of it",
            "tailor it, or let the first be kept (onConflict: keep-first)"),
    /** Details: the field's label. */
    NOT_IN_A_PROFILE(
            "PMO-420",
            ERROR,
            DROPPED,
            "%s of a service follows from its stage changes, and a profile has none",
            "leave it out; a life is recorded in the catalogue that is made"),
    /** Details: what is given. */
    UNKNOWN_CRITERION(
            "PMO-421",
            ERROR,
            DROPPED,
            "\"%s\" is no field of a selection, so nobody can tell what the selection is about",
            "correct it, or begin its name with x- if it is your own"),
    /** Details: the base's id, where it was read from. */
    OTHER_LOCATION(
            "PMO-422",
            WARNING,
            KEPT,
            "The base \"%s\" is taken from %s, which comes first, and not from here",
            "name one location, or give the base (pmo resolve --base)"),
    /** Details: the id. */
    UNUSED_BASE(
            "PMO-423",
            WARNING,
            KEPT,
            "Nothing builds on \"%s\", so it was not needed",
            "name it as a base, or do not give it"),
    /** Details: the id. */
    BASE_WITH_ID_OF_PROFILE(
            "PMO-424",
            ERROR,
            DROPPED,
            "The profile needs another id than its base, which is \"%s\", too",
            "give the profile an id of its own");

    private final Definition definition;

    ProfileProblem(String code, Severity severity, Consequence consequence, String message, @Nullable String hint) {
        definition = Definition.of(code, severity, consequence, message, hint);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
