package org.pmocatalogue.excel;

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

/** The problems with workbooks: codes PMO-8xx. */
public enum ExcelProblem implements Problem {
    /** Details: what it is instead. */
    NO_WORKBOOK(
            "PMO-801",
            ERROR,
            ABORTED,
            "This is no Excel workbook of today: %s",
            "open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx)"),
    /** No details. */
    PASSWORD(
            "PMO-802",
            ERROR,
            ABORTED,
            "The workbook is protected by a password, so nothing can be read",
            "open it in Excel, take the password away (File, Info, Protect Workbook, Encrypt with Password), and save it"),
    /** Details: what is damaged, and in which way. */
    DAMAGED(
            "PMO-803",
            ERROR,
            ABORTED,
            "The workbook is damaged: %s; the rest was not read",
            "open it in Excel, let Excel repair it, and save it; or restore it from a copy"),
    /** No details. */
    ENDS_TOO_SOON(
            "PMO-804",
            ERROR,
            ABORTED,
            "The file ends in the middle",
            "it was cut off; restore it from a copy, or export it again"),
    /** Details: the row or cell, as the file tells it. */
    IMPOSSIBLE_ADDRESS(
            "PMO-805",
            ERROR,
            ABORTED,
            "There can be no %s: a sheet has rows 1 to 1048576 and columns A to XFD; the rest was not read",
            "let the program that made the file write it again"),
    /** Details: the number. */
    TOO_MANY_MERGED(
            "PMO-806",
            ERROR,
            ABORTED,
            "The sheet has more than %s ranges of merged cells; the rest was not read",
            "take merging away from the cells (Home, Unmerge Cells)"),
    /** Details: the document, the names of the workbook's sheets, those that it must have. */
    NO_SHEET(
            "PMO-807",
            ERROR,
            ABORTED,
            "No sheet of the workbook is one of a %s; its sheets are %s",
            "name them %3$s; pmo template shows how they look; a list of your own is read with a mapping, see pmo map"),
    /** Details: the name of the sheet, the document. */
    OTHER_SHEET(
            "PMO-808",
            WARNING,
            DROPPED,
            "Sheet \"%s\" is none of a %s and is left out",
            "keep it in a workbook of its own"),
    /** Details: the heading. */
    NO_HEADINGS(
            "PMO-809",
            ERROR,
            DROPPED,
            "The sheet has no row with headings, of which \"%s\" must be one",
            "add it as the first row"),
    /** Details: what stands there. */
    OUTSIDE(
            "PMO-810",
            WARNING,
            DROPPED,
            "%s stands outside of the table and is left out",
            "give its column a heading, or move it to a sheet of a workbook of its own"),
    /** Details: the heading, the error. */
    ERROR_CELL(
            "PMO-811",
            ERROR,
            DROPPED,
            "%s is %s: its formula has no value",
            "mend the formula, or enter the value itself"),
    /** Details: the heading. */
    NOT_CALCULATED(
            "PMO-812",
            ERROR,
            DROPPED,
            "%s is a formula that was never calculated",
            "open the workbook in Excel or LibreOffice, and save it"),
    /** Details: the heading. */
    FORMULA("PMO-813", INFO, KEPT, "%s is a formula; its present value is taken", null),
    /** Details: the heading, what it is. */
    NO_TEXT(
            "PMO-814",
            WARNING,
            KEPT,
            "%s is %s and no text, so zeros before it are lost if there were any",
            "format the column as text, and enter it again"),
    /** Details: the heading, what it is. */
    NO_MARK("PMO-815", ERROR, DROPPED, "%s is %s, must be x or empty", null),
    /** Details: the heading. */
    BROKEN_JSON(
            "PMO-816",
            ERROR,
            DROPPED,
            "%s begins with json:, but what follows is no JSON",
            "put a blank before it if it is meant as text"),
    /** Details: the address of the range. */
    MERGED(
            "PMO-817",
            WARNING,
            KEPT,
            "Cells %s are merged; their value counts for the first of them alone",
            "take merging away (Home, Unmerge Cells), and fill in each row"),
    /** Details: the plural of the kind, the most rows. */
    TOO_MANY_ROWS(
            "PMO-818",
            ERROR,
            DROPPED,
            "There are more %s than a sheet has rows, which are %s",
            "write to another format"),
    /** Details: the document, the fields that it must have. */
    NO_FIELDS(
            "PMO-819",
            ERROR,
            DROPPED,
            "The sheet does not show which fields of the %s it holds",
            "put them below each other, name in column A and value in column B, or as a table with the headings %2$s");

    private final Definition definition;

    ExcelProblem(String code, Severity severity, Consequence consequence, String message, @Nullable String hint) {
        definition = Definition.of(code, severity, consequence, message, hint);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
