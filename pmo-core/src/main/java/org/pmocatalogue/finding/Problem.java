package org.pmocatalogue.finding;

import static com.google.common.base.Preconditions.checkArgument;
import static org.pmocatalogue.finding.Consequence.ENDS;
import static org.pmocatalogue.finding.Consequence.LOSES;
import static org.pmocatalogue.finding.Consequence.NOTHING;
import static org.pmocatalogue.finding.Severity.ERROR;
import static org.pmocatalogue.finding.Severity.INFO;
import static org.pmocatalogue.finding.Severity.WARNING;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of problem there is, with its code, its severity and its wording.
 *
 * <p>Where an option helps, its hint names it twice: as the command {@code pmo} takes it, and as programs set it.
 *
 * <p>Codes begin with {@code PMO-}; the first digit tells the area: 0 providers and files, 1 fields, 2 references, 3
 * lifecycle, 4 profiles, 7 JSON, 8 Excel. A code never gets another meaning. {@code docs/findings.md} lists them with
 * cause and cure.
 */
public enum Problem {
    /** Details: the known formats. */
    NO_FORMAT(
            "PMO-001",
            ERROR,
            ENDS,
            "No format reads this file; known are %s",
            "name one (pmo --format; ReadOptions.format), or save the file as one of these"),
    /** Details: the ids of the formats, the option that names one. */
    SEVERAL_FORMATS("PMO-002", ERROR, ENDS, "Formats %s claim this file equally", "name one (%2$s)"),
    /** Details: the id, the known formats. */
    UNKNOWN_FORMAT("PMO-003", ERROR, ENDS, "There is no format \"%s\"; known are %s", null),
    /** Details: the id, the known sources. */
    UNKNOWN_SOURCE("PMO-004", ERROR, ENDS, "There is no source \"%s\"; known are %s", null),
    /** Details: the format's id. */
    FORMAT_DOES_NOT_READ(
            "PMO-005",
            ERROR,
            ENDS,
            "Format \"%s\" writes only, it cannot read",
            "convert the file to another format first"),
    /** Details: the format's id. */
    FORMAT_DOES_NOT_WRITE("PMO-006", ERROR, ENDS, "Format \"%s\" reads only, it cannot write", "choose another format"),
    /** Details: the provider's class or interface, where it comes from, why. */
    PROVIDER_FAILED("PMO-007", WARNING, NOTHING, "Provider %s from %s cannot be used: %s", "update or remove it"),
    /** Details: the id, the classes. */
    SAME_ID("PMO-008", WARNING, NOTHING, "Id \"%s\" belongs to %s and to %s; the first is used", "remove one of them"),
    /** Details: the known formats. */
    NO_FORMAT_TO_WRITE(
            "PMO-009",
            ERROR,
            ENDS,
            "No format writes files of this name; known are %s",
            "name one (pmo --to; WriteOptions.format), or give the file a name that ends so"),
    /** Details: what is limited, the limit, the value, the name that {@code Limits} has for it. */
    LIMIT_EXCEEDED(
            "PMO-010",
            ERROR,
            ENDS,
            "The %s is limited to %s, but is %s; the rest was not read",
            "raise it (pmo --limit %4$s=N; Limits.%4$s) if you trust the file"),
    /** No details. */
    EMPTY_FILE("PMO-011", ERROR, ENDS, "The file is empty", "check that it is the right one"),
    /** Details: the name, the known kinds. */
    UNKNOWN_KIND(
            "PMO-012",
            WARNING,
            LOSES,
            "\"%s\" is no kind of entry and is left out; kinds are %s",
            "to keep it, make it a field of an entry, with a name that begins with x-"),
    /**
     * Details: the document; what people call the kind of entry that is missing, and the fields that it must have; what
     * programs call both.
     */
    NO_HEAD(
            "PMO-013",
            ERROR,
            LOSES,
            "Nothing tells about the %s itself",
            "fill in %3$s under \"%2$s\" (in JSON, %5$s under \"%4$s\")"),
    /** Details: the document, the first place. */
    SECOND_HEAD(
            "PMO-014", ERROR, LOSES, "A file holds one %s; the first is at %s", "keep the other in a file of its own"),
    /** Details: what is wrong. */
    DAMAGED(
            "PMO-015",
            ERROR,
            ENDS,
            "The file is damaged: %s; the rest was not read",
            "restore it from a copy, or export it again"),
    /** Details: the reason. */
    NOTHING_WRITTEN("PMO-016", ERROR, LOSES, "Nothing was written, since %s", "mend the errors first"),
    /** Details: the format's id, the kind. */
    KIND_NOT_CARRIED(
            "PMO-017", WARNING, LOSES, "Format \"%s\" has no place for entries of kind %s; they are left out", null),
    /** Details: the source's id, the location. */
    UNKNOWN_LOCATION("PMO-018", ERROR, ENDS, "Source \"%s\" has nothing at \"%s\"", "ask for source:%1$s alone"),
    /** Details: the provider's class, where it comes from, why. */
    PROVIDER_BROKE("PMO-019", ERROR, ENDS, "Provider %s from %s failed: %s", "report it to whoever made it"),

    /**
     * Details: the kind of the entry, with its id, what is limited, the limit, the name that {@code Limits} has for it.
     */
    TOO_LARGE_TO_READ(
            "PMO-020",
            ERROR,
            LOSES,
            "%s could not be read again: the %s is limited to %s, but is more",
            "make it smaller, or raise the limit (WriteOptions.limits) if all who read it do so, too"
                    + " (pmo --limit %4$s=N; ReadOptions.limits)"),
    /** Details: the reason. */
    NOT_ALL_WRITTEN("PMO-021", ERROR, LOSES, "Not all was written, since %s", null),
    /** Details: the format's id, the name of the field or attribute, the kind, what its value is. */
    VALUE_NOT_CARRIED(
            "PMO-022",
            WARNING,
            LOSES,
            "Format \"%s\" cannot carry \"%s\" of a %s, which is %s; it is left out",
            "write to another format if you need it"),

    /** Details: what the file holds. */
    WOULD_LOSE(
            "PMO-023",
            ERROR,
            LOSES,
            "Nothing was written, since the file that is there holds what would be lost: %s",
            "write to another file, or replace it on purpose (pmo --overwrite; WriteOptions.overwrite)"),

    /** Details: the format's id. */
    SHOWS_NO_NOTES(
            "PMO-024",
            ERROR,
            LOSES,
            "Nothing was written, since files of format \"%s\" show no notes on what is wrong",
            "write to a workbook (.xlsx)"),
    /** Details: what is read from the file. */
    WRITES_ITS_INPUT("PMO-025", ERROR, LOSES, "Nothing was written, since this is %s", "write to another file"),

    /** Details: the document that it is, its format, the document that is wanted. */
    OTHER_DOCUMENT(
            "PMO-026",
            ERROR,
            ENDS,
            "This is a %s (%s), not a %s",
            "name another file, or read this one as what it is (pmo resolve PROFILE, pmo --policy POLICY; Catalogues.read, policyFiles, profileFiles)"),

    /** Details: the field's label, an example. */
    MISSING_FIELD("PMO-101", ERROR, LOSES, "%s is missing", "such as %2$s"),
    /** Details: the sentence of the value's type. */
    INVALID_VALUE("PMO-102", ERROR, LOSES, "%s", null),
    /** Details: the field's label, what was given, what it must be. */
    WRONG_TYPE("PMO-103", ERROR, LOSES, "%s is %s, must be %s", null),
    /** Details: the name that the file has for the field, the first place. */
    REPEATED_FIELD("PMO-104", ERROR, LOSES, "\"%s\" is given twice; the first is at %s", "keep one of them"),
    /** Details: the field's name, the kind. */
    UNKNOWN_FIELD(
            "PMO-105",
            INFO,
            NOTHING,
            "\"%s\" is no field of a %s; it is kept as an attribute",
            "begin its name with x- if it is yours"),
    /** Details: the field's name, the kind. */
    MISSPELT_FIELD("PMO-106", WARNING, NOTHING, "\"%s\" is no field of a %s; it is kept as an attribute", null),
    /** Details: the kind, the id, the first place. */
    REPEATED_ID(
            "PMO-107",
            ERROR,
            LOSES,
            "%s id \"%s\" is used twice; the first is at %s",
            "the second is left out; give it an id of its own"),
    /** Details: the kind, the id, the other id, the first place. */
    IDS_DIFFER_BY_CASE(
            "PMO-108",
            ERROR,
            LOSES,
            "%s id \"%s\" differs only by case from \"%s\" at %s",
            "the second is left out; give it an id of its own"),
    /** Details: the previous id, the kind, the place of the entry that has it. */
    PREVIOUS_ID_IN_USE(
            "PMO-109",
            ERROR,
            LOSES,
            "Previous id \"%s\" is the id of another %s at %s",
            "remove it from the previous ids"),
    /** Details: the sentence. */
    CONTRADICTION("PMO-110", ERROR, LOSES, "%s", null),
    /** Details: the previous id, the kind, the id of the other entry, the place of its previous id. */
    PREVIOUS_ID_TWICE(
            "PMO-111",
            WARNING,
            NOTHING,
            "Previous id \"%s\" is also one of %s \"%s\" at %s",
            "keep it with the one that had it"),

    /** Details: the function's id. */
    UNKNOWN_FUNCTION("PMO-201", ERROR, LOSES, "Function \"%s\" does not exist", "add it, or name another"),
    /** Details: the field's label, the kind, the id. */
    UNKNOWN_REFERENCE("PMO-202", WARNING, NOTHING, "%s names %s \"%s\", which does not exist", null),
    /** Details: the kind of the other entry, its id. */
    LEFT_OUT_TOO("PMO-203", INFO, LOSES, "Left out, since %s \"%s\" was left out", "mend that one first"),
    /** Details: the circle. */
    CIRCLE_OF_NEEDS("PMO-204", WARNING, NOTHING, "Services need each other in a circle: %s", "take one need away"),
    /** Details: the service's id. */
    CHANGE_OF_UNKNOWN_SERVICE(
            "PMO-205",
            ERROR,
            LOSES,
            "Service \"%s\" does not exist, so its stage cannot change",
            "add the service, or name another"),
    /** Details: the name given, the function's id, its name. */
    FUNCTION_NAME_DIFFERS(
            "PMO-206",
            INFO,
            NOTHING,
            "Function name is \"%s\" here, but function \"%s\" is called \"%s\"",
            "nothing needs to be done: its name is shown anew when the catalogue is written"),
    /** Details: the services that are not taken, each with those that need it. */
    NEEDS_NOT_TAKEN(
            "PMO-207",
            WARNING,
            NOTHING,
            "Services that were not taken are needed by some that were: %s",
            "take them, too (Adoption.withNeeds; pmo adopt --with-needs), or take the needs away"),

    /** Details: the date, the earlier change's date, its place. */
    CHANGE_BEFORE_LAST(
            "PMO-301",
            WARNING,
            NOTHING,
            "Stage change on %s stands after the one on %s at %s",
            "the history is taken in the order of dates"),
    /** Details: the sentence. */
    UNKNOWN_STAGE(
            "PMO-302",
            ERROR,
            LOSES,
            "%s",
            "if it is a stage of your own, give the policy that has it (Catalogues.withPolicies; pmo --policy FILE)"),
    /** Details: the date, the earlier change's date, its place. */
    OPENING_AFTER_OTHERS(
            "PMO-303",
            WARNING,
            NOTHING,
            "Stage change on %s is marked as opening, but the history has begun before, on %s at %s",
            "take the mark away"),
    /** Details: the date, the opening change's date, its place. */
    CHANGE_BEFORE_OPENING(
            "PMO-304",
            WARNING,
            NOTHING,
            "Stage change on %s is before the history opens, on %s at %s",
            "correct the date, or take the mark of the opening change away"),
    /** Details: where it stands by its own entry, where by the stage changes. */
    STANDING_DIFFERS(
            "PMO-305",
            ERROR,
            LOSES,
            "The service is in %s, but by its stage changes it is in %s",
            "add a stage change if the service has moved on, or have one made (ReadOptions.stepsOn; pmo convert"
                    + " --steps-on); else empty the computed fields of its row"),
    /** Details: where it stands by its own entry, where by the stage changes. */
    STANDING_OUT_OF_DATE(
            "PMO-306",
            INFO,
            NOTHING,
            "The service is in %s here, but by its stage changes in %s",
            "nothing needs to be done: it is shown anew when the catalogue is written"),

    /** Details: the policy, what it says against the step. */
    STEP_AGAINST_POLICY(
            "PMO-307",
            WARNING,
            NOTHING,
            "By policy %s the step is not allowed: %s",
            "correct the history; it is kept as it is"),
    /** Details: what is named. */
    MISSPELT_POLICY(
            "PMO-308",
            WARNING,
            NOTHING,
            "Policy is \"%s\", which is not known here, so histories are held against none",
            null),
    /** Details: what is named. */
    UNKNOWN_POLICY(
            "PMO-309",
            INFO,
            NOTHING,
            "Policy \"%s\" is not known here, so histories are held against none",
            "give it (Catalogues.withPolicies; pmo --policy FILE)"),

    /** Details: the field's label, what is named. */
    UNKNOWN_STAGE_OF_STEP(
            "PMO-310",
            ERROR,
            LOSES,
            "%s is \"%s\", which is no stage of this policy",
            "add the stage, or name another"),
    /** Details: the step, the first place. */
    REPEATED_STEP(
            "PMO-311",
            ERROR,
            LOSES,
            "Step %s is given twice; the first is at %s",
            "the second is left out; put what both ask for into one"),
    /** Details: which element, the field's label, what is named, the kind that has no such field. */
    UNKNOWN_REQUIREMENT(
            "PMO-312",
            ERROR,
            LOSES,
            "Element %s of %s is \"%s\", which cannot be asked of a %s",
            "begin its name with x- if it is your own"),
    /** Details: the field's label. */
    OFFICE_STEP_OF_SERVICES(
            "PMO-313",
            ERROR,
            LOSES,
            "%s ask something of services, but the policy is for the office itself",
            "leave them out; details and evidence may be asked for"),
    /** Details: the stage. */
    UNREACHABLE_STAGE(
            "PMO-314",
            WARNING,
            NOTHING,
            "No steps lead from the beginning of a life to stage \"%s\"",
            "add a step that does, or take the stage away"),
    /** Details: the stage. */
    TRAP_STAGE(
            "PMO-315",
            WARNING,
            NOTHING,
            "No steps lead from stage \"%s\" to the end of a life",
            "add a step to a stage whose phase is retired"),
    /** No details. */
    NO_BEGINNING(
            "PMO-316", WARNING, NOTHING, "No life can begin: each step leaves a stage", "leave From of one step empty"),
    /** No details. */
    NO_END("PMO-317", WARNING, NOTHING, "No life can end: no stage is retired", "give one the phase retired"),
    /** Details: what is named. */
    STAGES_OF_UNKNOWN_POLICY(
            "PMO-318",
            ERROR,
            LOSES,
            "Policy \"%s\" is not known here, and so are not its stages, which histories name",
            "give it (Catalogues.withPolicies; pmo --policy FILE)"),
    /** Details: the stage, its label, the other stage. */
    AMBIGUOUS_LABEL(
            "PMO-319",
            WARNING,
            NOTHING,
            "Stage \"%s\" is called \"%s\", by which stage \"%s\" may be meant",
            "give it a label that is no other's label or id"),
    /** Details: the service, the stage that was entered, the day, the policy, all reasons. */
    STEP_REFUSED(
            "PMO-320",
            ERROR,
            LOSES,
            "%s may not enter %s on %s by policy %s: %s",
            "add what is asked for, or a row to the stage changes that tells it; else enter the stage as it was"),
    /** Details: the service, the stage that was entered, the policy. */
    STEP_WITHOUT_POLICY(
            "PMO-321",
            ERROR,
            LOSES,
            "Whether %s may enter %s is not known, since the catalogue's policy \"%s\" is not",
            "give the policy (Catalogues.withPolicies; pmo --policy FILE)"),
    /** Details: the service, the stage that was entered, the day that was entered, the day of the steps. */
    STEP_ON_OTHER_DAY(
            "PMO-322",
            ERROR,
            LOSES,
            "%s is in %s since %s here, but the steps are taken on %s",
            "enter that day, or none; add a row to the stage changes if the step is of another day"),

    /** Details: the base's id. */
    UNKNOWN_BASE(
            "PMO-401",
            ERROR,
            LOSES,
            "There is no catalogue or profile \"%s\" at hand, so nothing is taken from it",
            "give it, too (Bases.with; pmo resolve --base), or say where it is (location)"),
    /** Details: the circle. */
    CIRCLE_OF_PROFILES(
            "PMO-402", ERROR, LOSES, "Profiles build on each other in a circle: %s", "take one of these bases away"),
    /** Details: the base's id, the version named, the version at hand. */
    OTHER_VERSION(
            "PMO-403",
            WARNING,
            NOTHING,
            "The profile was made for version \"%2$s\" of %1$s, but at hand is version \"%3$s\"",
            "see what changes (Profile.rebase), then name the new version"),
    /** Details: the id. */
    NO_BASE_OF_PROFILE("PMO-404", ERROR, LOSES, "The profile does not build on \"%s\"", "add it to the bases"),
    /** Details: the kind, the id, the bases. */
    NOTHING_TO_TAKE("PMO-405", ERROR, LOSES, "There is no %s \"%s\" to take in %s", "correct the id, or remove this"),
    /** Details: the kind, the id, the bases. */
    NOTHING_TO_LEAVE_OUT(
            "PMO-406", WARNING, NOTHING, "There is no %s \"%s\" to leave out in %s", "correct the id, or remove this"),
    /** Details: the bases. */
    TAKES_NOTHING("PMO-407", WARNING, NOTHING, "No service in %s fits, so nothing is taken", null),
    /** No details. */
    LEAVES_OUT_NOTHING(
            "PMO-408",
            WARNING,
            NOTHING,
            "Nothing that fits was taken before, so nothing is left out",
            "put it after what takes it, or remove it"),
    /** Details: the kind, the id that is named, the id it has now, the base. */
    HAS_ANOTHER_ID("PMO-409", INFO, NOTHING, "%s \"%s\" has the id \"%s\" in %s now", "name it by that"),
    /** Details: the kind, the id, the base it was first taken from, the other base. */
    TAKEN_TWICE(
            "PMO-410",
            ERROR,
            LOSES,
            "%s \"%s\" is taken from %s, and another one with this id from %s",
            "leave one of them out, or let the first be kept (onConflict: keep-first)"),
    /** Details: the kind, the id, the base. */
    ADDED_AND_TAKEN(
            "PMO-411",
            ERROR,
            LOSES,
            "%s \"%s\" is added, but one with this id is taken from %s",
            "leave that one out, or tailor it"),
    /** Details: the kind, the id. */
    NOTHING_TO_TAILOR(
            "PMO-412",
            ERROR,
            LOSES,
            "%s \"%s\" is not taken, so it cannot be tailored",
            "take it, or remove the tailoring"),
    /** Details: the field's label, why. */
    NOT_TO_BE_TAILORED("PMO-413", ERROR, LOSES, "%s cannot be tailored so, since %s", "remove the tailoring"),
    /** Details: the field's label, the kind, the id, the base. */
    NOT_TAKEN(
            "PMO-414",
            WARNING,
            NOTHING,
            "%s names %s \"%s\", which is not taken from %s",
            "take it, too, or tailor this field"),
    /** Details: the field that is tailored, the first place. */
    REPEATED_TAILORING(
            "PMO-415",
            ERROR,
            LOSES,
            "The value of %s is tailored twice; the first is at %s",
            "the second is left out; remove one of them"),
    /** Details: the base's id, its location, why. */
    BASE_NOT_READ(
            "PMO-416",
            ERROR,
            LOSES,
            "Catalogue or profile \"%s\" cannot be read from %s: %s",
            "correct the location, or give the file (pmo resolve --base)"),
    /** Details: the base's id, its location, the id that is there. */
    OTHER_BASE("PMO-417", ERROR, LOSES, "The base is \"%s\", but at %s is \"%s\"", "correct the id, or the location"),
    /** Details: the bases. */
    EMPTY_PROFILE(
            "PMO-418", WARNING, NOTHING, "The profile takes nothing from %s, and adds nothing", "select what to take"),
    /** Details: the kind, the id, the base it comes from, the other base. */
    COMES_ALONG_TWICE(
            "PMO-419",
            WARNING,
            NOTHING,
            "%s \"%s\" comes along from %s, and %s says something else of it",
            "tailor it, or let the first be kept (onConflict: keep-first)"),
    /** Details: the field's label. */
    NOT_IN_A_PROFILE(
            "PMO-420",
            ERROR,
            LOSES,
            "%s of a service follows from its stage changes, and a profile has none",
            "leave it out; a life is recorded in the catalogue that is made"),
    /** Details: what is given. */
    UNKNOWN_CRITERION(
            "PMO-421",
            ERROR,
            LOSES,
            "\"%s\" is no field of a selection, so nobody can tell what the selection is about",
            "correct it, or begin its name with x- if it is your own"),
    /** Details: the base's id, where it was read from. */
    OTHER_LOCATION(
            "PMO-422",
            WARNING,
            NOTHING,
            "The base \"%s\" is taken from %s, which comes first, and not from here",
            "name one location, or give the base (pmo resolve --base)"),
    /** Details: the id. */
    UNUSED_BASE(
            "PMO-423",
            WARNING,
            NOTHING,
            "Nothing builds on \"%s\", so it was not needed",
            "name it as a base, or do not give it"),
    /** Details: the id. */
    BASE_WITH_ID_OF_PROFILE(
            "PMO-424",
            ERROR,
            LOSES,
            "The profile needs another id than its base, which is \"%s\", too",
            "give the profile an id of its own"),

    /** Details: what the parser says. */
    JSON_SYNTAX("PMO-701", ERROR, ENDS, "The JSON is broken here: %s; the rest was not read", "mend it and read again"),
    /** No details. */
    JSON_ENDS_TOO_SOON(
            "PMO-702",
            ERROR,
            ENDS,
            "The file ends in the middle",
            "it was cut off; restore it from a copy, or export it again"),
    /** Details: the document that is wanted, what was found, the format of the document. */
    JSON_NO_DOCUMENT("PMO-703", ERROR, ENDS, "This is JSON, but no %s: %s", "a %1$s begins with {\"format\": \"%3$s\""),
    /** Details: the file's format, the one that is read. */
    JSON_NEWER_FORMAT("PMO-704", ERROR, ENDS, "The file is \"%s\", this program reads \"%s\"", "update the program"),
    /** Details: the name, what was given, what it must be. */
    JSON_SHAPE("PMO-705", ERROR, LOSES, "\"%s\" is %s, must be %s", null),
    /** Details: the document. */
    JSON_TEXT_AFTER_END(
            "PMO-706",
            ERROR,
            ENDS,
            "Something follows after the end of the %s",
            "a file holds one %1$s; remove the rest"),
    /** Details: what it is. */
    JSON_NOT_UTF8("PMO-707", ERROR, ENDS, "The file is not UTF-8: %s", "save it as UTF-8"),
    /** Details: the name. */
    JSON_REPEATED_MEMBER(
            "PMO-708",
            ERROR,
            LOSES,
            "\"%s\" is given twice; the second is left out",
            "keep one of them, with what is in both"),
    /** Details: the member that it must not stand after. */
    JSON_LATE_SCHEMA(
            "PMO-709",
            WARNING,
            LOSES,
            "\"$schema\" stands after the %s, so that it is not kept when the file is written again",
            "move it up"),

    /** Details: what it is instead. */
    EXCEL_NO_WORKBOOK(
            "PMO-801",
            ERROR,
            ENDS,
            "This is no Excel workbook of today: %s",
            "open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx)"),
    /** No details. */
    EXCEL_PASSWORD(
            "PMO-802",
            ERROR,
            ENDS,
            "The workbook is protected by a password, so nothing can be read",
            "open it in Excel, take the password away (File, Info, Protect Workbook, Encrypt with Password), and save it"),
    /** Details: what is damaged, and in which way. */
    EXCEL_DAMAGED(
            "PMO-803",
            ERROR,
            ENDS,
            "The workbook is damaged: %s; the rest was not read",
            "open it in Excel, let Excel repair it, and save it; or restore it from a copy"),
    /** No details. */
    EXCEL_ENDS_TOO_SOON(
            "PMO-804",
            ERROR,
            ENDS,
            "The file ends in the middle",
            "it was cut off; restore it from a copy, or export it again"),
    /** Details: the row or cell, as the file tells it. */
    EXCEL_IMPOSSIBLE_ADDRESS(
            "PMO-805",
            ERROR,
            ENDS,
            "There can be no %s: a sheet has rows 1 to 1048576 and columns A to XFD; the rest was not read",
            "let the program that made the file write it again"),
    /** Details: the number. */
    EXCEL_TOO_MANY_MERGED(
            "PMO-806",
            ERROR,
            ENDS,
            "The sheet has more than %s ranges of merged cells; the rest was not read",
            "take merging away from the cells (Home, Unmerge Cells)"),
    /** Details: the document, the names of the workbook's sheets, those that it must have. */
    EXCEL_NO_SHEET(
            "PMO-807",
            ERROR,
            ENDS,
            "No sheet of the workbook is one of a %s; its sheets are %s",
            "name them %3$s; pmo template shows how they look; a list of your own is read with a mapping, see pmo map"),
    /** Details: the name of the sheet, the document. */
    EXCEL_OTHER_SHEET(
            "PMO-808",
            WARNING,
            LOSES,
            "Sheet \"%s\" is none of a %s and is left out",
            "keep it in a workbook of its own"),
    /** Details: the heading. */
    EXCEL_NO_HEADINGS(
            "PMO-809",
            ERROR,
            LOSES,
            "The sheet has no row with headings, of which \"%s\" must be one",
            "add it as the first row"),
    /** Details: what stands there. */
    EXCEL_OUTSIDE(
            "PMO-810",
            WARNING,
            LOSES,
            "%s stands outside of the table and is left out",
            "give its column a heading, or move it to a sheet of a workbook of its own"),
    /** Details: the heading, the error. */
    EXCEL_ERROR_CELL(
            "PMO-811",
            ERROR,
            LOSES,
            "%s is %s: its formula has no value",
            "mend the formula, or enter the value itself"),
    /** Details: the heading. */
    EXCEL_NOT_CALCULATED(
            "PMO-812",
            ERROR,
            LOSES,
            "%s is a formula that was never calculated",
            "open the workbook in Excel or LibreOffice, and save it"),
    /** Details: the heading. */
    EXCEL_FORMULA("PMO-813", INFO, NOTHING, "%s is a formula; its present value is taken", null),
    /** Details: the heading, what it is. */
    EXCEL_NO_TEXT(
            "PMO-814",
            WARNING,
            NOTHING,
            "%s is %s and no text, so zeros before it are lost if there were any",
            "format the column as text, and enter it again"),
    /** Details: the heading, what it is. */
    EXCEL_NO_MARK("PMO-815", ERROR, LOSES, "%s is %s, must be x or empty", null),
    /** Details: the heading. */
    EXCEL_BROKEN_JSON(
            "PMO-816",
            ERROR,
            LOSES,
            "%s begins with json:, but what follows is no JSON",
            "put a blank before it if it is meant as text"),
    /** Details: the address of the range. */
    EXCEL_MERGED(
            "PMO-817",
            WARNING,
            NOTHING,
            "Cells %s are merged; their value counts for the first of them alone",
            "take merging away (Home, Unmerge Cells), and fill in each row"),
    /** Details: the plural of the kind, the most rows. */
    EXCEL_TOO_MANY_ROWS(
            "PMO-818",
            ERROR,
            LOSES,
            "There are more %s than a sheet has rows, which are %s",
            "write to another format"),
    /** Details: the document, the fields that it must have. */
    EXCEL_NO_FIELDS(
            "PMO-819",
            ERROR,
            LOSES,
            "The sheet does not show which fields of the %s it holds",
            "put them below each other, name in column A and value in column B, or as a table with the headings %2$s"),
    /** Details: what it says it for, what it says, which kind has no such field, a suggestion or nothing. */
    MAPPING_NO_FIELD(
            "PMO-820",
            ERROR,
            ENDS,
            "The mapping has \"%2$s\" for %1$s, but %3$s has no such field%4$s",
            "correct it; a column of your own is an attribute, whose name begins with x-"),
    /** Details: the name, the names of the workbook's sheets. */
    MAPPING_NO_SHEET(
            "PMO-821",
            ERROR,
            LOSES,
            "The workbook has no sheet \"%s\", which the mapping names; its sheets are %s",
            "correct the name in the mapping"),
    /** Details: one of the headings. */
    MAPPING_NO_HEADINGS(
            "PMO-822",
            ERROR,
            LOSES,
            "No row has the headings that the mapping names, of which \"%s\" is one",
            "correct the headings in the mapping, or headerRow if it names the wrong row"),
    /** Details: the row, the heading, a suggestion or nothing. */
    MAPPING_NO_COLUMN(
            "PMO-823",
            ERROR,
            LOSES,
            "Row %s has no heading \"%s\", which the mapping names%s",
            "correct it in the mapping, or name the column by its letter"),
    /** Details: the column. */
    MAPPING_OTHER_COLUMN(
            "PMO-824",
            WARNING,
            LOSES,
            "Column %s is not in the mapping and is left out",
            "add it to the mapping: with a field, with an attribute such as x-budget, or with \"ignore\": true"),
    /** Details: the name of the sheet. */
    MAPPING_OTHER_SHEET(
            "PMO-825",
            WARNING,
            LOSES,
            "Sheet \"%s\" is not in the mapping and is left out",
            "add it to the mapping: to sheets, or to ignoreSheets"),
    /** Details: the heading, the word, how many rows have it. */
    MAPPING_UNKNOWN_STAGE(
            "PMO-826",
            WARNING,
            LOSES,
            "%s \"%s\" is no stage, so no stage change is made of %s",
            "add it to the words of this column in the mapping: with a stage, or with \"\" for none"),
    /** Details: the id, where it was made, the id instead. */
    MAPPING_SAME_ID(
            "PMO-827",
            INFO,
            NOTHING,
            "Id \"%s\" is taken already (%s), so this one becomes \"%s\"",
            "see whether both are the same"),
    /** Details: the names of the workbook's sheets. */
    MAPPING_NO_TABLE(
            "PMO-828",
            ERROR,
            ENDS,
            "No sheet has a table of services that is understood; its sheets are %s",
            "give its columns headings, one of them \"Service\", or write the mapping by hand"),
    /** Details: the function's name, the field, where the function first stands. */
    MAPPING_OTHER_FUNCTION(
            "PMO-829",
            WARNING,
            LOSES,
            "Function \"%s\" has another %s here than where it first stands (%s), and this one is left out",
            "say it in the first row of the function alone, or the same in all"),
    /** Details: the column, the word, the stages, a suggestion or nothing. */
    MAPPING_NO_STAGE(
            "PMO-830",
            ERROR,
            ENDS,
            "The mapping has onlyFor \"%2$s\" for column %1$s, must be one of %3$s%4$s",
            "correct it in the mapping"),
    MAPPING_NOT_NEEDED(
            "PMO-831",
            ERROR,
            ENDS,
            "The workbook is a catalogue already and needs no mapping",
            "give it to validate, convert or show as it is"),
    /** Details: the row, how many rows with a name stand below. */
    MAPPING_ENDS_EARLY(
            "PMO-832",
            WARNING,
            LOSES,
            "The table ends at row %s, which is empty in all columns that the mapping reads, but below stand more rows with a name, %s of them",
            "take endsAtEmptyRow out of the mapping, or empty that row");

    private final String code;
    private final Severity severity;
    private final Consequence effect;
    private final String message;
    private final String hint;
    private final int details;

    Problem(String code, Severity severity, Consequence effect, String message, @Nullable String hint) {
        this.code = code;
        this.severity = severity;
        this.effect = effect;
        this.message = message;
        this.hint = hint == null ? "" : hint;
        this.details = countDetails(this.message + this.hint);
    }

    /** Details are asked for one after the other, by %s, or by their number, as %2$s. */
    private static int countDetails(String wording) {
        int inOrder = 0;
        int highest = 0;
        for (int at = wording.indexOf('%'); at >= 0; at = wording.indexOf('%', at + 1)) {
            char next = wording.charAt(at + 1);
            if (next == 's') {
                inOrder++;
            } else {
                highest = Math.max(highest, Character.digit(next, 10));
            }
        }
        return Math.max(inOrder, highest);
    }

    /** {@return the code, such as {@code PMO-102}} */
    public String code() {
        return code;
    }

    /** {@return how bad it is} */
    public Severity severity() {
        return severity;
    }

    /** {@return whether nothing after it was read} */
    public boolean endsReading() {
        return effect == Consequence.ENDS;
    }

    /** {@return whether it tells that nothing could be taken from a base of a profile} */
    public boolean missesBase() {
        return this == UNKNOWN_BASE || this == CIRCLE_OF_PROFILES || this == BASE_WITH_ID_OF_PROFILE;
    }

    /** {@return whether something of the file is not carried on, and so would be gone from what is written next} */
    public boolean loses() {
        return effect != Consequence.NOTHING;
    }

    /** {@return how many details the wording asks for} */
    int details() {
        return details;
    }

    /**
     * Checks that there are as many details as the wording asks for.
     *
     * @throws IllegalArgumentException if there are more or fewer
     */
    public void checkDetails(Object... details) {
        checkArgument(
                details.length == this.details,
                "%s takes %s %s, got %s",
                code,
                this.details,
                this.details == 1 ? "detail" : "details",
                details.length);
    }

    /**
     * {@return what was found, worded from the details that the constant names}
     *
     * @throws IllegalArgumentException if there are more or fewer details
     */
    public String message(Object... details) {
        checkDetails(details);
        return message.formatted(details);
    }

    /**
     * {@return what to do about it, worded from the same details; empty where it depends on the case}
     *
     * @throws IllegalArgumentException if there are more or fewer details
     */
    public Optional<String> hint(Object... details) {
        checkDetails(details);
        return hint.isEmpty() ? Optional.empty() : Optional.of(hint.formatted(details));
    }
}
