package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordSchema;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.spi.Writing;

/** The first sheet: what the workbook is, how to fill it in, and what goes into each field. */
final class ReadMeSheet {

    static final String NAME = "Read me";

    private static final ImmutableList<String> HOW_OF_A_CATALOGUE = ImmutableList.of(
            "Fill in the sheets from left to right: Catalogue says whose this is, Functions lists the areas,"
                    + " Services what is done in them.",
            "Headings in petrol must be filled in; a cell that is missing turns red. Point at a heading to see what"
                    + " goes in, with an example.",
            "Several values in one cell: one a line (Alt+Enter). Columns such as Levels: Project take an x.",
            "Grey columns in italics follow from other sheets. To move a service on, do not change its stage: add a"
                    + " row to Stage changes.",
            "A service that is running already enters by one stage change with yes under Opening.",
            "Add columns of your own at the right, with names that begin with x-. Sort, filter and hide what you"
                    + " like; keep the row with the headings.",
            "Then let it be checked (pmo validate), or made into another format (pmo convert).");

    private static final String EXAMPLE = "Example";

    /** The last column that holds something. */
    static final int LAST_COLUMN = 4;

    private static final ImmutableList<String> HOW_OF_A_POLICY = ImmutableList.of(
            "Fill in the sheets from left to right: Policy says what it is for, Stages lists the stages of a life in"
                    + " their order, Steps says which step leads from where to where.",
            "Headings in petrol must be filled in; a cell that is missing turns red. Point at a heading to see what"
                    + " goes in, with an example.",
            "One step has no From: a life begins with it.",
            "Several values in one cell: one a line (Alt+Enter). Columns of conditions take an x.",
            "Add columns of your own at the right, with names that begin with x-. Sort, filter and hide what you"
                    + " like; keep the row with the headings.");

    private static final ImmutableList<String> HOW_OF_A_PROFILE = ImmutableList.of(
            "Fill in the sheets from left to right: Profile says whose this is, Bases from which catalogues it takes.",
            "Selections are done from top to bottom: a row takes what fits all its cells, or leaves out what was taken"
                    + " above it. A row that says no more than Take takes everything.",
            "Tailorings give one field of a service or function another value; yes under Clear takes the value away.",
            "Functions and Services list what no catalogue has and is added.",
            "Headings in petrol must be filled in; a cell that is missing turns red. Point at a heading to see what"
                    + " goes in, with an example.",
            "Several values in one cell: one a line (Alt+Enter). Columns such as Levels: Project take an x.",
            "Add columns of your own at the right, with names that begin with x-. Sort and hide what you like, but the"
                    + " order of selections counts; keep the row with the headings.",
            "Then let the catalogue be made, such as: pmo resolve our-profile.xlsx our-pmo.xlsx");

    private static final ImmutableMap<Document, ImmutableList<String>> HOW = ImmutableMap.of(
            Document.CATALOGUE, HOW_OF_A_CATALOGUE,
            Document.POLICY, HOW_OF_A_POLICY,
            Document.PROFILE, HOW_OF_A_PROFILE);

    /** How to fill in any other document. */
    private static final ImmutableList<String> HOW_OF_ANY = HOW_OF_A_POLICY.subList(1, 2);

    private static final double HELP_WIDTH = 72;
    private static final double EXAMPLE_WIDTH = 44;
    private static final int LONGEST_LINE = 140;

    private final Worksheet sheet;
    private int row;

    ReadMeSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    void write(Writing writing) {
        sheet.hideGridLines();
        sheet.width(0, 3);
        sheet.width(1, 26);
        sheet.width(2, 14);
        sheet.width(3, HELP_WIDTH);
        sheet.width(4, EXAMPLE_WIDTH);
        title(titleOf(writing.document()));
        text(aboutOf(writing.document()));
        heading("How to fill it in");
        var how = howOf(writing.document());
        for (int i = 0; i < how.size(); i++) {
            sheet.inlineString(row, 0, i + 1 + ".");
            sheet.style(row, 0).fontColor(SheetStyle.INK).set();
            text(how.get(i));
        }
        for (Kind kind : writing.document().kinds()) {
            states(kind, writing.shape(kind));
        }
        heading("The fields");
        for (Kind kind : writing.document().kinds()) {
            fields(kind, writing.shape(kind));
        }
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
    }

    /** {@return whether a cell is a heading of the last table} */
    static boolean isInLastHeadings(Row row, int i, Document document) {
        return row.column(i) == 1
                && row.size() > 1
                && CellText.of(row.value(i)).equals(lastKind(document).plural())
                && CellText.of(row.value(row.size() - 1)).equals(EXAMPLE);
    }

    /** {@return the kind whose fields the last table explains} */
    static Kind lastKind(Document document) {
        return document.kinds().reverse().get(0);
    }

    /** {@return whether a text is the title of the sheet of any document} */
    static boolean isTitle(String text) {
        return text.endsWith(" of a PMO");
    }

    private static String titleOf(Document document) {
        return document == Document.CATALOGUE
                ? "Service catalogue of a PMO"
                : document == Document.PROFILE
                        ? "Service profile of a PMO"
                        : Ascii.toUpperCase(document.label().substring(0, 1))
                                + document.label().substring(1) + " of a PMO";
    }

    private static String aboutOf(Document document) {
        if (document == Document.CATALOGUE) {
            return "What a project, programme or portfolio management office offers: functions, the services in them, and"
                    + " where each service stands in its life.";
        }
        if (document == Document.POLICY) {
            return "Which stages the life of a service has, which steps lead from one to another, and what each step asks"
                    + " for.";
        }
        return document == Document.PROFILE
                ? "What a PMO takes from other catalogues, what it leaves out, what it does otherwise, and what it adds: of"
                        + " this its own catalogue is made."
                : "";
    }

    private static ImmutableList<String> howOf(Document document) {
        return HOW.getOrDefault(document, HOW_OF_ANY);
    }

    private void title(String text) {
        sheet.inlineString(row, 0, text);
        sheet.style(row, 0).bold().fontSize(20).fontColor(SheetStyle.HEADING).set();
        sheet.rowHeight(row, 30);
        row++;
    }

    private void heading(String text) {
        row++;
        sheet.inlineString(row, 0, text);
        sheet.style(row, 0).bold().fontSize(14).fontColor(SheetStyle.HEADING).set();
        row++;
    }

    /** Text that flows over the cells beside it, a line a row. */
    private void text(String text) {
        for (String line : lines(text)) {
            sheet.inlineString(row, 1, line);
            sheet.style(row, 1).fontColor(SheetStyle.INK).set();
            row++;
        }
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : Splitter.on(' ').split(text)) {
            if (line.length() + word.length() > LONGEST_LINE) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /**
     * The words of computed fields, such as the life of a service, as boxes, one under the other: a few words have the
     * colours that they have in the list of entries, many are the way that an entry goes.
     */
    private void states(Kind kind, RecordSchema shape) {
        for (FieldSpec field : shape.computed()) {
            if (field.choices().isEmpty()) {
                continue;
            }
            heading(field.label() + " of a " + kind);
            text(field.description());
            boolean isColoured = field.choices().size() <= SheetStyle.STATES.size();
            for (int i = 0; i < field.choices().size(); i++) {
                Choice choice = field.choices().get(i);
                boolean isFollowed = !isColoured && i < field.choices().size() - 1;
                sheet.inlineString(row, 1, choice.label());
                sheet.style(row, 1)
                        .bold()
                        .fontColor(SheetStyle.INK)
                        .fillColor(isColoured ? SheetStyle.STATES.get(i) : SheetStyle.PAPER)
                        .borderStyle("thin")
                        .borderColor(SheetStyle.LINE)
                        .horizontalAlignment("center")
                        .set();
                sheet.inlineString(row, 2, isFollowed ? "↓" : "");
                sheet.style(row, 2).fontColor(SheetStyle.COMPUTED_TEXT).set();
                row++;
            }
        }
    }

    private void fields(Kind kind, RecordSchema shape) {
        row++;
        for (int column = 1; column <= LAST_COLUMN; column++) {
            sheet.inlineString(row, column, headings(kind).get(column - 1));
        }
        sheet.range(row, 1, row, LAST_COLUMN)
                .style()
                .bold()
                .fontColor(SheetStyle.HEADING_TEXT)
                .fillColor(SheetStyle.HEADING)
                .set();
        row++;
        for (FieldSpec field : Iterables.concat(shape.fields(), shape.computed())) {
            sheet.inlineString(row, 1, field.label());
            sheet.inlineString(row, 2, need(field));
            String help = field.description() + words(field);
            sheet.inlineString(row, 3, help);
            sheet.inlineString(row, 4, field.example());
            sheet.rowHeight(
                    row,
                    Math.max(SheetStyle.height(help, HELP_WIDTH), SheetStyle.height(field.example(), EXAMPLE_WIDTH)));
            sheet.range(row, 1, row, LAST_COLUMN)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fontColor(SheetStyle.INK)
                    .borderStyle("thin")
                    .borderColor(SheetStyle.LINE)
                    .set();
            row++;
        }
    }

    private static ImmutableList<String> headings(Kind kind) {
        return ImmutableList.of(kind.plural(), "", "What goes in", EXAMPLE);
    }

    private static String need(FieldSpec field) {
        return field.isComputed() ? "computed" : field.isRequired() ? "required" : field.isMany() ? "one or more" : "";
    }

    private static String words(FieldSpec field) {
        return field.choices().isEmpty()
                ? ""
                : field.choices().stream().map(Choice::label).collect(joining(", ", " One of ", "."));
    }
}
