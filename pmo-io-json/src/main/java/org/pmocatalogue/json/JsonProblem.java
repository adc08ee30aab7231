package org.pmocatalogue.json;

import static org.pmocatalogue.finding.Consequence.ABORTED;
import static org.pmocatalogue.finding.Consequence.DROPPED;
import static org.pmocatalogue.finding.Severity.ERROR;
import static org.pmocatalogue.finding.Severity.WARNING;

import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Consequence;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Severity;

/** The problems with JSON files: codes PMO-7xx. */
public enum JsonProblem implements Problem {
    /** Details: the syntax error, as a clause. */
    SYNTAX("PMO-701", ERROR, ABORTED, "Invalid JSON: %s; the rest was not read", "correct it and read the file again"),
    /** No details. */
    UNEXPECTED_END(
            "PMO-702",
            ERROR,
            ABORTED,
            "Unexpected end of file",
            "the file is truncated; restore it from a copy, or export it again"),
    /** Details: the expected document, the content found, the format of the document. */
    NOT_A_DOCUMENT("PMO-703", ERROR, ABORTED, "The JSON is not a %s: %s", "a %1$s begins with {\"format\": \"%3$s\""),
    /** Details: the format of the file, the format that is read. */
    NEWER_FORMAT(
            "PMO-704",
            ERROR,
            ABORTED,
            "The file has the format \"%s\", but this program reads \"%s\"",
            "update the program"),
    /** Details: the name, the value, the expected type. */
    SHAPE("PMO-705", ERROR, DROPPED, "\"%s\" is %s, must be %s", null),
    /** Details: the document. */
    TEXT_AFTER_END(
            "PMO-706",
            ERROR,
            ABORTED,
            "Unexpected content after the end of the %s",
            "a file holds one %1$s; remove the rest"),
    /** Details: the encoding found. */
    NOT_UTF8("PMO-707", ERROR, ABORTED, "The file is not UTF-8: %s", "save it as UTF-8"),
    /** Details: the name. */
    REPEATED_MEMBER("PMO-708", ERROR, DROPPED, "\"%s\" is given twice; the second is rejected", "merge both"),
    /** Details: the member that must come later. */
    LATE_SCHEMA(
            "PMO-709",
            WARNING,
            DROPPED,
            "\"$schema\" comes after the %s, so it is lost when the file is written again",
            "move it up");

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
    private final Definition definition;

    JsonProblem(String code, Severity severity, Consequence consequence, String message, @Nullable String hint) {
        definition = Definition.of(code, severity, consequence, message, hint);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
