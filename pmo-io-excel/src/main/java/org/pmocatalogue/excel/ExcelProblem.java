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
    /** Details: the type of the file. */
    NOT_A_WORKBOOK(
            "PMO-801",
            ERROR,
            ABORTED,
            "Not an .xlsx workbook: %s",
            "open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx)"),
    /** No details. */
    PASSWORD(
            "PMO-802",
            ERROR,
            ABORTED,
            "The workbook is protected by a password and cannot be read",
            "open it in Excel, remove the password (File, Info, Protect Workbook, Encrypt with Password), and save it"),
    /** Details: the damage, as a clause. */
    DAMAGED(
            "PMO-803",
            ERROR,
            ABORTED,
            "The workbook is damaged: %s; the rest was not read",
            "open it in Excel, let Excel repair it, and save it; or restore it from a copy"),
    /** No details. */
    UNEXPECTED_END(
            "PMO-804",
            ERROR,
            ABORTED,
            "Unexpected end of file",
            "the file is truncated; restore it from a copy, or export it again"),
    /** Details: the row or cell in the file. */
    IMPOSSIBLE_ADDRESS(
            "PMO-805",
            ERROR,
            ABORTED,
            "Invalid %s: a sheet has rows 1 to 1048576 and columns A to XFD; the rest was not read",
            "create the file again with the program that wrote it"),
    /** Details: the number. */
    TOO_MANY_MERGED(
            "PMO-806",
            ERROR,
            ABORTED,
            "The sheet has more than %s merged ranges; the rest was not read",
            "unmerge the cells (Home, Unmerge Cells)"),
    /** Details: the document, the names of the sheets, the names of the expected sheets. */
    NO_SHEET(
            "PMO-807",
            ERROR,
            ABORTED,
            "The workbook has no sheet of a %s; its sheets are %s",
            "name the sheets %3$s, as in a template, or read your own list through a mapping"),
    /** Details: the name of the sheet, the document. */
    OTHER_SHEET(
            "PMO-808",
            WARNING,
            DROPPED,
            "Sheet \"%s\" is not part of a %s and is not read",
            "saving into this workbook keeps the sheet; a conversion to another file does not"),
    /** Details: the heading. */
    NO_HEADINGS(
            "PMO-809",
            ERROR,
            DROPPED,
            "The sheet has no row of headings with \"%s\"",
            "add the headings as the first row"),
    /** Details: the value. */
    OUTSIDE(
            "PMO-810",
            WARNING,
            DROPPED,
            "%s is outside the table and is not read",
            "to read it, give its column a heading; saving into this workbook keeps it as it is"),
    /** Details: the heading, the error. */
    ERROR_CELL(
            "PMO-811", ERROR, DROPPED, "%s is %s: the formula has no value", "correct the formula, or enter the value"),
    /** Details: the heading. */
    NOT_CALCULATED(
            "PMO-812",
            ERROR,
            DROPPED,
            "%s is a formula that was never calculated",
            "open the workbook in Excel or LibreOffice, and save it"),
    /** Details: the heading. */
    FORMULA("PMO-813", INFO, KEPT, "%s is a formula; its current value is read", null),
    /** Details: the heading, the value. */
    NOT_TEXT(
            "PMO-814",
            WARNING,
            KEPT,
            "%s is %s, not text; leading zeros, if any, are lost",
            "format the column as text, and enter the value again"),
    /** Details: the heading, the value. */
    NOT_A_MARK("PMO-815", ERROR, DROPPED, "%s is %s, must be x or empty", null),
    /** Details: the heading. */
    BROKEN_JSON(
            "PMO-816",
            ERROR,
            DROPPED,
            "%s begins with json:, but the rest is not valid JSON",
            "if it is text, put a blank before it"),
    /** Details: the address of the range. */
    MERGED(
            "PMO-817",
            WARNING,
            KEPT,
            "Cells %s are merged; the value applies to the first cell only",
            "unmerge the cells (Home, Unmerge Cells), and fill in each row"),
    /** Details: the plural of the kind, the limit. */
    TOO_MANY_ROWS("PMO-818", ERROR, DROPPED, "There are more %s than rows in a sheet (%s)", "write to another format"),
    /** Details: the document, the required fields. */
    NO_FIELDS(
            "PMO-819",
            ERROR,
            DROPPED,
            "The sheet does not show the fields of the %s",
            "list them with the name in column A and the value in column B, or as a table with the headings %2$s"),
    /** Details: the size in megabytes. */
    TEXTS_TOO_LARGE(
            "PMO-833",
            ERROR,
            ABORTED,
            "The shared texts of the workbook exceed %s MB, a third of the memory; the rest was not read",
            "give Java more memory, as in java -Xmx4g, if you trust the file"),
    /** Details: the place of the cell, the heading. */
    FORMULA_TO_REPLACE(
            "PMO-834",
            ERROR,
            ABORTED,
            "Nothing was written: cell %s (%s) has a formula, whose result differs from the new value",
            "change the formula, or replace it by a value, in the workbook"),
    /** No details. */
    SIGNED(
            "PMO-835",
            ERROR,
            ABORTED,
            "Nothing was written: the workbook is signed, and a change would make the signature invalid",
            "write to another file"),
    /** Details: the plural of the kind, the missing sheet or headings. */
    NO_TABLE(
            "PMO-836",
            ERROR,
            ABORTED,
            "Nothing was written: the workbook has no table for %s: %s",
            "add it to the workbook, or write to another file"),
    /** Details: the place of the row, the kind. */
    ROW_REMOVED(
            "PMO-837", ERROR, DROPPED, "The row at %s, which is not a valid %s, would be cleared", "correct it first");

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
    private final Definition definition;

    ExcelProblem(String code, Severity severity, Consequence consequence, String message, @Nullable String hint) {
        definition = Definition.of(code, severity, consequence, message, hint);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
