package org.pmocatalogue.finding;

import static org.pmocatalogue.finding.Consequence.DROPPED;
import static org.pmocatalogue.finding.Consequence.KEPT;
import static org.pmocatalogue.finding.Severity.ERROR;
import static org.pmocatalogue.finding.Severity.INFO;
import static org.pmocatalogue.finding.Severity.WARNING;

import org.jspecify.annotations.Nullable;

/** The problems with the fields of entries: codes PMO-1xx. */
public enum FieldProblem implements Problem {
    /** Details: the field's label, an example. */
    MISSING_FIELD("PMO-101", ERROR, DROPPED, "%s is missing", "add a value such as %2$s"),
    /** Details: the sentence of the value's type. */
    INVALID_VALUE("PMO-102", ERROR, DROPPED, "%s", null),
    /** Details: the field's label, what was given, what it must be. */
    WRONG_TYPE("PMO-103", ERROR, DROPPED, "%s is %s, must be %s", null),
    /** Details: the name that the file has for the field, the first place. */
    REPEATED_FIELD("PMO-104", ERROR, DROPPED, "\"%s\" is given twice; the first is at %s", "keep one of them"),
    /** Details: the field's name, the kind. */
    UNKNOWN_FIELD(
            "PMO-105",
            INFO,
            KEPT,
            "\"%s\" is not a field of a %s; it is kept as an attribute",
            "begin the name with x- if the field is yours"),
    /** Details: the field's name, the kind. */
    MISSPELT_FIELD("PMO-106", WARNING, KEPT, "\"%s\" is not a field of a %s; it is kept as an attribute", null),
    /** Details: the kind, the id, the first place. */
    REPEATED_ID(
            "PMO-107",
            ERROR,
            DROPPED,
            "%s id \"%s\" is used twice; the first is at %s",
            "the second is rejected; give it another id"),
    /** Details: the kind, the id, the other id, the first place. */
    IDS_DIFFER_BY_CASE(
            "PMO-108",
            ERROR,
            DROPPED,
            "%s id \"%s\" differs only by case from \"%s\" at %s",
            "the second is rejected; give it another id"),
    /** Details: the previous id, the kind, the place of the entry that has it. */
    PREVIOUS_ID_IN_USE(
            "PMO-109",
            ERROR,
            DROPPED,
            "Previous id \"%s\" is the id of another %s at %s",
            "remove it from the previous ids"),
    /** Details: the sentence. */
    CONTRADICTION("PMO-110", ERROR, DROPPED, "%s", null),
    /** Details: the previous id, the kind, the id of the other entry, the place of its previous id. */
    PREVIOUS_ID_TWICE(
            "PMO-111",
            WARNING,
            KEPT,
            "Previous id \"%s\" is also one of %s \"%s\" at %s",
            "keep it with the entry that had it");

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
    private final Definition definition;

    FieldProblem(String code, Severity severity, Consequence consequence, String message, @Nullable String hint) {
        definition = Definition.of(code, severity, consequence, message, hint);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
