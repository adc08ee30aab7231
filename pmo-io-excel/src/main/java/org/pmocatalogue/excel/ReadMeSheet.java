package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.spi.Writing;

/** The first sheet: the purpose of the workbook, how to fill in the workbook, and a table of all fields. */
final class ReadMeSheet {

    static final String NAME = "Read me";

    private static final String REQUIRED =
            "Teal headings are required: an empty required cell turns red. Point at a heading to see its"
                    + " description, with an example.";
    private static final String LINES =
            "Enter several values of one cell on separate lines (Alt+Enter). Mark columns such as Levels: Project with x.";
    private static final String OWN_COLUMNS =
            "Add your own columns at the right, with names that begin with x-. Sort, filter and hide as you"
                    + " like; keep the row with the headings.";

    /**
     * The texts for a document.
     *
     * @param title the first line, which distinguishes our sheet from others with its name
     * @param about the purpose of the document
     * @param steps how to fill in the workbook
     */
    private record Text(String title, String about, ImmutableList<String> steps) {}

    private static final ImmutableMap<DocumentType, Text> TEXTS = ImmutableMap.of(
            DocumentType.CATALOGUE,
            new Text(
                    "Service catalogue of a PMO",
                    "The services of a project, programme or portfolio management office by function, with the stage"
                            + " of each service.",
                    ImmutableList.of(
                            "Fill in the sheets from left to right: Catalogue, then Functions (the areas), then"
                                    + " Services (the services of each area).",
                            REQUIRED,
                            LINES,
                            "Grey columns are computed. To move a service to another stage, do not edit its stage:"
                                    + " add a row to Stage changes.",
                            "A service that already runs needs one stage change, with yes under Opening.",
                            OWN_COLUMNS,
                            "Validate the workbook (pmo validate), or convert it to another format (pmo convert).")),
            DocumentType.POLICY,
            new Text(
                    "Lifecycle policy of a PMO",
                    "The stages in the lifecycle of a service, the steps from stage to stage, and the requirements of"
                            + " each step.",
                    ImmutableList.of(
                            "Fill in the sheets from left to right: Policy, then Stages (in their order), then Steps"
                                    + " (the allowed steps between stages).",
                            REQUIRED,
                            "The first step of a lifecycle has no From.",
                            "Enter several values of one cell on separate lines (Alt+Enter). Mark the columns of"
                                    + " conditions with x.",
                            OWN_COLUMNS)),
            DocumentType.PROFILE,
            new Text(
                    "Service profile of a PMO",
                    "The services that a PMO takes from other catalogues, the changes to them, and its additions.",
                    ImmutableList.of(
                            "Fill in the sheets from left to right: Profile, then Bases (the catalogues to take from),"
                                    + " then the others.",
                            "Selections apply from top to bottom: a row takes the services that match all its cells,"
                                    + " or leaves out services taken above.",
                            "A row of Selections with nothing but Take takes everything.",
                            "Tailorings replace the value of one field of a service or function; yes under Clear"
                                    + " removes the value.",
                            "Functions and Services list your additions.",
                            REQUIRED,
                            LINES,
                            "Add your own columns at the right, with names that begin with x-. Keep the order of"
                                    + " selections, and the row with the headings.",
                            "Make the catalogue, such as: pmo resolve our-profile.xlsx our-pmo.xlsx")));

    private static final String EXAMPLE = "Example";

    /** The last column with content. */
    private static final int LAST_COLUMN = 4;

    private static final double HELP_WIDTH = 72;
    private static final double EXAMPLE_WIDTH = 44;
    private static final int LONGEST_LINE = 140;

    private final Worksheet sheet;
    private int row;

    ReadMeSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    void write(Writing writing) throws IOException {
        var document = writing.document();
        var text = textOf(document);
        sheet.hideGridLines();
        var widths = ImmutableList.of(3.0, 26.0, 14.0, HELP_WIDTH, EXAMPLE_WIDTH);
        for (int i = 0; i < widths.size(); i++) {
            sheet.width(i, widths.get(i));
        }
        title(text.title());
        text(text.about());
        heading("How to fill it in");
        for (int i = 0; i < text.steps().size(); i++) {
            sheet.inlineString(row, 0, i + 1 + ".");
            sheet.style(row, 0).fontColor(SheetStyle.INK).set();
            text(text.steps().get(i));
        }
        for (Kind kind : document.kinds()) {
            states(kind, writing.shape(kind));
        }
        heading("The fields");
        for (Kind kind : document.kinds()) {
            fields(kind, writing.shape(kind));
        }
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.finish();
    }

    /** {@return whether a text is the title of the sheet for some document} */
    static boolean isTitle(String text) {
        return text.endsWith(" of a PMO");
    }

    private static Text textOf(DocumentType document) {
        String label = document.label();
        String title = Ascii.toUpperCase(label.substring(0, 1)) + label.substring(1) + " of a PMO";
        return TEXTS.getOrDefault(document, new Text(title, "", ImmutableList.of(REQUIRED)));
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

    /** Writes lines of text that extend over the cells to their right. */
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
     * Writes the choices of derived fields as boxes below each other. A few choices, such as phases, have the colours
     * of the sheet of entries. More choices, such as stages, are connected by arrows.
     */
    private void states(Kind kind, RecordShape shape) {
        for (FieldSpec field : shape.derived()) {
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
                sheet.style(row, 2).fontColor(SheetStyle.DERIVED_TEXT).set();
                row++;
            }
        }
    }

    private void fields(Kind kind, RecordShape shape) {
        row++;
        SheetStyle.headings(sheet, row, 1, ImmutableList.of(kind.plural(), "", SheetLayout.WHAT_GOES_IN, EXAMPLE));
        row++;
        for (FieldSpec field : Iterables.concat(shape.fields(), shape.derived())) {
            sheet.inlineString(row, 1, field.label());
            sheet.inlineString(row, 2, need(field));
            String help = field.description() + choices(field);
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

    private static String need(FieldSpec field) {
        return field.isDerived() ? "computed" : field.isRequired() ? "required" : field.isMany() ? "one or more" : "";
    }

    private static String choices(FieldSpec field) {
        return field.choices().isEmpty()
                ? ""
                : field.choices().stream().map(Choice::label).collect(joining(", ", " One of ", "."));
    }
}
