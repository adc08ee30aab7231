package org.pmocatalogue.finding;

import static org.pmocatalogue.finding.Consequence.ABORTED;
import static org.pmocatalogue.finding.Consequence.DROPPED;
import static org.pmocatalogue.finding.Consequence.KEPT;
import static org.pmocatalogue.finding.Severity.ERROR;
import static org.pmocatalogue.finding.Severity.WARNING;

import org.jspecify.annotations.Nullable;

/** The problems with providers, files, reading and writing: codes PMO-0xx. */
public enum FileProblem implements Problem {
    /** Details: the known formats. */
    NO_FORMAT(
            "PMO-001",
            ERROR,
            ABORTED,
            "No format recognises this file; known formats are %s",
            "name the format, or save the file in one of these"),
    /** Details: the ids of the formats. */
    SEVERAL_FORMATS("PMO-002", ERROR, ABORTED, "Formats %s claim this file equally", "name one of them"),
    /** Details: the id, the known formats. */
    UNKNOWN_FORMAT("PMO-003", ERROR, ABORTED, "Unknown format \"%s\"; known formats are %s", null),
    /** Details: the id, the known sources. */
    UNKNOWN_SOURCE("PMO-004", ERROR, ABORTED, "Unknown source \"%s\"; known sources are %s", null),
    /** Details: the format's id. */
    FORMAT_DOES_NOT_READ(
            "PMO-005", ERROR, ABORTED, "Format \"%s\" cannot read", "convert the file to another format first"),
    /** Details: the format's id. */
    FORMAT_DOES_NOT_WRITE("PMO-006", ERROR, ABORTED, "Format \"%s\" cannot write", "choose another format"),
    /** Details: the class or interface of the provider, its jar, the reason. */
    PROVIDER_NOT_LOADED("PMO-007", WARNING, KEPT, "Provider %s from %s cannot be used: %s", "update or remove it"),
    /** Details: the id, the classes. */
    SAME_ID("PMO-008", WARNING, KEPT, "Id \"%s\" belongs to %s and to %s; the first is used", "remove one of them"),
    /** Details: the known formats. */
    NO_FORMAT_TO_WRITE(
            "PMO-009",
            ERROR,
            ABORTED,
            "No format writes files with this name; known formats are %s",
            "name the format, or change the extension of the file"),
    /** Details: the limited quantity, the limit, the name of the limit in {@code Limits}. */
    LIMIT_EXCEEDED(
            "PMO-010",
            ERROR,
            ABORTED,
            "The %s exceeds the limit of %s; the rest was not read",
            "raise the limit %3$s if you trust the file"),
    /** No details. */
    EMPTY_FILE("PMO-011", ERROR, ABORTED, "The file is empty", "check that it is the right file"),
    /** Details: the name, the known kinds. */
    UNKNOWN_KIND(
            "PMO-012",
            WARNING,
            DROPPED,
            "\"%s\" is not a kind of entry and is omitted; kinds are %s",
            "to keep it, make it a field of an entry, with a name that begins with x-"),
    /**
     * Details: the document; the label of the missing kind of entry and of its required fields; the names of both in
     * JSON.
     */
    NO_HEADER(
            "PMO-013",
            ERROR,
            DROPPED,
            "The %s has no properties",
            "fill in %3$s under \"%2$s\" (in JSON, %5$s under \"%4$s\")"),
    /** Details: the document, the first place. */
    SECOND_HEADER(
            "PMO-014", ERROR, DROPPED, "A file holds one %s; the first is at %s", "move the other to a separate file"),
    /** Details: the damage. */
    DAMAGED(
            "PMO-015",
            ERROR,
            ABORTED,
            "The file is damaged: %s; the rest was not read",
            "restore it from a copy, or export it again"),
    /** Details: the reason. */
    NOTHING_WRITTEN("PMO-016", ERROR, DROPPED, "Nothing was written: %s", "fix the errors first"),
    /** Details: the format's id, the kind. */
    KIND_NOT_STORED(
            "PMO-017", WARNING, DROPPED, "Format \"%s\" cannot store entries of kind %s; they are omitted", null),
    /** Details: the source's id, the location. */
    UNKNOWN_LOCATION(
            "PMO-018",
            ERROR,
            ABORTED,
            "Source \"%s\" has nothing at \"%s\"",
            "correct the location, or use source:%1$s without a location"),
    /** Details: the class of the provider, its jar, the reason. */
    PROVIDER_FAILED(
            "PMO-019", ERROR, ABORTED, "Provider %s from %s failed: %s", "report it to the author of the provider"),
    /**
     * Details: the kind and id of the entry, the limited quantity, the limit, the name of the limit in {@code Limits}.
     */
    TOO_LARGE_TO_READ(
            "PMO-020",
            ERROR,
            DROPPED,
            "%s could not be read again: the %s exceeds the limit of %s",
            "shorten it, or raise the limit %4$s for writing and for reading"),
    /** Details: the reason. */
    NOT_ALL_WRITTEN("PMO-021", ERROR, DROPPED, "Not everything was written: %s", null),
    /** Details: the id of the format, the name of the field or attribute, the kind, a description of the value. */
    VALUE_NOT_STORED(
            "PMO-022",
            WARNING,
            DROPPED,
            "Format \"%s\" cannot store \"%s\" of a %s, which is %s; it is omitted",
            "write to another format to keep it"),
    /** Details: the content that is lost. */
    CONTENT_REPLACED("PMO-023", WARNING, KEPT, "The file that was replaced also contained %s", null),
    /** Details: the format's id. */
    NOTES_NOT_SUPPORTED(
            "PMO-024",
            ERROR,
            DROPPED,
            "Nothing was written: format \"%s\" cannot show notes",
            "write to a workbook (.xlsx)"),
    /** Details: the use of the file as input. */
    REPLACES_INPUT("PMO-025", ERROR, DROPPED, "Nothing was written: the target is %s", "write to another file"),
    /** Details: the document in the file, its format, the requested document. */
    OTHER_DOCUMENT(
            "PMO-026", ERROR, ABORTED, "This is a %s (%s), not a %s", "name another file, or read this one as such"),
    /** Details: the content of the existing file. */
    OTHER_CONTENT(
            "PMO-027",
            ERROR,
            DROPPED,
            "Nothing was written: the existing file contains %s",
            "write to another file, or allow this one to be replaced"),
    /** No details. */
    FILE_EXISTS(
            "PMO-028",
            ERROR,
            DROPPED,
            "Nothing was written: the file exists",
            "write to another file, or allow this one to be replaced");

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
    private final Definition definition;

    FileProblem(String code, Severity severity, Consequence consequence, String message, @Nullable String hint) {
        definition = Definition.of(code, severity, consequence, message, hint);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
