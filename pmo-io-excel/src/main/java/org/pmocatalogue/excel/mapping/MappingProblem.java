package org.pmocatalogue.excel.mapping;

import static org.pmocatalogue.finding.Consequence.ABORTED;
import static org.pmocatalogue.finding.Consequence.DROPPED;
import static org.pmocatalogue.finding.Consequence.KEPT;
import static org.pmocatalogue.finding.Severity.ERROR;
import static org.pmocatalogue.finding.Severity.INFO;
import static org.pmocatalogue.finding.Severity.WARNING;

import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Consequence;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Severity;

/** The problems with foreign workbooks: codes PMO-8xx. */
public enum MappingProblem implements Problem {
    /** Details: the part of the mapping, the unknown field, the kind, a suggestion or nothing. */
    NO_FIELD(
            "PMO-820",
            ERROR,
            ABORTED,
            "The mapping has \"%2$s\" for %1$s, but %3$s has no such field%4$s",
            "correct it; a column of your own is an attribute, whose name begins with x-"),
    /** Details: the name, the names of the sheets. */
    NO_SHEET(
            "PMO-821",
            ERROR,
            DROPPED,
            "The workbook has no sheet \"%s\", which the mapping names; its sheets are %s",
            "correct the name in the mapping"),
    /** Details: one of the headings. */
    NO_HEADINGS(
            "PMO-822",
            ERROR,
            DROPPED,
            "No row has the headings that the mapping names, of which \"%s\" is one",
            "correct the headings in the mapping, or headerRow if it names the wrong row"),
    /** Details: the row, the heading, a suggestion or nothing. */
    NO_COLUMN(
            "PMO-823",
            ERROR,
            DROPPED,
            "Row %s has no heading \"%s\", which the mapping names%s",
            "correct it in the mapping, or name the column by its letter"),
    /** Details: the column. */
    OTHER_COLUMN(
            "PMO-824",
            WARNING,
            DROPPED,
            "Column %s is not in the mapping and is omitted",
            "add it to the mapping: with a field, with an attribute such as x-budget, or with \"ignore\": true"),
    /** Details: the name of the sheet. */
    OTHER_SHEET(
            "PMO-825",
            WARNING,
            DROPPED,
            "Sheet \"%s\" is not in the mapping and is omitted",
            "add it to the mapping: to sheets, or to ignoreSheets"),
    /** Details: the heading, the word, the number of rows with it. */
    UNKNOWN_STAGE(
            "PMO-826",
            WARNING,
            DROPPED,
            "%s \"%s\" is not a stage, so no stage change is created for %s",
            "add it to the words of this column in the mapping: with a stage, or with \"\" for none"),
    /** Details: the id, the place of its first use, the id used instead. */
    SAME_ID(
            "PMO-827",
            INFO,
            KEPT,
            "Id \"%s\" is already used (%s), so this one becomes \"%s\"",
            "check whether both are the same"),
    /** Details: the names of the sheets. */
    NO_TABLE(
            "PMO-828",
            ERROR,
            ABORTED,
            "No sheet has a recognisable table of services; its sheets are %s",
            "add headings to the columns, one of them \"Service\", or write the mapping by hand"),
    /** Details: the name of the function, the field, the first place of the function. */
    OTHER_FUNCTION(
            "PMO-829",
            WARNING,
            DROPPED,
            "Function \"%s\" has another %s here than in its first row (%s); this value is omitted",
            "state it in the first row of the function only, or the same in all rows"),
    /** Details: the column, the word, the stages, a suggestion or nothing. */
    NO_STAGE(
            "PMO-830",
            ERROR,
            ABORTED,
            "The mapping has onlyFor \"%2$s\" for column %1$s, must be one of %3$s%4$s",
            "correct it in the mapping"),
    NOT_NEEDED(
            "PMO-831", ERROR, ABORTED, "The workbook is already a catalogue and needs no mapping", "read it as it is"),
    /** Details: the row, the number of rows with a name below it. */
    ENDS_EARLY(
            "PMO-832",
            WARNING,
            DROPPED,
            "The table ends at row %s, which is empty in all mapped columns, but %s more rows with a name follow",
            "remove endsAtEmptyRow from the mapping, or the empty row");

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
    private final Definition definition;

    MappingProblem(String code, Severity severity, Consequence consequence, String message, @Nullable String hint) {
        definition = Definition.of(code, severity, consequence, message, hint);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
