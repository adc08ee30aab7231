package org.pmocatalogue.finding;

import static org.pmocatalogue.finding.Consequence.DROPPED;
import static org.pmocatalogue.finding.Consequence.KEPT;
import static org.pmocatalogue.finding.Severity.ERROR;
import static org.pmocatalogue.finding.Severity.INFO;
import static org.pmocatalogue.finding.Severity.WARNING;

import org.jspecify.annotations.Nullable;

/** The problems with ids and references between entries: codes PMO-2xx. */
public enum ReferenceProblem implements Problem {
    /** Details: the function's id. */
    UNKNOWN_FUNCTION("PMO-201", ERROR, DROPPED, "Function \"%s\" does not exist", "add the function, or name another"),
    /** Details: the field's label, the kind, the id. */
    UNKNOWN_REFERENCE("PMO-202", WARNING, KEPT, "%s refers to %s \"%s\", which does not exist", null),
    /** Details: the kind of the other entry, its id. */
    REFERS_TO_REJECTED("PMO-203", INFO, DROPPED, "Rejected, because %s \"%s\" was rejected", "fix that entry first"),
    /** Details: the circle. */
    CYCLE_OF_NEEDS("PMO-204", WARNING, KEPT, "Services need each other in a cycle: %s", "remove one of these needs"),
    /** Details: the service's id. */
    CHANGE_OF_UNKNOWN_SERVICE(
            "PMO-205",
            ERROR,
            DROPPED,
            "Service \"%s\" does not exist, so its stage cannot change",
            "add the service, correct the id, or remove the stage change"),
    /** Details: the name given, the function's id, its name. */
    FUNCTION_NAME_DIFFERS(
            "PMO-206",
            INFO,
            KEPT,
            "Function name is \"%s\" here, but function \"%s\" is named \"%s\"",
            "no action needed: the name is refreshed when the catalogue is written"),
    /** Details: the services that are not taken, each with those that need it. */
    NEEDS_NOT_TAKEN(
            "PMO-207",
            WARNING,
            KEPT,
            "Omitted services are needed by services that were taken: %s",
            "take them as well, or remove the needs");

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
    private final Definition definition;

    ReferenceProblem(String code, Severity severity, Consequence consequence, String message, @Nullable String hint) {
        definition = Definition.of(code, severity, consequence, message, hint);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
